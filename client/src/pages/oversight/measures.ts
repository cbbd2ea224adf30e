import { listAddress } from '../../modules/addresses.js';
import type { Area, OversightFigure } from './oversight-query.js';

/** Counts of an area, each under the code of the figure that it is a part of. */
export type Count = Exclude<keyof Area, 'code' | 'name' | 'level' | 'receiverId' | '__typename'>;

export const codeOf = {
  pairings: 'PAIRINGS',
  active: 'PAIRINGS_ACTIVE',
  receivers: 'RECEIVERS',
  covered: 'RECEIVERS_COVERED',
  agreementsEffective: 'AGREEMENTS_EFFECTIVE',
  agreementsLate: 'AGREEMENTS_LATE',
  plannedStaff: 'STAFF_PLANNED',
  onSiteStaff: 'STAFF_ON_SITE',
  tasks: 'TASKS',
  tasksDone: 'TASKS_DONE',
  tasksOverdue: 'TASKS_OVERDUE',
  evaluationsOpen: 'EVALUATIONS_OPEN',
  evaluationsEffective: 'EVALUATIONS_EFFECTIVE',
} as const satisfies Record<Count, OversightFigure['code']>;

/** Shares that the heat grid and the ranking show: part of whole. */
export const shares = [
  { key: 'covered', part: 'covered', whole: 'receivers' },
  { key: 'effective', part: 'agreementsEffective', whole: 'pairings' },
  { key: 'onSite', part: 'onSiteStaff', whole: 'plannedStaff' },
  { key: 'tasks', part: 'tasksDone', whole: 'tasks' },
] as const satisfies readonly { key: string; part: Count; whole: Count }[];

export type ShareKey = (typeof shares)[number]['key'];

/** Percent with one digit; null where there is nothing to be a part of. */
export function shareOf(area: Area, key: ShareKey): number | null {
  const share = shares.find((one) => one.key === key);
  if (!share || area[share.whole] === 0) return null;
  return Math.round((area[share.part] / area[share.whole]) * 1000) / 10;
}

/** The list behind one count of an area: the page's figure with the area's own division. Institutions have no list but their pairings. */
export function areaAddress(area: Area, count: Count, figures: readonly OversightFigure[]): string | undefined {
  const figure = figures.find((one) => one.code === codeOf[count]);
  if (!figure) return undefined;
  const filter = { ...(figure.filter as Record<string, unknown>), divisionCode: area.code };
  if (area.receiverId === null) return listAddress(figure.list, filter);
  return figure.list === 'PAIRINGS' ? listAddress(figure.list, { ...filter, search: area.name }) : undefined;
}
