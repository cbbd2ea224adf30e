/**
 * Responsible for lines of an accepted roster that change: somebody else for somebody, with the reason, filed again as the next
 * version of the roster. Talks to: assignment, filing, the employer's staff.
 */
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { refuse, Refusal } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { problemsOf } from '../../policy/finding.js';
import { changeRow, lockRow, logTransition, transition } from '../../states/transition.js';
import { Person } from '../staff/person.js';
import { Assignment } from '../team/assignment.js';
import { submitRoster } from '../team/filing.service.js';
import { insertMember } from '../team/member.service.js';
import { compositionFindings, trainingFindings } from '../team/team.facts.js';
import { countStaff } from '../team/team.figures.js';
import { readAssignment, readTeam } from '../team/team.rows.js';
import { pairingProblems, periodProblems, tellAboutTeam, teamName } from '../team/team.service.js';
import { Team } from '../team/team.js';
import { assignmentMachine, teamMachine } from '../team/team.states.js';
import type { ReplaceTeamMemberInput } from './roster.input.js';

/** Those who have not left yet are taken off the roster; one who has gone stays in the history as he is. */
const NOT_LEFT: readonly string[] = ['PLANNED', 'TRAINED'];

/** @returns the team, whose roster is filed again as a replacement */
export async function replaceTeamMember(tx: Tx, assignmentKey: Key, personKey: Key, input: ReplaceTeamMemberInput): Promise<Key> {
  const person = await lockRow(tx, Person, personKey);
  const before = await readAssignment(tx, assignmentKey);
  const teamKey = { scopeId: assignmentKey.scopeId, id: before.teamId };
  const period = { plannedFrom: input.plannedFrom ?? before.plannedFrom, plannedTo: input.plannedTo ?? before.plannedTo };
  const team = await transition(tx, teamMachine, Team, teamKey, 'replaceTeamMember', {
    reason: input.reason, subject: (row) => `${teamName(row)} ${before.name} → ${person.name}`,
    check: (row) => {
      if (person.status !== 'ACTIVE') throw new Refusal([{ code: 'PERSON_LEFT', path: 'personId', message: `${person.name}已离职`, fix: '更换人选' }]);
      refuse(periodProblems(period, row.plannedFrom, row.plannedTo, '队伍计划'));
    },
  });
  const leaving = NOT_LEFT.includes(before.state);
  await transition(tx, assignmentMachine, Assignment, assignmentKey, 'replaceTeamMember', {
    reason: input.reason, subject: before.name, to: (row) => (leaving ? 'REMOVED' : row.state),
  });
  if (leaving) await tx.query('delete from open_assignment where assignment_id = $1 and scope_id = $2', [assignmentKey.id, before.employerScopeId]);
  const made = await insertMember(tx, team, person, {
    role: input.role ?? before.role, receiverPost: input.receiverPost ?? before.receiverPost, healthy: null, voluntary: null, ...period,
  });
  const read = await readTeam(tx, team);
  refuse([...pairingProblems(read.pairing), ...problemsOf(compositionFindings(read))]);
  await submitRoster(tx, team, read, { kind: 'REPLACEMENT', reason: input.reason, replaced: new Map([[made.id, before.name]]) });
  await changeRow(tx, Team, teamKey, { filingState: 'SUBMITTED', ...(team.state === 'FILED' && { state: 'CHECKED' as const }) });
  if (team.state === 'FILED') await logTransition(tx, teamMachine, teamKey, { action: 'replaceTeamMember', from: 'FILED', to: 'CHECKED', subject: teamName(team), reason: input.reason });
  await countStaff(tx, teamKey.scopeId, team.pairingId);
  return teamKey;
}

/** The replacement leaves after its acceptance, with the training that the pack asks for. */
export async function sendReplacement(tx: Tx, key: Key, revision: number | undefined): Promise<void> {
  const member = await readAssignment(tx, key);
  const team = await lockRow(tx, Team, { scopeId: key.scopeId, id: member.teamId });
  const read = await readTeam(tx, team);
  await transition(tx, assignmentMachine, Assignment, key, 'sendReplacement', {
    revision, subject: member.name,
    check: () => {
      if (team.filingState !== 'ACCEPTED' || !['DISPATCHED', 'ON_SITE'].includes(team.state)) {
        throw new Refusal([{ code: 'NOT_ACCEPTED', message: '替换名单尚未备案，或队伍尚未派出', fix: '等待受理，或随队派出' }]);
      }
      const own = { ...read, members: read.members.filter((each) => each.id === key.id) };
      refuse([...pairingProblems(read.pairing), ...problemsOf(trainingFindings(own, businessDay(tx.now)))]);
    },
  });
  await tellAboutTeam(tx, { scopeId: key.scopeId, id: team.id }, ['RECEIVING'], 'MEMBER_DEPARTED', `${member.name}已出发：${teamName(team)}`);
}
