-- Tasks are seen by everyone who reaches the work of the pairing.
alter table task_progress enable row level security;
alter table task_progress force row level security;
drop policy if exists task_progress_select on task_progress;
create policy task_progress_select on task_progress for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists task_progress_insert on task_progress;
create policy task_progress_insert on task_progress for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists task_progress_update on task_progress;
create policy task_progress_update on task_progress for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists task_progress_delete on task_progress;
create policy task_progress_delete on task_progress for delete using (scope_id = any (app.writable_scopes('WORK')));
grant insert, update, delete on task_progress to jiedui_app;
