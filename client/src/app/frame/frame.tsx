import { Suspense } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { Shell } from '../../ui/shell.js';
import { dateTime } from '../format.js';
import { useSession } from '../session/session.js';
import { Themed } from '../themed.js';
import { defineWords, useWords } from '../words.js';
import { navigation, navWords } from './navigation.js';
import { OrganizationSwitch } from './organization-switch.js';
import { UserMenu } from './user-menu.js';
import styles from './frame.module.css';

const words = defineWords('frame', {
  demo: ['演示环境 · 虚构数据', 'Demo · fictional data'],
  clock: ['业务时间 {{time}}', 'Business time {{time}}'],
});

function SignedInShell() {
  const t = useWords(words);
  const nav = useWords(navWords);
  const navigate = useNavigate();
  const { viewer, may } = useSession();
  return (
    <Shell
      nav={navigation(nav, may, {})}
      phoneNav={['workbench', 'todos', 'pairings']}
      organization={<OrganizationSwitch />}
      demo={viewer.demo ? t('demo') : undefined}
      user={<UserMenu />}
      onSearch={(text) => void navigate(text ? `/pairings?q=${encodeURIComponent(text)}` : '/pairings')}
      foot={<span className={styles.demoTime}>{t('clock', { time: dateTime(viewer.businessNow) })}</span>}
    >
      <Suspense fallback={<div className={styles.waiting} />}>
        <Outlet />
      </Suspense>
    </Shell>
  );
}

/** The frame of every signed-in page. */
export function Frame() {
  return (
    <Themed>
      <SignedInShell />
    </Themed>
  );
}
