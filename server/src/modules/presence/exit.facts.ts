/** Responsible for telling the evaluator what a request to end a stay says; the same for the screen and for the gates. */
import { evaluateExit, type ExitFacts } from '../../policy/exit.js';
import type { Finding } from '../../policy/finding.js';
import { packOf } from '../programme/pack-lineage.js';
import type { ExitRequest } from './exit-request.js';
import type { Pinned } from './leave.facts.js';

const EXIT = ['personId', 'name', 'addressedTo', 'appliedOn', 'decidedOn', 'formalitiesOn', 'leavesOn', 'state'] as const;

export type ExitRow = Pick<ExitRequest, (typeof EXIT)[number]> & { readonly team: Pinned | null };

/** What `exitFindings` reads of an ExitRequest. */
export const exitNeeds: readonly string[] = [...EXIT, 'team.packCode', 'team.packVersion', 'team.lineage'];

/** Addressee, advance and approval before the formalities. */
export function exitFindings(row: ExitRow): Finding[] {
  if (!row.team) return [];
  const approved = ['APPROVED', 'FORMALITIES', 'DONE'].includes(row.state);
  return evaluateExit(packOf(row.team.packCode, row.team.packVersion, row.team.lineage ?? []), {
    person: { id: row.personId, name: row.name },
    addressedTo: row.addressedTo as ExitFacts['addressedTo'],
    appliedOn: row.appliedOn,
    decision: approved ? 'APPROVED' : row.state === 'REJECTED' ? 'REJECTED' : null,
    decidedOn: row.decidedOn,
    formalitiesOn: row.formalitiesOn,
    leavesOn: row.leavesOn,
  });
}
