import { daysBetween, dayOf } from '../app/format.js';
import { useSession } from '../app/session/session.js';
import { defineWords, useWords } from '../app/words.js';
import { StatusTag } from '../ui/status-tag.js';
import styles from './deadline.module.css';

/** A due date and how far it is on the business clock: "04-13 ▲ 剩 1 天". */
const words = defineWords('deadline', {
  late: ['逾期 {{count}} 天', { one: '{{count}} day late', other: '{{count}} days late' }],
  today: ['今天到期', 'due today'],
  left: ['剩 {{count}} 天', { one: '{{count}} day left', other: '{{count}} days left' }],
  none: ['无期限', 'no deadline'],
});

const SOON = 3;

/** Days are counted from the server's business day; `done` shows the date alone. */
export function Deadline({ on, done = false, short = false, wrap = false }: { on: string | null | undefined; done?: boolean; short?: boolean; wrap?: boolean }) {
  const t = useWords(words);
  const { viewer } = useSession();
  if (!on) return <span className="muted nowrap">{t('none')}</span>;
  const text = short ? on.slice(5) : on;
  if (done) return <span className="nowrap">{text}</span>;
  const left = daysBetween(dayOf(viewer.businessNow), on);
  const tone = left < 0 ? 'bad' : left <= SOON ? 'warn' : 'mute';
  const word = left < 0 ? t('late', { count: -left }) : left === 0 ? t('today') : t('left', { count: left });
  return (
    <span className={styles.deadline} data-wrap={wrap || undefined}>
      <span>{text}</span>
      <StatusTag tone={tone}>{word}</StatusTag>
    </span>
  );
}
