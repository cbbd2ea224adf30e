import { stayRefusals as say } from '@jiedui/schema/refusal-words-stay';
import { inputWords } from '@jiedui/schema/refusal-words';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { problemsOf } from '../../policy/finding.js';
import { transition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import { Assignment } from '../team/assignment.js';
import { Team } from '../team/team.js';
import { readMembers } from '../team/team.rows.js';
import { teamName, tellAboutTeam } from '../team/team.service.js';
import { teamMachine } from '../team/team.states.js';
import type { DeclareDepartureInput, FinishStayInput, StartDutyInput } from './leave.input.js';
import { settleFinished } from './stay-archive.service.js';
import { termOf } from './stay.facts.js';
import { endStay, futureProblems, lockStay, moveStay, readStay } from './stay.rows.js';

/** The receiver puts those who arrived on duty: the first day of work, all of them or the ones that are named. */
export async function startDuty(tx: Tx, key: Key, input: StartDutyInput): Promise<void> {
  const team = await transition(tx, teamMachine, Team, key, 'startDuty', { subject: teamName });
  const members = await readMembers(tx, team);
  const chosen = input.assignmentIds?.map((written) => parseKey(written));
  if (chosen?.some((one) => one.scopeId !== key.scopeId || !members.some((member) => member.id === one.id))) throw notFound();
  const waiting = members.filter((member) => (chosen ? chosen.some((one) => one.id === member.id) : member.state === 'ARRIVED'));
  refuse([
    ...(waiting.length === 0 ? [{ code: 'NOBODY_ARRIVED', path: 'assignmentIds', message: say.nobodyArrived, fix: say.confirmArrival }] : []),
    ...futureProblems('onDutyOn', input.onDutyOn, businessDay(tx.now), 'DUTY'),
    ...waiting.flatMap((member) => dutyProblems(member, input.onDutyOn)),
  ]);
  for (const member of waiting) {
    const stay = await lockStay(tx, { scopeId: key.scopeId, id: member.id }, 'startDuty');
    await moveStay(tx, stay, 'ON_DUTY', 'startDuty', { set: { onDutyOn: input.onDutyOn } });
  }
  await tellAboutTeam(tx, key, ['SUPPORTING'], 'ON_DUTY', `已上岗：${teamName(team)}`, waiting.map((member) => member.name).join('、'));
}

function dutyProblems(member: Assignment, onDutyOn: string): ProblemInput[] {
  if (member.arrivedOn === null || onDutyOn >= member.arrivedOn) return [];
  return [{ code: 'DATE_ORDER', path: 'onDutyOn', message: say.beforeArrivalOf(onDutyOn, member.name, member.arrivedOn), fix: inputWords.checkOf('DUTY'), numbers: { arrivedOn: member.arrivedOn } }];
}

/**
 * The receiver confirms that the term is met: by the pack's term, with the days that un-approved absence takes away
 * (R-230, R-231, C-4, C-6). Who leaves before it needs an approved exit. The person is free at his employer. An evaluation that
 * took effect before the end evaluates the stay at once.
 */
export async function finishStay(tx: Tx, key: Key, input: FinishStayInput): Promise<void> {
  const stay = await lockStay(tx, key, 'finishStay', input.revision ?? undefined);
  const today = businessDay(tx.now);
  const { stay: row, leaves, team } = await readStay(tx, stay);
  const open = leaves.find((leave) => leave.returnedOn === null && ['TAKEN', 'OVERSTAYED', 'UNAPPROVED_ABSENCE'].includes(leave.state));
  refuse([
    ...futureProblems('finishedOn', input.finishedOn, today, 'END_OF_STAY'),
    ...(stay.arrivedOn !== null && input.finishedOn < stay.arrivedOn ? [{ code: 'DATE_ORDER', path: 'finishedOn', message: inputWords.earlier('END_OF_STAY', input.finishedOn, 'ARRIVAL', stay.arrivedOn), fix: inputWords.checkDay }] : []),
    ...(open ? [{ code: 'LEAVE_OPEN', path: 'assignmentId', message: say.leaveOpen(stay.name, open.fromOn), fix: say.closeLeave, numbers: { from: open.fromOn } }] : []),
    ...problemsOf(termOf(row, input.finishedOn, today)),
  ]);
  await endStay(tx, stay, 'FINISHED', 'finishStay', input.finishedOn, null);
  await settleFinished(tx, stay);
  await tellAboutTeam(tx, { scopeId: key.scopeId, id: team.id }, ['SUPPORTING', 'OWNER', 'OVERSIGHT'], 'STAY_FINISHED', `驻点期满：${stay.name}`, `${stay.arrivedOn ?? ''} 至 ${input.finishedOn}`);
}

/** Gone for good without an approved exit: declared by the receiver, told to everybody. */
export async function declareDeparture(tx: Tx, key: Key, input: DeclareDepartureInput): Promise<void> {
  const stay = await lockStay(tx, key, 'declareDeparture', input.revision ?? undefined);
  refuse([...futureProblems('lastOn', input.lastOn, businessDay(tx.now), 'LAST'), ...sensitiveProblems({ reason: input.reason })]);
  const reason = input.reason.trim();
  await endStay(tx, stay, 'UNAUTHORISED_DEPARTURE', 'declareDeparture', input.lastOn, reason);
  await tellParties(tx, key.scopeId, ['SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER'], {
    kind: 'UNAUTHORISED_DEPARTURE', title: `擅自离岗：${stay.name}`, body: reason, link: `/teams/${key.scopeId}-${stay.teamId}`,
  });
}
