import { readCalendars } from '@jiedui/schema/calendar-files';
import type pg from 'pg';

/** Puts the days that the delivered notices of the State Council move where every commission's calendar begins (C-1). */
export async function publishHolidays(client: pg.Client, progress: (line: string) => void): Promise<void> {
  const days = await readCalendars();
  const written = await client.query(
    `insert into holiday as h (day, working, name, notice)
     select * from unnest($1::date[], $2::boolean[], $3::text[], $4::text[])
     on conflict (day) do update set working = excluded.working, name = excluded.name, notice = excluded.notice
       where (h.working, h.name, h.notice) is distinct from (excluded.working, excluded.name, excluded.notice)`,
    [days.map((line) => line.day), days.map((line) => line.working), days.map((line) => line.name), days.map((line) => line.notice)],
  );
  if ((written.rowCount ?? 0) > 0) progress(`published ${written.rowCount} days of the working-day calendar`);
}
