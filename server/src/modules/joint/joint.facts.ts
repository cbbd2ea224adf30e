/** Responsible for telling the evaluator when a joint evaluation was held. */
import { businessDay } from '../../policy/calendar.js';
import type { Finding } from '../../policy/finding.js';
import { evaluateRhythm } from '../../policy/rhythm.js';
import { packOf } from '../programme/pack-lineage.js';
import type { JointEvaluation } from './joint-evaluation.js';

const JOINT = ['year', 'heldOn', 'concludedAt', 'termEndsOn', 'state', 'packCode', 'packVersion'] as const;

export type JointRow = Pick<JointEvaluation, (typeof JOINT)[number]> & { readonly lineage: readonly unknown[] | null };

/** What `jointFindings` reads of a joint evaluation. */
export const jointNeeds: readonly string[] = [...JOINT, 'lineage'];

/** Held, with its result, before the team's term ends. */
export function jointFindings(row: JointRow, now: Date): Finding[] {
  if (row.state === 'CANCELLED') return [];
  const done = row.concludedAt === null ? [] : [{ kind: 'ANNUAL' as const, no: 1, on: businessDay(row.concludedAt), fields: [], openProblems: 0, parties: 1 }];
  return evaluateRhythm(packOf(row.packCode, row.packVersion, row.lineage ?? []), { year: row.year, today: businessDay(now), done, previousTermEnd: row.termEndsOn })
    .filter(({ code }) => code === 'ANNUAL_BEFORE_TERM_END');
}
