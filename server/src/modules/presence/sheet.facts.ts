/** Responsible for telling the evaluator what somebody's marks and days away come to over some days; the same for a sheet and for a dry run. */
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { attendanceLine, type HoursFacts, type SheetLine } from '../../policy/attendance-sheet.js';
import { addDays } from '../../policy/calendar.js';
import type { Finding } from '../../policy/finding.js';
import { evaluateAttendance } from '../../policy/presence.js';
import type { WorkCalendar } from '../../policy/work-calendar.js';
import type { MarkRow, StayRow } from './presence.rows.js';

/** Whose days, and the stay that they lie in. */
export type AttendedStay = Pick<StayRow, 'personId' | 'name' | 'arrivedOn' | 'plannedTo' | 'finishedOn'> & { readonly scopeId: number };

/** What is recorded of one stay: marks that stand, days of approved leave, days away without approval. */
export interface AttendedDays {
  readonly marks: readonly Pick<MarkRow, 'day' | 'mark' | 'time'>[];
  readonly leave: readonly string[];
  readonly absence: readonly string[];
}

/** The days looked at, both included, and what they are judged by. */
export interface AttendanceSpan {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly hours: HoursFacts | null;
  readonly pack: ResolvedPack;
  readonly calendar: WorkCalendar;
}

/** Each day, the sums, and what the pack says of the days that lie in the stay and before today. */
export function attendanceOf(stay: AttendedStay, { marks, leave, absence }: AttendedDays, { from, to, today, hours, pack, calendar }: AttendanceSpan): SheetLine & { findings: Finding[] } {
  const missing = absence.map((day) => ({ day, mark: 'ABSENT' as const, time: '00:00' }));
  const line = attendanceLine({
    from, to, today, calendar, hours, arrivedOn: stay.arrivedOn, endsOn: stay.finishedOn ?? stay.plannedTo, leaveOn: [...leave],
    marks: [...marks.map(({ day, mark, time }) => ({ day, mark, time })), ...missing],
  });
  const judged = judgedSpan(stay, { from, to, today });
  const findings = judged === null ? [] : evaluateAttendance(pack, {
    person: { id: `${stay.scopeId}-${stay.personId}`, name: stay.name }, ...judged, calendar,
    recordedOn: line.days.filter(({ status }) => RECORDED.includes(status)).map(({ day }) => day),
    leaveOn: line.days.filter(({ status }) => status === 'LEAVE').map(({ day }) => day),
    violations: violationsOf(line),
  });
  return { findings, ...line };
}

const RECORDED: readonly string[] = ['PRESENT', 'LATE', 'EARLY', 'LATE_EARLY', 'ABSENT'];

function violationsOf({ days }: SheetLine): { kind: 'ABSENT' | 'EARLY' | 'LATE'; on: string }[] {
  return days.flatMap(({ day, status }) => [
    ...(status === 'ABSENT' ? [{ kind: 'ABSENT' as const, on: day }] : []),
    ...(status === 'LATE' || status === 'LATE_EARLY' ? [{ kind: 'LATE' as const, on: day }] : []),
    ...(status === 'EARLY' || status === 'LATE_EARLY' ? [{ kind: 'EARLY' as const, on: day }] : []),
  ]);
}

/** The days that lie in the stay and before today; null if there are none. */
function judgedSpan(stay: AttendedStay, { from, to, today }: Pick<AttendanceSpan, 'from' | 'to' | 'today'>): { from: string; to: string } | null {
  if (stay.arrivedOn === null) return null;
  const first = stay.arrivedOn > from ? stay.arrivedOn : from;
  const yesterday = today > to ? to : addDays(today, -1);
  const last = [to, stay.finishedOn ?? stay.plannedTo, yesterday].sort()[0] ?? to;
  return first <= last ? { from: first, to: last } : null;
}
