import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A task may name the kind of work that counts towards it. */
export class TaskMetric1795010500300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table task add column metric text check (metric ~ '^[A-Z][A-Z_]{1,39}$');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
