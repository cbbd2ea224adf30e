import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which versions of each form were delivered here, by hash: what reports pin neither changes nor goes. And forms that each
 * institution files for itself, like its self-check: one of its kind for a period and an institution.
 */
export class ReportVersions1795030440000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table report_form add column each_writer boolean not null default false, add column delivered jsonb not null default '{}'");
    // The owner sees no rows while row security is forced.
    await runner.query('alter table report no force row level security');
    await runner.query(`
      alter table report add column filer_id uuid;
      alter table report disable trigger user;
      update report set filer_id = org_id where kind = 'SELF_CHECK';
      alter table report enable trigger user;
      drop index report_scope_id_kind_year_period_no_department_idx;
      -- Of a form that is filed for all together the filer is null, and null is one value here.
      create unique index on report (scope_id, kind, year, period_no, department, filer_id) nulls not distinct where state <> 'DISCARDED';
    `);
    await runner.query('alter table report force row level security');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
