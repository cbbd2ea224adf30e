/** Responsible for reading a stay with what hangs on it, and for moving it on. Talks to: assignment, team, pairing, leave. */
import { inputWords, type NamedDay } from '@jiedui/schema/refusal-words';
import { isStay } from '@jiedui/schema/stay-states';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { whyNot } from '../../states/decide.js';
import { changeRow, lockRow, logTransition } from '../../states/transition.js';
import { tellParties, tellPerson, type Told } from '../notice/tell.js';
import type { Pairing } from '../pairing/pairing.js';
import { readPairing } from '../pairing/pairing.service.js';
import { loadPack } from '../programme/pack-lineage.js';
import { Assignment } from '../team/assignment.js';
import { countStaff } from '../team/team.figures.js';
import { Team } from '../team/team.js';
import { readMembers } from '../team/team.rows.js';
import { assignmentMachine } from '../team/team.states.js';
import { Leave } from './leave.js';
import type { StayRow } from './stay.facts.js';

/** The batch of a stay; NOT_FOUND if the viewer does not reach it. */
export async function readTeamOf(tx: Tx, { scopeId, teamId }: Pick<Assignment, 'scopeId' | 'teamId'>): Promise<Team> {
  const found = await tx.manager.createQueryBuilder(Team, 't').where('t.scope_id = :scopeId and t.id = :teamId', { scopeId, teamId }).getOne();
  if (!found) throw notFound();
  return found;
}

type StayAction = keyof typeof assignmentMachine.actions;

/** Locks the stay and asks the state table whether this may be done to it now. */
export async function lockStay(tx: Tx, key: Key, action: StayAction, revision?: number): Promise<Assignment> {
  const assignment = await lockRow(tx, Assignment, key, revision);
  const why = whyNot(assignmentMachine, action, assignment, tx.viewer);
  if (why) throw new Refusal([why]);
  return assignment;
}

/** The stay as the evaluators take it. */
export async function readStay(tx: Tx, assignment: Assignment): Promise<{ stay: StayRow; team: Team; pairing: Pairing; leaves: Leave[] }> {
  const { scopeId, id } = assignment;
  const team = await readTeamOf(tx, assignment);
  const [pairing, leaves] = await Promise.all([
    readPairing(tx, { scopeId, id: team.pairingId }),
    tx.manager.createQueryBuilder(Leave, 'l').where('l.scope_id = :scopeId and l.assignment_id = :id', { scopeId, id }).getMany(),
    // Once read, `packOf` knows it without the lineage.
    loadPack(tx, team),
  ]);
  const pinned = { packCode: team.packCode, packVersion: team.packVersion, lineage: null, pairing };
  return { stay: Object.assign({}, assignment, { team: pinned, leaves }), team, pairing, leaves };
}

/** Puts a stay into another state with its line in the log. */
export async function moveStay(tx: Tx, stay: Assignment, to: Assignment['state'], action: string, more: { set?: Partial<Assignment>; reason?: string | null } = {}): Promise<void> {
  const key = { scopeId: stay.scopeId, id: stay.id };
  await Promise.all([
    changeRow(tx, Assignment, key, { ...more.set, state: to }),
    logTransition(tx, assignmentMachine, key, { action, from: stay.state, to, subject: stay.name, reason: more.reason ?? null }),
  ]);
}

/** Ends a stay: the person is free at his employer, the figures of the pairing follow. */
export async function endStay(tx: Tx, stay: Assignment, to: 'FINISHED' | 'ENDED_EARLY' | 'UNAUTHORISED_DEPARTURE', action: string, on: string, reason: string | null): Promise<void> {
  await moveStay(tx, stay, to, action, { set: { finishedOn: on, endReason: reason }, reason });
  const team = await readTeamOf(tx, stay);
  await Promise.all([
    tx.query('select app.free_person($1, $2)', [stay.scopeId, stay.id]),
    countStaff(tx, stay.scopeId, team.pairingId),
  ]);
}

/** Those of a batch whose stay is not over. */
export async function stillOnSite(tx: Tx, team: Team): Promise<Assignment[]> {
  const members = await readMembers(tx, team);
  return members.filter((member) => !isStay('over', member.state));
}

const BOTH = ['SUPPORTING', 'RECEIVING'] as const;

/** Tells both hospitals, apart from the one that acts; oversight as well where `alert`. */
export async function tellHospitals(tx: Tx, scopeId: number, told: Told, alert = false): Promise<void> {
  await tellParties(tx, scopeId, alert ? [...BOTH, 'OVERSIGHT', 'OWNER'] : [...BOTH], told);
}

/** The person concerned learns what an office did; of what he did himself he needs no notice. */
export async function tellConcerned(tx: Tx, scopeId: number, personId: string, told: Told): Promise<void> {
  if (onBehalf(tx)) await tellPerson(tx, scopeId, personId, told);
}

/** Whether the viewer acts for somebody else than himself. */
export function onBehalf(tx: Tx): boolean {
  return tx.viewer.personId === null;
}

/** A day that has not come yet cannot be confirmed. */
export function futureProblems(path: string, day: string, today: string, what: NamedDay): ProblemInput[] {
  if (day <= today) return [];
  return [{ code: 'DATE_ORDER', path, message: inputWords.future(what, day, today), fix: inputWords.afterwards, numbers: { today } }];
}
