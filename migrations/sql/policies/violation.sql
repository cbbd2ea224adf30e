-- Violations are seen by the offices that reach the work of the pairing; a dispatched person sees his own.
alter table violation enable row level security;
alter table violation force row level security;
drop policy if exists violation_select on violation;
create policy violation_select on violation for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists violation_insert on violation;
create policy violation_insert on violation for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists violation_update on violation;
create policy violation_update on violation for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists violation_delete on violation;
create policy violation_delete on violation for delete using (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists violation_own on violation;
create policy violation_own on violation as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, update, delete on violation to jiedui_app;
