/** Responsible for how a person came to be selected, as a roster keeps it and as packs judge it. */
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { ReceiverFacts } from '../../policy/facts.js';
import { problemsOf, type PolicyProblem } from '../../policy/finding.js';
import { evaluateSelection, type SelectionStep } from '../../policy/selection.js';

/** What an assignment keeps of the application behind it. */
export interface SelectionSnapshot {
  readonly applicationId: string;
  readonly steps: SelectionStep[];
  readonly needOn: string | null;
  readonly surveyedOn: string | null;
  readonly selectedOn: string;
  readonly attested: string[];
  readonly approved: boolean;
}

/** The application of a person that has come furthest, the newest of these; null for none. */
export async function selectionOf(tx: Tx, person: Key): Promise<SelectionSnapshot | null> {
  const [row] = await tx.query<{ id: string; state: string; needOn: string | null; surveyedOn: string | null; attested: string[]; consentedOn: string; decidedOn: string | null }>(
    `select id, state, need_on as "needOn", surveyed_on as "surveyedOn", attested, consented_on as "consentedOn", decided_on as "decidedOn"
       from application where scope_id = $1 and person_id = $2 and state in ('APPLIED', 'DEPT_RECOMMENDED', 'LEADING_GROUP_APPROVED')
      order by case state when 'LEADING_GROUP_APPROVED' then 0 when 'DEPT_RECOMMENDED' then 1 else 2 end, created_at desc limit 1`,
    [person.scopeId, person.id],
  );
  if (!row) return null;
  const steps: SelectionStep[] = ['APPLY', 'DEPT_RECOMMEND', 'LEADING_GROUP_APPROVE'];
  const done = { APPLIED: 1, DEPT_RECOMMENDED: 2, LEADING_GROUP_APPROVED: 3 }[row.state] ?? 0;
  return {
    applicationId: formatKey({ scopeId: person.scopeId, id: row.id }), steps: steps.slice(0, done), needOn: row.needOn, surveyedOn: row.surveyedOn,
    selectedOn: row.decidedOn ?? row.consentedOn, attested: row.attested, approved: done === 3,
  };
}

/** Why a person may not be put on a roster where the pack asks for a selection; empty where it does not. */
export function selectionProblems(pack: ResolvedPack, receiver: ReceiverFacts, person: { id: string; name: string }, selected: SelectionSnapshot | null, today: string): PolicyProblem[] {
  const asked = (['selection.steps', 'selection.needFirst', 'selection.writtenApplication'] as const).some((key) => lookup(pack, key).state === 'FOUND');
  if (!asked) return [];
  return problemsOf(evaluateSelection(pack, {
    person, receiver, steps: selected?.steps ?? [], needOn: selected?.needOn ?? null, surveyedOn: selected?.surveyedOn ?? null,
    selectedOn: selected?.selectedOn ?? today, writtenApplication: selected !== null, attested: selected?.attested ?? [],
  }));
}
