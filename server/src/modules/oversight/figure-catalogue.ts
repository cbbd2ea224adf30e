/**
 * What each figure counts, said twice in one place: as the filter of the list behind it, and as cells of the tallies. That
 * both come to the same number is tested for every figure, level and role (test/api/oversight.test.ts).
 */
import type { FigureCode, FigureList } from '@jiedui/schema/figures';
import { stayStates } from '@jiedui/schema/stay-states';
import { agreementKinds, agreementStates } from '@jiedui/schema/states';
import type { Span } from '../../policy/oversight-period.js';
import type { Pattern } from './cells.js';

export interface FigureDefinition {
  readonly list: FigureList;
  /** What the figure asks beyond its area, in the words of the list's filter argument. */
  readonly filter: (period: Span) => Readonly<Record<string, unknown>>;
  readonly cells: readonly Pattern[];
  /** Part of the key by which the figure is shown in parts, and the list's filter for one of them. */
  readonly parts?: { readonly segment: number; readonly filter: (value: string) => Readonly<Record<string, unknown>> };
}

/** Pairings that are or were run; drafts and terminated ones are no part of any figure. */
export const COUNTED = ['PROPOSED', 'ASSIGNED', 'FILED', 'ACTIVE', 'SUSPENDED', 'COMPLETED'];
const PLANNED = [...stayStates.expected];
const ON_SITE = [...stayStates.onSite];
const MAIN: (keyof typeof agreementKinds)[] = ['MAIN', 'BILATERAL'];
const DUE = (Object.keys(agreementStates) as (keyof typeof agreementStates)[]).filter((state) => state !== 'VOID');
const DONE = ['ACCEPTED', 'CLOSED'];
const RECORDED = ['RECORDED', 'CONFIRMED', 'RETURNED'];
const JUDGED = ['OPEN', 'EFFECTIVE'];
const STUDYING = ['PROPOSED', 'ACCEPTED', 'STUDYING', 'FINISHED'];
const BROKEN = ['RECORDED', 'DECIDED', 'REPORTED'];

const between = ({ from, to }: Span) => ({ from, to });
const due = ({ from, to }: Span) => ({ dueFrom: from, dueTo: to });
const ends = ({ from, to }: Span) => ({ endsFrom: from, endsTo: to });

function figure(
  list: FigureList, filter: Readonly<Record<string, unknown>> | FigureDefinition['filter'], cells: Pattern | readonly Pattern[], parts?: FigureDefinition['parts'],
): FigureDefinition {
  return {
    list, filter: typeof filter === 'function' ? filter : () => filter, cells: 'measure' in cells ? [cells] : cells, ...(parts && { parts }),
  };
}

/** Cells of a measure whose key has one of these values in each segment; null: any. */
function of(measure: string, ...key: Pattern['key']): Pattern {
  return { measure, key };
}

const pairings = (states: readonly string[]) => figure('PAIRINGS', { states }, of('PAIRING', states));

export const FIGURES: Readonly<Record<FigureCode, FigureDefinition>> = {
  PAIRINGS: { ...pairings(COUNTED), parts: { segment: 0, filter: (state) => ({ states: [state] }) } },
  PAIRINGS_ACTIVE: pairings(['ACTIVE']),
  PAIRINGS_TO_START: pairings(['PROPOSED', 'ASSIGNED', 'FILED']),
  PAIRINGS_WITHOUT_LEAD: figure('PAIRINGS', { states: COUNTED, groupStates: ['NEEDS_LEAD'] }, of('PAIRING', COUNTED, ['NEEDS_LEAD'])),
  RECEIVERS: figure('RECEIVERS', {}, of('RECEIVER', ['ALL'])),
  RECEIVERS_COVERED: figure('RECEIVERS', { covered: true }, of('RECEIVER', ['COVERED'])),
  RECEIVERS_GAP: figure('RECEIVERS', { gap: 'NOW' }, of('RECEIVER', ['NOW'])),
  RECEIVERS_GAP_AHEAD: figure('RECEIVERS', { gap: 'AHEAD' }, of('RECEIVER', ['AHEAD'])),
  RECEIVERS_WEAK: figure('RECEIVERS', { gap: 'STRENGTH' }, of('RECEIVER', ['STRENGTH'])),
  TEAMS_ON_SITE: figure('TEAMS', { states: ['ON_SITE'] }, of('TEAM', ['ON_SITE'])),
  AGREEMENTS_EFFECTIVE: figure('AGREEMENTS', { kinds: MAIN, states: ['EFFECTIVE'] }, of('AGREEMENT', MAIN, ['EFFECTIVE'])),
  AGREEMENTS_LATE: figure('AGREEMENTS', { kinds: MAIN, late: true }, [of('AGREEMENT', MAIN, null, ['LATE']), of('AGREEMENT_PENDING', MAIN)]),
  STAFF_PLANNED: figure('ASSIGNMENTS', { states: PLANNED }, of('STAFF', PLANNED)),
  STAFF_ON_SITE: figure('ASSIGNMENTS', { onSite: true }, of('STAFF', ON_SITE), { segment: 1, filter: (level) => ({ titleLevels: [level] }) }),
  TASKS: figure('TASKS', {}, of('TASK')),
  TASKS_DONE: figure('TASKS', { states: DONE }, of('TASK', DONE)),
  TASKS_OVERDUE: figure('TASKS', { overdue: true }, of('TASK_OPEN')),
  EVALUATIONS_OPEN: figure('EVALUATIONS', { states: ['OPEN'] }, of('EVALUATION', ['OPEN'])),
  EVALUATIONS_EFFECTIVE: figure('EVALUATIONS', { states: ['EFFECTIVE'] }, of('EVALUATION', ['EFFECTIVE'])),
  EVALUATIONS_QUALIFIED: figure('EVALUATIONS', { states: ['EFFECTIVE'], qualified: true }, of('EVALUATION', ['EFFECTIVE'], ['true'])),
  GOALS_OPEN: figure('GOALS', { states: ['OPEN'] }, of('GOAL', ['OPEN']), { segment: 1, filter: (field) => ({ fields: [field] }) }),
  GOALS_REACHED: figure('GOALS', { states: ['REACHED'] }, of('GOAL', ['REACHED']), { segment: 1, filter: (field) => ({ fields: [field] }) }),
  GOALS_OVERDUE: figure('GOALS', { overdue: true }, of('GOAL_OPEN')),
  CONTRADICTIONS_OPEN: figure('CONTRADICTIONS', { states: ['OPEN'] }, of('CONTRADICTION', ['OPEN'])),
  AGREEMENTS_DUE: figure('AGREEMENTS', (period) => ({ kinds: MAIN, states: DUE, ...due(period) }), of('AGREEMENT_DUE', MAIN, DUE)),
  AGREEMENTS_ON_TIME: figure('AGREEMENTS', (period) => ({ kinds: MAIN, states: DUE, onTime: true, ...due(period) }), of('AGREEMENT_DUE', MAIN, DUE, ['ON_TIME'])),
  STAY_MONTHS: figure('STAY_MONTHS', between, [of('STAY_MONTH'), of('STAY_OPEN')], { segment: 0, filter: (level) => ({ titleLevels: [level] }) }),
  TASKS_DUE: figure('TASKS', due, of('TASK_DUE')),
  TASKS_DUE_DONE: figure('TASKS', (period) => ({ states: DONE, ...due(period) }), of('TASK_DUE', DONE)),
  ACTIVITIES: figure('ACTIVITIES', between, of('ACTIVITY', RECORDED), { segment: 1, filter: (type) => ({ types: [type] }) }),
  ACTIVITIES_CONFIRMED: figure('ACTIVITIES', (period) => ({ states: ['CONFIRMED'], ...between(period) }), of('ACTIVITY', ['CONFIRMED']), { segment: 1, filter: (type) => ({ types: [type] }) }),
  ATTENDANCES: figure('ATTENDANCES', (period) => ({ standing: true, ...between(period) }), of('ATTENDANCE', ['STANDS']), { segment: 1, filter: (mark) => ({ marks: [mark] }) }),
  ABSENCES: figure('ATTENDANCES', (period) => ({ standing: true, marks: ['ABSENT'], ...between(period) }), of('ATTENDANCE', ['STANDS'], ['ABSENT'])),
  TRAINEES: figure('TRAINEES', (period) => ({ states: STUDYING, ...between(period) }), of('TRAINEE', STUDYING)),
  EVALUATIONS_ENDED: figure('EVALUATIONS', (period) => ({ states: JUDGED, ...ends(period) }), of('EVALUATION_ENDED', JUDGED), { segment: 2, filter: (grade) => ({ grades: [grade] }) }),
  EVALUATIONS_PASSED: figure('EVALUATIONS', (period) => ({ states: ['EFFECTIVE'], qualified: true, ...ends(period) }), of('EVALUATION_ENDED', ['EFFECTIVE'], ['true'])),
  INCIDENTS: figure('INCIDENTS', between, of('INCIDENT')),
  VIOLATIONS: figure('VIOLATIONS', (period) => ({ states: BROKEN, ...between(period) }), of('VIOLATION', BROKEN)),
  EXCLUDED_PAIRINGS: pairings(['TERMINATED']),
  EXCLUDED_ARRIVALS: figure('ASSIGNMENTS', { states: ['DEPARTED'] }, of('STAFF', ['DEPARTED'])),
  EXCLUDED_EVALUATIONS: figure('EVALUATIONS', { states: ['VOID'] }, of('EVALUATION', ['VOID'])),
  EXCLUDED_ACTIVITIES: figure('ACTIVITIES', (period) => ({ states: ['WITHDRAWN', 'SUPERSEDED'], ...between(period) }), of('ACTIVITY', ['WITHDRAWN', 'SUPERSEDED'])),
  EXCLUDED_ATTENDANCES: figure('ATTENDANCES', (period) => ({ standing: false, ...between(period) }), of('ATTENDANCE', ['OUT'])),
  EXCLUDED_TRAINEES: figure('TRAINEES', (period) => ({ states: ['CANCELLED'], ...between(period) }), of('TRAINEE', ['CANCELLED'])),
  EXCLUDED_VIOLATIONS: figure('VIOLATIONS', (period) => ({ states: ['DISMISSED'], ...between(period) }), of('VIOLATION', ['DISMISSED'])),
};

/** Figures of a state of things as it is now; the period does not touch them. */
export const NOW_FIGURES: readonly FigureCode[] = [
  'PAIRINGS', 'PAIRINGS_ACTIVE', 'PAIRINGS_TO_START', 'PAIRINGS_WITHOUT_LEAD', 'RECEIVERS', 'RECEIVERS_COVERED', 'RECEIVERS_GAP', 'RECEIVERS_GAP_AHEAD',
  'RECEIVERS_WEAK', 'AGREEMENTS_EFFECTIVE', 'AGREEMENTS_LATE', 'TEAMS_ON_SITE', 'STAFF_PLANNED', 'STAFF_ON_SITE', 'TASKS', 'TASKS_DONE', 'TASKS_OVERDUE',
  'EVALUATIONS_OPEN', 'EVALUATIONS_EFFECTIVE', 'EVALUATIONS_QUALIFIED', 'GOALS_OPEN', 'GOALS_REACHED', 'GOALS_OVERDUE', 'CONTRADICTIONS_OPEN',
];
/** Figures of what happened, or fell due, in the period. */
export const PERIOD_FIGURES: readonly FigureCode[] = [
  'STAY_MONTHS', 'AGREEMENTS_DUE', 'AGREEMENTS_ON_TIME', 'TASKS_DUE', 'TASKS_DUE_DONE', 'ACTIVITIES', 'ACTIVITIES_CONFIRMED', 'ATTENDANCES', 'ABSENCES',
  'TRAINEES', 'EVALUATIONS_ENDED', 'EVALUATIONS_PASSED', 'INCIDENTS', 'VIOLATIONS',
];
/** Rows that no other figure counts. */
export const EXCLUDED_FIGURES: readonly FigureCode[] = [
  'EXCLUDED_PAIRINGS', 'EXCLUDED_ARRIVALS', 'EXCLUDED_EVALUATIONS', 'EXCLUDED_ACTIVITIES', 'EXCLUDED_ATTENDANCES', 'EXCLUDED_TRAINEES', 'EXCLUDED_VIOLATIONS',
];

/** The tally that keeps a measure; its facet is the one that reaches the rows counted. */
export function tallyOf(measure: string): 'agreement_tally' | 'evaluation_tally' | 'work_tally' {
  if (measure.startsWith('AGREEMENT')) return 'agreement_tally';
  return measure.startsWith('EVALUATION') ? 'evaluation_tally' : 'work_tally';
}
