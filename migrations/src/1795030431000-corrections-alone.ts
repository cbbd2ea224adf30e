import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One correction for each mark, kept by an index over corrections alone: few marks are one, and all had an entry in it. */
export class CorrectionsAlone1795030431000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table attendance drop constraint attendance_scope_id_corrects_id_key;
      create unique index attendance_scope_id_corrects_id_key on attendance (scope_id, corrects_id) where corrects_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
