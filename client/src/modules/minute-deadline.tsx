import { dateTime } from '../app/format.js';
import { useSession } from '../app/session/session.js';
import { defineWords, useWords } from '../app/words.js';
import { StatusTag } from '../ui/status-tag.js';
import styles from './deadline.module.css';

/** A limit to the minute and how far it is on the business clock: "05-31 18:00 ▲ 剩 3 小时". */
const words = defineWords('minute-deadline', {
  late: ['逾期 {{span}}', '{{span}} late'],
  left: ['剩 {{span}}', '{{span}} left'],
  days: ['{{count}} 天', { one: '{{count}} day', other: '{{count}} days' }],
  hours: ['{{count}} 小时', { one: '{{count}} hour', other: '{{count}} hours' }],
  minutes: ['{{count}} 分钟', { one: '{{count}} minute', other: '{{count}} minutes' }],
});

const MINUTE = 60_000;

/** Counted from the server's business time; the minute itself is in time. `done` shows the limit alone. */
export function MinuteDeadline({ at, done = false, wrap = false }: { at: string; done?: boolean; wrap?: boolean }) {
  const t = useWords(words);
  const { viewer } = useSession();
  const left = Math.floor(Date.parse(at) / MINUTE) - Math.floor(Date.parse(viewer.businessNow) / MINUTE);
  if (done) return <span className="nowrap">{dateTime(at)}</span>;
  const size = Math.abs(left);
  const span = size >= 1_440 ? t('days', { count: Math.floor(size / 1_440) }) : size >= 60 ? t('hours', { count: Math.floor(size / 60) }) : t('minutes', { count: size });
  return (
    <span className={styles.deadline} data-wrap={wrap || undefined}>
      <span>{dateTime(at)}</span>
      <StatusTag tone={left < 0 ? 'bad' : left <= 4_320 ? 'warn' : 'mute'}>{left < 0 ? t('late', { span }) : t('left', { span })}</StatusTag>
    </span>
  );
}
