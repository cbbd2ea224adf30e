import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each year of a pairing and each assignment is judged by (C-12). */
export class Pins1795010102000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table assignment add column pack_code text, add column pack_version int;

      create table pairing_year (
        scope_id int not null,
        id uuid not null default uuidv7(),
        pairing_id uuid not null,
        year int not null check (year between 1990 and 2200),
        pack_code text not null,
        pack_version int not null,
        primary key (scope_id, id),
        foreign key (scope_id, pairing_id) references pairing (scope_id, id) on delete cascade,
        foreign key (pack_code, pack_version) references policy_pack (code, version),
        unique (scope_id, pairing_id, year)
      );
    `);
    // The owner sees no rows while row security is forced; what was pinned already is copied, nothing happens to it.
    for (const table of ['pairing', 'team', 'assignment', 'pairing_year']) await runner.query(`alter table ${table} no force row level security`);
    await runner.query(`
      alter table assignment disable trigger user;
      update assignment a set pack_code = t.pack_code, pack_version = t.pack_version
        from team t where t.scope_id = a.scope_id and t.id = a.team_id;
      alter table assignment enable trigger user;
      insert into pairing_year (scope_id, pairing_id, year, pack_code, pack_version)
        select p.scope_id, p.id, y, p.pack_code, p.pack_version
          from pairing p cross join generate_series(extract(year from p.starts_on)::int, extract(year from p.ends_on)::int) y;
    `);
    for (const table of ['pairing', 'team', 'assignment', 'pairing_year']) await runner.query(`alter table ${table} force row level security`);
    await runner.query(`
      alter table assignment alter column pack_code set not null, alter column pack_version set not null,
        add foreign key (pack_code, pack_version) references policy_pack (code, version);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
