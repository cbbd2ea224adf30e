import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why somebody was sent whom no agreed annual plan foresaw. */
export class PlanException1795030402000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table assignment add column plan_exception text');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
