import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which kinds of sheets there are is said by the API (schema/src/states.ts); the table keeps their code, whatever is added. */
export class ImportKinds1795010990000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import_batch drop constraint import_batch_kind_check,
        add constraint import_batch_kind_check check (kind ~ '^[A-Z_]{2,32}$');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
