-- An assignment is seen by those who reach the work of the pairing; a dispatched person sees his own.
alter table assignment enable row level security;
alter table assignment force row level security;
drop policy if exists assignment_select on assignment;
create policy assignment_select on assignment for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists assignment_insert on assignment;
create policy assignment_insert on assignment for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists assignment_update on assignment;
create policy assignment_update on assignment for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists assignment_delete on assignment;
create policy assignment_delete on assignment for delete using (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists assignment_own on assignment;
create policy assignment_own on assignment as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, update, delete on assignment to jiedui_app;
