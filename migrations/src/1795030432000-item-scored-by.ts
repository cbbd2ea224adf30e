import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who gave an item of an evaluation its points, and when: a certificate is traced to them. Earlier points have nobody. */
export class ItemScoredBy1795030432000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table evaluation_item add column scored_by text, add column scored_at timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
