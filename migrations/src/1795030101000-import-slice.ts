import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The rows of an import lie together, some thousands in a row of the table: written once, emptied once. The titles that a page
 * shows stand with the batch. Staff that wait for their commit are sealed for good since, so such batches are uploaded again.
 */
export class ImportSlice1795030101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['import_batch', 'import_line']) await runner.query(`alter table ${table} no force row level security`);
    await runner.query(`
      create table import_slice (
        scope_id int not null,
        import_id uuid not null,
        from_row int not null,
        size int not null check (size > 0),
        lines jsonb,
        made jsonb,
        primary key (scope_id, import_id, from_row),
        foreign key (scope_id, import_id) references import_batch (scope_id, id)
      );
      alter table import_slice alter column lines set storage external, alter column made set storage external;
      alter table import_batch add column titles jsonb not null default '[]';
      update import_batch set state = 'DISCARDED' where state = 'CHECKED' and kind = 'STAFF';
      update import_batch b set titles = (
        select coalesce(jsonb_agg(jsonb_build_object('row', l.row_no, 'title', l.title) order by l.row_no), '[]')
          from (select i.row_no, i.title from import_line i where i.scope_id = b.scope_id and i.import_id = b.id order by i.row_no limit 500) l)
        where b.state <> 'DISCARDED';
      insert into import_slice (scope_id, import_id, from_row, size, lines, made)
        select b.scope_id, b.id, min(l.row_no), count(*),
               case when b.state = 'CHECKED' then jsonb_agg(jsonb_build_object('row', l.row_no, 'values', l.content) order by l.row_no) end,
               case when b.state <> 'CHECKED' then jsonb_agg(jsonb_build_object('row', l.row_no, 'id', l.made_id) order by l.row_no) end
          from import_batch b join import_line l on l.scope_id = b.scope_id and l.import_id = b.id
         where b.state <> 'DISCARDED'
         group by b.scope_id, b.id, b.state, case when b.kind = 'ATTENDANCE' or b.state <> 'CHECKED' then l.row_no / 2000 end;
      drop table import_line;
    `);
    await runner.query('alter table import_batch force row level security');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
