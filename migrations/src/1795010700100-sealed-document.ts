import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What bears seals and can be verified by anybody who holds it: each version with its code, its paper and its file. */
export class SealedDocument1795010700100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sealed_document (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        facet text not null check (facet in ('AGREEMENT', 'EVALUATION')),
        kind text not null check (kind in ('AGREEMENT', 'EVALUATION', 'CERTIFICATE')),
        subject_id uuid not null,
        version_no int not null check (version_no > 0),
        number text not null,
        title text not null,
        code text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
        content jsonb not null,
        content_hash text not null,
        paper jsonb not null,
        seals jsonb not null default '[]',
        file bytea,
        file_hash text,
        algorithm text,
        key_id text,
        signature text,
        completed_at timestamptz,
        state text not null default 'SEALING' check (state in
          ('SEALING', 'EFFECTIVE', 'EXPIRED', 'TERMINATED', 'VOID', 'REVOKED')),
        state_at timestamptz not null default app.now(),
        state_reason text,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        unique (scope_id, code),
        unique (scope_id, kind, subject_id, version_no)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
