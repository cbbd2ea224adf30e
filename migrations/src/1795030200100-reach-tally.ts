import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sums of tallies over everything that an organisation reaches under a facet, by programme and division of the receiver. The name
 * of a reach is made of its scopes: a sum is read by whoever reaches exactly these, and by nobody else
 * (migrations/sql/82-reach-tally.sql). What was worked out of grants before has its scopes in no order, and is worked out anew.
 */
export class ReachTally1795030200100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reach_tally (
        org_id uuid not null references organization,
        facet text not null,
        reach text not null,
        grain text not null check (grain in ('ALL', 'NOW', 'DAY', 'MONTH', 'YEAR')),
        measure text not null,
        starts_on date not null,
        key text not null,
        programme_scope_id int not null,
        receiver_division_code text not null,
        amount int not null,
        primary key (org_id, reach, grain, measure, starts_on, key, programme_scope_id, receiver_division_code) include (amount)
      );
      create index reach_tally_all on reach_tally (facet, org_id, reach) where grain = 'ALL';
      delete from scope_reach;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
