import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a receiver reports of a year, and what a goal delivers when it is reached. */
export class Effect1795031000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table receiver_indicator (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        year int not null check (year between 1990 and 2999),
        indicator text not null check (indicator ~ '^[A-Z][A-Z0-9_]{1,39}$'),
        subject text not null default '',
        value numeric check (value >= 0 and value < 1000000000000 and scale(value) <= 10),
        level text check (level ~ '^[A-Z][A-Z0-9_]{1,39}$'),
        evidence text not null check (evidence <> ''),
        recorded_by text not null,
        recorded_org_name text not null,
        corrects_id uuid,
        reason text,
        state text not null default 'RECORDED' check (state in ('RECORDED', 'SUPERSEDED', 'WITHDRAWN')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        check ((value is null) or (level is null)),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        foreign key (scope_id, corrects_id) references receiver_indicator (scope_id, id)
      );
      create unique index on receiver_indicator (scope_id, pairing_id, year, indicator, subject) where state = 'RECORDED';
      create index on receiver_indicator (scope_id, created_at desc, id desc);
      create index on receiver_indicator (scope_id, corrects_id) where corrects_id is not null;
      alter table pairing_goal add column target text check (target ~ '^[A-Z][A-Z0-9_]{1,39}$');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
