import { Tooltip } from 'antd';
import { NavLink, useLocation } from 'react-router';
import { defineWords, useWords } from '../app/words.js';
import { Icon, type IconName } from './icon.js';
import styles from './side-nav.module.css';

/** Main navigation in groups; collapsed it shows icons with tooltips. */
export interface NavItem {
  key: string;
  label: string;
  icon: IconName;
  to: string;
  count?: number | undefined;
  end?: boolean;
  /** Addresses of the pages behind its tabs: there, too, one is in this part. */
  also?: readonly string[];
}

export interface NavGroup {
  key: string;
  label?: string;
  items: readonly NavItem[];
}

const words = defineWords('side-nav', {
  main: ['主导航', 'Main navigation'],
});

function Item({ item, collapsed, onPick }: { item: NavItem; collapsed: boolean; onPick?: (() => void) | undefined }) {
  const { pathname } = useLocation();
  const within = item.also?.some((path) => pathname === path || pathname.startsWith(`${path}/`)) ?? false;
  const link = (
    <NavLink to={item.to} end={item.end ?? false} className={styles.item} data-within={within || undefined} onClick={onPick}>
      <Icon name={item.icon} size={18} />
      <span className={collapsed ? 'visually-hidden' : styles.label}>{item.label}</span>
      {!collapsed && Boolean(item.count) && <span className={styles.count}>{item.count}</span>}
    </NavLink>
  );
  if (!collapsed) return link;
  return (
    <Tooltip title={item.label} placement="right">
      {link}
    </Tooltip>
  );
}

/** `onPick` is called after a choice, so that a drawer can close. */
export function SideNav({ groups, collapsed = false, onPick }: { groups: readonly NavGroup[]; collapsed?: boolean; onPick?: () => void }) {
  const t = useWords(words);
  return (
    <nav aria-label={t('main')} className={styles.nav} data-collapsed={collapsed || undefined}>
      {groups.map((group) => (
        <div key={group.key} className={styles.group}>
          {group.label && <div className={collapsed ? styles.rule : styles.groupLabel}>{!collapsed && group.label}</div>}
          <ul>
            {group.items.map((item) => (
              <li key={item.key}>
                <Item item={item} collapsed={collapsed} onPick={onPick} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
