import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Edition of GB/T 2260 that this release ships; the next edition is another file and another migration. */
const EDITION = new URL('../seed/divisions-2026.csv', import.meta.url);

/** Provinces, prefectures and counties. */
export class Divisions1795000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const rows = readFileSync(EDITION, 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
    // Past the row policy, which lets nobody write divisions.
    await runner.query('alter table division no force row level security');
    const [{ count }] = (await runner.query(
      `with added as (
         insert into division (code, name, level, parent_code)
           select code, name, level, nullif(parent, '')
             from unnest($1::text[], $2::text[], $3::text[], $4::text[]) d (code, name, level, parent)
           on conflict (code) do update set name = excluded.name, level = excluded.level, parent_code = excluded.parent_code
         returning 1)
       select count(*)::int as count from added`,
      [0, 1, 2, 3].map((column) => rows.map((row) => row[column])),
    )) as [{ count: number }];
    await runner.query('alter table division force row level security');
    if (count !== rows.length) throw new Error(`${count} of ${rows.length} divisions were written`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
