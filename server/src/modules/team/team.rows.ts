/** Responsible for reading a team as the evaluators need it, inside a transaction. Talks to: team, assignment, filing, pairing. */
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { Agreement } from '../agreement/agreement.js';
import type { Pairing } from '../pairing/pairing.js';
import { readPairing } from '../pairing/pairing.service.js';
import { readCalendar } from '../calendar/work-calendar.rows.js';
import { loadPack } from '../programme/pack-lineage.js';
import { Assignment } from './assignment.js';
import { Filing } from './filing.js';
import { PreTraining } from './pre-training.js';
import type { ReadinessRow, Strength } from './team.facts.js';
import type { Team } from './team.js';

/** A team's rows in full. */
export type TeamFile = Omit<ReadinessRow, 'members' | 'pairing'> & { readonly members: Assignment[]; readonly pairing: Pairing };

/** The team with its pairing and everything that hangs on it, as of this transaction. */
export async function readTeam(tx: Tx, team: Team): Promise<TeamFile> {
  const scope = { scopeId: team.scopeId };
  const { manager } = tx;
  const [pairing, members, trainings, filings, agreements, [strength], [owner], pack, workCalendar] = await Promise.all([
    readPairing(tx, { scopeId: team.scopeId, id: team.pairingId }),
    readMembers(tx, team),
    manager.createQueryBuilder(PreTraining, 't').where('t.scope_id = :scopeId and t.team_id = :id', { ...scope, id: team.id }).getMany(),
    manager.createQueryBuilder(Filing, 'f').where('f.scope_id = :scopeId and f.team_id = :id', { ...scope, id: team.id }).getMany(),
    manager.createQueryBuilder(Agreement, 'a').where('a.scope_id = :scopeId and a.pairing_id = :id', { ...scope, id: team.pairingId }).getMany(),
    tx.query<Strength>('select * from app.group_strength($1)', [team.scopeId]),
    tx.query<{ division: string | null }>('select app.owner_division($1) as division', [team.scopeId]),
    loadPack(tx, team),
    readCalendar(tx, team.scopeId),
  ]);
  return {
    packCode: pack.code, packVersion: pack.version, lineage: [], plannedFrom: team.plannedFrom, dispatchedOn: team.dispatchedOn, members, trainings, filings,
    pairing: Object.assign(pairing, { agreements }), strength: strength ?? null, ownerDivision: owner?.division ?? null, workCalendar,
  };
}

/** Those on the roster. */
export function readMembers(tx: Tx, team: Pick<Team, 'scopeId' | 'id'>): Promise<Assignment[]> {
  return tx.manager.createQueryBuilder(Assignment, 'a')
    .where(`a.scope_id = :scopeId and a.team_id = :id and a.state <> 'REMOVED'`, { scopeId: team.scopeId, id: team.id })
    .orderBy('a.created_at').addOrderBy('a.id').getMany();
}

/** An assignment unlocked, to learn of which team it is; NOT_FOUND if the viewer does not reach it. */
export async function readAssignment(tx: Tx, key: Key): Promise<Assignment> {
  const found = await tx.manager.createQueryBuilder(Assignment, 'a').where('a.scope_id = :scopeId and a.id = :id', { ...key }).getOne();
  if (!found) throw notFound();
  return found;
}
