import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom the receiver proposes for residency training; a supporter that is a base of it recruits them. */
export class TraineeResidency1795030441000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table trainee add column residency boolean not null default false');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
