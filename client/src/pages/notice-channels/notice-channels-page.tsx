import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { dateTime } from '../../app/format.js';
import { QueryFailure, QueryView } from '../../app/query-view.js';
import { useList } from '../../app/use-list.js';
import { defineWords, useWords } from '../../app/words.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag, type Tone } from '../../ui/status-tag.js';
import { AddChannelDialog } from './add-channel-dialog.js';
import { ChannelList } from './channel-list.js';
import { CHANNEL_DELIVERIES, NOTICE_CHANNELS } from './channels-query.js';

/** Where the organisation gets its notices beside the product, and what became of each there. */
const words = defineWords('notice-channels-page', {
  title: ['通知渠道', 'Notice channels'],
  sub: ['本单位的消息同时发往邮箱或其他系统', 'notices of your organisation also go to mailboxes or other systems'],
  notices: ['消息', 'Notices'],
  add: ['添加渠道', 'Add a channel'],
  keyTitle: ['签名密钥只显示这一次', 'The signing key is shown only this once'],
  keyText: ['接收系统用它核对请求头 x-jiedui-signature（对正文做 HMAC-SHA-256）：', 'The receiving system checks the header x-jiedui-signature with it (HMAC-SHA-256 of the body):'],
  log: ['发送记录', 'Deliveries'],
  channel: ['渠道', 'Channel'],
  notice: ['消息', 'Notice'],
  state: ['状态', 'State'],
  attempts: ['尝试', 'Attempts'],
  at: ['时间', 'At'],
  empty: ['还没有发送记录', 'Nothing sent yet'],
  emptyText: ['有新消息时，会在这里看到是否送达。', 'When there is a notice, it says here whether it arrived.'],
});

const tones: Record<string, Tone> = { SENT: 'ok', WAITING: 'info', FAILED: 'bad' };

function Deliveries() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const list = useList(CHANNEL_DELIVERIES, (data) => data.noticeDeliveries, { state: 'text' });
  return (
    <ListPanel
      name="deliveries"
      label={t('log')}
      filters={list.filters}
      fields={[{ key: 'state', label: t('state'), options: options('noticeDeliveryState') }]}
      failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
      columnChoice={false}
      columns={[
        { key: 'notice', title: t('notice'), phone: 'title', render: (row) => row.title },
        { key: 'channel', title: t('channel'), render: (row) => row.channelName },
        {
          key: 'state',
          title: t('state'),
          phone: 'aside',
          render: (row) => (
            <>
              <StatusTag tone={tones[row.state] ?? 'mute'}>{label('noticeDeliveryState', row.state)}</StatusTag> <span className="muted">{row.error}</span>
            </>
          ),
        },
        { key: 'attempts', title: t('attempts'), width: 80, render: (row) => row.attempts },
        { key: 'at', title: t('at'), width: 150, render: (row) => dateTime(row.settledAt ?? row.createdAt) },
      ]}
      {...list.table}
      empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
    />
  );
}

export function NoticeChannelsPage() {
  const t = useWords(words);
  const query = useQuery(NOTICE_CHANNELS);
  const [adding, setAdding] = useState(false);
  const [signingKey, setSigningKey] = useState<string | null>(null);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('notices'), to: '/notices' }, { label: t('title') }]}
        title={t('title')}
        sub={t('sub')}
        actions={[{ key: 'add', label: t('add'), icon: 'plus', primary: true, allowed: true, onClick: () => setAdding(true) }]}
        notice={
          signingKey && (
            <ReasonStrip tone="warn" icon="lock" title={t('keyTitle')}>
              {t('keyText')} <code style={{ overflowWrap: 'anywhere' }}>{signingKey}</code>
            </ReasonStrip>
          )
        }
      />
      <PageBody>
        <QueryView query={query}>{({ noticeChannels }) => <ChannelList channels={noticeChannels} />}</QueryView>
        <Deliveries />
      </PageBody>
      {adding && (
        <AddChannelDialog
          onClose={() => setAdding(false)}
          onAdded={(key) => {
            setAdding(false);
            setSigningKey(key);
          }}
        />
      )}
    </>
  );
}
