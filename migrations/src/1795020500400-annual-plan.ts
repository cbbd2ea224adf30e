import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The annual and the implementation plan of a pairing, with its rotation; its lines are tasks. */
export class AnnualPlan1795020500400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table annual_plan (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        kind text not null check (kind in ('ANNUAL', 'IMPLEMENTATION')),
        year int not null check (year between 2000 and 2100),
        pack_code text not null,
        pack_version int not null,
        made_by text not null check (made_by in ('JOINT', 'COUNTY_COMMISSION')),
        fields jsonb not null default '{}',
        key_disciplines text[] not null default '{}',
        batches jsonb not null default '[]',
        in_hospital_plan boolean not null default false,
        drafted_by text not null,
        drafted_org_id uuid not null,
        drafted_org_name text not null,
        confirmed_by_supporting boolean not null default false,
        confirmed_by_receiving boolean not null default false,
        agreed_on date,
        return_reason text,
        summary text,
        next_year text,
        summarised_at timestamptz,
        state text not null default 'DRAFT' check (state in ('DRAFT', 'PROPOSED', 'RETURNED', 'AGREED', 'SUMMARISED')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        foreign key (pack_code, pack_version) references policy_pack (code, version),
        unique (scope_id, pairing_id, kind, year)
      );
      create index on annual_plan (scope_id, year desc, id desc);

      -- A line of a plan is a task: agreed, carried out, accepted and counted like any other.
      alter table task add column plan_id uuid;
      alter table task add column part text not null default 'TASK' check (part in ('TASK', 'PROJECT', 'MILESTONE'));
      alter table task add column content text check (content ~ '^[A-Z][A-Z_]{1,39}$');
      alter table task add column receiver_duty text not null default '';
      alter table task add column quality text not null default '';
      alter table task add column benefit text not null default '';
      alter table task add column standard text not null default '';
      alter table task add foreign key (scope_id, plan_id) references annual_plan (scope_id, id);
      create index task_of_plan on task (scope_id, plan_id, due_on) where plan_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
