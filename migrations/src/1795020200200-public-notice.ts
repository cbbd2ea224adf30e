import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A public notice is open to anybody who has its address, while it lasts. */
export class PublicNotice1795020200200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table promotion_case add column notice_workdays int check (notice_workdays > 0), add column notice_code text check (notice_code ~ '^[0-9A-HJKMNP-TV-Z]{16}$');
      create unique index one_notice_by_code on promotion_case (scope_id, notice_code);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
