import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To which level a result was reported, one line each: county, then city, then province. */
export class ResultReport1795032000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table result_report (
        scope_id int not null,
        id uuid not null default uuidv7(),
        evaluation_id uuid not null,
        level text not null check (level in ('COUNTY', 'CITY', 'PROVINCE')),
        reported_on date not null,
        receipt text not null default '',
        recorded_by text not null,
        org_id uuid not null,
        org_name text not null,
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        unique (scope_id, evaluation_id, level),
        foreign key (scope_id, evaluation_id) references evaluation (scope_id, id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
