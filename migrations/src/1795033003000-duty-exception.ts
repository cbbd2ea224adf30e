import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why somebody is put on the duty roster of a department although the policy pack does not foresee it. */
export class DutyException1795033003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table register_entry add column exception_reason text not null default ''`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
