import type { FigureCode, FigureList, PeriodKind } from '@jiedui/schema/figures';
import type { Caller } from './as.js';

export interface Figure {
  code: FigureCode;
  value: number;
  list: FigureList;
  filter: Record<string, unknown>;
}
export interface Area {
  code: string;
  name: string;
  level: string | null;
  receiverId: string | null;
  figures: { code: FigureCode; value: number }[];
}
export interface Oversight {
  asOf: string;
  period: { kind: PeriodKind; from: string; to: string };
  path: { code: string; name: string; level: string }[];
  receiverName: string | null;
  figures: (Figure & { target: number | null })[];
  excluded: Figure[];
  parts: (Omit<Figure, 'code'> & { of: FigureCode; key: string })[];
  breakdown: Area[];
}
export interface PersonFigures {
  id: string;
  name: string;
  figures: Figure[];
}

const FIGURE = 'code value list filter';
const AREA_ARGS = '$programmeId: ID, $divisionCode: String, $receiverId: ID, $period: PeriodKind! = YEAR, $on: Date';
const AREA_CALL = 'programmeId: $programmeId, divisionCode: $divisionCode, receiverId: $receiverId, period: $period, on: $on';
export const OVERSIGHT = `query O(${AREA_ARGS}) { oversight(${AREA_CALL}) {
  asOf period { kind from to } path { code name level } receiverName figures { ${FIGURE} target } excluded { ${FIGURE} } parts { of key value list filter }
  breakdown { code name level receiverId figures { code value } } } }`;
export const TREND = `query T(${AREA_ARGS}, $figure: FigureCode!) { oversightTrend(${AREA_CALL}, figure: $figure) { from to key value } }`;
export const PERSONS = `query P(${AREA_ARGS}) { oversightPersons(${AREA_CALL}) { id name titleLevel state supporterName arrivedOn figures { ${FIGURE} } } }`;

/** The list behind a figure: its field and filter argument, as a screen asks them. */
const LISTS: Record<FigureList, readonly [field: string, filter: string]> = {
  PAIRINGS: ['pairings', 'PairingFilter'], AGREEMENTS: ['agreements', 'AgreementFilter'], ASSIGNMENTS: ['assignments', 'AssignmentFilter'], TASKS: ['tasks', 'TaskFilter'],
  EVALUATIONS: ['evaluations', 'EvaluationFilter'], TEAMS: ['teams', 'TeamFilter'], GOALS: ['goals', 'GoalFilter'], CONTRADICTIONS: ['contradictions', 'ContradictionFilter'],
  STAY_MONTHS: ['stayMonths', 'StayMonthFilter'], ACTIVITIES: ['activities', 'ActivityFilter'], ATTENDANCES: ['attendances', 'AttendanceFilter'],
  TRAINEES: ['trainees', 'TraineeFilter'], INCIDENTS: ['incidents', 'IncidentFilter'], VIOLATIONS: ['violations', 'ViolationFilter'], RECEIVERS: ['receivers', 'ReceiverFilter'],
};
/** As many lists as one operation may ask for, by the limit on aliases. */
const AT_ONCE = 14;

/** How many rows the lists behind these figures have, in their order. */
export async function listSizes(caller: Caller, figures: readonly Pick<Figure, 'list' | 'filter'>[]): Promise<number[]> {
  const sizes: number[] = [];
  for (let from = 0; from < figures.length; from += AT_ONCE) {
    const some = figures.slice(from, from + AT_ONCE);
    const args = some.map(({ list }, at) => `$f${at}: ${LISTS[list][1]}`).join(', ');
    const fields = some.map(({ list }, at) => (list === 'RECEIVERS' ? `l${at}: receivers(filter: $f${at}) { id }` : `l${at}: ${LISTS[list][0]}(filter: $f${at}, first: 1) { totalCount }`));
    const answer = await caller.ask<Record<string, { totalCount: number } | unknown[]>>(
      `query L(${args}) { ${fields.join(' ')} }`, Object.fromEntries(some.map(({ filter }, at) => [`f${at}`, filter])));
    for (let at = 0; at < some.length; at += 1) {
      const found = answer[`l${at}`];
      if (!found) throw new Error(`No list ${at} of ${JSON.stringify(some)}`);
      sizes.push(Array.isArray(found) ? found.length : found.totalCount);
    }
  }
  return sizes;
}

/** Every figure, excluded row and part of a page. */
export function shownOn(page: Oversight): (Omit<Figure, 'code'> & { code: string })[] {
  return [...page.figures, ...page.excluded, ...page.parts.map((part) => ({ ...part, code: `${part.of} ${part.key}` }))];
}

/** What is shown with another number than its list has rows, in words. */
export async function unequal(caller: Caller, shown: readonly (Omit<Figure, 'code'> & { code: string })[]): Promise<string[]> {
  const sizes = await listSizes(caller, shown);
  return shown.flatMap(({ code, value, list, filter }, at) => (sizes[at] === value ? [] : [`${code} is ${value}, its list has ${sizes[at]}: ${list} ${JSON.stringify(filter)}`]));
}

export const valueOf = (figures: readonly { code: string; value: number }[], code: string): number | undefined => figures.find((figure) => figure.code === code)?.value;
