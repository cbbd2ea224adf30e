import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where work was done, if not at the receiver: a circuit physician serves several sites. */
export class ActivityPlace1795020500600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table activity add column place text not null default '' check (char_length(place) <= 60);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
