import { inputWords } from '@jiedui/schema/refusal-words';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { problemsOf, type Finding } from '../../policy/finding.js';
import { changeRow, lockRow, logTransition, transition } from '../../states/transition.js';
import { loadPack } from '../programme/pack-lineage.js';
import { dispatchFindings } from '../work/annual-plan.facts.js';
import type { AnnualPlan } from '../work/annual-plan.js';
import { Assignment } from './assignment.js';
import { trainingFindings } from './team.facts.js';
import { countStaff } from './team.figures.js';
import type { ConfirmArrivalInput } from './team.input.js';
import { Team } from './team.js';
import { readAssignment, readMembers, readTeam } from './team.rows.js';
import { moveMembers, pairingProblems, teamName, tellAboutTeam } from './team.service.js';
import { assignmentMachine, teamMachine } from './team.states.js';

/**
 * Sends the team off; refused while anybody lacks the training before the post, or stands in no agreed annual plan
 * where the pack asks for one: then only as an exception, with its reason.
 */
export async function dispatchTeam(tx: Tx, key: Key, revision: number | undefined, exceptionReason: string | null): Promise<void> {
  const today = businessDay(tx.now);
  const exception = exceptionReason?.trim() || null;
  const team = await transition(tx, teamMachine, Team, key, 'dispatchTeam', {
    revision,
    reason: exception,
    subject: teamName,
    set: { dispatchedOn: today },
    check: async (row) => {
      const read = await readTeam(tx, row);
      refuse([
        ...pairingProblems(read.pairing), ...problemsOf(trainingFindings(read, today)), ...problemsOf(await planFindings(tx, row, read.members, exception)),
        ...sensitiveProblems({ exceptionReason: exception ?? '' }),
      ]);
    },
  });
  if (exception !== null) await tx.query('update assignment set plan_exception = $3 where scope_id = $1 and team_id = $2', [key.scopeId, key.id, exception]);
  const members = await readMembers(tx, team);
  await moveMembers(tx, members, 'DEPARTED', 'dispatchTeam');
  await Promise.all([
    countStaff(tx, key.scopeId, team.pairingId),
    tellAboutTeam(tx, key, ['RECEIVING'], 'TEAM_DISPATCHED', `队伍已派出，请逐人确认到岗：${teamName(team)}`, members.map((member) => member.name).join('、')),
  ]);
}

/** Whether an agreed annual plan foresees everybody who is sent; who replaces somebody takes a place that was foreseen. */
async function planFindings(tx: Tx, team: Team, members: readonly Assignment[], exception: string | null): Promise<Finding[]> {
  const plans = await tx.query<Pick<AnnualPlan, 'batches' | 'agreedOn'> & Record<string, unknown>>(
    `select batches, agreed_on::text as "agreedOn" from annual_plan where scope_id = $1 and pairing_id = $2 and state in ('AGREED', 'SUMMARISED')`, [team.scopeId, team.pairingId]);
  const sent = members.filter((member) => member.replacesId === null)
    .map(({ id, name, specialty, plannedFrom }) => ({ id, name, specialty, from: plannedFrom, exception }));
  return dispatchFindings(await loadPack(tx, team), plans, sent);
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
    return [{ code: 'DATE_ORDER', path: 'arrivedOn', message: inputWords.future('ARRIVAL', arrivedOn, today), fix: inputWords.whenArrived, numbers: { today } }];
  }
  if (dispatchedOn !== null && arrivedOn < dispatchedOn) {
    return [{ code: 'DATE_ORDER', path: 'arrivedOn', message: inputWords.earlier('ARRIVAL', arrivedOn, 'DISPATCH', dispatchedOn), fix: inputWords.checkOf('ARRIVAL'), numbers: { dispatchedOn } }];
  }
  return [];
}
