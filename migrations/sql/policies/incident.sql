-- Incidents are seen by those who reach the work of the pairing; a dispatched person sees his own.
alter table incident enable row level security;
alter table incident force row level security;
drop policy if exists incident_select on incident;
create policy incident_select on incident for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists incident_insert on incident;
create policy incident_insert on incident for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists incident_update on incident;
create policy incident_update on incident for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists incident_delete on incident;
create policy incident_delete on incident for delete using (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists incident_own on incident;
create policy incident_own on incident as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, update, delete on incident to jiedui_app;
