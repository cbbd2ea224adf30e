import { Link, useLocation } from 'react-router';
import styles from './tabs.module.css';

/** Tabs that are links: the parts of a record (path) or the saved views of a list (query string). */
export interface TabLink {
  key: string;
  label: React.ReactNode;
  to: string;
  count?: number | null | undefined;
  /** For views in the query string, where the router cannot tell. */
  current?: boolean;
  end?: boolean;
}

/** `label` names the row of tabs; `extra` stands at its right. */
export function TabLinks({ tabs, label, extra }: { tabs: readonly TabLink[]; label: string; extra?: React.ReactNode }) {
  const { pathname } = useLocation();
  return (
    <div className={styles.row}>
      <nav aria-label={label} className={styles.scroll}>
        <ul className={styles.tabs}>
          {tabs.map((tab) => (
            <li key={tab.key}>
              <Link
                to={tab.to}
                preventScrollReset
                aria-current={(tab.current ?? (tab.end ? pathname === tab.to : pathname.startsWith(tab.to))) ? 'page' : false}
                className={styles.tab}
              >
                {tab.label}
                {tab.count != null && <span className={styles.count}> {tab.count}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {extra && <div className={styles.extra}>{extra}</div>}
    </div>
  );
}
