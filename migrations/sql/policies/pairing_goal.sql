-- Goals are seen by everyone who reaches the work of the pairing.
alter table pairing_goal enable row level security;
alter table pairing_goal force row level security;
drop policy if exists pairing_goal_select on pairing_goal;
create policy pairing_goal_select on pairing_goal for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists pairing_goal_insert on pairing_goal;
create policy pairing_goal_insert on pairing_goal for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists pairing_goal_update on pairing_goal;
create policy pairing_goal_update on pairing_goal for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists pairing_goal_delete on pairing_goal;
create policy pairing_goal_delete on pairing_goal for delete using (scope_id = any (app.writable_scopes('WORK')));
grant insert, update, delete on pairing_goal to jiedui_app;
