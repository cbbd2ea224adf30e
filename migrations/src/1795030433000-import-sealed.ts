import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What waits for its commit lies sealed as a whole: whatever stands in a sheet, nobody reads it on the disk. What already
 * waited lies open; such batches are uploaded again.
 */
export class ImportSealed1795030433000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['import_batch', 'import_slice']) await runner.query(`alter table ${table} no force row level security`);
    await runner.query(`
      delete from import_slice s using import_batch b where b.scope_id = s.scope_id and b.id = s.import_id and b.state = 'CHECKED';
      update import_batch set state = 'DISCARDED', titles = '[]' where state = 'CHECKED';
      alter table import_slice drop column lines, add column sealed bytea;
      alter table import_slice alter column sealed set storage external;
    `);
    for (const table of ['import_batch', 'import_slice']) await runner.query(`alter table ${table} force row level security`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
