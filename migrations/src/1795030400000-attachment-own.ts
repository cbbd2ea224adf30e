import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What proves service outside the platform stands in the employer's own space, beside the record. */
export class AttachmentOwn1795030400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table attachment drop constraint attachment_facet_check;
      alter table attachment add constraint attachment_facet_check check (facet in ('AGREEMENT', 'WORK', 'EVALUATION', 'OWN'));
      -- A register and its evaluation are one row, and two subjects.
      drop index kept_once;
      create unique index kept_once on attachment (scope_id, subject_id, subject, sha256) where state = 'KEPT';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
