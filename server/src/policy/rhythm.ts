import { commonWords, plain } from '@jiedui/schema/finding-words';
import { type DutyOfYear, rhythmWords as say, unitWords } from '@jiedui/schema/finding-words-evaluation';
import { kindOf, type ParameterValue } from '@jiedui/schema/parameters/catalogue';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { DivisionLevel } from '@jiedui/schema/vocabulary';
import type { Day } from './facts.js';
import { exempt, type Finding, judge, type Outcome } from './finding.js';

/** One evaluation, summary or report that was made. */
export interface DoneFacts {
  kind: 'MONTHLY_SUMMARY' | 'MONTHLY_REPORT' | 'QUARTER' | 'HALF_YEAR' | 'ANNUAL' | 'MIDTERM' | 'FINAL' | 'SELF_CHECK' | 'ANNUAL_REPORT';
  /** Month 1–12, quarter 1–4, half 1–2; 1 for what comes once. */
  no: number;
  on: Day;
  fields: string[];
  /** Problems found and not yet put right or reported. */
  openProblems: number;
  /** Departments or authorities that reported or received it. */
  parties: number;
}

export interface RhythmFacts {
  year: number;
  today: Day;
  done: DoneFacts[];
  /** First day of the pairing: what ended before it is not due. */
  startsOn?: Day;
  /** Last day of the term of the team before; null where there was none. */
  previousTermEnd: Day | null;
  /** How many institutions check themselves: as many as the form has writers. */
  selfChecks?: number;
}

/** Whether what the pack wants regularly was done: each month, quarter and half-year that is over, and the year's own. */
export function evaluateRhythm(pack: ResolvedPack, facts: RhythmFacts): Finding[] {
  const question = { pack, path: `rhythm.${facts.year}` };
  const each = (kind: DoneFacts['kind'], months: number, what: DutyOfYear) => (demanded: boolean | number): Outcome =>
    demanded === false ? exempt : regular(facts, kind, months, what, typeof demanded === 'number' ? demanded : 0);
  const once = (kind: DoneFacts['kind'] & DutyOfYear) => (demanded: boolean): Outcome =>
    demanded ? present(facts, kind) : exempt;
  return [
    ...judge({ ...question, key: 'report.monthlyJointSummary', code: 'MONTHLY_SUMMARY' }, each('MONTHLY_SUMMARY', 1, 'MONTHLY_SUMMARY')),
    ...judge({ ...question, key: 'report.monthly.departments', code: 'MONTHLY_REPORT' }, each('MONTHLY_REPORT', 1, 'MONTHLY_REPORT')),
    ...judge({ ...question, key: 'eval.quarterly', code: 'QUARTERLY' }, each('QUARTER', 3, 'QUARTER')),
    ...judge({ ...question, key: 'form.code', id: 'quarter', code: 'QUARTERLY_FORM' }, () => each('QUARTER', 3, 'QUARTER_FORM')(true)),
    ...judge({ ...question, key: 'form.code', id: 'self-check', code: 'SELF_CHECK' }, () => selfChecked(facts)),
    ...judge({ ...question, key: 'eval.halfYear', code: 'HALF_YEARLY' }, each('HALF_YEAR', 6, 'HALF_YEAR')),
    ...judge({ ...question, key: 'eval.midterm', code: 'MIDTERM' }, once('MIDTERM')),
    ...judge({ ...question, key: 'eval.final', code: 'FINAL' }, once('FINAL')),
    ...judge({ ...question, key: 'eval.annual.quarter', code: 'ANNUAL_QUARTER' }, (quarter) => inQuarter(facts, quarter)),
    ...judge({ ...question, key: 'eval.annual.fields', code: 'ANNUAL_FIELDS' }, (fields) => annualFields(facts, fields)),
    ...judge({ ...question, key: 'eval.annual.beforeTermEnd', code: 'ANNUAL_BEFORE_TERM_END' }, (demanded) => beforeTermEnd(facts, demanded)),
    ...judge({ ...question, key: 'report.annual.recipients', code: 'ANNUAL_REPORT' }, (recipients) => recipientsOf(facts, recipients)),
  ];
}

/** Every period of so many months that is over must have its line, with enough parties and nothing left open. */
function regular(facts: RhythmFacts, kind: DoneFacts['kind'], months: number, duty: DutyOfYear, parties: number): Outcome {
  const what = say.duty(duty);
  const numbers = Array.from({ length: 12 / months }, (_, index) => index + 1);
  const due = numbers.map((no) => ({ no, end: firstDayAfter(facts.year, no * months) })).filter(({ end }) => facts.today >= end && end > (facts.startsOn ?? '')).map(({ no }) => no);
  const lines = facts.done.filter((line) => line.kind === kind);
  const missing = due.filter((no) => !lines.some((line) => line.no === no && line.parties >= parties));
  const open = lines.reduce((sum, line) => sum + line.openProblems, 0);
  const met = missing.length === 0 && open === 0;
  const waiting = met && due.length === 0;
  return {
    verdict: waiting ? 'UNKNOWN' : met ? 'MET' : 'NOT_MET',
    required: say.inTime(what, parties),
    actual: missing.length > 0 ? say.missing(missing) : open > 0 ? say.problems(open) : say.allDone(due.length),
    numbers: { due: due.length, missing: missing.length, openProblems: open },
    fix: met ? null : missing.length > 0 ? say.makeUp(what) : say.putRight,
  };
}

function firstDayAfter(year: number, month: number): Day {
  return month >= 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

function selfChecked(facts: RhythmFacts): Outcome {
  const required = facts.selfChecks ?? 0;
  const checked = facts.done.find(({ kind }) => kind === 'SELF_CHECK')?.parties ?? 0;
  if (checked === 0 || checked >= required) return { ...present(facts, 'SELF_CHECK'), numbers: { required, actual: checked } };
  return {
    verdict: facts.today > `${facts.year}-12-31` ? 'NOT_MET' : 'UNKNOWN', required: say.bothCheck, actual: say.checked(checked),
    numbers: { required, actual: checked }, fix: say.otherChecks,
  };
}

function present(facts: RhythmFacts, kind: DoneFacts['kind'] & DutyOfYear): Outcome {
  const required = commonWords.complete(say.duty(kind));
  const line = facts.done.find((one) => one.kind === kind);
  if (line !== undefined) return { verdict: 'MET', required, actual: plain(line.on) };
  const over = facts.today > `${facts.year}-12-31`;
  return { verdict: over ? 'NOT_MET' : 'UNKNOWN', required, actual: commonWords.notDone, fix: required };
}

function inQuarter(facts: RhythmFacts, quarter: number): Outcome {
  const from = `${facts.year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
  const end = firstDayAfter(facts.year, quarter * 3);
  const required = say.review(quarter);
  const line = facts.done.find((one) => one.kind === 'ANNUAL');
  if (line === undefined) return { verdict: facts.today < end ? 'UNKNOWN' : 'NOT_MET', required, actual: say.notReviewed, fix: required };
  const met = line.on >= from && line.on < end;
  return { verdict: met ? 'MET' : 'NOT_MET', required, actual: plain(line.on), fix: met ? null : commonWords.explain };
}

function annualFields(facts: RhythmFacts, wanted: ParameterValue<'eval.annual.fields'>): Outcome {
  const line = facts.done.find((one) => one.kind === 'ANNUAL');
  const missing = wanted.filter((field) => !(line?.fields ?? []).includes(field));
  const show = (codes: typeof wanted) => kindOf('eval.annual.fields').show(codes);
  return { verdict: missing.length === 0 ? 'MET' : 'NOT_MET', required: show(wanted), actual: missing.length === 0 ? commonWords.stated : commonWords.missing(show(missing)), fix: missing.length === 0 ? null : commonWords.supply(show(missing)) };
}

function beforeTermEnd(facts: RhythmFacts, demanded: boolean): Outcome {
  const end = facts.previousTermEnd;
  if (!demanded || end === null) return { verdict: 'EXEMPT', required: say.beforeTermEnd, actual: say.noTeamBefore };
  const required = say.evaluatedBy(end);
  const line = facts.done.find((one) => one.kind === 'ANNUAL');
  if (line === undefined) return { verdict: facts.today <= end ? 'UNKNOWN' : 'NOT_MET', required, actual: say.notEvaluated, fix: say.evaluate };
  return { verdict: line.on <= end ? 'MET' : 'NOT_MET', required, actual: plain(line.on), numbers: { previousTermEnd: end, on: line.on }, fix: line.on <= end ? null : commonWords.explain };
}

function recipientsOf(facts: RhythmFacts, recipients: number): Outcome {
  const line = facts.done.find((one) => one.kind === 'ANNUAL_REPORT');
  const sent = line?.parties ?? 0;
  const over = facts.today > `${facts.year}-12-31`;
  return { verdict: sent >= recipients ? 'MET' : over || line !== undefined ? 'NOT_MET' : 'UNKNOWN', required: say.annualReport(recipients), actual: say.sent(sent), numbers: { required: recipients, actual: sent }, fix: sent >= recipients ? null : say.sendRest };
}

export interface UnitEvaluationFacts {
  /** Which hospitals evaluated: the other one, or each itself. */
  by: ('SUPPORTER' | 'RECEIVER')[];
  self: boolean;
  methods: string[];
  /** Levels that have the result, in the order in which they got it. */
  reportedTo: DivisionLevel[];
  /** Levels that it has to pass, where somebody named them; otherwise it has come as far as it has. */
  levels?: DivisionLevel[];
  /** It may still be done: what is missing is not yet a breach. */
  pending?: boolean;
}

/** The way of a result upwards. */
export const reportLevels = ['COUNTY', 'CITY', 'PROVINCE'] as const satisfies readonly DivisionLevel[];

/** The level that a result goes to next; null when the last one has it. */
export function nextReportLevel(reportedTo: readonly DivisionLevel[]): DivisionLevel | null {
  return reportLevels.find((level) => !reportedTo.includes(level)) ?? null;
}

/** Whether a unit was evaluated in the direction that the pack names, by all its methods, and the result reported upwards step by step. */
export function evaluateUnitEvaluation(pack: ResolvedPack, facts: UnitEvaluationFacts): Finding[] {
  const missed = facts.pending ? 'UNKNOWN' : 'NOT_MET';
  const question = { pack, path: 'evaluation' };
  const methods = lookup(pack, 'eval.methods');
  return [
    ...judge({ ...question, key: 'eval.direction', code: 'EVALUATION_DIRECTION' }, (direction) => {
      const wanted = { SUPPORTER_TO_RECEIVER: !facts.self && facts.by.includes('SUPPORTER'), RECEIVER_TO_SUPPORTER: !facts.self && facts.by.includes('RECEIVER'), BOTH_SELF: facts.self && facts.by.length === 2 };
      const met = wanted[direction];
      return { verdict: met ? 'MET' : missed, required: kindOf('eval.direction').show(direction), actual: met ? commonWords.done : unitWords.otherDirection, fix: met ? null : unitWords.evaluateAsNamed };
    }),
    ...(methods.state === 'FOUND' ? judge({ ...question, key: 'eval.methods', code: 'EVALUATION_METHODS' }, (wanted) => {
      const missing = wanted.filter((method) => !facts.methods.includes(method));
      const show = (codes: typeof wanted) => kindOf('eval.methods').show(codes);
      return { verdict: missing.length === 0 ? 'MET' : missed, required: show(wanted), actual: missing.length === 0 ? unitWords.allUsed : commonWords.missing(show(missing)), numbers: { missing: missing.length }, fix: missing.length === 0 ? null : commonWords.supply(show(missing)) };
    }) : []),
    ...judge({ ...question, key: 'eval.report', code: 'EVALUATION_REPORT' }, (): Outcome => {
      const order = facts.levels ?? reportLevels;
      const inOrder = facts.reportedTo.every((level, index) => level === order[index]);
      const met = inOrder && facts.reportedTo.length >= (facts.levels?.length ?? 1);
      const waiting = inOrder && facts.levels !== undefined;
      return {
        verdict: met ? 'MET' : waiting ? 'UNKNOWN' : missed, required: unitWords.upwards, actual: unitWords.levels(facts.reportedTo.length),
        numbers: { levels: facts.reportedTo.length, ...(facts.levels && { required: facts.levels.length }) }, fix: met ? null : unitWords.reportUpwards,
      };
    }),
  ];
}
