import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The yearly evaluation of a pairing together with its supporter's administration. */
export class Joint1795020403000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table joint_evaluation (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        year int not null check (year between 2000 and 2100),
        held_on date not null,
        place text not null default '',
        method text not null check (method <> ''),
        observer_names text[] not null,
        invited_by text not null,
        invited_org_name text not null,
        -- Last day of the term before which it has to be held (R-248); null where there was no team.
        term_ends_on date,
        pack_code text not null,
        pack_version int not null,
        opinion text not null default '',
        observer_result text check (observer_result in ('QUALIFIED', 'UNQUALIFIED')),
        opined_at timestamptz,
        opined_by text,
        result text check (result in ('QUALIFIED', 'UNQUALIFIED')),
        conclusion text not null default '',
        concluded_at timestamptz,
        concluded_by text,
        cancel_reason text,
        state text not null default 'INVITED' check (state in ('INVITED', 'OPINED', 'CONCLUDED', 'CANCELLED')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        foreign key (pack_code, pack_version) references policy_pack (code, version)
      );
      create unique index on joint_evaluation (scope_id, pairing_id, year) where state <> 'CANCELLED';
      create index on joint_evaluation (scope_id, created_at desc, id desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
