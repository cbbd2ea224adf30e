-- What a city put together stands in its own space; the province sees its number on each filing (R-246).
alter table roster_aggregate enable row level security;
alter table roster_aggregate force row level security;
drop policy if exists roster_aggregate_select on roster_aggregate;
create policy roster_aggregate_select on roster_aggregate for select using (scope_id = any (app.scopes('OWN')));
drop policy if exists roster_aggregate_insert on roster_aggregate;
create policy roster_aggregate_insert on roster_aggregate for insert with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists roster_aggregate_update on roster_aggregate;
create policy roster_aggregate_update on roster_aggregate for update using (scope_id = any (app.writable_scopes('OWN')))
  with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists roster_aggregate_delete on roster_aggregate;
create policy roster_aggregate_delete on roster_aggregate for delete using (scope_id = any (app.writable_scopes('OWN')));
grant insert, update, delete on roster_aggregate to jiedui_app;
