import styles from './timeline.module.css';

/** What happened, newest first: title, detail, time. */
export interface TimelineItem {
  key: string;
  title: React.ReactNode;
  detail?: React.ReactNode;
  at: string;
  tone?: 'bad' | 'warn' | 'ok' | undefined;
}

/** The first item is drawn as the present. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {items.map((item) => (
        <li key={item.key} className={`${styles.item} ${item.tone ? styles[item.tone] : ''}`}>
          <strong>{item.title}</strong>
          {item.detail && <div className={styles.detail}>{item.detail}</div>}
          <time className={styles.time}>{item.at}</time>
        </li>
      ))}
    </ol>
  );
}
