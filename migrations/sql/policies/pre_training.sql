-- Teams are seen by everyone who reaches the work of the pairing.
alter table pre_training enable row level security;
alter table pre_training force row level security;
drop policy if exists pre_training_select on pre_training;
create policy pre_training_select on pre_training for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists pre_training_insert on pre_training;
create policy pre_training_insert on pre_training for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists pre_training_update on pre_training;
create policy pre_training_update on pre_training for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists pre_training_delete on pre_training;
create policy pre_training_delete on pre_training for delete using (scope_id = any (app.writable_scopes('WORK')));
grant insert, update, delete on pre_training to jiedui_app;
