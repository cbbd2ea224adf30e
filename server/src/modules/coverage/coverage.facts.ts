/** Responsible for telling the calendar and the evaluator what the kept figures say. */
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { InstitutionCategory, InstitutionKind, StandardStatus } from '@jiedui/schema/vocabulary';
import { businessDay } from '../../policy/calendar.js';
import { evaluateOnSite, strengthFindings } from '../../policy/coverage.js';
import { receiverYear, runsOf, shortDays, type PairingPresence, type ReceiverYear } from '../../policy/coverage-calendar.js';
import { dayAt, dayIndex } from '../../policy/day-index.js';
import type { Finding } from '../../policy/finding.js';
import { packOf } from '../programme/pack-lineage.js';
import type { CoverageCalendar } from './coverage.js';

/** Change points, days and minima of one pairing, in the order of coverage.query.ts. */
type PresenceRow = [actual: number[], forecast: number[], startsOn: number, endsOn: number, active: boolean, minOnSite: number | null, minStrength: number | null];

export interface CoverageRow {
  readonly year: number;
  readonly presence: readonly PresenceRow[] | null;
}

/** A receiver with its year, whatever it is judged by. */
export interface JudgedReceiver extends CoverageRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly category: string | null;
  readonly standard: string | null;
  readonly creating: boolean | null;
  readonly population: number | null;
}

export interface JudgedRow extends JudgedReceiver {
  readonly packCode: string;
  readonly packVersion: number;
  readonly lineage: readonly unknown[] | null;
}

function yearOf({ year, presence }: CoverageRow, today: string): ReceiverYear & { first: number } {
  const first = dayIndex(`${year}-01-01`);
  const length = dayIndex(`${year}-12-31`) - first + 1;
  const pairings = (presence ?? []).map(([actual, forecast, startsOn, endsOn, active, minOnSite, minStrength]): PairingPresence =>
    ({ actual, forecast, startsOn, endsOn, active, minOnSite, minStrength }));
  return { first, ...receiverYear(pairings, first, length, dayIndex(today)) };
}

/** Days as text, made once: a page of a year shows thousands of them. */
const texts = new Map<number, string>();

let lastInstant = { at: Number.NaN, day: '' };

/** The business day of a request's instant, worked out once for all its rows. */
export function todayOf(now: Date): string {
  const at = now.getTime();
  if (lastInstant.at !== at) lastInstant = { at, day: businessDay(now) };
  return lastInstant.day;
}

function textOf(day: number): string {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = dayAt(day);
  texts.set(day, text);
  return text;
}

/** A calendar in the fewest words, for pages of many. */
export interface CoverageStrip {
  readonly onSite: readonly number[];
  readonly shortages: readonly (readonly [kind: string, from: number, to: number, lowest: number, ahead: boolean])[];
}

/** The year of a receiver as the API says it. */
export function calendarOf(row: CoverageRow, today: string): CoverageCalendar {
  const { first, onSite, from, to, minOnSite, minStrength, shortages } = yearOf(row, today);
  const runs = runsOf(onSite);
  return {
    year: row.year,
    today,
    from: from === null ? null : textOf(from),
    to: to === null ? null : textOf(to),
    minOnSite,
    minStrength,
    onSite: runs,
    strip: { onSite: runs, shortages: shortages.map((one) => [one.kind, one.from - first, one.to - first, one.lowest, one.ahead] as const) },
    shortages: shortages.map((one) => ({ ...one, from: textOf(one.from), to: textOf(one.to) })),
    gapDays: shortDays(shortages, 'GAP', false),
    gapDaysAhead: shortDays(shortages, 'GAP', true),
    strengthDays: shortDays(shortages, 'STRENGTH', false),
    strengthDaysAhead: shortDays(shortages, 'STRENGTH', true),
  };
}

/** What the pack of the receiver's pairing says of the year: of the days behind, and of those ahead as foreseen. */
export function coverageFindings(row: JudgedRow, today: string): Finding[] {
  return judgedParts(row, today, packOf(row.packCode, row.packVersion, row.lineage ?? [])).flatMap(({ coverage }) => coverage.findings);
}

/** The same by any pack, with the strength of the days behind (C-8); the two parts of the year apart. */
export function receiverFindings(row: JudgedReceiver, today: string, pack: ResolvedPack): Finding[] {
  return judgedParts(row, today, pack).flatMap(({ part, receiver, span, coverage }) =>
    [...coverage.findings, ...(part === 'BEHIND' ? strengthFindings(pack, { receiver, ...span }, coverage) : [])].map((finding) => ({ ...finding, path: `${finding.path}.${part}` })));
}

function judgedParts(row: JudgedReceiver, today: string, pack: ResolvedPack) {
  const year = yearOf(row, today);
  if (year.from === null || year.to === null) return [];
  const receiver = {
    id: row.id, name: row.name, kind: row.kind as InstitutionKind, category: row.category as InstitutionCategory | null,
    standard: row.standard as StandardStatus | null, creating: row.creating, population: row.population,
  };
  const now = dayIndex(today);
  const parts = [{ part: 'BEHIND', from: year.from, to: Math.min(year.to, now) }, { part: 'AHEAD', from: Math.max(year.from, now + 1), to: year.to }] as const;
  return parts.filter(({ from, to }) => from <= to).map(({ part, from, to }) => {
    const span = { from: dayAt(from), to: dayAt(to) };
    return { part, receiver, span, coverage: evaluateOnSite(pack, { receiver, ...span }, year.onSite.slice(from - year.first, to - year.first + 1)) };
  });
}
