-- Counts of what an office reaches under this facet; they would tell a dispatched person of his colleagues. Written by
-- triggers and folded by a job, by nobody else.
alter table work_tally enable row level security;
alter table work_tally force row level security;
drop policy if exists work_tally_select on work_tally;
create policy work_tally_select on work_tally for select using (scope_id = any (app.office_scopes('WORK')));
drop policy if exists work_tally_insert on work_tally;
create policy work_tally_insert on work_tally for insert with check (false);
drop policy if exists work_tally_update on work_tally;
create policy work_tally_update on work_tally for update using (false) with check (false);
drop policy if exists work_tally_delete on work_tally;
create policy work_tally_delete on work_tally for delete using (false);
-- The select policy says it: an array of scopes is worked out once, a test of the person for each of a province's thousands of lines.
drop policy if exists work_tally_office on work_tally;
grant select on work_tally to jiedui_app;
-- What app.insert_many writes beside the rows that it adds.
drop policy if exists work_tally_bulk on work_tally;
create policy work_tally_bulk on work_tally for insert to jiedui_bulk with check (true);
grant insert on work_tally to jiedui_bulk;
