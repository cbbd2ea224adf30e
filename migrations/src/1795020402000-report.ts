import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Regular reports of a pairing or of a whole programme, their numbers as of one instant. */
export class Report1795020402000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report (
        scope_id int not null,
        id uuid not null default uuidv7(),
        kind text not null check (kind in ('MONTHLY_SUMMARY', 'DEPARTMENT_MONTH', 'QUARTER', 'HALF_YEAR', 'SELF_CHECK', 'ANNUAL', 'ANNUAL_REPORT')),
        form_code text not null,
        form_version int not null,
        -- Of one pairing, in its scope, or of a programme, in the programme's.
        pairing_id uuid,
        programme_id uuid,
        subject_name text not null,
        programme_name text not null,
        year int not null check (year between 2000 and 2100),
        period_no int not null check (period_no between 1 and 12),
        period_from date not null,
        period_to date not null check (period_to >= period_from),
        due_on date not null,
        department text not null default '',
        org_id uuid not null,
        org_name text not null,
        written_by text not null,
        pack_code text not null,
        pack_version int not null,
        -- The numbers and the instant that they are of; what follows does not change them.
        frozen_at timestamptz not null,
        facts jsonb not null,
        entries jsonb not null default '{}',
        marks jsonb not null default '[]',
        recipients jsonb not null default '[]',
        open_problems int not null default 0,
        submitted_at timestamptz,
        submitted_by text,
        late boolean not null default false,
        reviewed_at timestamptz,
        reviewed_by text,
        review_note text not null default '',
        return_reason text,
        state text not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'DISCARDED')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        check ((pairing_id is null) <> (programme_id is null)),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        foreign key (scope_id, programme_id) references programme (scope_id, id),
        foreign key (pack_code, pack_version) references policy_pack (code, version)
      );
      -- One of its kind for a period and a department, whoever writes it.
      create unique index on report (scope_id, kind, year, period_no, department) where state <> 'DISCARDED';
      create index on report (scope_id, created_at desc, id desc);
      create index on report (scope_id, period_to desc, id desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
