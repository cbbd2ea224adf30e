import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was filed, line by line and version by version, and what a city put together for the province. */
export class Roster1795010700300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table filing add column version_no int not null default 1 check (version_no > 0);
      alter table filing add column kind text not null default 'ROSTER' check (kind in ('ROSTER', 'REPLACEMENT'));
      alter table filing add column reason text;
      alter table filing add column aggregate_number text;
      alter table team add column checked_findings jsonb;

      create table filing_line (
        scope_id int not null,
        id uuid not null default uuidv7(),
        filing_id uuid not null,
        assignment_id uuid not null,
        person_id uuid not null,
        position int not null,
        name text not null,
        sex text not null,
        id_number_masked text,
        department text not null,
        specialty text not null,
        staff_category text not null,
        title_level text not null,
        title_text text not null,
        certificate_no text not null,
        work_started_on date,
        clinical_started_on date,
        management_started_on date,
        role text not null check (role in ('LEADER', 'MEMBER')),
        receiver_post text,
        planned_from date not null,
        planned_to date not null,
        verdict text not null check (verdict in ('MET', 'NOT_MET', 'EXEMPT', 'UNKNOWN')),
        check_text text not null,
        replaces text,
        state text not null default 'FILED' check (state in ('FILED', 'RETURNED')),
        reason text,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, filing_id) references filing (scope_id, id),
        foreign key (scope_id, assignment_id) references assignment (scope_id, id)
      );
      create index on filing_line (scope_id, filing_id, position);

      create table roster_aggregate (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        number text not null,
        year int not null,
        programme_name text not null,
        forwarded_at timestamptz not null default app.now(),
        by_org_name text not null,
        by_name text not null,
        content_hash text not null,
        algorithm text not null,
        key_id text not null,
        signature text not null,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        unique (scope_id, number)
      );
      create index on roster_aggregate (scope_id, created_at desc, id desc);

      create table aggregate_line (
        scope_id int not null,
        id uuid not null default uuidv7(),
        aggregate_id uuid not null,
        position int not null,
        pairing_scope_id int not null,
        filing_id uuid not null,
        supporter_name text not null,
        receiver_name text not null,
        team_name text not null,
        name text not null,
        role text not null,
        title_level text not null,
        specialty text not null,
        planned_from date not null,
        planned_to date not null,
        state text not null check (state in ('FORWARDED', 'REJECTED')),
        rule_id text,
        reason text,
        fix text,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, aggregate_id) references roster_aggregate (scope_id, id)
      );
      create index on aggregate_line (scope_id, aggregate_id, position);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
