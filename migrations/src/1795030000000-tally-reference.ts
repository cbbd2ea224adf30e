import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The row that a line of a tally is taken from refers to its scope already: to look it up again eight times for each change of a task proves nothing. */
export class TallyReference1795030000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const facet of ['agreement', 'work', 'evaluation']) {
      await runner.query(`alter table ${facet}_tally drop constraint ${facet}_tally_scope_id_fkey`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
