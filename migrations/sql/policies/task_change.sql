-- Changes of confirmed tasks are seen by everyone who reaches the work of the pairing.
alter table task_change enable row level security;
alter table task_change force row level security;
drop policy if exists task_change_select on task_change;
create policy task_change_select on task_change for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists task_change_insert on task_change;
create policy task_change_insert on task_change for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists task_change_update on task_change;
create policy task_change_update on task_change for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists task_change_delete on task_change;
create policy task_change_delete on task_change for delete using (scope_id = any (app.writable_scopes('WORK')));
-- A request is not removed: it is decided or withdrawn.
grant insert, update on task_change to jiedui_app;
