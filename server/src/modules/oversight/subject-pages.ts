/** The client's pages of what to-dos are about. */
const PAGES: Readonly<Record<string, string>> = {
  AGREEMENT: '/agreements', PAIRING: '/pairings', TEAM: '/teams', ASSIGNMENT: '/replacements', TASK: '/tasks', EVALUATION: '/evaluations', PROGRAMME: '/programmes', LEAVE: '/leaves',
  EXIT: '/exits', INCIDENT: '/incidents', VIOLATION: '/violations', WORK_PLAN: '/plans', APPLICATION: '/applications', WORK_EVENT: '/events', ANNUAL_PLAN: '/annual-plans', GUARANTEE: '/guarantees', REPORT: '/reports', RECTIFICATION_ORDER: '/rectifications', JOINT_EVALUATION: '/joint-evaluations',
};

/** The page above the rows of a subject; the to-dos for a subject that is worked on in a list. */
export function subjectPage(subject: string): string {
  return PAGES[subject] ?? '/todos';
}
