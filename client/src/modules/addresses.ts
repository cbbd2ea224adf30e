import { searchOf } from '../app/list-filter.js';

const subjects: Record<string, string> = {
  AGREEMENT: '/agreements',
  PAIRING: '/pairings',
  TEAM: '/teams',
  ASSIGNMENT: '/replacements',
  TASK: '/tasks',
  WORK_PLAN: '/plans',
  WORK_EVENT: '/events',
  ANNUAL_PLAN: '/annual-plans',
  GUARANTEE: '/guarantees',
  EVALUATION: '/evaluations',
  PROGRAMME: '/programmes',
  IMPORT: '/imports',
  LEAVE: '/leaves',
  EXIT: '/exits',
  INCIDENT: '/incidents',
  VIOLATION: '/violations',
  JOINT_EVALUATION: '/joint-evaluations',
  REPORT: '/reports',
  REGISTER_ENTRY: '/registers',
  RECTIFICATION_ORDER: '/rectifications',
  APPLICATION: '/applications',
  CERTIFICATE: '/certificates',
  PROMOTION: '/promotions',
  PROMOTION_CASE: '/promotions',
  FRAUD: '/fraud',
  FRAUD_CASE: '/fraud',
};

/** Where a to-do's subject is worked on. */
export function subjectAddress(subject: string, key: string): string {
  // What waits of one person's work is a list: of that stay, of what waits for us.
  if (subject === 'ACTIVITY') return `/activities?assignmentId=${key}&mine=true`;
  if (subject === 'TRAINEE') return `/trainees?states=PROPOSED`;
  if (subject === 'EVALUATION_DUE') return `/evaluations/owed?pairing=${key}`;
  if (subject === 'EFFECT') return `/pairings/${key}/effect`;
  if (subject === 'REPORT_DUE') return `/reports/due?pairing=${key}`;
  return `${subjects[subject] ?? ''}/${key}`;
}

/** Where the row of a state table is seen, if it has a page of its own. */
export function machineAddress(machine: string, key: string): string | null {
  const page = subjects[machine.toUpperCase()];
  return page ? `${page}/${key}` : null;
}

const lists: Record<string, string> = {
  PAIRINGS: '/pairings',
  RECEIVERS: '/receivers',
  AGREEMENTS: '/agreements',
  ASSIGNMENTS: '/assignments',
  TASKS: '/tasks',
  EVALUATIONS: '/evaluations',
  TEAMS: '/teams',
  GOALS: '/goals',
  CONTRADICTIONS: '/contradictions',
  STAY_MONTHS: '/stay-months',
  ACTIVITIES: '/activities',
  ATTENDANCES: '/attendance/marks',
  TRAINEES: '/trainees',
  INCIDENTS: '/incidents',
  VIOLATIONS: '/violations',
};

/** The list behind a figure, with the figure's own filter: it has as many rows as the figure says. */
export function listAddress(list: string, filter: unknown): string {
  const search = searchOf(filter);
  return `${lists[list] ?? '/'}${search ? `?${search}` : ''}`;
}
