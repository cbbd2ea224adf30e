import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a violation was dealt with: the receiver's help, and where an illegal act went; disclosed secrets as a class of their own. */
export class ViolationHandling1795033002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table violation drop constraint violation_class_check;
      alter table violation add constraint violation_class_check check (class in ('WORK', 'LIFE', 'SAFETY', 'CLEAN_PRACTICE', 'DUTY', 'CONFIDENTIALITY'));
      alter table violation
        add column assist_asked boolean not null default false,
        add column assistance text not null default '',
        add column assisted_on date,
        add column assisted_by text,
        add column illegal boolean not null default false,
        add column referred_on date,
        add column referred_to text not null default '',
        add constraint violation_referral check ((referred_on is null) = (referred_to = '') and (illegal or referred_on is null)),
        add constraint violation_assistance check ((assisted_on is null) = (assisted_by is null));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
