import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Results that took effect before it was kept what they oblige to. Only code can ask a policy pack, so they are named here,
 * by their ids, and the server judges them when it runs (jobs/result-dues.ts); the table is empty from then on.
 */
export class ResultUnjudged1795037000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table result_unjudged (
        scope_id int not null,
        id uuid not null,
        primary key (scope_id, id),
        foreign key (scope_id, id) references evaluation (scope_id, id)
      )`);
    // The owner sees no rows while row security is forced.
    const tables = ['evaluation', 'result_due'];
    for (const table of tables) await runner.query(`alter table ${table} no force row level security`);
    await runner.query(`
      insert into result_unjudged (scope_id, id)
        select e.scope_id, e.id from evaluation e
         where e.state = 'EFFECTIVE' and not exists (select 1 from result_due d where d.scope_id = e.scope_id and d.evaluation_id = e.id)`);
    for (const table of tables) await runner.query(`alter table ${table} force row level security`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
