import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rows of an import are rows: fifty thousand of them in one value were read and written whole at every step. */
export class ImportLine1795020700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_line (
        scope_id int not null,
        import_id uuid not null,
        row_no int not null,
        title text not null,
        content jsonb,
        made_id text,
        primary key (scope_id, import_id, row_no),
        foreign key (scope_id, import_id) references import_batch (scope_id, id)
      );
      insert into import_line (scope_id, import_id, row_no, title, content, made_id)
        select b.scope_id, b.id, (r ->> 'row')::int, r ->> 'title', r -> 'values', m.made_id
          from import_batch b
          cross join lateral jsonb_array_elements(b.rows) r
          left join lateral (select x ->> 'id' as made_id from jsonb_array_elements(b.result) x where x -> 'row' = r -> 'row' limit 1) m on true;
      alter table import_batch drop column rows, drop column result, alter column faults set default '[]';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
