import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Policy packs, programmes, pairings and the agreements that make them active. */
export class Pairing1795000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table policy_pack (
        code text not null,
        version int not null check (version > 0),
        name text not null,
        issuer text not null,
        content jsonb not null,
        hash text not null,
        valid_from date,
        valid_to date,
        published_at timestamptz not null default app.now(),
        primary key (code, version)
      );

      create table programme (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        owner_org_id uuid not null references organization,
        owner_name text not null,
        name text not null check (name <> ''),
        code text not null check (code ~ '^[A-Z0-9-]{2,32}$'),
        pack_code text not null,
        pack_version int not null,
        starts_on date not null,
        ends_on date not null check (ends_on >= starts_on),
        oversight_levels text[] not null default '{CITY,COUNTY}',
        state text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'CLOSED')),
        published_at timestamptz,
        pack_hash text,
        last_pairing_no int not null default 0,
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (pack_code, pack_version) references policy_pack (code, version)
      );

      create table pairing_group (
        scope_id int not null,
        id uuid not null default uuidv7(),
        programme_id uuid not null,
        receiver_org_id uuid not null references organization,
        receiver_name text not null,
        receiver_category text,
        state text not null default 'SINGLE' check (state in ('SINGLE', 'LED', 'NEEDS_LEAD')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, programme_id) references programme (scope_id, id),
        unique (scope_id, programme_id, receiver_org_id)
      );

      create table group_member (
        scope_id int not null,
        id uuid not null default uuidv7(),
        group_id uuid not null,
        supporter_org_id uuid not null references organization,
        supporter_name text not null,
        pairing_scope_id int not null,
        pairing_id uuid not null,
        pairing_code text not null,
        lead boolean not null default false,
        headcount int not null default 0,
        leaders int not null default 0,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, group_id) references pairing_group (scope_id, id),
        unique (scope_id, group_id, supporter_org_id)
      );
      create unique index one_lead_per_group on group_member (scope_id, group_id) where lead;

      create table pairing (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        programme_scope_id int not null,
        programme_id uuid not null,
        programme_name text not null,
        group_id uuid not null,
        code text not null,
        owner_org_id uuid not null references organization,
        supporter_org_id uuid not null references organization,
        receiver_org_id uuid not null references organization,
        supporter_name text not null,
        receiver_name text not null,
        supporter_division_code text not null,
        receiver_division_code text not null,
        receiver_division_name text not null,
        receiver_kind text not null default 'HOSPITAL',
        receiver_category text,
        receiver_standard text,
        receiver_creating boolean not null default false,
        receiver_population int,
        mode text not null default 'GROUP' check (mode in ('GROUP', 'STATION', 'CIRCUIT', 'REMOTE', 'PROJECT')),
        pack_code text not null,
        pack_version int not null,
        starts_on date not null,
        ends_on date not null check (ends_on >= starts_on),
        lead boolean not null default false,
        group_state text not null default 'SINGLE' check (group_state in ('SINGLE', 'LED', 'NEEDS_LEAD')),
        agreement_state text not null default 'NONE' check (agreement_state in
          ('NONE', 'DRAFT', 'IN_REVIEW', 'SIGNING', 'EFFECTIVE', 'EXPIRED', 'TERMINATED', 'RETURNED', 'VOID')),
        agreement_late boolean not null default false,
        state text not null default 'PROPOSED' check (state in
          ('DRAFT', 'PROPOSED', 'ASSIGNED', 'FILED', 'ACTIVE', 'SUSPENDED', 'COMPLETED', 'TERMINATED')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        check (supporter_org_id <> receiver_org_id),
        foreign key (pack_code, pack_version) references policy_pack (code, version)
      );
      create index on pairing (scope_id, created_at desc, id desc);

      create table pairing_party (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        org_id uuid not null references organization,
        kind text not null check (kind in ('SUPPORTING', 'COUNTY_GOVERNMENT', 'RECEIVING')),
        name text not null,
        uscc text not null,
        level int,
        grade text,
        category text,
        division_code text not null,
        division_name text not null,
        dedicated_department text not null default '',
        contact_name text not null default '',
        primary key (scope_id, id),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        unique (scope_id, pairing_id, kind)
      );

      create table pairing_figure (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        planned_staff int not null default 0,
        on_site_staff int not null default 0,
        team_state text,
        tasks_total int not null default 0,
        tasks_done int not null default 0,
        primary key (scope_id, id),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        unique (scope_id, pairing_id)
      );

      create table agreement (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        kind text not null check (kind in ('MAIN', 'SUPPLEMENT', 'BILATERAL')),
        year int not null check (year between 1990 and 2200),
        number text not null,
        title text not null default '',
        version_no int not null default 1,
        goals text not null default '',
        starts_on date,
        ends_on date,
        clauses jsonb not null default '[]',
        deadline_on date,
        late boolean not null default false,
        effective_at timestamptz,
        content_hash text,
        return_reason text,
        state text not null default 'DRAFT' check (state in
          ('DRAFT', 'IN_REVIEW', 'SIGNING', 'EFFECTIVE', 'EXPIRED', 'TERMINATED', 'RETURNED', 'VOID')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id)
      );
      create index on agreement (scope_id, pairing_id, created_at desc, id desc);
      create unique index one_open_agreement on agreement (scope_id, pairing_id, kind, year)
        where state not in ('EXPIRED', 'TERMINATED', 'VOID');

      create table agreement_task (
        scope_id int not null,
        id uuid not null default uuidv7(),
        agreement_id uuid not null,
        position int not null,
        goal text not null,
        indicator text not null,
        quantity int check (quantity > 0),
        due_on date,
        responsible_department text not null default '',
        responsible_person text not null default '',
        primary key (scope_id, id),
        foreign key (scope_id, agreement_id) references agreement (scope_id, id) on delete cascade,
        unique (scope_id, agreement_id, position)
      );

      create table agreement_version (
        scope_id int not null,
        id uuid not null default uuidv7(),
        agreement_id uuid not null,
        version_no int not null,
        content jsonb not null,
        content_hash text not null,
        by_org_name text not null,
        by_name text not null,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, agreement_id) references agreement (scope_id, id),
        unique (scope_id, agreement_id, version_no)
      );

      create table agreement_party (
        scope_id int not null,
        id uuid not null default uuidv7(),
        agreement_id uuid not null,
        position int not null,
        kind text not null check (kind in ('SUPPORTING', 'COUNTY_GOVERNMENT', 'RECEIVING')),
        org_id uuid not null references organization,
        name text not null,
        representative text not null default '',
        primary key (scope_id, id),
        foreign key (scope_id, agreement_id) references agreement (scope_id, id) on delete cascade,
        unique (scope_id, agreement_id, kind)
      );

      create table agreement_seal (
        scope_id int not null,
        id uuid not null default uuidv7(),
        agreement_id uuid not null,
        party_id uuid not null,
        version_no int not null,
        org_name text not null,
        by_name text not null,
        by_user_id uuid not null,
        sealed_at timestamptz not null default app.now(),
        content_hash text not null,
        algorithm text not null,
        key_id text not null,
        signature text not null,
        state text not null default 'VALID' check (state in ('VALID', 'VOID')),
        void_reason text,
        voided_at timestamptz,
        primary key (scope_id, id),
        foreign key (scope_id, agreement_id) references agreement (scope_id, id),
        foreign key (scope_id, party_id) references agreement_party (scope_id, id)
      );
      create index on agreement_seal (scope_id, agreement_id, sealed_at desc);
      create index on agreement_seal (scope_id, party_id, sealed_at desc);
      create unique index one_valid_seal on agreement_seal (scope_id, agreement_id, party_id) where state = 'VALID';

      create table transition_log (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        facet text not null check (facet in ('BASE', 'AGREEMENT', 'WORK', 'EVALUATION')),
        machine text not null,
        row_id uuid not null,
        subject text not null default '',
        action text not null,
        from_state text not null,
        to_state text not null,
        org_id uuid,
        org_name text not null,
        by_name text not null,
        reason text,
        at timestamptz not null default app.now(),
        primary key (scope_id, id)
      );
      create index on transition_log (scope_id, at desc, id desc);
      create index on transition_log (scope_id, row_id, at desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
