/** Responsible for the roll-up of quarterly statistics on paper, form F-6-S: what each pairing handed in, its sums out. No I/O after start. */
import { Decimal } from 'decimal.js';
import type { Paper } from '@jiedui/schema/paper';
import { reportStates } from '@jiedui/schema/report-states';
import { labelOf } from '@jiedui/schema/vocabulary';
import { businessMinute } from '../../policy/calendar.js';
import { fillForm } from '../document/paper.js';
import { box, deliveredForm } from '../presence/stay-paper.js';
import { figureWords, type ReportFacts } from './report.facts.js';

/** One pairing of the quarter; without a report nothing was begun. */
export interface RollupLine {
  readonly supporter: string;
  readonly receiver: string;
  readonly state: keyof typeof reportStates | null;
  readonly facts: ReportFacts | null;
}

export interface RollupSource {
  readonly year: number;
  readonly quarter: number;
  readonly unit: string;
  readonly programme: string;
  readonly asOf: Date;
  readonly lines: readonly RollupLine[];
}

const form = deliveredForm('F-6-S');
const COUNTED = ['persons', 'personDays', 'tasksDue', 'tasksDueDone', 'trainees', 'traineeMonths', 'upReferrals', 'downReferrals', 'orders', 'openProblems'] as const;

/** Handed in: submitted or received. A draft and what was returned count for nothing. */
export function isFiled({ state }: Pick<RollupLine, 'state'>): boolean {
  return state === 'SUBMITTED' || state === 'ACCEPTED';
}

/** The filled form F-6-S. */
export function rollupPaper({ year, quarter, unit, programme, asOf, lines }: RollupSource): Paper {
  const filed = lines.filter(isFiled);
  return fillForm(form, {
    words: {
      unit, programme, period: `${year} 年第 ${quarter} 季度`, pairings: String(lines.length), filed: String(filed.length), missing: String(lines.length - filed.length),
      accepted: String(lines.filter(({ state }) => state === 'ACCEPTED').length), asOf: businessMinute(asOf),
    },
    tables: {
      pairings: pairingRows(lines), staff: summed(filed, 'staff', 'level', ['persons', 'days', 'months']), workload: summed(filed, 'workload', 'type', ['records', 'quantity']),
    },
    seals: { rollup: [{ ...box('填表人', ''), person: true }, { ...box('审核人', ''), person: true }, box('汇总单位负责人', unit)] },
  });
}

function numbersOf({ facts }: RollupLine): Readonly<Record<string, string>> {
  return facts === null ? {} : { ...facts.words, ...figureWords(facts.figures) };
}

/** A line for each pairing, what is not handed in without numbers, and the sum of the others. */
function pairingRows(lines: readonly RollupLine[]): Record<string, string>[] {
  const rows = lines.map((line): Record<string, string> => {
    const numbers = isFiled(line) ? numbersOf(line) : null;
    const counts = Object.fromEntries(COUNTED.map((key) => [key, numbers === null ? '' : (numbers[key] ?? '0')]));
    return { supporter: line.supporter, receiver: line.receiver, state: line.state === null ? '未报' : labelOf(reportStates, line.state), ...counts };
  });
  if (rows.length === 0) return [];
  return [...rows, { supporter: '合计', receiver: '', state: '', ...Object.fromEntries(COUNTED.map((key) => [key, sum(rows.map((row) => row[key] ?? ''))])) }];
}

/** The rows of a table of each report, added up by their first column; the other words as the first one has them. */
function summed(lines: readonly RollupLine[], table: string, by: string, counted: readonly string[]): Record<string, string>[] {
  const groups = new Map<string, Readonly<Record<string, string>>[]>();
  for (const row of lines.flatMap(({ facts }) => facts?.tables[table] ?? [])) groups.set(row[by] ?? '', [...(groups.get(row[by] ?? '') ?? []), row]);
  return [...groups.values()].map((rows) => ({ ...rows[0], ...Object.fromEntries(counted.map((key) => [key, sum(rows.map((row) => row[key] ?? ''))])) }));
}

function sum(values: readonly string[]): string {
  return values.reduce((total, value) => total.plus(value === '' ? 0 : value), new Decimal(0)).toString();
}
