import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The traceability table for auditors: each rule of the sources, what holds it and what proves it. */
export class RuleTable1795010202000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table traced_rule (
        rule_id text primary key check (rule_id ~ '^R-[0-9]{3}$'),
        system text not null,
        source_title text not null,
        enforcement text not null check (enforcement in ('G', 'C', 'X', 'R', 'P', 'N')),
        area text not null,
        requirement text not null,
        parameters jsonb not null,
        mechanism text,
        screen text,
        state text not null check (state in ('PROVEN', 'RECORDED', 'NARRATIVE', 'NOT_YET')),
        waits_for text,
        tests jsonb not null
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
