import type { IconName } from '../../ui/icon.js';
import { defineWords } from '../words.js';

export const phoneWords = defineWords('phone', {
  today: ['今日', 'Today'],
  record: ['记活动', 'Record'],
  month: ['本月', 'Month'],
  queue: ['待同步', 'To send'],
  me: ['我的', 'Me'],
  tabs: ['主导航', 'Main navigation'],
  skip: ['跳到正文', 'Skip to content'],
  home: ['结对，回到今日', 'Jiedui, to today'],
  online: ['已联网', 'Online'],
  offline: ['离线', 'Offline'],
  waiting: ['{{count}} 条待同步', { one: '{{count}} to send', other: '{{count}} to send' }],
  refused: ['{{count}} 条未接受', { one: '{{count}} refused', other: '{{count}} refused' }],
  notices: ['消息 {{count}}', 'Notices {{count}}'],
  demo: ['演示环境 · 虚构数据', 'Demo · fictional data'],
});

export interface PhoneTab {
  key: 'today' | 'record' | 'month' | 'queue' | 'me';
  icon: IconName;
  to: string;
}

/** The places of a dispatched person's bar, in order; five at most fit on a phone. */
export const phoneTabs: readonly PhoneTab[] = [
  { key: 'today', icon: 'home', to: '/' },
  { key: 'record', icon: 'edit', to: '/record' },
  { key: 'month', icon: 'calendar', to: '/month' },
  { key: 'queue', icon: 'upload', to: '/queue' },
  { key: 'me', icon: 'user', to: '/me' },
];
