import { plain } from '@jiedui/schema/finding-words';
import { leaveRefusals as say } from '@jiedui/schema/refusal-words-stay';
import { inputWords } from '@jiedui/schema/refusal-words';
import { lookup } from '@jiedui/schema/policy-pack-resolve';
import { labelOf, leaveApprovers, leaveKinds, type Label } from '@jiedui/schema/vocabulary';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { addDays, businessDay, daysBetween } from '../../policy/calendar.js';
import { problemsOf } from '../../policy/finding.js';
import { evaluateAdvance, evaluateLeave } from '../../policy/leave.js';
import { lockRow, logTransition, transition } from '../../states/transition.js';
import { loadPack } from '../programme/pack-lineage.js';
import { Assignment } from '../team/assignment.js';
import { lookForContradictions } from './contradiction.service.js';
import type { ClaimTransportInput, DecideLeaveInput, LeaveInput, RequestLeaveInput } from './leave.input.js';
import { Leave } from './leave.js';
import { leaveMachine } from './leave.states.js';
import { lockStay, onBehalf, readTeamOf, tellConcerned, tellHospitals } from './stay.rows.js';

/** What the log and the notices call a leave. */
export function leaveName(leave: Pick<Leave, 'name' | 'kind' | 'fromOn' | 'toOn'>): string {
  return `${leave.name} ${labelOf(leaveKinds, leave.kind)} ${leave.fromOn} 至 ${leave.toOn}`;
}

const OPEN: readonly Leave['state'][] = ['REQUESTED', 'APPROVED', 'TAKEN', 'OVERSTAYED', 'UNAPPROVED_ABSENCE'];

/** Asks for leave, before it begins: the person himself, or an office for him. Who decides is the pack's to say. */
export async function requestLeave(tx: Tx, stayKey: Key, input: RequestLeaveInput): Promise<Key> {
  const stay = await lockStay(tx, stayKey, 'requestLeave');
  const team = await readTeamOf(tx, stay);
  const pack = await loadPack(tx, team);
  const person = { id: stay.personId, name: stay.name };
  refuse([
    ...periodProblems(input, stay),
    ...problemsOf(evaluateAdvance(pack, { person, askedOn: businessDay(tx.now), fromOn: input.fromOn })),
    ...(await overlapProblems(tx, stay, input)),
    ...sensitiveProblems({ reason: input.reason, destination: input.destination }),
  ]);
  const approver = lookup(pack, 'leave.approver');
  const payer = lookup(pack, 'leave.homeVisits.transportBy');
  const [made] = await tx.query<{ id: string }>(
    `insert into leave (scope_id, team_id, assignment_id, person_id, name, kind, from_on, to_on, reason, destination, requested_by,
       on_behalf, approver, transport_payer) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
    [stayKey.scopeId, stay.teamId, stay.id, stay.personId, stay.name, input.kind, input.fromOn, input.toOn, input.reason.trim(),
      input.destination.trim(), tx.viewer.user?.name ?? '', onBehalf(tx), approver.state === 'FOUND' ? approver.value : 'RECEIVING',
      input.kind === 'HOME_VISIT' && payer.state === 'FOUND' ? payer.value : null],
  );
  if (!made) throw notFound();
  const key = { scopeId: stayKey.scopeId, id: made.id };
  await Promise.all([
    logTransition(tx, leaveMachine, key, { action: 'requestLeave', from: '', to: leaveMachine.initial, subject: leaveName({ ...input, name: stay.name }) }),
    tellAboutLeave(tx, key, stay.personId, 'LEAVE_REQUESTED', `请假待审批：${leaveName({ ...input, name: stay.name })}`),
  ]);
  return key;
}

/** Takes a request back, also an approved one that was not taken. */
export async function withdrawLeave(tx: Tx, key: Key, input: LeaveInput): Promise<void> {
  const before = await transition(tx, leaveMachine, Leave, key, 'withdrawLeave', { revision: input.revision ?? undefined, subject: leaveName });
  await tellAboutLeave(tx, key, before.personId, 'LEAVE_WITHDRAWN', `请假已撤回：${leaveName(before)}`);
}

/** Approves or not; where both hospitals decide, the second approval counts. The wrong side is told the rule. */
export async function decideLeave(tx: Tx, key: Key, input: DecideLeaveInput, approved: boolean): Promise<void> {
  const seen = await lockRow(tx, Leave, key, input.revision ?? undefined);
  const side = sideOf(tx, seen);
  if (seen.state === 'REQUESTED') refuse(await approverProblems(tx, seen, side, approved));
  const note = input.note.trim();
  const mine = { ...(side === 'RECEIVING' && { approvedByReceiving: true }), ...(side === 'SUPPORTING' && { approvedBySupporting: true }) };
  const both = seen.approver !== 'JOINT' || (side === 'RECEIVING' ? seen.approvedBySupporting : seen.approvedByReceiving);
  const decided = !approved || both;
  const before = await transition(tx, leaveMachine, Leave, key, approved ? 'approveLeave' : 'rejectLeave', {
    subject: leaveName,
    reason: note || null,
    to: () => (approved ? (both ? 'APPROVED' : 'REQUESTED') : 'REJECTED'),
    set: {
      ...(approved && mine),
      ...(decided && { decidedAt: tx.now, decidedBy: `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim(), decidedSide: seen.approver, decisionNote: note || null }),
    },
    check: () => refuse([
      ...(!approved && note === '' ? [{ code: 'REASON_REQUIRED', path: 'note', message: inputWords.reasonFor('REFUSE_LEAVE'), fix: inputWords.giveReason }] : []),
      ...sensitiveProblems({ note }),
    ]),
  });
  // What was recorded of these days before the leave was approved is looked at again.
  if (approved && both) await lookForContradictions(tx, key.scopeId, daysOf(before).map((day) => ({ assignmentId: before.assignmentId, day })));
  if (decided) await tellAboutLeave(tx, key, before.personId, approved ? 'LEAVE_APPROVED' : 'LEAVE_REJECTED', `${approved ? '请假已批准' : '请假未批准'}：${leaveName(before)}`, note);
}

function daysOf({ fromOn, toOn }: Pick<Leave, 'fromOn' | 'toOn'>): string[] {
  return Array.from({ length: daysBetween(fromOn, toOn) + 1 }, (_, index) => addDays(fromOn, index));
}

/** The fare of a home visit, paid by whom the pack names; in fen. */
export async function claimTransport(tx: Tx, key: Key, input: ClaimTransportInput): Promise<void> {
  await transition(tx, leaveMachine, Leave, key, 'claimTransport', { revision: input.revision ?? undefined, subject: leaveName, set: { transportFen: input.fen } });
}

/** A leave of every kind that stands in the way of another. */
const kinds: Readonly<Record<string, Label>> = leaveKinds;

async function overlapProblems(tx: Tx, stay: Assignment, { fromOn, toOn }: { fromOn: string; toOn: string }): Promise<ProblemInput[]> {
  const [other] = await tx.query<{ fromOn: string; toOn: string; kind: string }>(
    `select from_on as "fromOn", to_on as "toOn", kind from leave where scope_id = $1 and assignment_id = $2 and state = any($3)
        and returned_on is null and from_on <= $5 and to_on >= $4 order by from_on limit 1`,
    [stay.scopeId, stay.id, OPEN, fromOn, toOn],
  );
  if (!other) return [];
  return [{
    code: 'LEAVE_OVERLAP', path: 'fromOn', message: say.overlaps(other.fromOn, other.toOn, kinds[other.kind] ?? plain(other.kind)),
    fix: say.withdrawOrClose, numbers: { from: other.fromOn, to: other.toOn },
  }];
}

function periodProblems({ fromOn, toOn, kind }: RequestLeaveInput, stay: Assignment): ProblemInput[] {
  if (kind === 'ABSENCE') return [{ code: 'LEAVE_KIND', path: 'kind', message: say.absenceIsRecorded, fix: say.chooseKind }];
  if (toOn < fromOn) return [{ code: 'PERIOD', path: 'toOn', message: inputWords.earlier('END', toOn, 'START', fromOn), fix: inputWords.checkDays }];
  const from = stay.arrivedOn ?? stay.plannedFrom;
  if (fromOn >= from && toOn <= stay.plannedTo) return [];
  return [{ code: 'PERIOD_OUTSIDE', path: fromOn < from ? 'fromOn' : 'toOn', message: inputWords.beyond(fromOn, toOn, inputWords.termOf.STAY, from, stay.plannedTo), fix: inputWords.within(inputWords.termOf.STAY), numbers: { from, to: stay.plannedTo } }];
}

type Side = keyof typeof leaveApprovers;

/** As what the acting organisation decides on this leave. */
function sideOf(tx: Tx, leave: Leave): Side {
  const parties = tx.viewer.partiesIn(leave.scopeId);
  if (parties.includes('RECEIVING')) return 'RECEIVING';
  return parties.includes('SUPPORTING') ? 'SUPPORTING' : 'COUNTY_COMMISSION';
}

/** Whether this side decides, by the rule of the pack: its own word, or its part of a joint one. */
async function approverProblems(tx: Tx, leave: Leave, side: Side, approved: boolean): Promise<ProblemInput[]> {
  const hospital = side !== 'COUNTY_COMMISSION';
  const as = hospital && (leave.approver === 'JOINT' || leave.approver === 'HOSPITAL') ? leave.approver : side;
  const pack = await loadPack(tx, await readTeamOf(tx, leave));
  const facts = { person: { id: leave.personId, name: leave.name }, decidedBy: as, approved, decidedAt: tx.now.toISOString(), departedAt: null };
  return problemsOf(evaluateLeave(pack, facts).filter((finding) => finding.code === 'LEAVE_APPROVER'));
}

/** Both hospitals learn of a leave, and the person where an office acts; an alert also goes to the administrations. */
export async function tellAboutLeave(tx: Tx, key: Key, personId: string, kind: string, title: string, body = '', alert = false): Promise<void> {
  const told = { kind, title, body, link: `/leaves/${formatKey(key)}` };
  await tellHospitals(tx, key.scopeId, told, alert);
  await tellConcerned(tx, key.scopeId, personId, told);
}
