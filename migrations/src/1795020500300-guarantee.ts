import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the receiving side, the county government or the employer owes the dispatched, and whether it was kept (R-014 … ). */
export class Guarantee1795020500300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table guarantee (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        agreement_id uuid,
        kind text not null check (kind ~ '^[A-Z][A-Z_]{1,39}$'),
        content text not null check (content <> ''),
        owed_by text not null check (owed_by in ('SUPPORTING', 'RECEIVING', 'COUNTY_GOVERNMENT')),
        responsible_person text not null default '',
        due_on date,
        provided_on date,
        provided_note text,
        provided_by text,
        verified_by text,
        verified_at timestamptz,
        dispute_reason text,
        recorded_by text not null,
        recorded_org_id uuid not null,
        recorded_org_name text not null,
        state text not null default 'PROMISED' check (state in ('PROMISED', 'PROVIDED', 'VERIFIED', 'DISPUTED', 'WITHDRAWN')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        foreign key (scope_id, agreement_id) references agreement (scope_id, id)
      );
      create index on guarantee (scope_id, pairing_id, kind);
      create index on guarantee (scope_id, created_at desc, id desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
