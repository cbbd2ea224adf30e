import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, people's accounts, scopes and who may reach them; the audit trail. */
export class Tenancy1795000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.now() returns timestamptz language sql stable as
        $$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp()) $$;

      create table division (
        code text primary key check (code ~ '^[0-9]{6}$'),
        name text not null,
        level text not null check (level in ('PROVINCE', 'CITY', 'COUNTY')),
        parent_code text references division,
        valid_from date not null default '1980-01-01',
        valid_to date,
        successor_code text references division
      );
      create index on division (parent_code);

      create table scope (
        id int generated always as identity primary key,
        kind text not null check (kind in ('ORG', 'PROGRAMME', 'PAIRING')),
        tenant_id uuid not null,
        created_at timestamptz not null default app.now()
      );
      create index on scope (tenant_id);

      create table organization (
        id uuid primary key default uuidv7(),
        scope_id int not null unique references scope,
        tenant_id uuid not null references organization deferrable initially deferred,
        kind text not null check (kind in ('HEALTH_COMMISSION', 'RURAL_BUREAU', 'COUNTY_GOVERNMENT', 'HOSPITAL',
          'COMMUNITY_CENTRE', 'TOWNSHIP_CENTRE', 'MILITARY_AUTHORITY')),
        name text not null check (name <> ''),
        short_name text not null default '',
        uscc text not null unique check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
        division_code text not null references division,
        level int check (level between 1 and 3),
        grade text check (grade in ('A', 'B', 'C', 'UNDETERMINED')),
        category text check (category in ('GENERAL', 'TCM', 'INTEGRATED', 'ETHNIC', 'SPECIALTY')),
        standard text check (standard in ('UNMET', 'BASIC', 'RECOMMENDED')),
        creating boolean not null default false,
        military boolean not null default false,
        residency_base boolean not null default false,
        beds int check (beds >= 0),
        served_population int check (served_population >= 0),
        status text not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED')),
        suspension_reason text,
        revision int not null default 1,
        created_at timestamptz not null default app.now()
      );
      create index on organization (tenant_id);
      create index on organization (division_code, kind);

      create table app_user (
        id uuid primary key default uuidv7(),
        home_scope_id int not null references scope,
        login text not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
        name text not null,
        password_hash text not null,
        password_changed_at timestamptz not null default clock_timestamp(),
        password_history text[] not null default '{}',
        must_change_password boolean not null default false,
        failed_attempts int not null default 0,
        locked_until timestamptz,
        totp_secret bytea,
        totp_confirmed_at timestamptz,
        totp_last_step bigint,
        recovery_codes text[] not null default '{}',
        last_login_at timestamptz,
        status text not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED')),
        created_at timestamptz not null default clock_timestamp()
      );

      create table role (
        code text primary key,
        facets text[] not null,
        administrative boolean not null default false
      );

      create table membership (
        id uuid primary key default uuidv7(),
        user_id uuid not null references app_user,
        org_id uuid not null references organization,
        scope_id int not null references scope,
        role text not null references role,
        person_id uuid,
        position text not null default '',
        status text not null default 'ACTIVE' check (status in ('ACTIVE', 'ENDED')),
        created_at timestamptz not null default clock_timestamp(),
        unique (user_id, org_id, role)
      );
      create index on membership (org_id);

      create table session (
        id bytea primary key check (octet_length(id) = 32),
        user_id uuid not null references app_user,
        created_at timestamptz not null default clock_timestamp(),
        last_seen_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz not null,
        second_factor_at timestamptz,
        revoked_at timestamptz,
        address text not null default '',
        agent text not null default ''
      );
      create index on session (user_id);

      create table scope_access (
        org_id uuid not null references organization,
        scope_id int not null references scope,
        party text not null check (party in ('SELF', 'SUPPORTING', 'RECEIVING', 'COUNTY_GOVERNMENT', 'OWNER',
          'OVERSIGHT', 'OBSERVER', 'COORDINATION')),
        read_facets text[] not null,
        write_facets text[] not null default '{}',
        reason text not null,
        valid_to timestamptz,
        primary key (org_id, scope_id, party),
        check (write_facets <@ read_facets)
      );
      create index on scope_access (scope_id);

      create table access_version (
        org_id uuid primary key references organization,
        version bigint not null default 1
      );

      -- A user's standing at an organisation (all his roles' facets), worked out once per version of its grants.
      create table standing (
        user_id uuid not null references app_user,
        org_id uuid not null references organization,
        version bigint not null,
        facets text[] not null,
        person text not null,
        division_level text not null,
        primary key (user_id, org_id)
      );

      -- What app.enter sets, worked out once per version of an organisation's grants; older lines are passed over.
      create table scope_reach (
        org_id uuid not null references organization,
        writes boolean not null,
        facet text not null,
        version bigint not null,
        scopes text not null,
        valid_to timestamptz,
        primary key (org_id, writes, facet)
      );

      create table audit_event (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        at timestamptz not null default app.now(),
        recorded_at timestamptz not null default clock_timestamp(),
        org_id uuid,
        user_id uuid,
        request_id text not null default '',
        action text not null,
        table_name text not null,
        row_id text not null,
        before jsonb,
        after jsonb,
        primary key (scope_id, id)
      );
      create index on audit_event (recorded_at);
      create index on audit_event (scope_id, at desc, id desc);

      create table audit_link (
        tenant_id uuid not null references organization,
        seq bigint not null,
        scope_id int not null,
        event_id uuid not null,
        hash bytea not null,
        primary key (tenant_id, seq),
        unique (scope_id, event_id),
        foreign key (scope_id, event_id) references audit_event (scope_id, id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
