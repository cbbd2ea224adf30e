import { Suspense, useEffect } from 'react';
import { Link, NavLink, Outlet } from 'react-router';
import { Icon } from '../../ui/icon.js';
import { Logo } from '../../ui/logo.js';
import { QueueProvider, useQueue } from '../offline/queue-provider.js';
import { registerServiceWorker } from '../offline/service-worker.js';
import { useOnline } from '../offline/use-online.js';
import { useSession } from '../session/session.js';
import { useWords } from '../words.js';
import { phoneTabs, phoneWords } from './phone-tabs.js';
import styles from './phone-frame.module.css';

function Connection() {
  const t = useWords(phoneWords);
  const online = useOnline();
  const { entries } = useQueue();
  const waiting = entries.filter(({ state }) => state === 'QUEUED').length;
  const refused = entries.filter(({ state }) => state === 'REFUSED').length;
  const words = [online ? (waiting + refused === 0 ? t('online') : '') : t('offline'), waiting > 0 ? t('waiting', { count: waiting }) : '', refused > 0 ? t('refused', { count: refused }) : ''];
  return (
    <Link to="/queue" className={styles.connection} aria-live="polite">
      <Icon name={online ? 'check' : 'close'} /> {words.filter(Boolean).join(' · ')}
    </Link>
  );
}

function Tabs() {
  const t = useWords(phoneWords);
  const { entries } = useQueue();
  const open = entries.filter(({ state }) => state !== 'SENT').length;
  return (
    <nav aria-label={t('tabs')} className={`${styles.tabs} no-print`}>
      {phoneTabs.map((tab) => (
        <NavLink key={tab.key} to={tab.to} end className={styles.tab}>
          <span className={styles.tabIcon}>
            <Icon name={tab.icon} size={22} />
            {tab.key === 'queue' && open > 0 && <b className={styles.badge}>{open}</b>}
          </span>
          <span>{t(tab.key)}</span>
        </NavLink>
      ))}
    </nav>
  );
}

/** The frame of a dispatched person: a bar above, his places below, one column between; on a desk the places stand above. */
export function PhoneFrame() {
  const t = useWords(phoneWords);
  const { viewer, acting } = useSession();
  useEffect(registerServiceWorker, []);
  return (
    <QueueProvider key={acting.organizationId}>
      <div className={styles.frame}>
        <a className="skip-link" href="#main">
          {t('skip')}
        </a>
        <header className={`${styles.top} on-ink no-print`}>
          <Link to="/" className={styles.brand} aria-label={t('home')}>
            <Logo />
            <span>{acting.organizationName}</span>
          </Link>
          <Connection />
        </header>
        <Tabs />
        {viewer.demo && <p className={styles.demo}>{t('demo')}</p>}
        <main id="main" className={styles.main} tabIndex={-1}>
          <Suspense fallback={<div className={styles.waiting} />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </QueueProvider>
  );
}
