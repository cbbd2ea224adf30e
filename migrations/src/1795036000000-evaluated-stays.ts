import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stays that were over, and evaluated at their end, before a stay could become so: they are evaluated, each with its line in the log. */
export class EvaluatedStays1795036000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The owner sees no rows while row security is forced.
    const tables = ['assignment', 'evaluation', 'transition_log'];
    for (const table of tables) await runner.query(`alter table ${table} no force row level security`);
    await runner.query('alter table assignment disable trigger user');
    await runner.query(`
      with judged as (
        update assignment a set state = 'EVALUATED', revision = a.revision + 1
         where a.state = 'FINISHED' and exists (select 1 from evaluation e where e.scope_id = a.scope_id and e.state = 'EFFECTIVE'
           and e.rhythm in ('TERM_END', 'BATCH_END', 'BEFORE_TERM_END')
           and ((e.subject = 'PERSON' and e.assignment_id = a.id) or (e.subject = 'TEAM' and e.team_id = a.team_id and not exists (
             -- Where a pack judges each person, the batch's result is none of his.
             select 1 from evaluation p where p.subject = 'PERSON' and p.rhythm in ('TERM_END', 'BATCH_END', 'BEFORE_TERM_END') and p.pack_code = e.pack_code))))
        returning a.scope_id, a.id, a.name)
      insert into transition_log (scope_id, facet, machine, row_id, subject, action, from_state, to_state, org_name, by_name)
        select j.scope_id, 'WORK', 'assignment', j.id, j.name, 'evaluateStay', 'FINISHED', 'EVALUATED', '', '' from judged j`);
    await runner.query('alter table assignment enable trigger user');
    for (const table of tables) await runner.query(`alter table ${table} force row level security`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
