import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The working-day calendar: days that the national notices move, and those that a commission sets for its own area. */
export class Calendar1795010103000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table holiday (
        day date primary key,
        working boolean not null,
        name text not null check (name <> ''),
        notice text not null
      );

      create table calendar_day (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        day date not null,
        working boolean not null,
        name text not null check (name <> ''),
        notice text not null default '',
        by_name text not null,
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        unique (scope_id, day)
      );

      -- Which kinds of sheets there are is said by the API; the table only keeps their code.
      alter table import_batch drop constraint import_batch_kind_check,
        add constraint import_batch_kind_check check (kind ~ '^[A-Z_]{2,32}$');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
