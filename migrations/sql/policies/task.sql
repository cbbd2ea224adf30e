-- Tasks are seen by everyone who reaches the work of the pairing.
alter table task enable row level security;
alter table task force row level security;
drop policy if exists task_select on task;
create policy task_select on task for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists task_insert on task;
create policy task_insert on task for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists task_update on task;
create policy task_update on task for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists task_delete on task;
create policy task_delete on task for delete using (scope_id = any (app.writable_scopes('WORK')));
grant insert, update, delete on task to jiedui_app;
