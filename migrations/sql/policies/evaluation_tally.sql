-- Counts of what an office reaches under this facet; they would tell a dispatched person of his colleagues. Written by
-- triggers and folded by a job, by nobody else.
alter table evaluation_tally enable row level security;
alter table evaluation_tally force row level security;
drop policy if exists evaluation_tally_select on evaluation_tally;
create policy evaluation_tally_select on evaluation_tally for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists evaluation_tally_insert on evaluation_tally;
create policy evaluation_tally_insert on evaluation_tally for insert with check (false);
drop policy if exists evaluation_tally_update on evaluation_tally;
create policy evaluation_tally_update on evaluation_tally for update using (false) with check (false);
drop policy if exists evaluation_tally_delete on evaluation_tally;
create policy evaluation_tally_delete on evaluation_tally for delete using (false);
drop policy if exists evaluation_tally_office on evaluation_tally;
-- As an array of scopes: it is worked out once, where a test of the person would be asked of each of a province's thousands of lines.
create policy evaluation_tally_office on evaluation_tally as restrictive for all using (scope_id = any (app.office_scopes('EVALUATION')));
grant select on evaluation_tally to jiedui_app;
