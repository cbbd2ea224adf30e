import { noticeChannelStates } from '@jiedui/schema/desk-states';
import { machine } from '../../states/machine.js';

/** Where an organisation wants its notices as well; a removed channel stays for the deliveries it had. */
export const noticeChannelMachine = machine({
  name: 'notice_channel',
  facet: null,
  initial: 'ACTIVE',
  states: noticeChannelStates,
  actions: {
    testNoticeChannel: { label: '发送测试', from: ['ACTIVE'], to: 'SAME', by: ['SELF'], permission: 'notice.channel' },
    pauseNoticeChannel: { label: '停用渠道', from: ['ACTIVE'], to: 'PAUSED', by: ['SELF'], permission: 'notice.channel' },
    resumeNoticeChannel: { label: '启用渠道', from: ['PAUSED'], to: 'ACTIVE', by: ['SELF'], permission: 'notice.channel' },
    removeNoticeChannel: { label: '删除渠道', from: ['ACTIVE', 'PAUSED'], to: 'REMOVED', by: ['SELF'], permission: 'notice.channel' },
  },
});
