import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a doctor asks before he refers upwards: his own hospital's medical affairs with its telephone; a record of it names them. */
export class ReferralContact1795035100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table org_body add column phone text not null default '';
      alter table org_body drop constraint org_body_kind_check;
      alter table org_body add constraint org_body_kind_check check (kind in ('LEADING_GROUP', 'OFFICE', 'CONTACT', 'MEDICAL_AFFAIRS'));
      alter table activity add column contact text not null default '';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
