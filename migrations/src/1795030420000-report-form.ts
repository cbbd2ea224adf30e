import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the delivered forms of regular reports say of themselves, for what the database owes and reminds of; each release fills it. */
export class ReportForm1795030420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report_form (
        kind text primary key,
        label text not null,
        months int not null check (months in (1, 3, 6, 12)),
        per text not null check (per in ('PAIRING', 'PROGRAMME')),
        parameter text not null,
        parameter_id text,
        departments text[] not null,
        writers text[] not null,
        due_days int not null
      )`);
    await runner.query('drop function if exists app.report_forms()');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
