/** Responsible for telling the evaluators what a leave says; the same for the screen and for the gates. */
import { addDays, businessDay, daysBetween } from '../../policy/calendar.js';
import type { Finding } from '../../policy/finding.js';
import { evaluateLeave, evaluateReturn } from '../../policy/leave.js';
import type { Team } from '../team/team.js';
import { packOf } from '../programme/pack-lineage.js';
import type { Leave } from './leave.js';

const LEAVE = ['scopeId', 'id', 'personId', 'name', 'kind', 'toOn', 'approver', 'decidedAt', 'decidedSide', 'departedAt', 'returnedOn', 'state'] as const;

/** The policy pack that a batch pins. */
export type Pinned = Pick<Team, 'packCode' | 'packVersion' | 'lineage'>;

/** The batch of a leave, with the calendar that its days are counted by (C-1). */
export type LeaveRow = Pick<Leave, (typeof LEAVE)[number]> & { readonly team: (Pinned & Pick<Team, 'workCalendar'>) | null };

/** What `leaveFindings` reads of a Leave. */
export const leaveNeeds: readonly string[] = [...LEAVE, 'team.packCode', 'team.packVersion', 'team.lineage', 'team.workCalendar'];

const APPROVED: readonly string[] = ['APPROVED', 'TAKEN', 'RETURNED', 'OVERSTAYED'];

/** Decision, departure and return of one leave. */
export function leaveFindings(row: LeaveRow): Finding[] {
  if (!row.team) return [];
  const pack = packOf(row.team.packCode, row.team.packVersion, row.team.lineage ?? []);
  const person = { id: row.personId, name: row.name };
  const asked = row.kind !== 'ABSENCE';
  const findings = evaluateLeave(pack, {
    person,
    decidedBy: asked ? row.decidedSide : null,
    approved: APPROVED.includes(row.state) ? true : row.state === 'REJECTED' ? false : null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    departedAt: row.departedAt?.toISOString() ?? null,
  });
  return [...(asked ? findings : findings.filter((finding) => finding.code !== 'LEAVE_APPROVER')), ...evaluateReturn(pack, { person, toOn: row.toOn, returnedOn: row.returnedOn }, row.team.workCalendar ?? undefined)];
}

/** Days of a leave on which the person was away without approval: they break the stay and are deducted (C-6). */
export function brokenDays(leave: Pick<Leave, 'state' | 'fromOn' | 'toOn' | 'departedAt' | 'returnedOn'>, today: string): string[] {
  const last = leave.returnedOn === null ? today : addDays(leave.returnedOn, -1);
  if (leave.state === 'UNAPPROVED_ABSENCE') return daysFrom(leave.departedAt ? businessDay(leave.departedAt) : leave.fromOn, last);
  return leave.state === 'OVERSTAYED' ? daysFrom(addDays(leave.toOn, 1), last) : [];
}

/** Days of an approved leave, from the first to the day before the return; what lies beyond the approval is broken, not leave. */
export function approvedDays(leave: Pick<Leave, 'state' | 'fromOn' | 'toOn' | 'returnedOn'>): string[] {
  if (!APPROVED.includes(leave.state)) return [];
  const back = leave.returnedOn === null ? leave.toOn : addDays(leave.returnedOn, -1);
  return daysFrom(leave.fromOn, back < leave.toOn ? back : leave.toOn);
}

function daysFrom(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, at) => addDays(from, at));
}
