import { dateTime } from '../../app/format.js';
import type { OfflineEntry } from '../../app/offline/entry.js';
import { offlineActions } from '../../app/offline/offline-actions.js';
import { useQueue } from '../../app/offline/queue-provider.js';
import { useOnline } from '../../app/offline/use-online.js';
import { defineWords, useWords } from '../../app/words.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { Icon } from '../../ui/icon.js';
import { PhoneCard, PhoneStack } from '../../ui/phone-card.js';
import { PlainButton } from '../../ui/plain-button.js';
import { ProblemList } from '../../ui/problem-list.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag, type Tone } from '../../ui/status-tag.js';
import styles from './phone-home.module.css';

/** What this device has recorded and the server has, has not, or does not want. */
const words = defineWords('queue-page', {
  title: ['待同步', 'To send'],
  offline: ['离线，{{count}} 条待同步', { one: 'Offline, {{count}} entry to send', other: 'Offline, {{count}} entries to send' }],
  waiting: ['{{count}} 条待同步', { one: '{{count}} entry to send', other: '{{count}} entries to send' }],
  safe: ['已存在本机，联网后自动同步，保留原时间；关掉页面也不会丢。', 'Kept on this device and sent as soon as there is a network, with the original time; closing the page loses nothing.'],
  retry: ['立即重试', 'Try now'],
  madeAt: ['原时间 {{at}}', 'Recorded {{at}}'],
  attempts: ['已试 {{count}} 次', { one: 'tried once', other: 'tried {{count}} times' }],
  queued: ['等待', 'Waiting'],
  sent: ['已同步', 'Sent'],
  refused: ['未被接受', 'Refused'],
  send: ['提交', 'send'],
  discard: ['删除这一条', 'Delete'],
  discardText: ['只删除本机的这一条，服务端没有它。不能恢复。', 'Only the entry on this device, the server has none. It cannot be restored.'],
  empty: ['没有待同步的记录', 'Nothing to send'],
  emptyText: ['签到和其他记录会先存在这里，再送到服务端；送到的一天后不再显示。', 'Check-ins and other records are kept here first, then sent; a day after that they are no longer shown.'],
  unknown: ['由较新的页面记录，更新后同步', 'Recorded by a newer page; sent after an update'],
});

const TONES: Record<OfflineEntry['state'], Tone> = { QUEUED: 'mute', SENT: 'ok', REFUSED: 'bad' };

function Entry({ entry }: { entry: OfflineEntry }) {
  const t = useWords(words);
  const ask = useConfirm();
  const { queue } = useQueue();
  const action = offlineActions.find(({ kind }) => kind === entry.kind);
  const { title, detail } = action?.describe(entry.input) ?? { title: entry.kind, detail: t('unknown') };
  const mend = entry.state === 'REFUSED' ? action?.mend?.(entry) : null;
  const discard = async (): Promise<void> => {
    const answer = await ask({ title: t('discard'), object: `${title} ${dateTime(entry.madeAt)}`, consequence: t('discardText'), okText: t('discard'), danger: true });
    if (answer) await queue.discard(entry);
  };
  const state = entry.state === 'QUEUED' ? 'queued' : entry.state === 'SENT' ? 'sent' : 'refused';
  return (
    <PhoneCard title={title} extra={<StatusTag tone={TONES[entry.state]}>{t(state)}</StatusTag>} {...(entry.state === 'REFUSED' ? { tone: 'bad' as const } : {})}>
      <p className="muted">{detail}</p>
      <p>
        {t('madeAt', { at: dateTime(entry.madeAt) })} {entry.state === 'QUEUED' && entry.attempts > 0 && <span className="muted">{t('attempts', { count: entry.attempts })}</span>}
      </p>
      <ProblemList problems={entry.problems} action={t('send')} />
      {entry.state !== 'SENT' && (entry.state === 'REFUSED' || entry.attempts === 0) && (
        <div className={styles.entryButtons}>
          {mend && (
            <PlainButton primary onClick={() => void queue.revise(entry, mend.input)}>
              {mend.label}
            </PlainButton>
          )}
          <PlainButton onClick={() => void discard()}>{t('discard')}</PlainButton>
        </div>
      )}
    </PhoneCard>
  );
}

export function QueuePage() {
  const t = useWords(words);
  const online = useOnline();
  const { queue, entries } = useQueue();
  const waiting = entries.filter(({ state }) => state === 'QUEUED').length;
  const order = { REFUSED: 0, QUEUED: 1, SENT: 2 };
  const sorted = [...entries].sort((a, b) => order[a.state] - order[b.state] || b.seq - a.seq);
  return (
    <PhoneStack>
      <h1 className="visually-hidden">{t('title')}</h1>
      {waiting > 0 && (
        <PhoneCard tone="warn">
          <p>
            <b>{t(online ? 'waiting' : 'offline', { count: waiting })}</b>
          </p>
          <p>{t('safe')}</p>
          <PlainButton primary large className={styles.wide} onClick={() => void queue.sync()}>
            <Icon name="refresh" /> {t('retry')}
          </PlainButton>
        </PhoneCard>
      )}
      {entries.length === 0 ? (
        <PhoneCard>
          <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
        </PhoneCard>
      ) : (
        sorted.map((entry) => <Entry key={entry.id} entry={entry} />)
      )}
    </PhoneStack>
  );
}
