import type { Tx } from '../../db/unit-of-work.js';
import type { ProblemInput } from '../../graphql/refusal.js';
import { homeOf } from '../calendar/calendar.service.js';
import { calendarSheet } from './calendar.sheet.js';
import type { ImportHandler, Made, Write } from './import-kind.js';
import type { Line, LineFault } from './sheet.js';

/** Days of the acting commission's own calendar. */
export class CalendarImport implements ImportHandler {
  readonly sheet = calendarSheet;
  readonly permission = 'programme.edit';
  readonly needsTarget = false;
  readonly slice = calendarSheet.mostRows;
  readonly guarded = false;

  async faults(tx: Tx, lines: readonly Line[]): Promise<LineFault[]> {
    const taken = await tx.query<{ day: string; name: string }>(
      'select day::text as day, name from calendar_day where scope_id = $1 and day = any ($2::date[])', [homeOf(tx), lines.map(({ values }) => values['day'])],
    );
    const known = new Map(taken.map(({ day, name }) => [day, name]));
    return lines.flatMap(({ row, values }): LineFault[] => {
      const name = known.get(String(values['day']));
      return name === undefined ? [] : [{ row, key: 'day', code: 'DUPLICATE', message: `已设为“${name}”`, expected: '尚未设置的日期，请删除此行' }];
    });
  }

  recheck(tx: Tx, lines: readonly Line[]): Promise<LineFault[]> {
    return this.faults(tx, lines);
  }

  async prepare(tx: Tx, lines: readonly Line[]): Promise<Write> {
    return async () => ({ made: await this.#write(tx, lines), faults: [] });
  }

  async #write(tx: Tx, lines: readonly Line[]): Promise<Made[]> {
    const made = await tx.query<{ id: string; day: string }>(
      `insert into calendar_day (scope_id, day, working, name, notice, by_name)
       select $1, l.day, l.working, l.name, l.notice, $6 from unnest($2::date[], $3::boolean[], $4::text[], $5::text[]) l (day, working, name, notice)
       returning id, day::text as day`,
      [homeOf(tx), lines.map(({ values }) => values['day']), lines.map(({ values }) => values['kind'] === 'WORK'), lines.map(({ values }) => values['name']),
        lines.map(({ values }) => values['notice'] ?? ''), tx.viewer.user?.name ?? ''],
    );
    const ids = new Map(made.map(({ day, id }) => [day, id]));
    return lines.map(({ row, values }) => ({ row, id: ids.get(String(values['day'])) ?? '' }));
  }

  async undo(tx: Tx, made: readonly Made[]): Promise<ProblemInput[]> {
    await tx.query('delete from calendar_day where scope_id = $1 and id = any ($2::uuid[])', [homeOf(tx), made.map(({ id }) => id)]);
    return [];
  }
}
