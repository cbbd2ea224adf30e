/** Responsible for what a certificate rests on: the stay or study, its evaluation in effect, tasks, cases of falsification. */
import { isOutstanding, schemeOf } from '../../policy/scoring.js';
import { showLength, type Length } from '../../policy/calendar.js';
import type { CertificateFacts } from '../../policy/certificate.js';
import { serviceLedger } from '../../policy/service.js';
import { AT_THE_END } from '../../policy/stay-end.js';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { isStay } from '@jiedui/schema/stay-states';
import type { Tx } from '../../db/unit-of-work.js';
import { businessDay } from '../../policy/calendar.js';
import type { Assignment } from '../team/assignment.js';
import { approvedDays, brokenDays } from '../presence/leave.facts.js';
import type { Leave } from '../presence/leave.js';

/** An evaluation of a person in effect, with who signed which step. */
export interface EffectiveEvaluation {
  readonly id: string;
  readonly schemeId: string;
  readonly periodTo: string;
  readonly qualified: boolean | null;
  readonly gradeName: string | null;
  /** Parties whose step is signed. */
  readonly signedBy: readonly string[];
  readonly endOfTerm: boolean;
  /** The best grade of a scheme in which several pass. */
  readonly outstanding: boolean;
}

/**
 * Evaluations in effect of a stay, the one at the end of the term first, then the newest. `endOfTerm`: by its scheme, or by a
 * period that reaches the last day of the stay.
 */
export async function effectiveEvaluations(tx: Tx, pack: ResolvedPack, stay: Pick<Assignment, 'scopeId' | 'id' | 'finishedOn'>): Promise<EffectiveEvaluation[]> {
  const rows = await tx.query<Omit<EffectiveEvaluation, 'endOfTerm' | 'outstanding'>>(
    `select e.id, e.scheme_id as "schemeId", e.period_to as "periodTo", e.qualified, e.grade_name as "gradeName",
            array(select s.party from evaluation_step s where s.scope_id = e.scope_id and s.evaluation_id = e.id and s.state = 'SIGNED') as "signedBy"
       from evaluation e where e.scope_id = $1 and e.assignment_id = $2 and e.subject = 'PERSON' and e.state = 'EFFECTIVE'
      order by e.period_to desc, e.id desc`, [stay.scopeId, stay.id]);
  const judged = rows.map((row) => {
    const scheme = schemeOf(pack, row.schemeId)?.scheme;
    return {
      ...row,
      endOfTerm: AT_THE_END.includes(scheme?.rhythm ?? '') || (stay.finishedOn !== null && row.periodTo >= stay.finishedOn),
      outstanding: scheme !== undefined && isOutstanding(scheme, row.gradeName),
    };
  });
  return judged.toSorted((a, b) => Number(b.endOfTerm) - Number(a.endOfTerm));
}

/** What the gate asks about a dispatched person. */
export async function dispatchedFacts(tx: Tx, pack: ResolvedPack, stay: Assignment): Promise<{ facts: CertificateFacts; evaluation: EffectiveEvaluation | null }> {
  const [evaluations, [tasks], fraud] = await Promise.all([
    effectiveEvaluations(tx, pack, stay),
    tx.query<{ open: number }>(
      `select count(*)::int as open from task k join team t on t.scope_id = k.scope_id and t.id = $2 and t.pairing_id = k.pairing_id
        where k.scope_id = $1 and k.responsible_person = $3 and k.due_on <= coalesce($4::date, app.today()) and k.state not in ('ACCEPTED', 'CLOSED')`,
      [stay.scopeId, stay.teamId, stay.name, stay.finishedOn]),
    tx.query<{ state: string }>('select state from app.fraud_of($1, $2)', [stay.scopeId, stay.personId]),
  ]);
  const [evaluation = null] = evaluations;
  const signed = (party: string): boolean | null => (evaluation === null || evaluation.qualified === null ? null : evaluation.qualified && evaluation.signedBy.includes(party));
  return {
    evaluation,
    facts: {
      person: { id: `${stay.scopeId}-${stay.id}`, name: stay.name },
      passed: evaluation?.qualified ?? null,
      qualifiedBy: { supporting: signed('SUPPORTING'), receiving: signed('RECEIVING') },
      taskComplete: isStay('cutShort', stay.state) ? false : isStay('termMet', stay.state) ? (tasks?.open ?? 0) === 0 : null,
      evaluatedAtEnd: evaluations.some((one) => one.endOfTerm),
      fraud: fraud.some(({ state }) => state !== 'UNFOUNDED'),
    },
  };
}

/** What of the stay alone counts by its pack, as it is printed. */
export async function servedBy(tx: Tx, pack: ResolvedPack, stay: Pick<Assignment, 'scopeId' | 'id' | 'arrivedOn' | 'finishedOn'>): Promise<{ length: Length; shown: string; unbroken: boolean }> {
  const today = businessDay(tx.now);
  const leaves = await tx.query<Pick<Leave, 'state' | 'fromOn' | 'toOn' | 'departedAt' | 'returnedOn'>>(
    `select state, from_on as "fromOn", to_on as "toOn", departed_at as "departedAt", returned_on as "returnedOn" from leave
      where scope_id = $1 and assignment_id = $2`, [stay.scopeId, stay.id]);
  if (stay.arrivedOn === null) return { length: { months: 0, days: 0 }, shown: '—', unbroken: true };
  const brokenOn = leaves.flatMap((leave) => brokenDays(leave, stay.finishedOn ?? today));
  const ledger = serviceLedger(pack, [{
    id: stay.id, kind: 'ORDINARY', governmentOrganised: null, from: stay.arrivedOn, to: stay.finishedOn, brokenOn, leaveOn: leaves.flatMap(approvedDays), revoked: false,
  }], today);
  return { length: ledger.total, shown: showLength(ledger.total), unbroken: brokenOn.length === 0 };
}

