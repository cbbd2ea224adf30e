import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Records of work: one line for one kind of work in one half-day. Made for tens of millions of rows: every list begins
 * with the scope and goes on with the stay or the day.
 */
export class Activity1795010500100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table activity (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        assignment_id uuid not null,
        person_id uuid not null,
        person_name text not null,
        -- The types are the vocabulary's, which grows with the packs: the API admits no other.
        type text not null check (type ~ '^[A-Z][A-Z_]{1,39}$'),
        day date not null,
        slot text check (slot in ('AM', 'PM')),
        quantity int not null default 1 check (quantity between 1 and 9999),
        department text not null default '',
        note text not null default '',
        source text not null check (source in ('PHONE', 'GRID', 'OFFICE')),
        client_id uuid not null default gen_random_uuid(),
        written_at timestamptz not null,
        recorded_by text not null,
        version_no int not null default 1 check (version_no > 0),
        supersedes_id uuid,
        correction_reason text,
        confirmed_at timestamptz,
        confirmed_by text,
        return_reason text,
        state text not null default 'RECORDED' check (state in ('RECORDED', 'CONFIRMED', 'RETURNED', 'WITHDRAWN', 'SUPERSEDED')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        foreign key (scope_id, assignment_id) references assignment (scope_id, id),
        foreign key (scope_id, supersedes_id) references activity (scope_id, id),
        unique (scope_id, assignment_id, client_id),
        check ((supersedes_id is null) = (version_no = 1)),
        check ((supersedes_id is null) = (correction_reason is null))
      );
      create index on activity (scope_id, assignment_id, day);
      create index on activity (scope_id, day desc, id desc);
      create index activity_waiting on activity (scope_id, assignment_id) where state in ('RECORDED', 'RETURNED');
      create unique index one_open_correction on activity (scope_id, supersedes_id) where state in ('RECORDED', 'RETURNED');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
