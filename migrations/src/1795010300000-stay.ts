import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Life on site after arrival: leave, outings, exits, incidents, spot checks, violations, hand-over; all in the pairing's scope. */
export class Stay1795010300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table assignment add column on_duty_on date, add column end_reason text;

      create table leave (
        scope_id int not null,
        id uuid not null default uuidv7(),
        team_id uuid not null,
        assignment_id uuid not null,
        person_id uuid not null,
        name text not null,
        kind text not null check (kind in ('SICK', 'PERSONAL', 'HOME_VISIT', 'STATUTORY', 'OTHER', 'ABSENCE')),
        from_on date not null,
        to_on date not null check (to_on >= from_on),
        reason text not null default '',
        destination text not null default '',
        requested_by text not null,
        on_behalf boolean not null default false,
        approver text not null check (approver in ('RECEIVING', 'SUPPORTING', 'HOSPITAL', 'JOINT', 'COUNTY_COMMISSION')),
        approved_by_receiving boolean not null default false,
        approved_by_supporting boolean not null default false,
        decided_at timestamptz,
        decided_by text,
        decided_side text check (decided_side in ('RECEIVING', 'SUPPORTING', 'HOSPITAL', 'JOINT', 'COUNTY_COMMISSION')),
        decision_note text,
        departed_at timestamptz,
        returned_on date,
        return_confirmed_by text,
        overstay_days int not null default 0 check (overstay_days >= 0),
        transport_payer text,
        transport_fen int check (transport_fen > 0),
        state text not null default 'REQUESTED' check (state in
          ('REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'TAKEN', 'RETURNED', 'OVERSTAYED', 'UNAPPROVED_ABSENCE')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, team_id) references team (scope_id, id),
        foreign key (scope_id, assignment_id) references assignment (scope_id, id)
      );
      create index on leave (scope_id, assignment_id, from_on);
      create index on leave (scope_id, team_id, from_on);
      create index on leave (scope_id, created_at desc, id desc);

      create table outing (
        scope_id int not null,
        id uuid not null default uuidv7(),
        team_id uuid not null,
        assignment_id uuid not null,
        person_id uuid not null,
        name text not null,
        purpose text not null check (purpose <> ''),
        destination text not null check (destination <> ''),
        out_at timestamptz not null,
        back_at timestamptz not null check (back_at > out_at),
        overnight boolean not null default false,
        reported_by text not null,
        on_behalf boolean not null default false,
        reported_late boolean not null default false,
        returned_at timestamptz,
        state text not null default 'REPORTED' check (state in ('REPORTED', 'RETURNED', 'CANCELLED')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, team_id) references team (scope_id, id),
        foreign key (scope_id, assignment_id) references assignment (scope_id, id)
      );
      create index on outing (scope_id, assignment_id, out_at);
      create index on outing (scope_id, created_at desc, id desc);

      create table exit_request (
        scope_id int not null,
        id uuid not null default uuidv7(),
        team_id uuid not null,
        assignment_id uuid not null,
        person_id uuid not null,
        name text not null,
        kind text not null check (kind in ('PERSONAL', 'REASSIGN')),
        reason text not null check (reason <> ''),
        leaves_on date not null,
        addressed_to text not null,
        addressed_org_id uuid not null references organization,
        addressed_name text not null,
        applied_by text not null,
        applied_on date not null,
        on_behalf boolean not null default false,
        review_note text,
        decided_on date,
        decided_by text,
        decision_note text,
        formalities_on date,
        formalities_by text,
        formalities_note text,
        state text not null default 'APPLIED' check (state in
          ('APPLIED', 'UNDER_REVIEW', 'APPROVED', 'REJECTED', 'FORMALITIES', 'DONE', 'WITHDRAWN')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, team_id) references team (scope_id, id),
        foreign key (scope_id, assignment_id) references assignment (scope_id, id)
      );
      create unique index one_open_exit on exit_request (scope_id, assignment_id)
        where state in ('APPLIED', 'UNDER_REVIEW', 'APPROVED', 'FORMALITIES');
      create index on exit_request (scope_id, created_at desc, id desc);

      create table incident (
        scope_id int not null,
        id uuid not null default uuidv7(),
        team_id uuid not null,
        assignment_id uuid not null,
        person_id uuid not null,
        name text not null,
        kind text not null check (kind in ('ERROR', 'ACCIDENT', 'DISPUTE', 'EXPOSURE', 'SAFETY')),
        occurred_at timestamptz not null,
        place text not null default '',
        summary text not null check (summary <> ''),
        first_measures text not null default '',
        reported_at timestamptz not null,
        reported_by text not null,
        receiving_acknowledged_at timestamptz,
        receiving_acknowledged_by text,
        supporting_acknowledged_at timestamptz,
        supporting_acknowledged_by text,
        cause text not null default '',
        handling text not null default '',
        handled_at timestamptz,
        conclusion text not null default '',
        closed_at timestamptz,
        state text not null default 'REPORTED' check (state in ('REPORTED', 'ACKNOWLEDGED', 'INVESTIGATING', 'HANDLED', 'CLOSED')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, team_id) references team (scope_id, id),
        foreign key (scope_id, assignment_id) references assignment (scope_id, id)
      );
      create index on incident (scope_id, created_at desc, id desc);

      create table spot_check (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        method text not null check (method in ('PHONE', 'ONSITE')),
        kind text not null check (kind in ('SCHEDULED', 'UNSCHEDULED')),
        by_party text not null check (by_party in ('SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER')),
        by_org_name text not null,
        checked_by text not null,
        checked_at timestamptz not null,
        topics text[] not null default '{}',
        called int not null check (called >= 0),
        answered int not null check (answered between 0 and called),
        note text not null default '',
        void_reason text,
        state text not null default 'RECORDED' check (state in ('RECORDED', 'VOID')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id)
      );
      create index on spot_check (scope_id, pairing_id, checked_at);
      create index on spot_check (scope_id, created_at desc, id desc);

      create table spot_check_call (
        scope_id int not null,
        id uuid not null default uuidv7(),
        spot_check_id uuid not null,
        assignment_id uuid not null,
        person_id uuid not null,
        name text not null,
        answered boolean not null,
        location text not null default '',
        confirmer text not null default '',
        note text not null default '',
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        unique (scope_id, spot_check_id, assignment_id),
        foreign key (scope_id, spot_check_id) references spot_check (scope_id, id),
        foreign key (scope_id, assignment_id) references assignment (scope_id, id)
      );

      create table violation (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        subject text not null check (subject in ('PERSON', 'SUPPORTER')),
        assignment_id uuid,
        person_id uuid,
        name text not null,
        class text not null check (class in ('WORK', 'LIFE', 'SAFETY', 'CLEAN_PRACTICE', 'DUTY')),
        happened_on date not null,
        description text not null check (description <> ''),
        serious boolean not null default false,
        recorded_by text not null,
        recorded_org_name text not null,
        level text check (level in ('CRITICISM', 'WARNING', 'DEMERIT', 'REASSIGN', 'LEGAL')),
        measures text[] not null default '{}',
        decision text not null default '',
        decided_on date,
        decided_by text,
        report_to text,
        reported_on date,
        reported_by text,
        dismiss_reason text,
        state text not null default 'RECORDED' check (state in ('RECORDED', 'DECIDED', 'REPORTED', 'DISMISSED')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        check ((subject = 'PERSON') = (assignment_id is not null and person_id is not null)),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        foreign key (scope_id, assignment_id) references assignment (scope_id, id)
      );
      create index on violation (scope_id, pairing_id, happened_on);
      create index on violation (scope_id, created_at desc, id desc);

      create table team_handover (
        scope_id int not null,
        id uuid not null default uuidv7(),
        team_id uuid not null,
        next_team_id uuid,
        handed_on date not null,
        finished_work text not null check (finished_work <> ''),
        open_work text not null default '',
        equipment text not null default '',
        no_successor_reason text,
        prepared_by text not null,
        confirmed_on date,
        confirmed_by text,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        unique (scope_id, team_id),
        check (next_team_id is not null or no_successor_reason is not null),
        foreign key (scope_id, team_id) references team (scope_id, id),
        foreign key (scope_id, next_team_id) references team (scope_id, id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
