import { periodKinds, type FigureCode, type PeriodKind } from '@jiedui/schema/figures';

/** What the address of the dashboard says: area, programme, period, and the figure whose trend is drawn. */
export interface Place {
  readonly divisionCode: string | null;
  readonly receiverId: string | null;
  readonly programmeId: string | null;
  readonly period: PeriodKind;
  /** A day of the period; null: the latest of which a day is over. */
  readonly on: string | null;
  readonly trend: FigureCode;
}

export const TRENDS = [
  'STAY_MONTHS', 'ACTIVITIES', 'ATTENDANCES', 'ABSENCES', 'TASKS_DUE_DONE', 'AGREEMENTS_ON_TIME', 'TRAINEES', 'EVALUATIONS_PASSED', 'INCIDENTS', 'VIOLATIONS',
] as const satisfies readonly FigureCode[];

/** Reads the address; what it cannot mean is left out. */
export function placeOf(params: URLSearchParams): Place {
  const period = params.get('period') ?? '';
  const trend = TRENDS.find((code) => code === params.get('trend'));
  return {
    divisionCode: params.get('divisionCode'), receiverId: params.get('receiverId'), programmeId: params.get('programmeId'),
    period: Object.hasOwn(periodKinds, period) ? (period as PeriodKind) : 'YEAR', on: params.get('on'), trend: trend ?? 'STAY_MONTHS',
  };
}

/** The place as parameters of an address; what is usual is left out. */
export function searchOf({ divisionCode, receiverId, programmeId, period, on, trend }: Place): URLSearchParams {
  const params = new URLSearchParams();
  if (divisionCode) params.set('divisionCode', divisionCode);
  if (receiverId) params.set('receiverId', receiverId);
  if (programmeId) params.set('programmeId', programmeId);
  if (period !== 'YEAR') params.set('period', period);
  if (on) params.set('on', on);
  if (trend !== 'STAY_MONTHS') params.set('trend', trend);
  return params;
}

export function addressOf(place: Place): string {
  const search = searchOf(place).toString();
  return search ? `/oversight?${search}` : '/oversight';
}
