-- Applications belong to the employer; a person acting for himself sees his own alone.
alter table application enable row level security;
alter table application force row level security;
drop policy if exists application_select on application;
create policy application_select on application for select using (scope_id = any (app.scopes('OWN')));
drop policy if exists application_insert on application;
create policy application_insert on application for insert with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists application_update on application;
create policy application_update on application for update using (scope_id = any (app.writable_scopes('OWN')))
  with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists application_delete on application;
create policy application_delete on application for delete using (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists application_own on application;
create policy application_own on application as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, update, delete on application to jiedui_app;
