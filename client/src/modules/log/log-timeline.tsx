import { gql } from '@apollo/client';
import { useState } from 'react';
import { shortDateTime } from '../../app/format.js';
import { usePreferences } from '../../app/preferences.js';
import { defineWords, useWords } from '../../app/words.js';
import type { LogLineFragment } from '../../graphql/generated/types.js';
import { PlainButton } from '../../ui/plain-button.js';
import { EmptyState } from '../../ui/states.js';
import { Timeline } from '../../ui/timeline.js';
import { logWords } from './action-words.js';

export const LOG_LINE = gql`
  fragment LogLine on TransitionLog {
    id
    machine
    subject
    action
    fromState
    toState
    orgName
    byName
    reason
    at
  }
`;

const words = defineWords('log-timeline', {
  label: ['动态', 'What happened'],
  empty: ['还没有动态', 'Nothing has happened yet'],
  more: ['再看 {{count}} 条', { one: '{{count}} more', other: '{{count}} more' }],
  reason: ['理由：{{reason}}', 'Reason: {{reason}}'],
  opinion: ['意见：{{reason}}', 'Opinion: {{reason}}'],
});

const bad = /return|void|terminate|suspend/i;

/** Newest first: who did what to which object, when, and why; the first eight until more are asked for. */
export function LogTimeline({ lines, all = false }: { lines: readonly LogLineFragment[]; all?: boolean }) {
  const [open, setOpen] = useState(all);
  const t = useWords(words);
  usePreferences();
  if (lines.length === 0) return <EmptyState title={t('empty')} />;
  const shown = open ? lines : lines.slice(0, 8);
  return (
    <>
      <Timeline
        label={t('label')}
        items={shown.map((line) => ({
          key: line.id,
          title: `${line.orgName} ${logWords(line)}`,
          detail: (
            <>
              {line.subject}
              {line.reason && <div>{t(line.action === 'signEvaluation' ? 'opinion' : 'reason', { reason: line.reason })}</div>}
            </>
          ),
          at: `${shortDateTime(line.at)} ${line.byName}`,
          tone: bad.test(line.action) ? 'warn' : undefined,
        }))}
      />
      {shown.length < lines.length && (
        <PlainButton onClick={() => setOpen(true)}>{t('more', { count: lines.length - shown.length })}</PlainButton>
      )}
    </>
  );
}
