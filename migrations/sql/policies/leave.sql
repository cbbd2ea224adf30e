-- Leave is seen by those who reach the work of the pairing; a dispatched person sees his own.
alter table leave enable row level security;
alter table leave force row level security;
drop policy if exists leave_select on leave;
create policy leave_select on leave for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists leave_insert on leave;
create policy leave_insert on leave for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists leave_update on leave;
create policy leave_update on leave for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists leave_delete on leave;
create policy leave_delete on leave for delete using (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists leave_own on leave;
create policy leave_own on leave as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, update, delete on leave to jiedui_app;
