import type { FigureCode } from '@jiedui/schema/figures';
import { listAddress } from '../../modules/addresses.js';
import type { Area, OversightFigure } from './oversight-query.js';

/** What an area counts under a figure's code. */
export function countOf(area: Area, code: FigureCode): number {
  return area.figures.find((figure) => figure.code === code)?.value ?? 0;
}

/** Shares that the heat grid and the ranking show: part of whole. */
export const shares = [
  { key: 'covered', part: 'RECEIVERS_COVERED', whole: 'RECEIVERS' },
  { key: 'onTime', part: 'AGREEMENTS_ON_TIME', whole: 'AGREEMENTS_DUE' },
  { key: 'onSite', part: 'STAFF_ON_SITE', whole: 'STAFF_PLANNED' },
  { key: 'due', part: 'TASKS_DUE_DONE', whole: 'TASKS_DUE' },
  { key: 'confirmed', part: 'ACTIVITIES_CONFIRMED', whole: 'ACTIVITIES' },
  { key: 'passed', part: 'EVALUATIONS_PASSED', whole: 'EVALUATIONS_ENDED' },
] as const satisfies readonly { key: string; part: FigureCode; whole: FigureCode }[];

export type ShareKey = (typeof shares)[number]['key'];

/** Percent with one digit; null where there is nothing to be a part of. */
export function shareOf(area: Area, key: ShareKey): number | null {
  const share = shares.find((one) => one.key === key);
  if (!share || countOf(area, share.whole) === 0) return null;
  return Math.round((countOf(area, share.part) / countOf(area, share.whole)) * 1000) / 10;
}

/** The list behind one count of an area: the page's figure with the area's own place. */
export function areaAddress(area: Area, code: FigureCode, figures: readonly OversightFigure[]): string | undefined {
  const figure = figures.find((one) => one.code === code);
  if (!figure) return undefined;
  const { divisionCode: _above, ...filter } = figure.filter as Record<string, unknown>;
  return listAddress(figure.list, { ...filter, ...(area.receiverId === null ? { divisionCode: area.code } : { receiverId: area.receiverId }) });
}
