/** Responsible for telling the evaluators what was recorded of somebody's conduct; for the violation, the stay and the desk. */
import { formatKey } from '../../db/key.js';
import { evaluateCleanPractice, evaluateConduct, type ConductFacts } from '../../policy/conduct.js';
import type { Finding } from '../../policy/finding.js';
import { packOf } from '../programme/pack-lineage.js';
import type { Pinned } from './leave.facts.js';
import type { Violation } from './violation.js';

const VIOLATION = ['scopeId', 'id', 'name', 'subject', 'class', 'happenedOn', 'decidedOn', 'assistAsked', 'assistedOn', 'illegal', 'referredOn', 'state'] as const;

export type ConductRow = Pick<Violation, (typeof VIOLATION)[number]> & { readonly pairing: Pinned | null };

/** What `violationFindings` reads of a Violation. */
export const conductNeeds: readonly string[] = [...VIOLATION, 'pairing.packCode', 'pairing.packVersion', 'pairing.lineage'];

/** What `conductFindings` reads of each violation of a stay. */
export const violationColumns: readonly string[] = ['class', 'happenedOn', 'decidedOn', 'state'];

type Recorded = Pick<Violation, 'class' | 'happenedOn' | 'decidedOn' | 'state'>;

/** A person's conduct by all that was recorded and not dismissed; disclosed secrets are a class of their own. */
export function conductFindings(pinned: Pinned, person: { id: string; name: string }, recorded: readonly Recorded[]): Finding[] {
  const stands = recorded.filter(({ state }) => state !== 'DISMISSED');
  const violations = stands.map((one): ConductFacts['violations'][number] => ({ class: one.class, on: one.happenedOn, decidedOn: one.decidedOn }));
  const disclosures = stands.flatMap((one) => (one.class === 'CONFIDENTIALITY' ? [one.happenedOn] : []));
  return evaluateConduct(packOf(pinned.packCode, pinned.packVersion, pinned.lineage ?? []), { person, violations, disclosures });
}

/** One case: the conduct that it shows, and whether it was dealt with by whom the pack names. Only the supporter decides about a person. */
export function violationFindings(row: ConductRow): Finding[] {
  if (!row.pairing || row.subject !== 'PERSON' || row.state === 'DISMISSED') return [];
  const person = { id: formatKey(row), name: row.name };
  const conduct = conductFindings(row.pairing, person, [row]);
  if (row.class !== 'CLEAN_PRACTICE') return conduct;
  const { packCode, packVersion, lineage } = row.pairing;
  return [...conduct, ...evaluateCleanPractice(packOf(packCode, packVersion, lineage ?? []), {
    id: formatKey(row), person, handledBy: row.decidedOn === null ? null : 'SUPPORTING', receiverAssisted: !row.assistAsked || row.assistedOn !== null, illegal: row.illegal, referredOn: row.referredOn,
  })];
}
