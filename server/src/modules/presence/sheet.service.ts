import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { badInput, notFound } from '../../graphql/errors.js';
import { businessDay, completionDay } from '../../policy/calendar.js';
import { readCalendar } from '../calendar/work-calendar.rows.js';
import { loadPack } from '../programme/pack-lineage.js';
import { readAwayDays, readMarks, readSite, readStays } from './presence.rows.js';
import { attendanceOf } from './sheet.facts.js';
import type { AttendanceSheet } from './sheet.js';

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
    lines: stays.map((stay) => ({
      assignmentId: formatKey({ scopeId: key.scopeId, id: stay.id }), name: stay.name, role: stay.role,
      ...attendanceOf({ ...stay, scopeId: key.scopeId }, {
        marks: marks.filter(({ assignmentId }) => assignmentId === stay.id), leave: away.leave.get(stay.id) ?? [], absence: away.absence.get(stay.id) ?? [],
      }, { from, to, today, hours: site, pack, calendar }),
    })),
  };
}

/** First and last day of yyyy-mm. */
function spanOf(month: string): { from: string; to: string } {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw badInput('月份须为 yyyy-mm。', [{ path: 'month', message: 'yyyy-mm' }]);
  return { from: `${month}-01`, to: completionDay(`${month}-01`, 1) };
}
