import { lazy, Suspense } from 'react';
import { NavLink } from 'react-router';
import { defineWords, useWords } from '../app/words.js';
import { Icon } from './icon.js';
import { SideNav, type NavGroup } from './side-nav.js';
import styles from './tab-bar.module.css';

/** Phone navigation: a bar of 64 px at the bottom, everything else in a drawer. */
const words = defineWords('tab-bar', {
  tabs: ['快捷导航', 'Shortcuts'],
  more: ['更多', 'More'],
});

const SideDrawer = lazy(async () => ({ default: (await import('./side-drawer.js')).SideDrawer }));

/** `shown` are the item keys of the bar, in order; `extra` stands below the drawer's navigation. */
export function TabBar({ groups, shown, open, onOpen, extra }: {
  groups: readonly NavGroup[];
  shown: readonly string[];
  open: boolean;
  onOpen: (open: boolean) => void;
  extra?: React.ReactNode;
}) {
  const t = useWords(words);
  const items = groups.flatMap((group) => group.items);
  return (
    <>
      <nav aria-label={t('tabs')} className={`${styles.bar} no-print`}>
        {shown.map((key) => {
          const item = items.find((one) => one.key === key);
          return (
            item && (
              <NavLink key={key} to={item.to} end={item.end ?? false} className={styles.tab}>
                <Icon name={item.icon} size={22} />
                <span>{item.label}</span>
              </NavLink>
            )
          );
        })}
        <button type="button" className={styles.tab} aria-haspopup="dialog" aria-expanded={open} onClick={() => onOpen(true)}>
          <Icon name="menu" size={22} />
          <span>{t('more')}</span>
        </button>
      </nav>
      {open && (
        <Suspense>
          <SideDrawer title={t('more')} onClose={() => onOpen(false)}>
            <SideNav groups={groups} onPick={() => onOpen(false)} />
            {extra}
          </SideDrawer>
        </Suspense>
      )}
    </>
  );
}
