import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Presence of dispatched persons: notices to one person, entries of devices taken once, attendance that is only ever
 * added to, its locations apart, consents, the hours and place of a receiver, contradictions.
 */
export class Presence1795010400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice add column person_id uuid;

      create table intake (
        scope_id int not null references scope,
        id uuid not null,
        person_id uuid not null,
        kind text not null check (kind <> ''),
        digest text not null,
        row_id uuid not null,
        occurred_at timestamptz not null,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id)
      );

      create table attendance (
        scope_id int not null,
        id uuid not null default uuidv7(),
        assignment_id uuid not null,
        person_id uuid not null,
        day date not null,
        mark text not null check (mark in ('IN', 'OUT', 'SIGNED', 'ABSENT', 'VOID')),
        source text not null check (source in ('PHONE', 'WEB', 'DINGTALK', 'SITE', 'CORRECTION')),
        occurred_at timestamptz not null,
        received_at timestamptz not null default app.now(),
        located boolean not null default false,
        place text not null default '',
        device text not null default '',
        corrects_id uuid,
        reason text,
        import_id uuid,
        recorded_by text not null,
        recorded_org text not null,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, assignment_id) references assignment (scope_id, id),
        foreign key (scope_id, corrects_id) references attendance (scope_id, id),
        unique (scope_id, corrects_id),
        check ((source = 'CORRECTION') = (corrects_id is not null)),
        check (corrects_id is null or reason <> '')
      );
      create index on attendance (scope_id, assignment_id, day);
      create index on attendance (scope_id, occurred_at desc, id desc);
      create index on attendance (scope_id, import_id) where import_id is not null;

      create table attendance_location (
        scope_id int not null,
        id uuid not null,
        person_id uuid not null,
        latitude numeric(8, 5) not null check (latitude between -90 and 90),
        longitude numeric(8, 5) not null check (longitude between -180 and 180),
        accuracy int check (accuracy >= 0),
        consent_id uuid not null,
        occurred_at timestamptz not null,
        coarse boolean not null default false,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, id) references attendance (scope_id, id)
      );
      create index on attendance_location (scope_id, occurred_at) where not coarse;

      create table consent (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        person_id uuid not null,
        purpose text not null check (purpose in ('LOCATION')),
        notice_version int not null check (notice_version > 0),
        given boolean not null,
        at timestamptz not null default app.now(),
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id)
      );
      create index on consent (scope_id, person_id, purpose, at desc, id desc);

      create table work_site (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        ends_at text not null check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and ends_at > starts_at),
        grace_minutes int not null default 0 check (grace_minutes between 0 and 120),
        latitude numeric(8, 5) check (latitude between -90 and 90),
        longitude numeric(8, 5) check (longitude between -180 and 180),
        reach_metres int not null check (reach_metres between 50 and 200000),
        set_by text not null,
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        unique (scope_id, pairing_id),
        check ((latitude is null) = (longitude is null)),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id)
      );

      create table contradiction (
        scope_id int not null,
        id uuid not null default uuidv7(),
        assignment_id uuid not null,
        person_id uuid not null,
        kind text not null check (kind in ('FAR_AWAY', 'NOT_ASSIGNED', 'CLINIC_ON_LEAVE', 'CHECK_IN_ON_LEAVE', 'TWO_PLACES', 'MARKS_DIFFER')),
        day date not null,
        fingerprint text not null,
        detail text not null,
        numbers jsonb not null default '{}',
        state text not null default 'OPEN' check (state in ('OPEN', 'RESOLVED')),
        resolution text,
        resolved_by text,
        resolved_org text,
        resolved_at timestamptz,
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        unique (scope_id, fingerprint),
        foreign key (scope_id, assignment_id) references assignment (scope_id, id),
        check ((state = 'RESOLVED') = (resolution is not null))
      );
      create index on contradiction (scope_id, created_at desc, id desc);

      -- Where somebody was is a facet of its own: for the two hospitals, not for those who oversee them.
      update scope_access a set read_facets = a.read_facets || '{LOCATION}', write_facets = a.write_facets || '{LOCATION}'
        from scope s where s.id = a.scope_id and s.kind = 'PAIRING' and a.party in ('SUPPORTING', 'RECEIVING');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
