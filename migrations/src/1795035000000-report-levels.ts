import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The review of a report level by level: where each level stands, and whose turn it is. */
export class ReportLevels1795035000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table report add column reviews jsonb not null default '[]', add column review_org_id uuid");
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
