import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Goals of a pairing, the end of a pairing within its group, a change of lead and of counterpart. */
export class Goals1795010602000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pairing_goal (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        title text not null check (title <> ''),
        indicator text not null default '',
        due_on date,
        set_by text not null,
        evidence text not null default '',
        settled_on date,
        settle_reason text,
        state text not null default 'OPEN' check (state in ('OPEN', 'REACHED', 'DROPPED')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id)
      );
      create index on pairing_goal (scope_id, pairing_id, created_at, id);

      alter table programme add column coverage_reason text;
      alter table group_member add column ended boolean not null default false;
      alter table pairing add column leader_to_confirm boolean not null default false;
      alter table pairing add column replaces_code text;
      alter table pairing_party add column leader_name text not null default '';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
