import type { AttachmentRow } from './evidence-query.js';

/** Pages of single rows by what hangs on them; a kind that is not here has no page of its own. */
const pages: Partial<Record<AttachmentRow['subject'], string>> = {
  TASK: '/tasks', ANNUAL_PLAN: '/annual-plans', WORK_EVENT: '/events', GUARANTEE: '/guarantees', WORK_PLAN: '/plans', AGREEMENT: '/agreements', EVALUATION: '/evaluations', LEAVE: '/leaves', INCIDENT: '/incidents', VIOLATION: '/violations', SPOT_CHECK: '/spot-checks',
  RECTIFICATION_ORDER: '/rectifications', REPORT: '/reports', REGISTER_ENTRY: '/registers', JOINT_EVALUATION: '/joint-evaluations',
};

/** Where the thing that a file hangs on is shown; null where it has no page. */
export function subjectAddress({ subject, subjectId, subjectName }: Pick<AttachmentRow, 'subject' | 'subjectId' | 'subjectName'>): string | null {
  if (subject === 'REGISTER') return `/evaluations/${subjectId}/register`;
  // Nobody who studies has a page: the list opens with him.
  if (subject === 'TRAINEE') return `/trainees?${new URLSearchParams({ search: subjectName })}`;
  const page = pages[subject];
  return page === undefined ? null : `${page}/${subjectId}`;
}
