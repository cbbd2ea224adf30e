import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a result in effect obliges to, as its policy pack says when it is judged: kept beside the evaluation, which never
 * changes, so that it waits on a desk and stands in a list until it is settled.
 */
export class ResultDue1795033001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table result_due (
        scope_id int not null,
        id uuid not null default uuidv7(),
        evaluation_id uuid not null,
        person_id uuid,
        code text not null check (code in ('RESULT_LINKED', 'COMMENDATION', 'CIRCULAR', 'PERIODIC_ASSESSMENT')),
        rule_id text not null,
        fix text not null,
        fix_en text,
        since date not null,
        settled_on date check (settled_on >= since),
        created_at timestamptz not null default app.now(),
        primary key (scope_id, id),
        unique (scope_id, evaluation_id, code),
        foreign key (scope_id, evaluation_id) references evaluation (scope_id, id)
      );
      create index on result_due (scope_id, created_at desc, id desc);
      create index on result_due (scope_id) where settled_on is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
