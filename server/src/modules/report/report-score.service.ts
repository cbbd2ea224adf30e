/** Responsible for the mutual and the spot-check marks of a self-check: each from the side that gives it. Talks to: report. */
import { Decimal } from 'decimal.js';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { transition } from '../../states/transition.js';
import { formOf } from './report-form.js';
import { refuseClosedReport, reportName } from './report-open.service.js';
import type { SaveReportScoresInput } from './report.input.js';
import { Report } from './report.js';
import type { ReportMark } from './report-parts.js';
import { reportMachine } from './report.states.js';

const ACTIONS = { PEER: 'savePeerMarks', SPOT: 'saveSpotMarks' } as const;

/** Writes the marks of one side beside those of the author; null clears one. */
export async function saveReportScores(tx: Tx, key: Key, input: SaveReportScoresInput): Promise<void> {
  const by = `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim();
  await transition(tx, reportMachine, Report, key, ACTIONS[input.side], {
    revision: input.revision ?? undefined, subject: reportName,
    set: (row) => ({ marks: JSON.stringify(withMarks(row.marks, given(input, by))) as unknown as ReportMark[] }),
    check: async (row) => {
      await refuseClosedReport(tx, row);
      refuse(input.items.flatMap(({ code, score }) => markProblems(formOf(row).marks, code, input.side === 'PEER' ? 'peer' : 'spot', score ?? null)));
    },
  });
}

/** A mark of this line within its full marks. */
export function markProblems(lines: ReturnType<typeof formOf>['marks'], code: string, column: 'self' | 'peer' | 'spot', value: string | null): ProblemInput[] {
  const line = lines.find((one) => one.code === code);
  if (!line) return [{ code: 'MARK_UNKNOWN', path: `marks.${code}`, message: `细则没有“${code}”一项` }];
  if (value === null || (new Decimal(value).gte(0) && new Decimal(value).lte(line.fullMarks))) return [];
  return [{ code: 'SCORE_RANGE', path: `marks.${code}.${column}`, message: `${line.item}得分 ${value} 不在 0 至 ${line.fullMarks} 之间`, fix: '核对得分', numbers: { min: '0', max: line.fullMarks, score: value } }];
}

const unmarked = { self: null, peer: null, spot: null, remark: '', peerBy: null, spotBy: null } as const;

/** The marks with these changes; each line of the form once, what is not named stays. */
export function withMarks(before: readonly ReportMark[], changes: readonly (Pick<ReportMark, 'code'> & Partial<ReportMark>)[]): ReportMark[] {
  const marks = new Map(before.map((mark) => [mark.code, mark]));
  for (const change of changes) marks.set(change.code, { ...unmarked, ...marks.get(change.code), ...change });
  return [...marks.values()];
}

/** One side's marks, and who gave them. */
function given({ side, items }: SaveReportScoresInput, by: string): Parameters<typeof withMarks>[1] {
  return items.map(({ code, score }) => {
    const value = score ?? null;
    const who = value === null ? null : by;
    return side === 'PEER' ? { code, peer: value, peerBy: who } : { code, spot: value, spotBy: who };
  });
}
