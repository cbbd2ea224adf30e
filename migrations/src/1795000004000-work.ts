import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks, evaluations with their chain of steps and seals, notices and imports. */
export class Work1795000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table task (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        agreement_id uuid,
        year int not null,
        title text not null check (title <> ''),
        indicator text not null default '',
        quantity int check (quantity > 0),
        done_quantity int not null default 0 check (done_quantity >= 0),
        due_on date not null,
        responsible_department text not null default '',
        responsible_person text not null default '',
        confirmed_by_supporting boolean not null default false,
        confirmed_by_receiving boolean not null default false,
        result text,
        return_reason text,
        state text not null default 'PLANNED' check (state in
          ('PLANNED', 'CONFIRMED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'CLOSED')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id)
      );
      create index on task (scope_id, pairing_id, created_at desc, id desc);
      create index on task (scope_id, created_at desc, id desc);
      create index on task (scope_id, due_on) include (pairing_id) where state not in ('ACCEPTED', 'CLOSED');
      create unique index adopted_once on task (scope_id, agreement_id, title, due_on) where agreement_id is not null;

      create table task_progress (
        scope_id int not null,
        id uuid not null default uuidv7(),
        task_id uuid not null,
        quantity int not null check (quantity > 0),
        note text not null default '',
        happened_on date not null,
        recorded_by text not null,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, task_id) references task (scope_id, id)
      );
      create index on task_progress (scope_id, task_id, created_at desc, id desc);

      create table evaluation (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        subject text not null check (subject in ('PERSON', 'TEAM', 'PAIRING')),
        assignment_id uuid,
        team_id uuid,
        person_id uuid,
        subject_name text not null,
        scheme_id text not null,
        scheme_name text not null,
        pack_code text not null,
        pack_version int not null,
        period_from date not null,
        period_to date not null check (period_to >= period_from),
        version_no int not null default 1,
        supersedes_id uuid,
        correction_reason text,
        summary text not null default '',
        total numeric,
        display_score text,
        grade text,
        grade_name text,
        qualified boolean,
        comparison_note text,
        content_hash text,
        effective_at timestamptz,
        state text not null default 'OPEN' check (state in ('OPEN', 'EFFECTIVE', 'SUPERSEDED', 'VOID')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        foreign key (scope_id, supersedes_id) references evaluation (scope_id, id),
        foreign key (pack_code, pack_version) references policy_pack (code, version)
      );
      create index on evaluation (scope_id, pairing_id, created_at desc, id desc);
      create index on evaluation (scope_id, created_at desc, id desc);
      create index on evaluation (scope_id, state) include (pairing_id, person_id, qualified);
      create unique index one_open_evaluation on evaluation (scope_id, scheme_id, coalesce(assignment_id, team_id, pairing_id),
        period_from, period_to)
        where state = 'OPEN';

      create table evaluation_item (
        scope_id int not null,
        id uuid not null default uuidv7(),
        evaluation_id uuid not null,
        position int not null,
        code text not null,
        name text not null,
        full_marks numeric not null check (full_marks > 0),
        weight numeric not null check (weight >= 0),
        score numeric check (score >= 0 and score <= full_marks),
        evidence text not null default '',
        primary key (scope_id, id),
        foreign key (scope_id, evaluation_id) references evaluation (scope_id, id) on delete cascade,
        unique (scope_id, evaluation_id, code)
      );

      create table evaluation_step (
        scope_id int not null,
        id uuid not null default uuidv7(),
        evaluation_id uuid not null,
        position int not null,
        code text not null,
        name text not null,
        party text not null check (party in ('RECEIVING', 'SUPPORTING', 'OWNER', 'OVERSIGHT', 'OBSERVER', 'SELF')),
        division_level text check (division_level in ('PROVINCE', 'CITY', 'COUNTY')),
        action text not null check (action in ('FILL', 'OPINION', 'REVIEW', 'STAMP', 'ARCHIVE')),
        seal boolean not null default false,
        org_id uuid,
        org_name text,
        opinion text not null default '',
        signed_by text,
        signed_at timestamptz,
        return_reason text,
        state text not null default 'WAITING' check (state in ('WAITING', 'OPEN', 'SIGNED', 'RETURNED')),
        primary key (scope_id, id),
        foreign key (scope_id, evaluation_id) references evaluation (scope_id, id) on delete cascade,
        unique (scope_id, evaluation_id, position)
      );

      create table evaluation_seal (
        scope_id int not null,
        id uuid not null default uuidv7(),
        evaluation_id uuid not null,
        step_id uuid not null,
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
        foreign key (scope_id, evaluation_id) references evaluation (scope_id, id),
        foreign key (scope_id, step_id) references evaluation_step (scope_id, id)
      );
      create index on evaluation_seal (scope_id, evaluation_id, sealed_at desc);
      create index on evaluation_seal (scope_id, step_id, sealed_at desc);
      create unique index one_valid_evaluation_seal on evaluation_seal (scope_id, step_id) where state = 'VALID';

      create table notice (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        kind text not null,
        title text not null,
        body text not null default '',
        link text not null default '',
        read_at timestamptz,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id)
      );
      create index on notice (scope_id, created_at desc, id desc);

      create table import_batch (
        scope_id int not null references scope,
        id uuid not null default uuidv7(),
        kind text not null check (kind in ('INSTITUTION', 'PAIRING', 'STAFF')),
        file_name text not null,
        file_hash text not null,
        target_id text,
        total_rows int not null,
        valid_rows int not null,
        rows jsonb not null,
        faults jsonb not null,
        result jsonb not null default '[]',
        created_by text not null,
        committed_at timestamptz,
        undone_at timestamptz,
        state text not null default 'CHECKED' check (state in ('CHECKED', 'COMMITTED', 'UNDONE', 'DISCARDED')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id)
      );
      create index on import_batch (scope_id, created_at desc, id desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
