-- Counts of what an office reaches under this facet; they would tell a dispatched person of his colleagues. Written by
-- triggers and folded by a job, by nobody else.
alter table evaluation_tally enable row level security;
alter table evaluation_tally force row level security;
drop policy if exists evaluation_tally_select on evaluation_tally;
create policy evaluation_tally_select on evaluation_tally for select using (scope_id = any (app.office_scopes('EVALUATION')));
drop policy if exists evaluation_tally_insert on evaluation_tally;
create policy evaluation_tally_insert on evaluation_tally for insert with check (false);
drop policy if exists evaluation_tally_update on evaluation_tally;
create policy evaluation_tally_update on evaluation_tally for update using (false) with check (false);
drop policy if exists evaluation_tally_delete on evaluation_tally;
create policy evaluation_tally_delete on evaluation_tally for delete using (false);
-- The select policy says it: an array of scopes is worked out once, a test of the person for each of a province's thousands of lines.
drop policy if exists evaluation_tally_office on evaluation_tally;
grant select on evaluation_tally to jiedui_app;
