/** Responsible for the calendar that a scope's deadlines are counted by. Talks to: app.work_calendar. */
import { sql, type Sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { plainCalendar, type WorkCalendar } from '../../policy/work-calendar.js';

/** SQL of a row's WorkCalendar, for a Computed field: the national days and those of the commission whose scope it is. */
export function workCalendarOf(row: Sql): Sql {
  return sql`app.work_calendar(${row}.scope_id)`;
}

/** The calendar of a scope that the viewer reaches. */
export async function readCalendar(tx: Pick<Tx, 'query'>, scopeId: number): Promise<WorkCalendar> {
  const [row] = await tx.query<{ calendar: WorkCalendar | null }>('select app.work_calendar($1) as calendar', [scopeId]);
  return row?.calendar ?? plainCalendar;
}
