import { Button } from 'antd';
import { useVerb, type Verb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ChannelRowFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { PAUSE_CHANNEL, REMOVE_CHANNEL, RESUME_CHANNEL, TEST_CHANNEL } from './channels-query.js';

/** The channels with what became of their notices, and what may be done with each. */
const words = defineWords('channel-list', {
  title: ['渠道', 'Channels'],
  name: ['名称', 'Name'],
  kind: ['方式', 'Kind'],
  address: ['地址', 'Address'],
  state: ['状态', 'State'],
  sent: ['已送达', 'Sent'],
  waiting: ['待发送', 'Waiting'],
  failed: ['失败', 'Failed'],
  actions: ['操作', 'Actions'],
  testNoticeChannel: ['发送测试', 'Send a test'],
  pauseNoticeChannel: ['停用', 'Pause'],
  resumeNoticeChannel: ['启用', 'Resume'],
  removeNoticeChannel: ['删除', 'Remove'],
  verbOf: ['{{verb}} {{name}}', '{{verb}} {{name}}'],
  removeText: ['以后的消息不再发往该渠道，待发送的一并取消；平台内的消息不受影响。可以重新添加。', 'Notices no longer go there and those that wait are dropped; the notices in the product stay. It can be added again.'],
  empty: ['还没有通知渠道', 'No channels yet'],
  emptyText: ['添加邮箱或接口后，本单位的消息会同时发往那里。', 'Add a mailbox or an interface and the notices of your organisation go there as well.'],
});

type Name = 'testNoticeChannel' | 'pauseNoticeChannel' | 'resumeNoticeChannel' | 'removeNoticeChannel';
type ChannelVerb = Verb<unknown, { input: { channelId: string; revision?: number } }>;

function useChannelVerbs(): Record<Name, ChannelVerb> {
  const refetch = ['NoticeChannels', 'ChannelDeliveries'];
  return {
    testNoticeChannel: useVerb(TEST_CHANNEL, { refetch }),
    pauseNoticeChannel: useVerb(PAUSE_CHANNEL, { refetch }),
    resumeNoticeChannel: useVerb(RESUME_CHANNEL, { refetch }),
    removeNoticeChannel: useVerb(REMOVE_CHANNEL, { refetch }),
  };
}

export function ChannelList({ channels }: { channels: readonly ChannelRowFragment[] }) {
  const t = useWords(words);
  const label = useLabel();
  const ask = useConfirm();
  const verbs = useChannelVerbs();
  const act = async (name: Name, row: ChannelRowFragment): Promise<void> => {
    const question = { title: t(name), object: `${row.name} ${row.address}`, consequence: t('removeText'), okText: t(name), danger: true };
    if (name === 'removeNoticeChannel' && !(await ask(question))) return;
    await verbs[name].run({ input: { channelId: row.id, ...(name === 'testNoticeChannel' ? {} : { revision: row.revision }) } });
  };
  const count = (value: number) => value.toLocaleString('en-US');
  return (
    <Panel flush title={t('title')}>
      {(Object.keys(verbs) as Name[]).map((name) => (
        <VerbOutcome key={name} verb={verbs[name]} action={t(name)} />
      ))}
      {channels.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <PlainTable
          label={t('title')}
          rows={channels}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', title: t('name'), strong: true, render: (row) => row.name },
            { key: 'kind', title: t('kind'), render: (row) => label('noticeChannelKind', row.kind) },
            { key: 'address', title: t('address'), render: (row) => <span style={{ overflowWrap: 'anywhere' }}>{row.address}</span> },
            { key: 'state', title: t('state'), render: (row) => <StatusTag tone={row.state === 'ACTIVE' ? 'ok' : 'mute'}>{label('noticeChannelState', row.state)}</StatusTag> },
            { key: 'sent', title: t('sent'), align: 'right', render: (row) => count(row.sent) },
            { key: 'waiting', title: t('waiting'), align: 'right', render: (row) => count(row.waiting) },
            { key: 'failed', title: t('failed'), align: 'right', render: (row) => (row.failed > 0 ? <StatusTag tone="bad">{count(row.failed)}</StatusTag> : '0') },
            {
              key: 'actions',
              title: t('actions'),
              render: (row) =>
                row.availableActions
                  .filter((one) => one.allowed)
                  .map(({ name }) => (
                    <Button key={name} size="small" type="link" aria-label={t('verbOf', { verb: t(name as Name), name: row.name })} onClick={() => void act(name as Name, row)}>
                      {t(name as Name)}
                    </Button>
                  )),
            },
          ]}
        />
      )}
    </Panel>
  );
}
