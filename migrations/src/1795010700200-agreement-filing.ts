import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Relations and agreements filed with the administrations that the pack names, each with its way and its receipt. */
export class AgreementFiling1795010700200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agreement_filing (
        scope_id int not null,
        id uuid not null default uuidv7(),
        subject text not null check (subject in ('RELATION', 'AGREEMENT')),
        pairing_id uuid not null,
        agreement_id uuid,
        administration text not null check (administration in
          ('SAME_LEVEL', 'UPPER_LEVEL', 'COUNTY', 'CITY', 'PROVINCE', 'HEALTH_ADMIN')),
        authority_org_id uuid not null references organization,
        authority_name text not null,
        level text not null check (level in ('PROVINCE', 'CITY', 'COUNTY')),
        rule_id text,
        deadline_on date,
        late boolean not null default false,
        submitted_at timestamptz not null default app.now(),
        submitted_by text not null,
        received_at timestamptz,
        received_by text,
        decided_at timestamptz,
        decided_by text,
        receipt_no text,
        return_reason text,
        state text not null default 'SUBMITTED' check (state in ('SUBMITTED', 'RECEIVED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN')),
        revision int not null default 1,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        check ((subject = 'AGREEMENT') = (agreement_id is not null)),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id),
        foreign key (scope_id, agreement_id) references agreement (scope_id, id)
      );
      create index on agreement_filing (scope_id, pairing_id, submitted_at desc);
      create index on agreement_filing (scope_id, agreement_id, submitted_at desc);
      create unique index one_open_agreement_filing on agreement_filing (scope_id, pairing_id, coalesce(agreement_id, pairing_id), administration)
        where state in ('SUBMITTED', 'RECEIVED', 'ACCEPTED');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
