import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a stay leads to: recorded service, the register's own part, certificates, promotion, falsification, commendations, archive. */
export class Career1795020200100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table evaluation add column register jsonb;

      create table service_record (
        scope_id int not null,
        id uuid not null default uuidv7(),
        person_id uuid not null,
        kind text not null check (kind in ('ORDINARY', 'FOREIGN_AID', 'TIBET', 'XINJIANG')),
        government_organised boolean,
        place text not null check (place <> ''),
        from_on date not null,
        to_on date check (to_on >= from_on),
        proof text not null check (proof <> ''),
        note text not null default '',
        recorded_by text not null,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, person_id) references person (scope_id, id)
      );
      create index on service_record (scope_id, person_id, from_on);
      create index on service_record (scope_id, created_at desc, id desc);

      create table certificate (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        type text not null check (type in ('ADVANCED_INDIVIDUAL', 'GRASSROOTS_EXPERIENCE', 'STUDY_CERTIFICATE', 'COMMENDATION')),
        assignment_id uuid,
        trainee_id uuid,
        person_id uuid,
        evaluation_id uuid,
        commendation_id uuid,
        name text not null,
        number text not null,
        pack_code text not null,
        pack_version int not null,
        words jsonb not null,
        content_hash text not null,
        issuers text[] not null check (issuers <> '{}'),
        sealed_by text[] not null default '{}',
        findings jsonb not null default '[]',
        proposed_by text not null,
        proposed_org_name text not null,
        issued_on date,
        revoked_on date,
        revoke_reason text,
        replaces_id uuid,
        reissue_reason text,
        state text not null default 'ELIGIBLE' check (state in ('ELIGIBLE', 'ISSUED', 'REVOKED', 'REISSUED', 'WITHDRAWN')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        unique (scope_id, number),
        check ((assignment_id is null) <> (trainee_id is null)),
        check ((assignment_id is null) = (person_id is null)),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        foreign key (scope_id, assignment_id) references assignment (scope_id, id),
        foreign key (scope_id, trainee_id) references trainee (scope_id, id),
        foreign key (scope_id, evaluation_id) references evaluation (scope_id, id),
        foreign key (scope_id, replaces_id) references certificate (scope_id, id)
      );
      create unique index one_certificate_under_way on certificate (scope_id, type, coalesce(assignment_id, trainee_id)) where state = 'ELIGIBLE';
      create index on certificate (scope_id, assignment_id);
      create index on certificate (scope_id, created_at desc, id desc);

      create table promotion_case (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        assignment_id uuid not null,
        person_id uuid not null,
        name text not null,
        department text not null default '',
        staff_category text not null,
        title_level text not null,
        receiver_name text not null,
        step text not null check (step in ('APPOINT', 'APPLY')),
        to_level text not null check (to_level in ('INTERMEDIATE', 'DEPUTY_SENIOR', 'SENIOR')),
        pack_code text not null,
        pack_version int not null,
        form_evaluation_id uuid,
        service_months int,
        service_days int,
        findings jsonb not null default '[]',
        priorities text[] not null default '{}',
        checked_on date,
        notice_from date,
        notice_to date check (notice_to >= notice_from),
        opened_by text not null,
        on_behalf boolean not null default false,
        decided_on date,
        decided_by text,
        decision_note text,
        state text not null default 'OPENED' check (state in ('OPENED', 'GATE_CHECKED', 'PUBLIC_NOTICE', 'OBJECTED', 'RESOLVED', 'CLEARED',
          'BLOCKED', 'NOT_APPLICABLE', 'WITHDRAWN', 'CANCELLED')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        foreign key (scope_id, assignment_id) references assignment (scope_id, id),
        foreign key (scope_id, form_evaluation_id) references evaluation (scope_id, id)
      );
      create unique index one_open_promotion on promotion_case (scope_id, assignment_id, step, to_level)
        where state in ('OPENED', 'GATE_CHECKED', 'PUBLIC_NOTICE', 'OBJECTED', 'RESOLVED');
      create index on promotion_case (scope_id, person_id);
      create index on promotion_case (scope_id, created_at desc, id desc);

      create table promotion_objection (
        scope_id int not null,
        id uuid not null default uuidv7(),
        case_id uuid not null,
        person_id uuid not null,
        channel text not null check (channel in ('PHONE', 'LETTER', 'VISIT', 'ONLINE')),
        raised_on date not null,
        content text not null check (content <> ''),
        recorded_by text not null,
        resolution text,
        upheld boolean,
        resolved_on date,
        resolved_by text,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        check ((resolution is null) = (resolved_on is null) and (upheld is null) = (resolved_on is null)),
        foreign key (scope_id, case_id) references promotion_case (scope_id, id)
      );
      create index on promotion_objection (scope_id, case_id);

      create table fraud_case (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        assignment_id uuid not null,
        person_id uuid not null,
        name text not null,
        source text not null check (source in ('REPORT', 'SPOT_CHECK', 'CONTRADICTION', 'AUDIT')),
        allegation text not null check (allegation <> ''),
        reported_on date not null,
        reported_by text not null,
        reported_org_name text not null,
        investigator text,
        conclusion text,
        decided_on date,
        decided_by text,
        cancelled_year int,
        ban_until date,
        revoked_certificates int not null default 0,
        cancelled_promotions int not null default 0,
        state text not null default 'REPORTED' check (state in ('REPORTED', 'INVESTIGATING', 'VERIFIED', 'UNFOUNDED')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        foreign key (scope_id, assignment_id) references assignment (scope_id, id)
      );
      create index on fraud_case (scope_id, assignment_id);
      create index on fraud_case (scope_id, created_at desc, id desc);

      create table fraud_liability (
        scope_id int not null,
        id uuid not null default uuidv7(),
        case_id uuid not null,
        kind text not null check (kind in ('UNIT', 'PERSONS')),
        name text not null check (name <> ''),
        decision text not null check (decision <> ''),
        decided_on date not null,
        decided_by text not null,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, case_id) references fraud_case (scope_id, id)
      );
      create index on fraud_liability (scope_id, case_id);

      create table commendation (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        subject text not null check (subject in ('PERSON', 'TEAM', 'SUPPORTER', 'RECEIVER')),
        assignment_id uuid,
        team_id uuid,
        person_id uuid,
        name text not null,
        title text not null check (title <> ''),
        level text not null check (level in ('HOSPITAL', 'COUNTY', 'CITY', 'PROVINCE', 'NATION')),
        document_no text not null default '',
        reason text not null check (reason <> ''),
        given_on date not null,
        by_org_name text not null,
        recorded_by text not null,
        withdraw_reason text,
        state text not null default 'GIVEN' check (state in ('GIVEN', 'WITHDRAWN')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        check ((subject = 'PERSON') = (assignment_id is not null and person_id is not null)),
        check ((subject = 'TEAM') = (team_id is not null)),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        foreign key (scope_id, assignment_id) references assignment (scope_id, id),
        foreign key (scope_id, team_id) references team (scope_id, id)
      );
      create index on commendation (scope_id, given_on);
      create index on commendation (scope_id, created_at desc, id desc);
      alter table certificate add foreign key (scope_id, commendation_id) references commendation (scope_id, id);

      create table archive_entry (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        evaluation_id uuid not null,
        assignment_id uuid not null,
        person_id uuid not null,
        name text not null,
        number text not null,
        archives text[] not null check (archives <> '{}' and archives <@ '{PERSONAL,PERIODIC}'),
        grade_name text not null,
        qualified boolean,
        period_from date not null,
        period_to date not null,
        entered_on date not null,
        entered_by text not null,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        unique (scope_id, evaluation_id),
        unique (scope_id, number),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        foreign key (scope_id, evaluation_id) references evaluation (scope_id, id),
        foreign key (scope_id, assignment_id) references assignment (scope_id, id)
      );
      create index on archive_entry (scope_id, created_at desc, id desc);

      create table attended_training (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        assignment_id uuid not null,
        person_id uuid not null,
        name text not null,
        topic text not null check (topic <> ''),
        held_on date not null,
        hours int not null check (hours between 1 and 200),
        recorded_by text not null,
        recorded_org_name text not null,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        unique (scope_id, assignment_id, held_on, topic),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        foreign key (scope_id, assignment_id) references assignment (scope_id, id)
      );
      create index on attended_training (scope_id, created_at desc, id desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
