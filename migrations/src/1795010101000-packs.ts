import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Packs that a commission makes itself: drafts, their history, and whose a published version is. */
export class Packs1795010101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table policy_pack
        add column owner_scope_id int references scope,
        add column owner_name text,
        add column copied_from text,
        add column change_note text not null default '',
        add column published_by text,
        add column programme_scopes int[] not null default '{}',
        add constraint own_code check ((owner_scope_id is null) = (code !~ '^U[0-9]+-')),
        add constraint own_prefix check (owner_scope_id is null or code like 'U' || owner_scope_id || '-%');

      create table pack_draft (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        code text not null,
        version int not null check (version > 0),
        name text not null check (name <> ''),
        origin text not null check (origin in ('COPY', 'EXTENSION', 'VERSION')),
        based_on_code text not null,
        based_on_version int not null,
        content jsonb not null check (jsonb_typeof(content) = 'object'),
        updated_by text not null,
        updated_at timestamptz not null default app.now(),
        hash text,
        state text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'DISCARDED')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        check (code like 'U' || scope_id || '-%')
      );
      create index on pack_draft (scope_id, created_at desc, id desc);
      create unique index one_open_draft on pack_draft (scope_id, code) where state = 'DRAFT';

      create table pack_draft_event (
        scope_id int not null,
        id uuid not null default uuidv7(),
        draft_id uuid not null,
        action text not null check (action in ('TAKEN', 'SAVED', 'PUBLISHED', 'DISCARDED')),
        changes jsonb not null default '[]',
        by_name text not null,
        at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, draft_id) references pack_draft (scope_id, id)
      );
      create index on pack_draft_event (scope_id, draft_id, at desc, id desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
