import { useId } from 'react';
import styles from './panel.module.css';

/** White panel with a 44 px header: title, grey remark, actions on the right; `flush` for tables. */
export function Panel({
  title,
  note,
  extra,
  children,
  foot,
  flush = false,
  tone,
  level = 2,
  screenTitle = false,
}: {
  title?: React.ReactNode;
  note?: React.ReactNode;
  extra?: React.ReactNode;
  children: React.ReactNode;
  foot?: React.ReactNode;
  flush?: boolean;
  tone?: 'bad' | 'warn';
  level?: 2 | 3;
  /** The header is left out on paper. */
  screenTitle?: boolean;
}) {
  const id = useId();
  const Heading = `h${level}` as 'h2' | 'h3';
  return (
    <section
      className={`${styles.panel} ${tone ? styles[tone] : ''}`}
      {...(title ? { 'aria-labelledby': id } : {})}
    >
      {title && (
        <header className={`${styles.header} ${screenTitle ? 'no-print' : ''}`}>
          <div className={styles.heading}>
            <Heading id={id} className={styles.title}>
              {title}
            </Heading>
            {note && <span className={styles.note}>{note}</span>}
          </div>
          {extra && <div className={styles.extra}>{extra}</div>}
        </header>
      )}
      <div className={flush ? styles.flush : styles.body}>{children}</div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </section>
  );
}

/** Main column and aside; below 1200 px the aside drops under the main column. */
export function Columns({ children, aside, width = 304 }: { children: React.ReactNode; aside: React.ReactNode; width?: number }) {
  return (
    <div className={styles.columns} style={{ '--aside': `${width}px` } as React.CSSProperties}>
      <div className={styles.stack}>{children}</div>
      <div className={styles.stack}>{aside}</div>
    </div>
  );
}

/** A column of panels with the gutter between them. */
export function Stack({ children }: { children: React.ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}
