import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that prove something, beside the row that they hang on: in its scope, seen through its facet, kept for ever. */
export class Attachment1795020500100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attachment (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        facet text not null check (facet in ('AGREEMENT', 'WORK', 'EVALUATION')),
        -- The kinds are the vocabulary's, which grows: the API admits no other.
        subject text not null check (subject ~ '^[A-Z][A-Z_]{1,39}$'),
        subject_id uuid not null,
        subject_name text not null,
        -- Whom the subject is about, where it is one person's own; and whether it is the offices' among themselves.
        person_id uuid,
        office_only boolean not null default false,
        name text not null check (name <> '' and char_length(name) <= 120),
        media_type text not null,
        size int not null check (size between 1 and 10485760),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        content bytea not null check (octet_length(content) = size),
        uploaded_by text not null,
        uploaded_user_id uuid,
        uploaded_org_id uuid not null,
        uploaded_org_name text not null,
        state text not null default 'KEPT' check (state in ('KEPT', 'WITHDRAWN')),
        withdraw_reason text,
        withdrawn_by text,
        withdrawn_at timestamptz,
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        check ((state = 'WITHDRAWN') = (withdraw_reason is not null))
      );
      create index on attachment (scope_id, subject_id, created_at);
      create index on attachment (scope_id, created_at desc, id desc);
      create unique index kept_once on attachment (scope_id, subject_id, sha256) where state = 'KEPT';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
