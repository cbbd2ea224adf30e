import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A programme may set limits of age: the roster keeps the day of birth as the employer had it. */
export class AgeOnRoster1795010201000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table assignment add column born_on date');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
