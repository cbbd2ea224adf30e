import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the coverage calendar reads, kept with a pairing's figures: persons on site as change points (day since
 * 1970-01-01, persons, day, persons …), as they were and as the rosters foresee, and what the pinned pack asks for.
 */
export class Coverage1795010800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table pairing_figure
        add column actual int[] not null default '{}',
        add column forecast int[] not null default '{}',
        add column min_on_site int,
        add column min_strength int,
        add column notice_days int;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
