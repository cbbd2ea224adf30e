-- Outings are seen by those who reach the work of the pairing; a dispatched person sees his own.
alter table outing enable row level security;
alter table outing force row level security;
drop policy if exists outing_select on outing;
create policy outing_select on outing for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists outing_insert on outing;
create policy outing_insert on outing for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists outing_update on outing;
create policy outing_update on outing for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists outing_delete on outing;
create policy outing_delete on outing for delete using (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists outing_own on outing;
create policy outing_own on outing as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, update, delete on outing to jiedui_app;
