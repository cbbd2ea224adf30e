import styles from './phone-card.module.css';

/** A white card of the phone's column: title, remark at its right, content; `tone` for what needs attention. */
export function PhoneCard({ title, extra, tone, children }: { title?: React.ReactNode; extra?: React.ReactNode; tone?: 'warn' | 'bad'; children: React.ReactNode }) {
  return (
    <section className={styles.card} data-tone={tone}>
      {title && (
        <header className={styles.head}>
          <h2 className={styles.title}>
            {title}
          </h2>
          {extra && <div className={styles.extra}>{extra}</div>}
        </header>
      )}
      {children}
    </section>
  );
}

/** A column of cards. */
export function PhoneStack({ children }: { children: React.ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}

/** Lines with a rule between them. */
export function PhoneLines({ children }: { children: React.ReactNode }) {
  return <ul className={styles.lines}>{children}</ul>;
}

/** One line: words at the left, a state or a figure at the right. */
export function PhoneLine({ children, aside }: { children: React.ReactNode; aside?: React.ReactNode }) {
  return (
    <li className={styles.line}>
      <div className={styles.words}>{children}</div>
      {aside && <div className={styles.aside}>{aside}</div>}
    </li>
  );
}
