-- The lines of an aggregate stand in the city's own space, copied from the filings (R-246).
alter table aggregate_line enable row level security;
alter table aggregate_line force row level security;
drop policy if exists aggregate_line_select on aggregate_line;
create policy aggregate_line_select on aggregate_line for select using (scope_id = any (app.scopes('OWN')));
drop policy if exists aggregate_line_insert on aggregate_line;
create policy aggregate_line_insert on aggregate_line for insert with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists aggregate_line_update on aggregate_line;
create policy aggregate_line_update on aggregate_line for update using (scope_id = any (app.writable_scopes('OWN')))
  with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists aggregate_line_delete on aggregate_line;
create policy aggregate_line_delete on aggregate_line for delete using (scope_id = any (app.writable_scopes('OWN')));
grant insert, update, delete on aggregate_line to jiedui_app;
