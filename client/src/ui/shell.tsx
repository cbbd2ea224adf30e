import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { defineWords, useWords } from '../app/words.js';
import { setPreferences, usePreferences } from '../app/preferences.js';
import { Icon } from './icon.js';
import { Logo } from './logo.js';
import { SideNav, type NavGroup } from './side-nav.js';
import { TabBar } from './tab-bar.js';
import { usePhone } from './use-media.js';
import styles from './shell.module.css';

/** The frame of every signed-in page: top bar 48, sider 200/56, on a phone a tab bar. */
export interface ShellProps {
  nav: readonly NavGroup[];
  /** Keys of the items a phone's tab bar shows; the rest is behind "more". */
  phoneNav: readonly string[];
  organization: React.ReactNode;
  demo?: React.ReactNode;
  notices?: { count: number; to: string } | undefined;
  user: React.ReactNode;
  onSearch: (text: string) => void;
  foot?: React.ReactNode;
  children: React.ReactNode;
}

const words = defineWords('shell', {
  skip: ['跳到正文', 'Skip to content'],
  home: ['结对', 'Jiedui'],
  homeLabel: ['结对，回到工作台', 'Jiedui, to the workbench'],
  search: ['搜索结对编号、医院', 'Search pairing numbers, hospitals'],
  notices: ['消息 {{count}}', 'Notices {{count}}'],
  collapse: ['收起导航', 'Collapse navigation'],
  expand: ['展开导航', 'Expand navigation'],
});

function SearchBox({ onSearch }: { onSearch: (text: string) => void }) {
  const t = useWords(words);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <form
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(input.current?.value.trim() ?? '');
      }}
    >
      <Icon name="search" />
      <input ref={input} type="search" aria-label={t('search')} placeholder={t('search')} aria-keyshortcuts="Control+K" />
      <kbd aria-hidden="true">Ctrl K</kbd>
    </form>
  );
}

function TopBar(props: ShellProps) {
  const t = useWords(words);
  return (
    <header className={`${styles.top} on-ink no-print`}>
      <Link to="/" className={styles.brand} aria-label={t('homeLabel')}>
        <Logo />
        <span>{t('home')}</span>
      </Link>
      <div className={styles.organization}>{props.organization}</div>
      <SearchBox onSearch={props.onSearch} />
      <div className={styles.topEnd}>
        {props.demo && <div className={styles.demo}>{props.demo}</div>}
        {props.notices && (
          <Link to={props.notices.to} className={styles.topLink}>
            <Icon name="bell" /> <span>{t('notices', { count: props.notices.count })}</span>
          </Link>
        )}
        <div className={styles.user}>{props.user}</div>
      </div>
    </header>
  );
}

function Sider({ nav, foot }: { nav: readonly NavGroup[]; foot?: React.ReactNode }) {
  const t = useWords(words);
  const { siderCollapsed } = usePreferences();
  return (
    <aside className={`${styles.sider} no-print`} data-collapsed={siderCollapsed || undefined}>
      <SideNav groups={nav} collapsed={siderCollapsed} />
      <div className={styles.siderFoot}>
        {!siderCollapsed && foot}
        <button
          type="button"
          className={styles.collapse}
          aria-label={siderCollapsed ? t('expand') : t('collapse')}
          onClick={() => setPreferences({ siderCollapsed: !siderCollapsed })}
        >
          <Icon name={siderCollapsed ? 'right' : 'left'} />
        </button>
      </div>
    </aside>
  );
}

/** Everything it shows comes from its props; it fetches nothing. */
export function Shell(props: ShellProps) {
  const t = useWords(words);
  const phone = usePhone();
  const [more, setMore] = useState(false);
  return (
    <div className={styles.shell}>
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <TopBar {...props} />
      <div className={styles.body}>
        {!phone && <Sider nav={props.nav} foot={props.foot} />}
        <main id="main" className={styles.main} tabIndex={-1}>
          {props.children}
        </main>
      </div>
      {phone && (
        <TabBar
          groups={props.nav}
          shown={props.phoneNav}
          open={more}
          onOpen={setMore}
          extra={
            <div className={styles.phoneExtra}>
              {props.demo}
              {props.user}
            </div>
          }
        />
      )}
    </div>
  );
}
