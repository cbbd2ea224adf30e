import styles from './page.module.css';

/** The content below the page header: padding, gutter, largest width. `spaced` after a white header. */
export function PageBody({ children, spaced = false }: { children: React.ReactNode; spaced?: boolean }) {
  return <div className={`${styles.page} ${spaced ? styles.spaced : ''}`}>{children}</div>;
}
