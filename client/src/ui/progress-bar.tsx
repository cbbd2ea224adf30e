import styles from './progress-bar.module.css';

/** How far something is, as a bar with its numbers beside it; the numbers carry the meaning. */
export function ProgressBar({ done, all, label }: { done: number; all: number; label: string }) {
  const share = all === 0 ? 0 : Math.min(1, done / all);
  return (
    <div className={styles.row}>
      <div className={styles.track} role="img" aria-label={`${label} ${done} / ${all}`}>
        <div className={styles.fill} style={{ width: `${share * 100}%` }} />
      </div>
      <span className="nowrap">
        <b>{done}</b> / {all}
      </span>
    </div>
  );
}
