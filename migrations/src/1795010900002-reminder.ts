import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who reminded whom of what waits, so that nobody is reminded twice a day. */
export class Reminder1795010900002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reminder (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        kind text not null,
        row_id uuid not null,
        waits_for text not null,
        org_id uuid not null,
        by_name text not null,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id)
      );
      create index on reminder (scope_id, row_id, kind, created_at desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
