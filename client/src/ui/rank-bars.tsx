import { Link } from 'react-router';
import styles from './rank-bars.module.css';

/** A ranking as bars with their numbers; the bar is decoration. */
export interface RankLine {
  key: string;
  label: string;
  to?: string | undefined;
  /** 0 to 100; null: nothing to measure, drawn last. */
  value: number | null;
  text: string;
  low?: boolean;
}

export function RankBars({ lines, label }: { lines: readonly RankLine[]; label: string }) {
  const sorted = [...lines].sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  return (
    <ol className={styles.list} aria-label={label}>
      {sorted.map((line, i) => (
        <li key={line.key} className={styles.line}>
          <span className={styles.no}>{i + 1}</span>
          <span className={styles.name}>{line.to ? <Link to={line.to}>{line.label}</Link> : line.label}</span>
          <span className={styles.track} aria-hidden="true">
            <span className={`${styles.bar} ${line.low ? styles.low : ''}`} style={{ width: `${line.value ?? 0}%` }} />
          </span>
          <b className={line.low ? styles.lowText : ''}>{line.text}</b>
        </li>
      ))}
    </ol>
  );
}
