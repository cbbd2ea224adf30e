import { personWords } from '@jiedui/schema/finding-words';
import { teamRefusals as say } from '@jiedui/schema/refusal-words-stay';
import { inputWords } from '@jiedui/schema/refusal-words';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { refuse, Refusal } from '../../graphql/refusal.js';
import { lockRow, logTransition, transition } from '../../states/transition.js';
import { readPairing } from '../pairing/pairing.service.js';
import { businessDay } from '../../policy/calendar.js';
import { loadPack } from '../programme/pack-lineage.js';
import { Person } from '../staff/person.js';
import { selectionOf, selectionProblems, type SelectionSnapshot } from '../staff/selection.facts.js';
import { Assignment } from './assignment.js';
import { receiverFacts } from './team.facts.js';
import { countStaff } from './team.figures.js';
import type { AddTeamMemberInput, ChangeTeamMemberInput, RemoveTeamMemberInput } from './team.input.js';
import { Team } from './team.js';
import { readAssignment } from './team.rows.js';
import { leaderProblems, periodProblems, teamName } from './team.service.js';
import { assignmentMachine, teamMachine } from './team.states.js';

/** What a pairing is told of a person, as the employer has it on this day. */
type Snapshot = Pick<Assignment, 'name' | 'sex' | 'bornOn' | 'staffCategory' | 'practiceCategory' | 'department' | 'specialty' | 'titleLevel' | 'titleText'
  | 'certificateNo' | 'workStartedOn' | 'clinicalStartedOn' | 'managementStartedOn' | 'idNumberMasked'>;

/** Puts a member of the own staff on the roster; one person has one open assignment. The team is checked again afterwards. */
export async function addTeamMember(tx: Tx, teamKey: Key, personKey: Key, input: AddTeamMemberInput): Promise<void> {
  const person = await lockRow(tx, Person, personKey);
  let selected: SelectionSnapshot | null = null;
  const period = { plannedFrom: input.plannedFrom ?? '', plannedTo: input.plannedTo ?? '' };
  const team = await transition(tx, teamMachine, Team, teamKey, 'addTeamMember', {
    revision: input.revision ?? undefined,
    subject: (row) => `${teamName(row)} ${person.name}`,
    set: { checkedAt: null },
    check: async (row) => {
      period.plannedFrom ||= row.plannedFrom;
      period.plannedTo ||= row.plannedTo;
      if (person.status !== 'ACTIVE') throw new Refusal([{ code: 'PERSON_LEFT', path: 'personId', message: inputWords.leftHospital(person.name), fix: personWords.replace }]);
      const pairing = await readPairing(tx, { scopeId: row.scopeId, id: row.pairingId });
      selected = await selectionOf(tx, personKey);
      refuse([
        ...leaderProblems(pairing, input.role), ...periodProblems(period, row.plannedFrom, row.plannedTo, inputWords.termOf.TEAM),
        ...selectionProblems(await loadPack(tx, row), receiverFacts(pairing), { id: formatKey(personKey), name: person.name }, selected, businessDay(tx.now)),
      ]);
    },
  });
  await insertMember(tx, team, person, { ...input, ...period, voluntary: input.voluntary ?? (selected ? true : null), selection: selected });
  await countStaff(tx, teamKey.scopeId, team.pairingId);
}

type NewMember = Pick<AddTeamMemberInput, 'role' | 'receiverPost' | 'healthy' | 'voluntary'> & {
  readonly plannedFrom: string;
  readonly plannedTo: string;
  /** How the person was selected, where the pack asks. */
  readonly selection?: SelectionSnapshot | null;
  /** The line that this one comes for. */
  readonly replacesId?: string | null;
};

/** A line on the roster with what the employer has of the person today; a Refusal if the person is posted elsewhere. */
export async function insertMember(tx: Tx, team: Team, person: Person, input: NewMember): Promise<Key> {
  const snapshot = snapshotOf(person);
  const [made] = await tx.query<{ id: string }>(
    `insert into assignment (scope_id, team_id, employer_scope_id, person_id, name, sex, born_on, staff_category, practice_category, department,
       specialty, title_level, title_text, certificate_no, work_started_on, clinical_started_on, management_started_on,
       id_number_masked, healthy, voluntary, role, receiver_post, planned_from, planned_to, selection, replaces_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26) returning id`,
    [team.scopeId, team.id, person.scopeId, person.id, snapshot.name, snapshot.sex, snapshot.bornOn, snapshot.staffCategory,
      snapshot.practiceCategory, snapshot.department, snapshot.specialty, snapshot.titleLevel, snapshot.titleText,
      snapshot.certificateNo, snapshot.workStartedOn, snapshot.clinicalStartedOn, snapshot.managementStartedOn,
      snapshot.idNumberMasked, input.healthy ?? null, input.voluntary ?? null, input.role, input.receiverPost?.trim() || null,
      input.plannedFrom, input.plannedTo, input.selection ?? null, input.replacesId ?? null],
  );
  if (!made) throw notFound();
  const key = { scopeId: team.scopeId, id: made.id };
  await takeUp(tx, person, key, team, input);
  await logTransition(tx, assignmentMachine, key, { action: 'addTeamMember', from: '', to: assignmentMachine.initial, subject: person.name });
  return key;
}

/** Notes the open assignment in the employer's space; a Refusal says where the person is already. */
async function takeUp(tx: Tx, person: Person, assignment: Key, team: Team, period: { plannedFrom: string; plannedTo: string }): Promise<void> {
  const taken = await tx.query(
    `insert into open_assignment (scope_id, person_id, pairing_scope_id, assignment_id, receiver_name, planned_from, planned_to)
     select $1, $2, $3, $4, p.receiver_name, $6, $7 from pairing p where p.scope_id = $3 and p.id = $5
     on conflict (scope_id, person_id) do nothing returning 1`,
    [person.scopeId, person.id, assignment.scopeId, assignment.id, team.pairingId, period.plannedFrom, period.plannedTo],
  );
  if (taken.length > 0) return;
  const [open] = await tx.query<{ receiverName: string; plannedFrom: string; plannedTo: string }>(
    `select receiver_name as "receiverName", planned_from as "plannedFrom", planned_to as "plannedTo" from open_assignment
      where scope_id = $1 and person_id = $2`,
    [person.scopeId, person.id],
  );
  throw new Refusal([{
    code: 'PERSON_BUSY', path: 'personId', fix: say.replaceOrEnd,
    message: say.busy(person.name, open?.receiverName ?? null, open?.plannedFrom ?? '', open?.plannedTo ?? ''),
    numbers: open ? { receiver: open.receiverName, from: open.plannedFrom, to: open.plannedTo } : null,
  }]);
}

/** Role, post, days and declarations of a member, or a fresh copy of what the employer has. The team is checked again. */
export async function changeTeamMember(tx: Tx, key: Key, input: ChangeTeamMemberInput): Promise<void> {
  const { assignment, team } = await onRoster(tx, key, 'changeTeamMember', '');
  const period = { plannedFrom: input.plannedFrom ?? assignment.plannedFrom, plannedTo: input.plannedTo ?? assignment.plannedTo };
  const pairing = await readPairing(tx, { scopeId: team.scopeId, id: team.pairingId });
  refuse([...leaderProblems(pairing, input.role), ...periodProblems(period, team.plannedFrom, team.plannedTo, inputWords.termOf.TEAM)]);
  const person = input.refresh ? await lockRow(tx, Person, { scopeId: assignment.employerScopeId, id: assignment.personId }) : null;
  await transition(tx, assignmentMachine, Assignment, key, 'changeTeamMember', {
    revision: input.revision ?? undefined,
    subject: (row) => row.name,
    set: {
      ...period,
      ...(person && snapshotOf(person)),
      ...(input.role && { role: input.role }),
      ...(input.receiverPost !== undefined && { receiverPost: input.receiverPost?.trim() || null }),
      ...(input.healthy !== undefined && { healthy: input.healthy }),
      ...(input.voluntary !== undefined && { voluntary: input.voluntary }),
    },
  });
  await Promise.all([
    tx.query('update open_assignment set planned_from = $3, planned_to = $4 where scope_id = $1 and assignment_id = $2',
      [assignment.employerScopeId, key.id, period.plannedFrom, period.plannedTo]),
    countStaff(tx, key.scopeId, team.pairingId),
  ]);
}

/** Takes a member off the roster; the person is free again. The team is checked again. */
export async function removeTeamMember(tx: Tx, key: Key, input: RemoveTeamMemberInput): Promise<void> {
  const { assignment, team } = await onRoster(tx, key, 'removeTeamMember', input.reason ?? '');
  await transition(tx, assignmentMachine, Assignment, key, 'removeTeamMember', {
    revision: input.revision ?? undefined, reason: input.reason, subject: (row) => row.name,
  });
  await Promise.all([
    tx.query('delete from open_assignment where scope_id = $1 and assignment_id = $2', [assignment.employerScopeId, key.id]),
    countStaff(tx, key.scopeId, team.pairingId),
  ]);
}

/** The team goes first: it decides whether its roster may change, and its lock orders those who do. */
async function onRoster(tx: Tx, key: Key, action: 'changeTeamMember' | 'removeTeamMember', reason: string) {
  const assignment = await readAssignment(tx, key);
  const team = await transition(tx, teamMachine, Team, { scopeId: key.scopeId, id: assignment.teamId }, action, {
    subject: (row) => `${teamName(row)} ${assignment.name}`, reason: reason || null, set: { checkedAt: null },
  });
  return { assignment, team };
}

/** What a pairing is told of a person. */
export function snapshotOf(person: Person): Snapshot {
  const { name, sex, bornOn, staffCategory, practiceCategory, department, specialty, titleLevel, titleText, certificateNo } = person;
  const { workStartedOn, clinicalStartedOn, managementStartedOn, idNumberMasked } = person;
  return {
    name, sex, bornOn, staffCategory, practiceCategory, department, specialty, titleLevel, titleText, certificateNo, workStartedOn,
    clinicalStartedOn, managementStartedOn, idNumberMasked,
  };
}
