/** Responsible for what a pairing has brought about: goals of the pack year by year, and figures against the year before. Pure. */
import { Decimal } from 'decimal.js';
import {
  type CapabilityLevel, countyCentres, type EffectLineCode, emergencyCentres, type GoalTarget, type NeedAlternative, type NumberIndicator, indicatorFractions,
} from '@jiedui/schema/effect-words';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { StandardStatus } from '@jiedui/schema/vocabulary';
import { businessDay } from '../../policy/calendar.js';
import type { ReceiverFacts } from '../../policy/facts.js';
import type { Finding } from '../../policy/finding.js';
import { evaluateGoals } from '../../policy/goal.js';
import { packOf } from '../programme/pack-lineage.js';
import type { EffectLine, EffectValue } from './effect.js';

/** All that is recorded of a pairing and counts for its effect. */
export interface EffectRow {
  readonly receiver: ReceiverFacts;
  readonly startsOn: string;
  readonly endsOn: string;
  /** By what each year is judged, and what a year outside the term is judged by. */
  readonly pins: { readonly own: Pin; readonly years: Readonly<Record<string, Pin>> };
  /** The packs behind the pins of all rows, with the first row alone. */
  readonly lineages: readonly (Pin & { readonly lineage: readonly unknown[] })[] | null;
  readonly indicators: readonly { readonly indicator: string; readonly year: number; readonly subject: string; readonly value: string | null; readonly level: string | null }[];
  /** Goals that are reached, by the year in which they were. */
  readonly goals: readonly { readonly field: string; readonly target: GoalTarget | null; readonly year: number }[];
  /** New techniques that the other hospital confirmed, by the year of the first case. */
  readonly techniques: readonly { readonly year: number; readonly stillUsed: boolean | null }[];
  /** Donations that the other hospital confirmed; the value in fen, 0 where none is recorded. */
  readonly donations: readonly { readonly year: number; readonly fen: number }[];
}

interface Pin {
  readonly code: string;
  readonly version: number;
}

export interface JudgedYear {
  readonly year: number;
  readonly over: boolean;
}

/** The year before a pairing starts: what it is measured by. */
export function baselineYear(startsOn: string): number {
  return Number(startsOn.slice(0, 4)) - 1;
}

/** The calendar years of a pairing that have begun. */
export function effectYears({ startsOn, endsOn }: Pick<EffectRow, 'startsOn' | 'endsOn'>, now: Date): JudgedYear[] {
  const current = Number(businessDay(now).slice(0, 4));
  const first = baselineYear(startsOn) + 1;
  const last = Math.min(Number(endsOn.slice(0, 4)), current);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => ({ year: first + at, over: first + at < current }));
}

/** The year that a list shows: the newest that is over, else the one that goes on. */
export function judgedYear(row: Pick<EffectRow, 'startsOn' | 'endsOn'>, now: Date): JudgedYear | null {
  const years = effectYears(row, now);
  return years.findLast(({ over }) => over) ?? years[0] ?? null;
}

/** The goals of the pack that the year pins (C-12) against what is recorded by its end. */
export function yearFindings(row: EffectRow, { year, over }: JudgedYear): Finding[] {
  const upTo = row.indicators.filter((one) => one.year <= year).sort((a, b) => a.year - b.year);
  const latest = (indicator: string) => new Map(upTo.filter((one) => one.indicator === indicator).map((one) => [one.subject, one]));
  const hospitals = [...latest('CAPABILITY')].map(([name, { level }]) => ({ name, capability: level as CapabilityLevel }));
  const reached = row.goals.filter((goal) => goal.year <= year);
  const targets = reached.flatMap(({ target }) => target ?? []);
  const [before, now] = [visitsOf(row, year - 1), visitsOf(row, year)];
  return evaluateGoals(packOfYear(row, year), {
    receiver: row.receiver, year, yearOver: over,
    standard: (latest('STANDARD').get('')?.level as StandardStatus | undefined) ?? row.receiver.standard,
    hospitals, alternatives: [...latest('ALTERNATIVE').keys()] as NeedAlternative[],
    specialties: specialtiesIn(reached), gapsFilled: row.techniques.filter((one) => one.year === year).length,
    visits: before === null || now === null ? null : { before, now },
    centresAtLevel2: levelTwo(row, year),
    reached: targets,
  });
}

/** The first row of an answer carries the packs of all, judged itself or not; what was resolved once is kept. */
export function keepPacks({ lineages }: EffectRow): void {
  for (const one of lineages ?? []) packOf(one.code, one.version, one.lineage);
}

function packOfYear(row: EffectRow, year: number): ResolvedPack {
  const { code, version } = row.pins.years[year] ?? row.pins.own;
  keepPacks(row);
  return packOf(code, version, []);
}

function visitsOf({ indicators }: EffectRow, year: number): number | null {
  const found = indicators.find((one) => one.indicator === 'VISITS' && one.year === year);
  return found?.value === null || found?.value === undefined ? null : Number(found.value);
}

const SPECIALTY_FIELDS: readonly string[] = ['SPECIALTY', 'TCM_SPECIALTY'];
const specialtiesIn = (goals: EffectRow['goals']): number => goals.filter(({ field }) => SPECIALTY_FIELDS.includes(field)).length;
const isCentre = (target: GoalTarget | null): boolean => target !== null && (target in emergencyCentres || target in countyCentres);

type Counted = Exclude<EffectLineCode, NumberIndicator>;

/** What other records say of a year; null where nobody reported. Counts since the start know nothing of the year before it. */
const counted: { readonly [code in Counted]: { readonly source: EffectLine['source']; readonly of: (row: EffectRow, year: number) => number | null } } = {
  LEVEL2: { source: 'INDICATOR', of: levelTwo },
  TECHNIQUES: { source: 'EVENT', of: (row, year) => sinceStart(row, year, row.techniques.filter((one) => one.year === year).length) },
  TECHNIQUES_USED: { source: 'EVENT', of: (row, year) => sinceStart(row, year, row.techniques.filter((one) => one.year <= year && one.stillUsed === true).length) },
  DONATIONS: { source: 'EVENT', of: (row, year) => sinceStart(row, year, row.donations.filter((one) => one.year === year).length) },
  DONATED: { source: 'EVENT', of: (row, year) => sinceStart(row, year, row.donations.reduce((sum, one) => sum + (one.year === year ? one.fen : 0), 0) / 100) },
  SPECIALTIES: { source: 'GOAL', of: (row, year) => sinceStart(row, year, specialtiesIn(row.goals.filter((goal) => goal.year <= year))) },
  CENTRES: { source: 'GOAL', of: (row, year) => sinceStart(row, year, new Set(row.goals.filter((goal) => goal.year <= year && isCentre(goal.target)).map(({ target }) => target)).size) },
  GOALS: { source: 'GOAL', of: (row, year) => sinceStart(row, year, row.goals.filter((goal) => goal.year <= year).length) },
};

function sinceStart({ startsOn }: EffectRow, year: number, amount: number): number | null {
  return year <= baselineYear(startsOn) ? null : amount;
}

function levelTwo({ indicators }: EffectRow, year: number): number | null {
  const known = indicators.filter((one) => one.indicator === 'CAPABILITY' && one.year <= year).sort((a, b) => a.year - b.year);
  if (known.length === 0) return null;
  return [...new Map(known.map(({ subject, level }) => [subject, level])).values()].filter((level) => level !== 'BELOW').length;
}

/** The lines of the comparison of which something is recorded. */
export function effectLines(row: EffectRow, now: Date): EffectLine[] {
  const baseline = baselineYear(row.startsOn);
  const years = effectYears(row, now).map(({ year }) => year);
  const lineOf = (code: EffectLineCode, source: EffectLine['source'], of: (year: number) => Decimal | null): EffectLine[] => {
    const before = of(baseline);
    const values = years.map((year) => compared(year, of(year), before));
    const empty = before === null && values.every(({ value }) => value === null || (source !== 'INDICATOR' && value === '0'));
    return empty ? [] : [{ code, source, baseline: before?.toString() ?? null, values }];
  };
  const reported = (Object.keys(indicatorFractions) as NumberIndicator[]).flatMap((code) =>
    lineOf(code, 'INDICATOR', (year) => {
      const found = row.indicators.find((one) => one.indicator === code && one.year === year);
      return found?.value === null || found?.value === undefined ? null : new Decimal(found.value);
    }));
  const others = (Object.keys(counted) as Counted[]).flatMap((code) => lineOf(code, counted[code].source, (year) => {
    const amount = counted[code].of(row, year);
    return amount === null ? null : new Decimal(amount);
  }));
  return [...reported, ...others];
}

/** Exact; the percentage is rounded half up to two digits for reading (C-11). */
function compared(year: number, value: Decimal | null, before: Decimal | null): EffectValue {
  const difference = value && before ? value.minus(before) : null;
  const percent = difference && before && !before.isZero() ? difference.div(before).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP) : null;
  return { year, value: value?.toString() ?? null, difference: difference?.toString() ?? null, percent: percent?.toFixed(2) ?? null };
}
