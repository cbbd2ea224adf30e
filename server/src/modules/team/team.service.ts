import type { Label } from '@jiedui/schema/vocabulary';
import { teamRefusals as say } from '@jiedui/schema/refusal-words-stay';
import { inputWords } from '@jiedui/schema/refusal-words';
import { kindOf } from '@jiedui/schema/parameters/catalogue';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { problemsOf, type Finding } from '../../policy/finding.js';
import { lockRow, logTransition, transition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import { allowInPairing } from '../pairing/pairing-gate.js';
import { pinCoverage } from '../coverage/coverage.service.js';
import { Pairing } from '../pairing/pairing.js';
import { loadPack } from '../programme/pack-lineage.js';
import type { Assignment } from './assignment.js';
import { compositionFindings, trainingFindings } from './team.facts.js';
import { countStaff } from './team.figures.js';
import type { ChangeTeamInput, FormTeamInput, RecordTrainingInput } from './team.input.js';
import { Team } from './team.js';
import { readTeam } from './team.rows.js';
import { checkedOf } from './team.recheck.js';
import { assignmentMachine, teamMachine } from './team.states.js';

/** What the log and the notices call a team. */
export function teamName(team: Pick<Team, 'name' | 'batchNo'>): string {
  return `第 ${team.batchNo} 批 ${team.name}`;
}

/** A new batch of an active pairing, by its supporter; the pairing's policy pack version is pinned (C-12, C-18). */
export async function formTeam(tx: Tx, pairingKey: Key, input: FormTeamInput): Promise<Key> {
  const pairing = await lockRow(tx, Pairing, pairingKey);
  allowInPairing(tx.viewer, pairing, 'formTeam');
  refuse(periodProblems(input, pairing.startsOn, pairing.endsOn, inputWords.termOf.PAIRING));
  const [made] = await tx.query<{ id: string; batchNo: number }>(
    `insert into team (scope_id, pairing_id, batch_no, name, planned_from, planned_to, pack_code, pack_version)
     select $1, $2, coalesce(max(t.batch_no), 0) + 1, $3, $4, $5, $6, $7 from team t where t.scope_id = $1 and t.pairing_id = $2
     returning id, batch_no as "batchNo"`,
    [pairingKey.scopeId, pairingKey.id, input.name.trim(), input.plannedFrom, input.plannedTo, pairing.packCode, pairing.packVersion],
  );
  if (!made) throw notFound();
  const key = { scopeId: pairingKey.scopeId, id: made.id };
  await Promise.all([
    logTransition(tx, teamMachine, key, { action: 'formTeam', from: '', to: teamMachine.initial, subject: teamName({ name: input.name, batchNo: made.batchNo }) }),
    countStaff(tx, key.scopeId, pairingKey.id),
    loadPack(tx, pairing).then((pack) => pinCoverage(tx, pack, [pairing])),
  ]);
  return key;
}

/** Name and planned days; the team is checked again afterwards. Members' days must still lie within. */
export async function changeTeam(tx: Tx, key: Key, input: ChangeTeamInput): Promise<void> {
  const changes = { ...(input.name && { name: input.name.trim() }), ...(input.plannedFrom && { plannedFrom: input.plannedFrom }), ...(input.plannedTo && { plannedTo: input.plannedTo }) };
  const before = await transition(tx, teamMachine, Team, key, 'changeTeam', {
    revision: input.revision ?? undefined,
    subject: teamName,
    set: { ...changes, checkedAt: null },
    check: async (row) => {
      const next = { ...row, ...changes };
      const { members, pairing } = await readTeam(tx, row);
      refuse(periodProblems(next, pairing.startsOn, pairing.endsOn, inputWords.termOf.PAIRING));
      refuse(members.filter((member) => member.plannedFrom < next.plannedFrom || member.plannedTo > next.plannedTo).map((member) => ({
        code: 'MEMBER_OUTSIDE_TEAM', path: `members.${formatKey(member)}.plannedFrom`,
        message: say.memberOutside(member.name, member.plannedFrom, member.plannedTo, next.plannedFrom, next.plannedTo),
        fix: say.changeMemberFirst, numbers: { from: next.plannedFrom, to: next.plannedTo },
      })));
    },
  });
  await countStaff(tx, key.scopeId, before.pairingId);
}

/** People go only through an active pairing (C-18). */
export function pairingProblems(pairing: Pick<Pairing, 'state' | 'leaderToConfirm'>): ProblemInput[] {
  if (pairing.state === 'ACTIVE') return pairing.leaderToConfirm ? [LEADER_UNCONFIRMED] : [];
  return [{ code: 'PAIRING_NOT_ACTIVE', ruleId: 'R-240', path: 'pairingId', message: say.pairingInactive, fix: say.activateFirst }];
}

const LEADER_UNCONFIRMED: ProblemInput = {
  code: 'LEADER_UNCONFIRMED', ruleId: 'R-227', path: 'pairingId', message: say.leaderUnconfirmed, fix: say.confirmLeader,
};

/** While the receiver's group has no lead nobody is made its leader. */
export function leaderProblems(pairing: Pick<Pairing, 'groupState'>, role: string | null | undefined): ProblemInput[] {
  if (role !== 'LEADER' || pairing.groupState !== 'NEEDS_LEAD') return [];
  return [{ code: 'NEEDS_LEAD', ruleId: 'R-227', path: 'role', message: say.noLead, fix: say.ownerNamesLead }];
}

/** A period in order and within bounds. */
export function periodProblems(
  { plannedFrom, plannedTo }: { plannedFrom: string; plannedTo: string }, from: string, to: string, what: Label,
): ProblemInput[] {
  if (plannedTo < plannedFrom) return [{ code: 'PERIOD', path: 'plannedTo', message: inputWords.earlier('END', plannedTo, 'START', plannedFrom), fix: inputWords.checkDays }];
  if (plannedFrom >= from && plannedTo <= to) return [];
  return [{
    code: 'PERIOD_OUTSIDE', path: plannedFrom < from ? 'plannedFrom' : 'plannedTo', numbers: { from, to },
    message: inputWords.beyond(plannedFrom, plannedTo, what, from, to), fix: inputWords.within(what),
  }];
}

/** Composition and everybody's eligibility; what the policy pack blocks comes back as problems. */
export async function checkTeam(tx: Tx, key: Key, revision?: number): Promise<void> {
  let findings: Finding[] = [];
  const before = await transition(tx, teamMachine, Team, key, 'checkTeam', {
    revision,
    subject: teamName,
    // The driver would write an array as an SQL array.
    set: () => ({ checkedAt: tx.now, checkedFindings: JSON.stringify(checkedOf(findings)) as unknown as Team['checkedFindings'] }),
    check: async (row) => {
      const read = await readTeam(tx, row);
      findings = compositionFindings(read);
      refuse([...pairingProblems(read.pairing), ...problemsOf(findings)]);
    },
  });
  await countStaff(tx, key.scopeId, before.pairingId);
}

/** Records training before the post; who has now had all that the pack asks for is TRAINED. */
export async function recordTraining(tx: Tx, key: Key, input: RecordTrainingInput): Promise<void> {
  const team = await transition(tx, teamMachine, Team, key, 'recordTraining', {
    subject: (row) => `${teamName(row)} ${input.topics.map(topicName).join('、')}`,
    check: () => refuse([...trainingProblems(input, businessDay(tx.now)), ...sensitiveProblems({ note: input.note })]),
  });
  const before = await readTeam(tx, team);
  const attended = attendance(key, before.members, input.assignmentIds ?? null);
  await tx.query(
    `insert into pre_training (scope_id, team_id, held_on, organiser, topics, attended, note, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [key.scopeId, key.id, input.heldOn, input.organiser, input.topics, attended, input.note, tx.viewer.user?.name ?? ''],
  );
  const training = { heldOn: input.heldOn, organiser: input.organiser, topics: input.topics, attended };
  const lacking = new Set(problemsOf(trainingFindings({ ...before, trainings: [...before.trainings, training] }, businessDay(tx.now))).map((problem) => problem.path));
  const trained = before.members.filter((member) => member.state === 'PLANNED' && !lacking.has(`members.${formatKey(member)}.training`));
  await moveMembers(tx, trained, 'TRAINED', 'recordTraining');
}

/** Puts several assignments into one state, each with its line in the log. */
export async function moveMembers(tx: Tx, members: readonly Assignment[], to: Assignment['state'], action: string): Promise<void> {
  const [first] = members;
  if (!first) return;
  await Promise.all([
    tx.query('update assignment set state = $3, revision = revision + 1 where scope_id = $1 and id = any($2)', [
      first.scopeId, members.map((member) => member.id), to,
    ]),
    ...members.map((member) => logTransition(tx, assignmentMachine, { scopeId: member.scopeId, id: member.id }, {
      action, from: member.state, to, subject: member.name,
    })),
  ]);
}

/** Assignments of those who attended: named ones must be on the roster. */
function attendance(team: Key, members: readonly Assignment[], named: readonly string[] | null): string[] {
  if (named === null) return members.map((member) => member.id);
  return named.map((written) => {
    const { scopeId, id } = parseKey(written);
    if (scopeId !== team.scopeId || !members.some((member) => member.id === id)) throw notFound();
    return id;
  });
}

const TOPICS = kindOf('gate.preTraining.topics');

function topicName(topic: string): string {
  const parsed = TOPICS.value.safeParse([topic]);
  return parsed.success ? TOPICS.show(parsed.data).zh : topic;
}

function trainingProblems(input: RecordTrainingInput, today: string): ProblemInput[] {
  const unknown = input.topics.filter((topic) => !TOPICS.value.safeParse([topic]).success);
  return [
    ...unknown.map((topic) => ({ code: 'TOPIC_UNKNOWN', path: 'topics', message: say.noTopic(topic), fix: say.chooseTopic })),
    ...(input.heldOn > today ? [{ code: 'DATE_ORDER', path: 'heldOn', message: inputWords.future('TRAINING', input.heldOn, today), fix: inputWords.whenTrained }] : []),
  ];
}

/** Tells the parties of the team's pairing about it. */
export async function tellAboutTeam(tx: Tx, key: Key, parties: Parameters<typeof tellParties>[2], kind: string, title: string, body = ''): Promise<void> {
  await tellParties(tx, key.scopeId, parties, { kind, title, body, link: `/teams/${formatKey(key)}` });
}
