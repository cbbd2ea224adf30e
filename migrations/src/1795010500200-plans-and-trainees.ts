import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Monthly work plans of dispatched persons, and the receiver's staff who study at the supporter. */
export class PlansAndTrainees1795010500200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table work_plan (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        assignment_id uuid not null,
        person_id uuid not null,
        person_name text not null,
        -- The month by its first day.
        month_on date not null check (extract(day from month_on) = 1),
        pack_code text not null,
        pack_version int not null,
        goals text not null default '',
        tasks text not null default '',
        milestones text not null default '',
        expected jsonb not null default '[]',
        help_needed text not null default '',
        filed_at timestamptz,
        filed_by text,
        comment text,
        commented_by text,
        commented_at timestamptz,
        summary text,
        summarised_at timestamptz,
        state text not null default 'DRAFT' check (state in ('DRAFT', 'FILED', 'COMMENTED', 'EXECUTED', 'SUMMARISED')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        foreign key (scope_id, assignment_id) references assignment (scope_id, id),
        foreign key (pack_code, pack_version) references policy_pack (code, version),
        unique (scope_id, assignment_id, month_on)
      );
      create index on work_plan (scope_id, month_on desc, id desc);

      create table trainee (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        name text not null check (name <> ''),
        staff_category text not null check (staff_category in ('PHYSICIAN', 'NURSE', 'TECH', 'MANAGER', 'RESEARCHER', 'ADMIN')),
        department text not null default '',
        host_department text not null default '',
        topic text not null default '',
        mentor text not null default '',
        from_on date not null,
        to_on date not null check (to_on >= from_on),
        fee_fen bigint check (fee_fen >= 0),
        level_before text not null default '',
        level_after text,
        result text check (result in ('PASSED', 'FAILED')),
        certificate_no text,
        finished_on date,
        cancel_reason text,
        state text not null default 'PROPOSED' check (state in ('PROPOSED', 'ACCEPTED', 'STUDYING', 'FINISHED', 'CANCELLED')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id)
      );
      create index on trainee (scope_id, pairing_id, from_on);
      create index on trainee (scope_id, created_at desc, id desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
