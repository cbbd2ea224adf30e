import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who came for whom on a roster, and the hospital's decision that nobody comes for somebody who left. */
export class Replacement1795030401000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table assignment add column replaces_id uuid, add column not_replaced_reason text,
        add foreign key (scope_id, replaces_id) references assignment (scope_id, id);
      create index on assignment (scope_id, replaces_id) where replaces_id is not null;
    `);
    // The owner sees no rows while row security is forced; filed lines say by name whom somebody replaced.
    for (const table of ['assignment', 'filing_line']) await runner.query(`alter table ${table} no force row level security`);
    await runner.query(`
      alter table assignment disable trigger user;
      update assignment a set replaces_id = b.id
        from filing_line l, assignment b
       where l.scope_id = a.scope_id and l.assignment_id = a.id and l.replaces = b.name
         and b.scope_id = a.scope_id and b.team_id = a.team_id and b.id <> a.id and b.state in ('ENDED_EARLY', 'UNAUTHORISED_DEPARTURE', 'REMOVED');
      alter table assignment enable trigger user;
    `);
    for (const table of ['assignment', 'filing_line']) await runner.query(`alter table ${table} force row level security`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
