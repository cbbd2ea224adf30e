import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { badInput, notFound } from '../../graphql/errors.js';
import { attendanceLine, type SheetLine } from '../../policy/attendance-sheet.js';
import { addDays, businessDay, completionDay } from '../../policy/calendar.js';
import { evaluateAttendance } from '../../policy/presence.js';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { readCalendar } from '../calendar/work-calendar.rows.js';
import type { WorkCalendar } from '../../policy/work-calendar.js';
import { loadPack } from '../programme/pack-lineage.js';
import { readAwayDays, readMarks, readSite, readStays, type AwayDays, type MarkRow, type SiteRow, type StayRow } from './presence.rows.js';
import type { AttendanceLine, AttendanceSheet } from './sheet.js';

interface TeamRow {
  readonly name: string;
  readonly packCode: string;
  readonly packVersion: number;
  readonly receiverName: string;
  readonly supporterName: string;
}

/** A team's month: each person's days and sums by the receiver's hours and the working-day calendar, judged by the pack the team pins. */
export async function attendanceSheet(tx: Tx, key: Key, month: string): Promise<AttendanceSheet> {
  const { from, to } = spanOf(month);
  const [[team], stays, site] = await Promise.all([
    tx.query<TeamRow>(
      `select t.name, t.pack_code as "packCode", t.pack_version as "packVersion", p.receiver_name as "receiverName", p.supporter_name as "supporterName"
         from team t join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id where t.scope_id = $1 and t.id = $2`, [key.scopeId, key.id]),
    readStays(tx, key),
    readSite(tx, key.scopeId),
  ]);
  if (!team) throw notFound();
  const ids = stays.map(({ id }) => id);
  const [marks, pack, away, calendar] = await Promise.all([
    readMarks(tx, key.scopeId, ids, from, to), loadPack(tx, team), readAwayDays(tx, key.scopeId, ids), readCalendar(tx, key.scopeId),
  ]);
  const today = businessDay(tx.now);
  const { viewer } = tx;
  const parties = viewer.partiesIn(key.scopeId);
  const records = viewer.permissions.has('attendance.record');
  return {
    teamId: formatKey(key), teamName: team.name, receiverName: team.receiverName, supporterName: team.supporterName, month, from, to,
    hours: site && `${site.startsAt}–${site.endsAt}`,
    maySign: records && parties.includes('RECEIVING'),
    mayCorrect: records && (parties.includes('RECEIVING') || parties.includes('SUPPORTING')),
    lines: stays.map((stay) => lineOf(key.scopeId, stay, marks.filter(({ assignmentId }) => assignmentId === stay.id), { from, to, today, site, pack, away, calendar })),
  };
}

interface Span {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly site: SiteRow | null;
  readonly pack: ResolvedPack;
  readonly away: AwayDays;
  readonly calendar: WorkCalendar;
}

function lineOf(scopeId: number, stay: StayRow, marks: readonly MarkRow[], { from, to, today, site, pack, away, calendar }: Span): AttendanceLine {
  const missing = (away.absence.get(stay.id) ?? []).map((day) => ({ day, mark: 'ABSENT' as const, time: '00:00' }));
  const endsOn = stay.finishedOn ?? stay.plannedTo;
  const line = attendanceLine({
    from, to, today, calendar, hours: site, arrivedOn: stay.arrivedOn, endsOn, leaveOn: [...(away.leave.get(stay.id) ?? [])],
    marks: [...marks.map(({ day, mark, time }) => ({ day, mark, time })), ...missing],
  });
  const judged = judgedSpan(stay, { from, to, today });
  const findings = judged === null ? [] : evaluateAttendance(pack, {
    person: { id: `${scopeId}-${stay.personId}`, name: stay.name }, ...judged, calendar,
    recordedOn: line.days.filter(({ status }) => RECORDED.includes(status)).map(({ day }) => day),
    leaveOn: line.days.filter(({ status }) => status === 'LEAVE').map(({ day }) => day),
    violations: violationsOf(line),
  });
  return { assignmentId: formatKey({ scopeId, id: stay.id }), name: stay.name, role: stay.role, findings, ...line };
}

const RECORDED: readonly string[] = ['PRESENT', 'LATE', 'EARLY', 'LATE_EARLY', 'ABSENT'];

function violationsOf({ days }: SheetLine): { kind: 'ABSENT' | 'EARLY' | 'LATE'; on: string }[] {
  return days.flatMap(({ day, status }) => [
    ...(status === 'ABSENT' ? [{ kind: 'ABSENT' as const, on: day }] : []),
    ...(status === 'LATE' || status === 'LATE_EARLY' ? [{ kind: 'LATE' as const, on: day }] : []),
    ...(status === 'EARLY' || status === 'LATE_EARLY' ? [{ kind: 'EARLY' as const, on: day }] : []),
  ]);
}

/** The days of the month that lie in the stay and before today; null if there are none. */
function judgedSpan(stay: StayRow, { from, to, today }: Pick<Span, 'from' | 'to' | 'today'>): { from: string; to: string } | null {
  if (stay.arrivedOn === null) return null;
  const first = stay.arrivedOn > from ? stay.arrivedOn : from;
  const yesterday = today > to ? to : addDays(today, -1);
  const last = [to, stay.finishedOn ?? stay.plannedTo, yesterday].sort()[0] ?? to;
  return first <= last ? { from: first, to: last } : null;
}

/** First and last day of yyyy-mm. */
function spanOf(month: string): { from: string; to: string } {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw badInput('月份须为 yyyy-mm。', [{ path: 'month', message: 'yyyy-mm' }]);
  return { from: `${month}-01`, to: completionDay(`${month}-01`, 1) };
}
