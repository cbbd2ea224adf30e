import type { CoveragePageQuery } from '../../graphql/generated/types.js';

type Calendar = CoveragePageQuery['coverage'][number]['calendar'];

/** What a receiver's year may be like: the choices of the page's filter. */
export const needs = {
  GAP: (calendar: Calendar) => calendar.gapDays > 0,
  GAP_AHEAD: (calendar: Calendar) => calendar.gapDaysAhead > 0,
  STRENGTH: (calendar: Calendar) => calendar.strengthDays > 0,
  STRENGTH_AHEAD: (calendar: Calendar) => calendar.strengthDaysAhead > 0,
  WHOLE: (calendar: Calendar) => calendar.from !== null && calendar.gapDays + calendar.gapDaysAhead === 0,
  NOT_STARTED: (calendar: Calendar) => calendar.from === null,
} as const;

export type Need = keyof typeof needs;
