import { defineWords, useWords } from '../../app/words.js';
import { Panel } from '../../ui/panel.js';
import styles from './pack.module.css';

const words = defineWords('score-bars', {
  title: ['成绩分布', 'Scores'],
  note: ['{{count}} 份', '{{count}} evaluations'],
  bar: ['{{from}} 至 {{to}} 分：{{count}} 份', '{{from}} to {{to}}: {{count}}'],
});

const BARS = 12;

/** How the totals of the evaluations lie, in twelve even steps from the lowest to the highest. */
export function ScoreBars({ scores }: { scores: readonly number[] }) {
  const t = useWords(words);
  const low = Math.floor(Math.min(...scores));
  const high = Math.max(Math.ceil(Math.max(...scores)), low + 1);
  const step = (high - low) / BARS;
  const counts = Array.from({ length: BARS }, (_, at) => scores.filter((score) => Math.min(BARS - 1, Math.floor((score - low) / step)) === at).length);
  const most = Math.max(...counts);
  const text = counts.flatMap((count, at) => (count === 0 ? [] : [t('bar', { from: (low + at * step).toFixed(1), to: (low + (at + 1) * step).toFixed(1), count })])).join('；');
  return (
    <Panel title={t('title')} note={t('note', { count: scores.length })}>
      <div className={styles.bars} role="img" aria-label={text}>
        {counts.map((count, at) => (
          <span key={low + at * step} className={styles.bar} style={{ height: `${(count / most) * 100}%` }} />
        ))}
      </div>
      <div className={styles.ends}>
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </Panel>
  );
}
