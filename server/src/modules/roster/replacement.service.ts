/**
 * Responsible for lines of an accepted roster that change: somebody else for somebody, with the reason, filed again as the next
 * version of the roster. Talks to: assignment, filing, the employer's staff.
 */
import { teamConditions } from '@jiedui/schema/condition-words';
import { personWords } from '@jiedui/schema/finding-words';
import { teamRefusals as say } from '@jiedui/schema/refusal-words-stay';
import { inputWords } from '@jiedui/schema/refusal-words';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { problemsOf, type Finding } from '../../policy/finding.js';
import { changeRow, lockRow, logTransition, transition } from '../../states/transition.js';
import { Person } from '../staff/person.js';
import { Assignment } from '../team/assignment.js';
import { submitRoster } from '../team/filing.service.js';
import { insertMember, snapshotOf } from '../team/member.service.js';
import { compositionFindings, trainingFindings } from '../team/team.facts.js';
import { countStaff } from '../team/team.figures.js';
import { readAssignment, readTeam } from '../team/team.rows.js';
import { pairingProblems, periodProblems, tellAboutTeam, teamName } from '../team/team.service.js';
import { Team } from '../team/team.js';
import { assignmentMachine, teamMachine } from '../team/team.states.js';
import type { DeclineReplacementInput, ReplaceTeamMemberInput } from './roster.input.js';

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
      if (person.status !== 'ACTIVE') throw new Refusal([{ code: 'PERSON_LEFT', path: 'personId', message: inputWords.leftHospital(person.name), fix: personWords.replace }]);
      refuse(periodProblems(period, row.plannedFrom, row.plannedTo, inputWords.termOf.TEAM));
    },
  });
  refuse(await answeredProblems(tx, before));
  const leaving = NOT_LEFT.includes(before.state);
  await transition(tx, assignmentMachine, Assignment, assignmentKey, 'replaceTeamMember', {
    reason: input.reason, subject: before.name, to: (row) => (leaving ? 'REMOVED' : row.state),
  });
  if (leaving) await tx.query('delete from open_assignment where assignment_id = $1 and scope_id = $2', [assignmentKey.id, before.employerScopeId]);
  const made = await insertMember(tx, team, person, {
    role: input.role ?? before.role, receiverPost: input.receiverPost ?? before.receiverPost, healthy: null, voluntary: null, ...period,
    replacesId: (leaving ? before.replacesId : null) ?? before.id,
  });
  const read = await readTeam(tx, team);
  refuse([...pairingProblems(read.pairing), ...problemsOf(compositionFindings(read))]);
  await submitRoster(tx, team, read, { kind: 'REPLACEMENT', reason: input.reason, replaced: new Map([[made.id, before.name]]) });
  await changeRow(tx, Team, teamKey, { filingState: 'SUBMITTED', ...(team.state === 'FILED' && { state: 'CHECKED' as const }) });
  if (team.state === 'FILED') await logTransition(tx, teamMachine, teamKey, { action: 'replaceTeamMember', from: 'FILED', to: 'CHECKED', subject: teamName(team), reason: input.reason });
  await countStaff(tx, teamKey.scopeId, team.pairingId);
  return teamKey;
}

/** Somebody who left is replaced once. */
async function answeredProblems(tx: Tx, before: Assignment): Promise<ProblemInput[]> {
  const [newcomer] = await tx.query<{ name: string }>(`select name from assignment where scope_id = $1 and replaces_id = $2 and state <> 'REMOVED'`, [before.scopeId, before.id]);
  return newcomer ? [{ code: 'ALREADY_REPLACED', path: 'assignmentId', message: say.replacedBy(before.name, newcomer.name), fix: say.replacePresent }] : [];
}

/**
 * What the rules would say of the team with this person in place of that one: about the person, and about the team as a
 * whole. Reads only; the same evaluation refuses the replacement itself.
 */
export async function replacementFindings(tx: Tx, assignmentKey: Key, personKey: Key, period: { plannedFrom: string | null; plannedTo: string | null }): Promise<Finding[]> {
  const [before, person] = await Promise.all([readAssignment(tx, assignmentKey), readPerson(tx, personKey)]);
  const [team] = await tx.manager.createQueryBuilder(Team, 't').where('t.scope_id = :scopeId and t.id = :id', { scopeId: before.scopeId, id: before.teamId }).getMany();
  if (!team) throw notFound();
  const read = await readTeam(tx, team);
  const candidate = {
    ...before, ...snapshotOf(person), scopeId: person.scopeId, id: person.id, personId: person.id, healthy: null, voluntary: null, arrivedOn: null, state: 'PLANNED' as const,
    plannedFrom: period.plannedFrom ?? before.plannedFrom, plannedTo: period.plannedTo ?? before.plannedTo,
  };
  const others = read.members.filter((member) => member.id !== before.id);
  const about = new Set(others.map((member) => formatKey(member)));
  return compositionFindings({ ...read, members: [...others, candidate] }).filter(({ subjectId }) => subjectId === null || !about.has(subjectId));
}

async function readPerson(tx: Tx, key: Key): Promise<Person> {
  const found = await tx.manager.createQueryBuilder(Person, 'p').where('p.scope_id = :scopeId and p.id = :id', { ...key }).getOne();
  if (!found) throw notFound();
  return found;
}

/** Nobody comes for somebody who left: it is the hospital's discretion, with its reason. */
export async function declineReplacement(tx: Tx, key: Key, input: DeclineReplacementInput): Promise<void> {
  const reason = input.reason.trim();
  const before = await transition(tx, assignmentMachine, Assignment, key, 'declineReplacement', {
    revision: input.revision ?? undefined, reason, subject: (row) => row.name, set: { notReplacedReason: reason },
    check: async (row) => refuse([
      ...(reason === '' ? [{ code: 'REASON_REQUIRED', ruleId: 'R-296', path: 'reason', message: inputWords.reasonFor('NOBODY'), fix: say.writeWhyNobody }] : []),
      ...sensitiveProblems({ reason }), ...(await answeredProblems(tx, row)),
    ]),
  });
  await tellAboutTeam(tx, { scopeId: key.scopeId, id: before.teamId }, ['RECEIVING', 'OWNER'], 'REPLACEMENT_DECLINED', `不另行选派：${before.name}`);
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
        throw new Refusal([{ code: 'NOT_ACCEPTED', message: teamConditions.replacementWaits, fix: say.waitOrTravelAlong }]);
      }
      const own = { ...read, members: read.members.filter((each) => each.id === key.id) };
      refuse([...pairingProblems(read.pairing), ...problemsOf(trainingFindings(own, businessDay(tx.now)))]);
    },
  });
  await tellAboutTeam(tx, { scopeId: key.scopeId, id: team.id }, ['RECEIVING'], 'MEMBER_DEPARTED', `${member.name}已出发：${teamName(team)}`);
}
