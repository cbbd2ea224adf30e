import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff that wait for their commit lie as the tables take them since: such batches are uploaded again. */
export class ImportColumns1795030430000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['import_batch', 'import_slice']) await runner.query(`alter table ${table} no force row level security`);
    await runner.query(`
      delete from import_slice s using import_batch b
       where b.scope_id = s.scope_id and b.id = s.import_id and b.state = 'CHECKED' and b.kind = 'STAFF';
      update import_batch set state = 'DISCARDED', titles = '[]' where state = 'CHECKED' and kind = 'STAFF';
    `);
    for (const table of ['import_batch', 'import_slice']) await runner.query(`alter table ${table} force row level security`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
