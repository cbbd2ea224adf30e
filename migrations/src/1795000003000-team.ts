import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff in their employer's private space; teams, assignments, training and filings in the pairing's. */
export class Team1795000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        staff_no text not null check (staff_no <> ''),
        name text not null check (name <> ''),
        sex text not null check (sex in ('M', 'F')),
        born_on date,
        staff_category text not null check (staff_category in
          ('PHYSICIAN', 'NURSE', 'TECH', 'MANAGER', 'RESEARCHER', 'ADMIN')),
        practice_category text check (practice_category in ('CLINICAL', 'TCM', 'INTEGRATED', 'STOMATOLOGY')),
        department text not null default '',
        specialty text not null default '',
        title_level text not null check (title_level in
          ('NONE', 'JUNIOR', 'INTERMEDIATE', 'DEPUTY_SENIOR', 'SENIOR')),
        title_text text not null default '',
        certificate_no text not null default '',
        work_started_on date,
        clinical_started_on date,
        management_started_on date,
        id_number_masked text,
        phone_masked text,
        status text not null default 'ACTIVE' check (status in ('ACTIVE', 'LEFT')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        unique (scope_id, staff_no)
      );
      create index on person (scope_id, created_at desc, id desc);

      create table person_secret (
        scope_id int not null,
        person_id uuid not null,
        id_number bytea,
        id_number_index bytea,
        phone bytea,
        phone_index bytea,
        primary key (scope_id, person_id),
        foreign key (scope_id, person_id) references person (scope_id, id),
        unique (scope_id, id_number_index)
      );

      create table open_assignment (
        scope_id int not null,
        id uuid not null default uuidv7(),
        person_id uuid not null,
        pairing_scope_id int not null,
        assignment_id uuid not null,
        receiver_name text not null,
        planned_from date not null,
        planned_to date not null,
        primary key (scope_id, id),
        foreign key (scope_id, person_id) references person (scope_id, id),
        unique (scope_id, person_id)
      );

      create table team (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        batch_no int not null check (batch_no > 0),
        name text not null check (name <> ''),
        planned_from date not null,
        planned_to date not null,
        pack_code text not null,
        pack_version int not null,
        checked_at timestamptz,
        dispatched_on date,
        filing_state text check (filing_state in ('SUBMITTED', 'AGGREGATED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN')),
        state text not null default 'FORMING' check (state in
          ('FORMING', 'CHECKED', 'FILED', 'DISPATCHED', 'ON_SITE', 'HANDED_OVER', 'CLOSED')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        check (planned_to >= planned_from),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        foreign key (pack_code, pack_version) references policy_pack (code, version),
        unique (scope_id, pairing_id, batch_no)
      );

      create table assignment (
        scope_id int not null,
        id uuid not null default uuidv7(),
        team_id uuid not null,
        employer_scope_id int not null references scope,
        person_id uuid not null,
        name text not null,
        sex text not null,
        staff_category text not null,
        practice_category text,
        department text not null default '',
        specialty text not null default '',
        title_level text not null,
        title_text text not null default '',
        certificate_no text not null default '',
        work_started_on date,
        clinical_started_on date,
        management_started_on date,
        id_number_masked text,
        healthy boolean,
        voluntary boolean,
        role text not null check (role in ('LEADER', 'MEMBER')),
        receiver_post text,
        planned_from date not null,
        planned_to date not null check (planned_to >= planned_from),
        arrived_on date,
        arrival_confirmed_by text,
        finished_on date,
        state text not null default 'PLANNED' check (state in ('PLANNED', 'TRAINED', 'DEPARTED', 'ARRIVED', 'ON_DUTY',
          'ON_LEAVE', 'FINISHED', 'ENDED_EARLY', 'UNAUTHORISED_DEPARTURE', 'EVALUATED', 'ARCHIVED', 'REMOVED')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, team_id) references team (scope_id, id)
      );
      create index on assignment (scope_id, team_id, created_at, id);
      create unique index one_line_per_person on assignment (scope_id, team_id, person_id) where state <> 'REMOVED';

      create table pre_training (
        scope_id int not null,
        id uuid not null default uuidv7(),
        team_id uuid not null,
        held_on date not null,
        organiser text not null check (organiser in ('HEALTH_ADMIN', 'SUPPORTING', 'RECEIVING')),
        topics text[] not null,
        attended uuid[] not null default '{}',
        note text not null default '',
        recorded_by text not null,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, team_id) references team (scope_id, id)
      );

      create index on pre_training (scope_id, team_id, held_on);

      create table filing (
        scope_id int not null,
        id uuid not null default uuidv7(),
        team_id uuid not null,
        route text not null check (route in ('DIRECT', 'VIA_CITY')),
        route_code text not null default '',
        route_label text not null default '',
        aggregate_level text check (aggregate_level in ('PROVINCE', 'CITY', 'COUNTY')),
        submitted_at timestamptz not null default app.now(),
        submitted_by text not null,
        late boolean not null default false,
        deadline_on date,
        aggregated_at timestamptz,
        aggregated_by text,
        decided_at timestamptz,
        decided_by text,
        receipt_no text,
        return_reason text,
        state text not null default 'SUBMITTED' check (state in
          ('PREPARED', 'SUBMITTED', 'AGGREGATED', 'RECEIVED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, team_id) references team (scope_id, id)
      );
      create index on filing (scope_id, team_id, created_at desc, id desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
