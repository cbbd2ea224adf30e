import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attendance comes by spreadsheet too. */
export class AttendanceImport1795010401000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import_batch drop constraint import_batch_kind_check;
      alter table import_batch add constraint import_batch_kind_check check (kind in ('INSTITUTION', 'PAIRING', 'STAFF', 'ATTENDANCE'));
      alter table attendance drop column import_id;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
