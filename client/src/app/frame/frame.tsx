import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { Outlet, useNavigate } from 'react-router';
import type { FrameCountsQuery, FrameCountsQueryVariables } from '../../graphql/generated/types.js';
import { Shell } from '../../ui/shell.js';
import { dateTime } from '../format.js';
import { useSession } from '../session/session.js';
import { Themed } from '../themed.js';
import { defineWords, useWords } from '../words.js';
import { navigation, navWords } from './navigation.js';
import { OrganizationSwitch } from './organization-switch.js';
import { UserMenu } from './user-menu.js';
import styles from './frame.module.css';

const FRAME_COUNTS: TypedDocumentNode<FrameCountsQuery, FrameCountsQueryVariables> = gql`
  query FrameCounts {
    unreadNoticeCount
    todos(first: 1) {
      totalCount
    }
  }
`;

const words = defineWords('frame', {
  demo: ['演示环境 · 虚构数据', 'Demo · fictional data'],
  clock: ['业务时间', 'Business time'],
});

function SignedInShell() {
  const t = useWords(words);
  const nav = useWords(navWords);
  const navigate = useNavigate();
  const { viewer, may } = useSession();
  const counts = useQuery(FRAME_COUNTS, { fetchPolicy: 'cache-and-network' }).data;
  return (
    <Shell
      nav={navigation(nav, may, { todos: counts?.todos.totalCount ?? 0 })}
      phoneNav={['workbench', 'todos', 'pairings']}
      organization={<OrganizationSwitch />}
      demo={viewer.demo ? t('demo') : undefined}
      notices={{ count: counts?.unreadNoticeCount ?? 0, to: '/notices' }}
      user={<UserMenu />}
      onSearch={(text) => void navigate(text ? `/pairings?search=${encodeURIComponent(text)}` : '/pairings')}
      foot={<span className={styles.demoTime}>{t('clock')} <time>{dateTime(viewer.businessNow)}</time></span>}
    >
      <Suspense fallback={<div className={styles.waiting} />}>
        <Outlet />
      </Suspense>
    </Shell>
  );
}

const PhoneFrame = lazy(async () => ({ default: (await import('../phone/phone-frame.js')).PhoneFrame }));

/** The frame of every signed-in page; a dispatched person has one of his own, made for a phone. */
export function Frame() {
  const { dispatched } = useSession();
  return (
    <Themed>
      {dispatched ? (
        <Suspense fallback={<div className={styles.waiting} />}>
          <PhoneFrame />
        </Suspense>
      ) : (
        <SignedInShell />
      )}
    </Themed>
  );
}
