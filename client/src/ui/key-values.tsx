import styles from './key-values.module.css';

/** Labels and values in two columns (aside) or as a joined grid (forms, certificates). */
export interface KeyValue {
  key: string;
  label: React.ReactNode;
  value: React.ReactNode;
}

/** `columns` > 1 lays pairs side by side where there is room. */
export function KeyValues({ items, columns = 1 }: { items: readonly KeyValue[]; columns?: 1 | 2 | 3 }) {
  return (
    <dl className={styles.list} data-columns={columns}>
      {items.map((item) => (
        <div key={item.key} className={styles.pair}>
          <dt className={styles.label}>{item.label}</dt>
          <dd className={styles.value}>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
