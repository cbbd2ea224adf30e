import { leaveRefusals as say } from '@jiedui/schema/refusal-words-stay';
import { inputWords } from '@jiedui/schema/refusal-words';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { evaluateLeave, overstayOf } from '../../policy/leave.js';
import { lockRow, logTransition, transition } from '../../states/transition.js';
import { readCalendar } from '../calendar/work-calendar.rows.js';
import { loadPack } from '../programme/pack-lineage.js';
import { Assignment } from '../team/assignment.js';
import type { ConfirmReturnInput, DepartOnLeaveInput, LeaveInput, ReportAbsenceInput } from './leave.input.js';
import { Leave } from './leave.js';
import { leaveName, tellAboutLeave } from './leave.service.js';
import { leaveMachine } from './leave.states.js';
import { futureProblems, lockStay, moveStay, readTeamOf } from './stay.rows.js';

/**
 * The person leaves. Before the approval it is an absence without approval, and both hospitals are alerted at once
 * after it he is on leave.
 */
export async function departOnLeave(tx: Tx, key: Key, input: DepartOnLeaveInput): Promise<void> {
  const departedAt = input.departedAt ?? tx.now;
  let state: Leave['state'] = 'TAKEN';
  const before = await transition(tx, leaveMachine, Leave, key, 'departOnLeave', {
    revision: input.revision ?? undefined,
    subject: leaveName,
    set: { departedAt },
    to: () => state,
    check: async (leave) => {
      refuse(departureProblems(leave, departedAt, tx.now));
      const pack = await loadPack(tx, await readTeamOf(tx, leave));
      const judged = evaluateLeave(pack, {
        person: { id: leave.personId, name: leave.name }, decidedBy: leave.decidedSide, approved: leave.state === 'APPROVED' ? true : null,
        decidedAt: leave.decidedAt?.toISOString() ?? null, departedAt: departedAt.toISOString(),
      });
      const early = judged.some((finding) => finding.code === 'LEAVE_BEFORE_DEPARTURE' && finding.verdict === 'NOT_MET');
      if (early) state = 'UNAPPROVED_ABSENCE';
    },
  });
  await away(tx, before, 'departOnLeave');
  if (state === 'TAKEN') await tellAboutLeave(tx, key, before.personId, 'LEAVE_TAKEN', `已离岗休假：${leaveName(before)}`);
  else await tellAboutLeave(tx, key, before.personId, 'UNAPPROVED_ABSENCE', `未经批准离岗：${leaveName(before)}`, '请假尚未批准即离岗（R-110），中断连续驻点并扣除时间', true);
}

/** The receiver finds somebody missing who asked for nothing: absence without approval, an alert to both hospitals. */
export async function reportAbsence(tx: Tx, stayKey: Key, input: ReportAbsenceInput): Promise<Key> {
  const stay = await lockStay(tx, stayKey, 'reportAbsence');
  const today = businessDay(tx.now);
  refuse([
    ...futureProblems('fromOn', input.fromOn, today, 'LEAVING'),
    ...(stay.arrivedOn !== null && input.fromOn < stay.arrivedOn ? [{ code: 'DATE_ORDER', path: 'fromOn', message: inputWords.earlier('LEAVING', input.fromOn, 'ARRIVAL', stay.arrivedOn), fix: inputWords.checkDay }] : []),
    ...(await knownProblems(tx, stay, input.fromOn)),
    ...sensitiveProblems({ note: input.note }),
  ]);
  const [made] = await tx.query<{ id: string }>(
    `insert into leave (scope_id, team_id, assignment_id, person_id, name, kind, from_on, to_on, reason, requested_by, on_behalf, approver, state)
     values ($1, $2, $3, $4, $5, 'ABSENCE', $6, $7, $8, $9, true, 'RECEIVING', 'UNAPPROVED_ABSENCE') returning id`,
    [stayKey.scopeId, stay.teamId, stay.id, stay.personId, stay.name, input.fromOn, today, input.note.trim(), tx.viewer.user?.name ?? ''],
  );
  if (!made) throw notFound();
  const key = { scopeId: stayKey.scopeId, id: made.id };
  const name = leaveName({ name: stay.name, kind: 'ABSENCE', fromOn: input.fromOn, toOn: today });
  if (stay.state !== 'ON_LEAVE') await moveStay(tx, stay, 'ON_LEAVE', 'reportAbsence');
  await Promise.all([
    logTransition(tx, leaveMachine, key, { action: 'reportAbsence', from: '', to: 'UNAPPROVED_ABSENCE', subject: name }),
    tellAboutLeave(tx, key, stay.personId, 'UNAPPROVED_ABSENCE', `未经批准离岗：${name}`, input.note.trim(), true),
  ]);
  return key;
}

/** 销假: the receiver confirms the day of return; after more than the next working day the leave was overstayed. */
export async function confirmReturn(tx: Tx, key: Key, input: ConfirmReturnInput): Promise<void> {
  const today = businessDay(tx.now);
  const calendar = await readCalendar(tx, key.scopeId);
  let over = 0;
  const before = await transition(tx, leaveMachine, Leave, key, 'confirmReturn', {
    revision: input.revision ?? undefined,
    subject: (row) => `${leaveName(row)} ${input.returnedOn} 返岗`,
    check: (row) => {
      refuse([...futureProblems('returnedOn', input.returnedOn, today, 'RETURN'), ...returnProblems(row, input.returnedOn)]);
      over = row.state === 'UNAPPROVED_ABSENCE' ? 0 : overstayOf(row.toOn, input.returnedOn, calendar);
    },
    set: (row) => ({
      returnedOn: input.returnedOn, returnConfirmedBy: tx.viewer.user?.name ?? '', overstayDays: over,
      ...(row.kind === 'ABSENCE' && { toOn: [row.fromOn, input.returnedOn].sort()[1] ?? input.returnedOn }),
    }),
    to: (row) => (row.state === 'UNAPPROVED_ABSENCE' ? row.state : over > 0 ? 'OVERSTAYED' : 'RETURNED'),
  });
  await back(tx, before, key);
  await tellAboutLeave(tx, key, before.personId, 'LEAVE_RETURNED', `已销假返岗：${leaveName(before)}`, over > 0 ? `逾期 ${over} 个工作日` : '');
}

/** Past the last day and not back: marked, with an alert. */
export async function markOverstayed(tx: Tx, key: Key, input: LeaveInput): Promise<void> {
  const today = businessDay(tx.now);
  const before = await transition(tx, leaveMachine, Leave, key, 'markOverstayed', {
    revision: input.revision ?? undefined,
    subject: leaveName,
    check: (row) => {
      if (today <= row.toOn) refuse([{ code: 'NOT_OVERDUE', path: 'toOn', message: say.notOverdue(row.toOn, today), fix: say.whenOverdue, numbers: { toOn: row.toOn, today } }]);
    },
  });
  await tellAboutLeave(tx, key, before.personId, 'LEAVE_OVERSTAYED', `逾期未归：${leaveName(before)}`, `假期至 ${before.toOn}`, true);
}

/** Left for good without an approved exit is another matter; this only takes the person off duty. */
async function away(tx: Tx, leave: Leave, action: string): Promise<void> {
  const stay = await lockRow(tx, Assignment, { scopeId: leave.scopeId, id: leave.assignmentId });
  if (stay.state === 'ARRIVED' || stay.state === 'ON_DUTY') await moveStay(tx, stay, 'ON_LEAVE', action);
}

/** Back on duty, unless another absence of his is still open. */
async function back(tx: Tx, leave: Leave, key: Key): Promise<void> {
  const stay = await lockRow(tx, Assignment, { scopeId: leave.scopeId, id: leave.assignmentId });
  const others = await tx.query(
    `select 1 from leave where scope_id = $1 and assignment_id = $2 and id <> $3 and returned_on is null and state in ('TAKEN', 'OVERSTAYED', 'UNAPPROVED_ABSENCE')`,
    [key.scopeId, stay.id, key.id],
  );
  if (stay.state === 'ON_LEAVE' && others.length === 0) await moveStay(tx, stay, 'ON_DUTY', 'confirmReturn');
}

function departureProblems(leave: Leave, departedAt: Date, now: Date): ProblemInput[] {
  const on = businessDay(departedAt);
  if (departedAt > now) return [{ code: 'DATE_ORDER', path: 'departedAt', message: say.leftInFuture, fix: say.whenLeaving }];
  if (leave.state === 'APPROVED' && on > leave.toOn) return [{ code: 'PERIOD_OUTSIDE', path: 'departedAt', message: say.over(leave.fromOn, leave.toOn), fix: say.askAgain, numbers: { from: leave.fromOn, to: leave.toOn } }];
  if (leave.state === 'APPROVED' && on < leave.fromOn) return [{ code: 'PERIOD_OUTSIDE', path: 'departedAt', message: say.notYet(leave.fromOn, on), ruleId: 'R-110', fix: say.leaveOn(leave.fromOn), numbers: { from: leave.fromOn, departedOn: on } }];
  return [];
}

function returnProblems(leave: Leave, returnedOn: string): ProblemInput[] {
  const left = leave.departedAt ? businessDay(leave.departedAt) : leave.fromOn;
  if (returnedOn >= left) return [];
  return [{ code: 'DATE_ORDER', path: 'returnedOn', message: inputWords.earlier('RETURN', returnedOn, 'LEAVING', left), fix: inputWords.checkOf('RETURN'), numbers: { left } }];
}

/** An absence that the receiver knows of already, as leave or as absence. */
async function knownProblems(tx: Tx, stay: Assignment, fromOn: string): Promise<ProblemInput[]> {
  const [known] = await tx.query<{ id: string; fromOn: string; toOn: string }>(
    `select id, from_on as "fromOn", to_on as "toOn" from leave where scope_id = $1 and assignment_id = $2
        and ((state in ('TAKEN', 'OVERSTAYED', 'UNAPPROVED_ABSENCE') and returned_on is null)
          or (state in ('APPROVED', 'RETURNED') and $3 between from_on and to_on)) limit 1`,
    [stay.scopeId, stay.id, fromOn],
  );
  if (!known) return [];
  return [{ code: 'LEAVE_OVERLAP', path: 'fromOn', message: say.known(fromOn, known.fromOn, known.toOn), fix: say.goOnThere, numbers: { leave: formatKey({ scopeId: stay.scopeId, id: known.id }) } }];
}
