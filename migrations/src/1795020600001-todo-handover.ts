import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To whom in an organisation a to-do was handed; the latest row stands, one without a person takes it back. */
export class TodoHandover1795020600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table todo_handover (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        kind text not null,
        row_scope_id int not null references scope,
        row_id uuid not null,
        user_id uuid references app_user,
        user_name text not null default '',
        note text not null default '',
        by_name text not null,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id)
      );
      create index on todo_handover (scope_id, row_scope_id, row_id, kind, created_at desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
