import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of a pairing: safety lists, meetings, posts, rosters, exchanges. */
export class Register1795020401000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table register_entry (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        kind text not null check (kind in ('SAFETY', 'MEETING', 'POST', 'DUTY_ROSTER', 'MANAGER_EXCHANGE', 'RESPONSIBILITY', 'COORDINATION')),
        title text not null check (title <> ''),
        happened_on date not null,
        until_on date check (until_on >= happened_on),
        place text not null default '',
        participants text not null default '',
        content text not null check (content <> ''),
        safety_items text[] not null default '{}' check (safety_items <@ array['WORKPLACE', 'RESIDENCE', 'TRAFFIC', 'PROTECTION', 'EMERGENCY']),
        problem text not null default '',
        solve_by date,
        solution text,
        solved_on date,
        solved_by text,
        recorded_by text not null,
        recorded_org_id uuid not null,
        recorded_org_name text not null,
        void_reason text,
        state text not null default 'RECORDED' check (state in ('RECORDED', 'VOID')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        check ((solved_on is null) = (solution is null)),
        check (problem <> '' or (solve_by is null and solved_on is null)),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id)
      );
      create index on register_entry (scope_id, happened_on desc, id desc);
      create index on register_entry (scope_id, created_at desc, id desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
