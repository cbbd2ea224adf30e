import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { problemsOf } from '../../policy/finding.js';
import { changeRow, lockRow, logTransition, transition } from '../../states/transition.js';
import { Assignment } from './assignment.js';
import { trainingFindings } from './team.facts.js';
import { countStaff } from './team.figures.js';
import type { ConfirmArrivalInput } from './team.input.js';
import { Team } from './team.js';
import { readAssignment, readMembers, readTeam } from './team.rows.js';
import { moveMembers, pairingProblems, teamName, tellAboutTeam } from './team.service.js';
import { assignmentMachine, teamMachine } from './team.states.js';

/** Sends the team off; refused while anybody lacks the training before the post. */
export async function dispatchTeam(tx: Tx, key: Key, revision?: number): Promise<void> {
  const today = businessDay(tx.now);
  const team = await transition(tx, teamMachine, Team, key, 'dispatchTeam', {
    revision,
    subject: teamName,
    set: { dispatchedOn: today },
    check: async (row) => {
      const read = await readTeam(tx, row);
      refuse([...pairingProblems(read.pairing), ...problemsOf(trainingFindings(read, today))]);
    },
  });
  const members = await readMembers(tx, team);
  await moveMembers(tx, members, 'DEPARTED', 'dispatchTeam');
  await Promise.all([
    countStaff(tx, key.scopeId, team.pairingId),
    tellAboutTeam(tx, key, ['RECEIVING'], 'TEAM_DISPATCHED', `队伍已派出，请逐人确认到岗：${teamName(team)}`, members.map((member) => member.name).join('、')),
  ]);
}

/** The receiver confirms one arrival; with the last one the team is ON_SITE. */
export async function confirmArrival(tx: Tx, key: Key, input: ConfirmArrivalInput): Promise<void> {
  const { teamId } = await readAssignment(tx, key);
  const teamKey = { scopeId: key.scopeId, id: teamId };
  // Locked first, so that of two last confirmations one sees the other.
  const team = await lockRow(tx, Team, teamKey);
  const arrived = await transition(tx, assignmentMachine, Assignment, key, 'confirmArrival', {
    revision: input.revision ?? undefined,
    subject: (row) => row.name,
    set: { arrivedOn: input.arrivedOn, arrivalConfirmedBy: tx.viewer.user?.name ?? '' },
    check: () => refuse(arrivalProblems(input.arrivedOn, team.dispatchedOn, businessDay(tx.now))),
  });
  const waiting = (await readMembers(tx, team)).filter((member) => ['PLANNED', 'TRAINED', 'DEPARTED'].includes(member.state));
  if (waiting.length === 0 && team.state === 'DISPATCHED') {
    await changeRow(tx, Team, teamKey, { state: 'ON_SITE' });
    await Promise.all([
      logTransition(tx, teamMachine, teamKey, { action: 'confirmArrival', from: team.state, to: 'ON_SITE', subject: teamName(team) }),
      tellAboutTeam(tx, teamKey, ['SUPPORTING', 'OWNER', 'OVERSIGHT'], 'TEAM_ON_SITE', `队伍全部到岗：${teamName(team)}`),
    ]);
  } else {
    await tellAboutTeam(tx, teamKey, ['SUPPORTING'], 'ARRIVAL_CONFIRMED', `${arrived.name}已到岗`, `还有 ${waiting.length} 人待确认`);
  }
  await countStaff(tx, key.scopeId, team.pairingId);
}

function arrivalProblems(arrivedOn: string, dispatchedOn: string | null, today: string): ProblemInput[] {
  if (arrivedOn > today) {
    return [{ code: 'DATE_ORDER', path: 'arrivedOn', message: `到岗日 ${arrivedOn} 晚于今天 ${today}`, fix: '到岗后再确认', numbers: { today } }];
  }
  if (dispatchedOn !== null && arrivedOn < dispatchedOn) {
    return [{ code: 'DATE_ORDER', path: 'arrivedOn', message: `到岗日 ${arrivedOn} 早于派出日 ${dispatchedOn}`, fix: '核对到岗日', numbers: { dispatchedOn } }];
  }
  return [];
}
