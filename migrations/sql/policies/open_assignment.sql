-- One person, one open assignment: kept in the employer's space.
alter table open_assignment enable row level security;
alter table open_assignment force row level security;
drop policy if exists open_assignment_select on open_assignment;
create policy open_assignment_select on open_assignment for select using (scope_id = any (app.scopes('PRIVATE')));
drop policy if exists open_assignment_insert on open_assignment;
create policy open_assignment_insert on open_assignment for insert with check (scope_id = any (app.writable_scopes('PRIVATE')));
drop policy if exists open_assignment_update on open_assignment;
create policy open_assignment_update on open_assignment for update using (scope_id = any (app.writable_scopes('PRIVATE')))
  with check (scope_id = any (app.writable_scopes('PRIVATE')));
drop policy if exists open_assignment_delete on open_assignment;
create policy open_assignment_delete on open_assignment for delete using (scope_id = any (app.writable_scopes('PRIVATE')));
grant insert, update, delete on open_assignment to jiedui_app;
