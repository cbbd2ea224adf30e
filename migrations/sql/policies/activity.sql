-- A record of work is seen by those who reach the work of the pairing; a dispatched person sees and writes his own.
alter table activity enable row level security;
alter table activity force row level security;
drop policy if exists activity_select on activity;
create policy activity_select on activity for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists activity_insert on activity;
create policy activity_insert on activity for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists activity_update on activity;
create policy activity_update on activity for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists activity_delete on activity;
create policy activity_delete on activity for delete using (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists activity_own on activity;
create policy activity_own on activity as restrictive for all using (app.person() is null or person_id = app.person());
-- Nothing that was recorded is removed: it is withdrawn.
grant insert, update on activity to jiedui_app;
