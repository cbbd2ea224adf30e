import { teamWords as say } from '@jiedui/schema/finding-words';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { codesOf, type Label, titleLevels } from '@jiedui/schema/vocabulary';
import { evaluateMember } from './eligibility.js';
import type { TeamFacts, TeamMemberFacts } from './facts.js';
import { type Finding, judge, type Outcome } from './finding.js';
import { subjectOf } from './subject.js';

/**
 * A team as the union over all supporters and batches of one receiver (C-8, C-18): size, leader, physicians,
 * and everybody's eligibility. A person who appears twice counts once.
 */
export function evaluateTeam(pack: ResolvedPack, team: TeamFacts): Finding[] {
  const members = distinct(team.members);
  const supporterIds = team.supporters.map((supporter) => supporter.id);
  return [
    ...sizeFindings(pack, team, members),
    ...physicianFindings(pack, team, members),
    ...evaluateGroup(pack, { supporterIds, leadSupporterId: team.leadSupporterId }),
    ...leaderFindings(pack, team, members),
    ...members.flatMap((member) => {
      const supporter = team.supporters.find((candidate) => candidate.id === member.supporterId) ?? null;
      return evaluateMember(pack, { receiver: team.receiver, supporter, member });
    }),
  ];
}

function distinct(members: TeamMemberFacts[]): TeamMemberFacts[] {
  const seen = new Map<string, TeamMemberFacts>();
  for (const member of members) if (!seen.has(member.person.id)) seen.set(member.person.id, member);
  return [...seen.values()];
}

/** The team's mode is its members' common one; where they differ it is not known. */
function teamSubject(team: TeamFacts, members: TeamMemberFacts[]) {
  const modes = new Set(members.map((member) => member.stay.mode));
  const [mode] = modes.size === 1 ? modes : [null];
  return { ...subjectOf({ receiver: team.receiver }), 'assignment.mode': mode ?? null };
}

function sizeFindings(pack: ResolvedPack, team: TeamFacts, members: TeamMemberFacts[]): Finding[] {
  const subject = teamSubject(team, members);
  const size = members.length + (team.elsewhere?.headcount ?? 0);
  const question = { pack, subject, path: 'members', about: team.receiver };
  const tolerance = judgeTolerance(pack);
  return [
    ...judge({ ...question, key: 'team.size.min', code: 'TEAM_SIZE' }, (min) => atLeast(size, min, say.addMembers(min - size))),
    ...judge({ ...question, key: 'team.size.target', code: 'TEAM_TARGET' }, (target) => ({
      ...atLeast(size, target - tolerance, say.addToTarget(target, tolerance, target - tolerance - size)),
      required: say.about(target, target - tolerance),
    })),
  ];
}

function judgeTolerance(pack: ResolvedPack): number {
  const value = pack.entries.get('team.size.toleranceBelow')?.[0]?.value;
  return typeof value === 'number' ? value : 0;
}

function atLeast(count: number, min: number, fix: Label): Outcome {
  const met = count >= min;
  return {
    verdict: met ? 'MET' : 'NOT_MET',
    required: say.atLeast(min),
    actual: say.persons(count, min),
    numbers: { required: min, actual: count },
    fix: met ? null : fix,
  };
}

function physicianFindings(pack: ResolvedPack, team: TeamFacts, members: TeamMemberFacts[]): Finding[] {
  const ranking: string[] = codesOf(titleLevels);
  const floor = ranking.indexOf('INTERMEDIATE');
  const physicians = members.filter(
    ({ person }) => person.category === 'PHYSICIAN' && person.titleLevel !== null && ranking.indexOf(person.titleLevel) >= floor,
  );
  const question = { pack, subject: teamSubject(team, members), path: 'members', about: team.receiver, code: 'PHYSICIANS' };
  return judge({ ...question, key: 'team.intermediatePhysicians.min' }, (min) =>
    atLeast(physicians.length, min, say.addPhysicians(min - physicians.length)),
  );
}

/** Whether several supporters of one receiver have exactly one lead hospital. */
export function evaluateGroup(pack: ResolvedPack, group: { supporterIds: string[]; leadSupporterId: string | null }): Finding[] {
  const count = new Set(group.supporterIds).size;
  return judge({ pack, key: 'pairing.leadHospital.required', code: 'NEEDS_LEAD', path: 'leadSupporterId' }, (demanded) => {
    const required = say.oneLead;
    if (!demanded || count < 2) return { verdict: 'EXEMPT', required, actual: say.supporters(count), numbers: { supporters: count } };
    const led = group.leadSupporterId !== null && group.supporterIds.includes(group.leadSupporterId);
    return {
      verdict: led ? 'MET' : 'NOT_MET',
      required,
      actual: say.ledOf(count, led),
      numbers: { supporters: count },
      fix: led ? null : say.nameLead,
    };
  });
}

function leaderFindings(pack: ResolvedPack, team: TeamFacts, members: TeamMemberFacts[]): Finding[] {
  const leaders = members.filter((member) => member.stay.role === 'LEADER');
  const count = judge({ pack, key: 'team.leader.count', code: 'LEADER_COUNT', path: 'members', about: team.receiver }, (wanted) => {
    const counted = leaders.length + (team.elsewhere?.leaders ?? 0);
    return {
      verdict: counted === wanted ? 'MET' : 'NOT_MET',
      required: say.leaders(wanted),
      actual: say.counted(counted),
      numbers: { required: wanted, actual: counted },
      fix: counted === wanted ? null : counted > wanted ? say.keepOneLeader : say.nameLeader,
    };
  });
  return [...count, ...leaders.flatMap((leader) => appointedFindings(pack, team, leader))];
}

function appointedFindings(pack: ResolvedPack, team: TeamFacts, leader: TeamMemberFacts): Finding[] {
  const path = `members.${leader.person.id}.supporterId`;
  return judge({ pack, key: 'leader.appointedBy', code: 'LEADER_FROM_LEAD', path, about: leader.person }, (by) => {
    const required = say.leaderFromLead;
    const supporters = new Set(team.supporters.map((supporter) => supporter.id)).size;
    if (by !== 'LEAD_HOSPITAL' || supporters < 2) return { verdict: 'EXEMPT', required, actual: say.supporters(supporters) };
    if (team.leadSupporterId === null) return { verdict: 'NOT_MET', required, actual: say.noLeadYet, fix: say.nameLeadFirst };
    const met = leader.supporterId === team.leadSupporterId;
    const nameOf = (id: string) => team.supporters.find((supporter) => supporter.id === id)?.name ?? id;
    return {
      verdict: met ? 'MET' : 'NOT_MET',
      required,
      actual: say.leaderComesFrom(nameOf(leader.supporterId), nameOf(team.leadSupporterId)),
      fix: met ? null : say.leaderBy(nameOf(team.leadSupporterId)),
    };
  });
}
