import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a contradiction says is kept in both languages; what was found before stays in Chinese alone. */
export class ContradictionEnglish1795053000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table contradiction add column detail_en text');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
