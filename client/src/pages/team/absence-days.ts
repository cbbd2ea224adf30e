import { dayOf } from '../../app/format.js';
import type { TeamStayQuery } from '../../graphql/generated/types.js';

/** How a day of the month looks for one person. */
export type DayMark = 'on' | 'leave' | 'asked' | 'absent' | 'out' | 'none';

const AWAY: Readonly<Record<string, DayMark>> = { REQUESTED: 'asked', APPROVED: 'leave', TAKEN: 'leave', RETURNED: 'leave', OVERSTAYED: 'absent', UNAPPROVED_ABSENCE: 'absent' };

type Member = TeamStayQuery['team']['members'][number];
type Leave = TeamStayQuery['leaves']['nodes'][number];

/** Days of a month as yyyy-mm-dd. */
export function daysOf(month: string): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: count }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`);
}

/** The month so many months later. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The day of return is a day on site again; a leave within its days ends with them. */
function covers(leave: Leave, day: string, today: string): boolean {
  if (day < leave.fromOn) return false;
  if (leave.returnedOn !== null) return day < leave.returnedOn && (leave.state !== 'RETURNED' || day <= leave.toOn);
  const last = leave.state === 'REQUESTED' || leave.state === 'APPROVED' || leave.toOn > today ? leave.toOn : today;
  return day <= last;
}

/** What the strip shows for a person on a day (C-8): on site, on leave, asked for, absent, out overnight, or not there at all. */
export function markOf(member: Member, day: string, today: string, { leaves, outings }: Pick<TeamStayQuery, 'leaves' | 'outings'>): DayMark {
  const here = member.arrivedOn !== null && day >= member.arrivedOn && (member.finishedOn === null || day <= member.finishedOn);
  if (!here) return 'none';
  const marks = leaves.nodes.filter((leave) => leave.assignment?.id === member.id && covers(leave, day, today)).map((leave) => AWAY[leave.state] ?? 'on');
  const found = (['absent', 'leave'] as const).find((mark) => marks.includes(mark));
  if (found) return found;
  const out = outings.nodes.some((outing) => outing.assignment?.id === member.id && day >= dayOf(outing.outAt) && day < dayOf(outing.returnedAt ?? outing.backAt));
  if (out) return 'out';
  if (marks.includes('asked')) return 'asked';
  return day <= today ? 'on' : 'none';
}
