import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every event repeats the scope of its row, and no scope is ever removed: asking for it again is a fifth of what an event costs. */
export class AuditScope1795030100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table audit_event drop constraint audit_event_scope_id_fkey');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
