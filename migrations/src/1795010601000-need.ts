import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What receivers need and what supporters offer, each in a scope that is shared before anybody is paired. */
export class Need1795010601000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table scope drop constraint scope_kind_check;
      alter table scope add constraint scope_kind_check check (kind in ('ORG', 'PROGRAMME', 'PAIRING', 'NEED', 'OFFER'));

      create table need_request (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        receiver_org_id uuid not null references organization,
        receiver_name text not null,
        receiver_uscc text not null,
        receiver_kind text not null,
        receiver_category text,
        receiver_division_code text not null,
        receiver_division_name text not null,
        title text not null check (title <> ''),
        priority text not null default 'NORMAL' check (priority in ('URGENT', 'HIGH', 'NORMAL')),
        lines jsonb not null default '[]' check (jsonb_typeof(lines) = 'array'),
        headcount int not null default 0 check (headcount >= 0),
        goals text not null default '',
        starts_on date not null,
        ends_on date not null check (ends_on >= starts_on),
        surveyed_on date,
        surveyed_by text not null default '',
        survey_findings text not null default '',
        published_at timestamptz,
        end_reason text,
        state text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'MET', 'CLOSED', 'WITHDRAWN')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id)
      );
      create index on need_request (scope_id, created_at desc, id desc);

      create table support_offer (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        org_id uuid not null references organization,
        org_name text not null,
        uscc text not null,
        level int,
        grade text,
        category text,
        division_code text not null,
        division_name text not null,
        lines jsonb not null default '[]' check (jsonb_typeof(lines) = 'array'),
        headcount int not null default 0 check (headcount >= 0),
        note text not null default '',
        published_at timestamptz not null default app.now(),
        state text not null default 'PUBLISHED' check (state in ('PUBLISHED', 'WITHDRAWN')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        unique (scope_id, org_id)
      );
      create index on support_offer (scope_id, created_at desc, id desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
