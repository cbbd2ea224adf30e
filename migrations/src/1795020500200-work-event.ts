import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens in a pairing beside the daily work: free clinics (F-21), new techniques (F-22), donations, meetings, selections. */
export class WorkEvent1795020500200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table work_event (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        -- The kinds are the vocabulary's, which grows: the API admits no other.
        kind text not null check (kind ~ '^[A-Z][A-Z_]{1,39}$'),
        title text not null check (title <> ''),
        held_on date not null,
        ended_on date check (ended_on >= held_on),
        place text not null default '',
        department text not null default '',
        people text not null default '',
        staff_count int check (staff_count between 1 and 9999),
        served_count int check (served_count between 0 and 99999),
        diagnosis_counts jsonb not null default '[]',
        leaflets int check (leaflets between 0 and 999999),
        quantity int check (quantity between 1 and 99999),
        amount_fen bigint check (amount_fen >= 0),
        technique_class text check (technique_class in ('UNRESTRICTED', 'RESTRICTED')),
        authorisation_no text,
        authorised_on date,
        first_case_on date,
        still_used boolean,
        still_used_on date,
        arrangements text not null default '',
        detail text not null default '',
        recorded_by text not null,
        recorded_org_id uuid not null,
        recorded_org_name text not null,
        confirmed_by text,
        confirmed_at timestamptz,
        return_reason text,
        state text not null default 'RECORDED' check (state in ('RECORDED', 'CONFIRMED', 'RETURNED', 'WITHDRAWN')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        check ((still_used is null) = (still_used_on is null))
      );
      create index on work_event (scope_id, held_on desc, id desc);
      create index on work_event (scope_id, pairing_id, kind);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
