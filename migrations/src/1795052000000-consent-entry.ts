import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A consent decided without a network carries the id that the device made for it, so that it is stored once. */
export class ConsentEntry1795052000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table consent add column entry_id uuid');
    await runner.query('alter table consent add constraint consent_scope_id_entry_id_key unique (scope_id, entry_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
