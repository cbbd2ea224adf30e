import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tallies: counts of a pairing's rows by state, day, month and year, one table for each facet, since a policy that chooses
 * among facets row by row serves no index. Lines are only ever added by writers; a job folds them (migrations/sql/80-tally.sql).
 * A goal says what it is about, so that goals of one field can be counted.
 */
export class Tally1795020300100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['agreement_tally', 'work_tally', 'evaluation_tally']) {
      await runner.query(`
        create table ${table} (
          scope_id int not null references scope,
          id uuid not null default uuidv7(),
          grain text not null check (grain in ('NOW', 'DAY', 'MONTH', 'YEAR')),
          starts_on date not null,
          measure text not null,
          key text not null,
          amount int not null,
          folded boolean not null default false,
          -- The one index of readers: a second one that begins with the scope would be taken for it.
          primary key (scope_id, grain, measure, starts_on, key, id) include (amount)
        );
        create index ${table}_waits on ${table} (scope_id, grain, measure, starts_on, key) where not folded;
      `);
    }
    await runner.query('alter table pairing_figure add column trainees_per_year int');
    await runner.query("alter table pairing_goal add column field text not null default 'GENERAL' check (field ~ '^[A-Z][A-Z_]{1,39}$')");
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
