/** Responsible for telling the evaluators what followed from a result; the same for the screen and for what waits on a desk. */
import { formatKey } from '../../db/key.js';
import { businessDay } from '../../policy/calendar.js';
import type { Finding } from '../../policy/finding.js';
import { concludes, evaluateConsequences, evaluateMerit, evaluatePeriodicAssessment } from '../../policy/reward.js';
import { isOutstanding, schemeOf } from '../../policy/scoring.js';
import type { Commendation } from '../career/commendation.js';
import { packOf } from '../programme/pack-lineage.js';
import type { Evaluation } from './evaluation.js';
import type { ResultUse } from './result-use.js';

const EVALUATION = [
  'scopeId', 'id', 'subject', 'subjectName', 'schemeId', 'rhythm', 'gradeName', 'qualified', 'state', 'effectiveAt', 'packCode', 'packVersion', 'lineage', 'staffCategory',
] as const;

export type ConsequenceRow = Pick<Evaluation, (typeof EVALUATION)[number]> & {
  readonly uses: readonly Pick<ResultUse, 'use' | 'usedOn'>[];
  readonly commendations: readonly Pick<Commendation, 'level'>[];
};

/** What `consequenceFindings` reads of an Evaluation. */
export const consequenceNeeds: readonly string[] = [...EVALUATION, 'uses.use', 'uses.usedOn', 'commendations.level'];

/** The review of the packs that each recorded use stands for. */
const REVIEWS: Readonly<Partial<Record<ResultUse['use'], string>>> = { LEADERSHIP: 'LEADERSHIP', GRADE_REVIEW: 'GRADE_REVIEW', MERIT: 'ACCREDITATION' };

/**
 * What a result in effect obliges to by the pack that it pins, and what was recorded of it. A result on the way obliges to
 * nothing. Where no grade says that somebody was outstanding or weak, a recorded reward or penalty does.
 */
export function consequenceFindings(row: ConsequenceRow): Finding[] {
  if (row.state !== 'EFFECTIVE' || row.effectiveAt === null || !concludes(row.rhythm)) return [];
  const pack = packOf(row.packCode, row.packVersion, row.lineage ?? []);
  const scheme = schemeOf(pack, row.schemeId)?.scheme;
  const subject = { id: formatKey(row), name: row.subjectName };
  const usedFor = (use: ResultUse['use']) => row.uses.find((one) => one.use === use);
  const person = row.subject === 'PERSON';
  return [
    ...evaluateConsequences(pack, {
      subject, ofPerson: person,
      outstanding: usedFor('REWARD') !== undefined || (scheme !== undefined && isOutstanding(scheme, row.gradeName)),
      weak: usedFor('SANCTION') !== undefined || row.qualified === false,
      enteredIn: row.uses.flatMap(({ use }) => REVIEWS[use] ?? []),
      commendedBy: row.commendations.map(({ level }) => level),
      circularOn: usedFor('CIRCULAR')?.usedOn ?? null,
    }),
    ...(person ? evaluateMerit(pack, { person: subject, passed: row.qualified }) : []),
    ...(person && row.staffCategory !== null
      ? evaluatePeriodicAssessment(pack, { person: { ...subject, category: row.staffCategory }, evaluatedOn: businessDay(row.effectiveAt), enteredOn: usedFor('PERIODIC')?.usedOn ?? null })
      : []),
  ];
}
