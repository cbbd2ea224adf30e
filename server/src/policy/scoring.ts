import { Decimal } from 'decimal.js';
import type { EvaluationScheme, EvaluationSubject } from '@jiedui/schema/parameters/shapes';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';

/** Scores are exact decimals: 60 digits are far more than weights and points of ten digits each can make. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** The evaluation schemes of a pack for a kind of subject, with their ids. */
export function schemesFor(pack: ResolvedPack, subject: EvaluationSubject): { id: string; scheme: EvaluationScheme }[] {
  return (pack.entries.get('eval.scheme') ?? []).flatMap((entry) =>
    entry.key === 'eval.scheme' && entry.value.subject === subject ? [{ id: entry.id ?? '', scheme: entry.value }] : [],
  );
}

/** The scheme of an id with the rule it rests on; null where the pack has none. */
export function schemeOf(pack: ResolvedPack, id: string): { scheme: EvaluationScheme; ruleId: string; clause: string } | null {
  const found = lookup(pack, 'eval.scheme', {}, id);
  if (found.state !== 'FOUND') return null;
  return { scheme: found.value, ruleId: found.entry.ruleId, clause: found.entry.clauseText };
}

export interface ScoreLine {
  code: string;
  label: string;
  labelEn: string;
  weight: string;
  points: string | null;
  /** weight × points, exact. */
  weighted: string | null;
}

export interface ScoreResult {
  complete: boolean;
  /** Codes without points. */
  missing: string[];
  /** Codes whose points are no number or lie outside the scale. */
  invalid: string[];
  /** Codes that the scheme does not know. */
  unknown: string[];
  items: ScoreLine[];
  /** Exact sum; null until every item has valid points. */
  total: string | null;
  /** The total with two places, half up: for the eye only, never for a comparison (C-11). */
  display: string | null;
}

/** Weighted total of the items of a scheme; points are decimal texts on the scheme's scale. */
export function score(scheme: EvaluationScheme, points: Record<string, string | null>, digits = 2): ScoreResult {
  const items = scheme.items.map((item): ScoreLine => {
    const value = points[item.code] ?? null;
    const weighted = value === null || !isOnScale(scheme, value) ? null : new Exact(item.weight).times(value).toFixed();
    return { code: item.code, label: item.label.zh, labelEn: item.label.en, weight: item.weight, points: value, weighted };
  });
  const missing = items.filter((item) => item.points === null).map((item) => item.code);
  const invalid = items.filter((item) => item.points !== null && item.weighted === null).map((item) => item.code);
  const unknown = Object.keys(points).filter((code) => !scheme.items.some((item) => item.code === code));
  const complete = items.length > 0 && missing.length === 0 && invalid.length === 0 && unknown.length === 0;
  const total = complete ? items.reduce((sum, item) => sum.plus(item.weighted ?? 0), new Exact(0)).toFixed() : null;
  return { complete, missing, invalid, unknown, items, total, display: total === null ? null : displayed(total, digits) };
}

function isOnScale(scheme: EvaluationScheme, text: string): boolean {
  if (!/^-?\d{1,12}(\.\d{1,10})?$/.test(text)) return false;
  const value = new Exact(text);
  return value.gte(scheme.scale.min) && value.lte(scheme.scale.max);
}

/** A decimal with a fixed number of places, rounded half up. */
export function displayed(total: string, digits = 2): string {
  return new Exact(total).toFixed(digits, Decimal.ROUND_HALF_UP);
}

export interface GradeResult {
  code: string;
  label: string;
  labelEn: string;
  passed: boolean;
  /** The comparison as it was made, e.g. "79.997 < 80 不合格": shown wherever the display would hide it. */
  note: string;
}

/** Grade of a total, compared before rounding. The best grade whose floor is reached; the last one where none is. */
export function grade(scheme: EvaluationScheme, total: string): GradeResult {
  const value = new Exact(total);
  const worst = scheme.grades.at(-1);
  if (worst === undefined) throw new Error('An evaluation scheme has at least two grades');
  const reached = scheme.grades.find((line) => line.min !== null && value.gte(line.min)) ?? worst;
  const passed = scheme.pass === null ? reached.passes : passes(scheme.pass, value);
  const counted = reached.passes === passed ? reached : (scheme.grades.find((line) => line.passes === passed) ?? reached);
  const mark = scheme.pass?.min ?? reached.min;
  const sign = mark === null ? null : value.eq(mark) ? '=' : value.gt(mark) ? '>' : '<';
  const comparison = mark === null ? value.toFixed() : `${value.toFixed()} ${sign} ${mark}`;
  return { code: counted.code, label: counted.label.zh, labelEn: counted.label.en, passed, note: `${comparison} ${counted.label.zh}` };
}

function passes(pass: NonNullable<EvaluationScheme['pass']>, value: Decimal): boolean {
  return pass.inclusive ? value.gte(pass.min) : value.gt(pass.min);
}

/** A grade that was given by appraisal; null when the scheme does not know the code. */
export function appraisedGrade(scheme: EvaluationScheme, code: string): GradeResult | null {
  const line = scheme.grades.find((candidate) => candidate.code === code);
  if (line === undefined) return null;
  return { code: line.code, label: line.label.zh, labelEn: line.label.en, passed: line.passes, note: line.label.zh };
}

/** Whether a grade is the best of a scheme in which several pass: what packs call outstanding. */
export function isOutstanding(scheme: EvaluationScheme, gradeName: string | null): boolean {
  const [best, ...others] = scheme.grades.filter((line) => line.passes);
  return others.length > 0 && best?.label.zh === gradeName;
}
