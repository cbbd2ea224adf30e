-- Trainings of the receiver that staff took part in: seen with the work of the pairing; a dispatched person sees his own.
alter table attended_training enable row level security;
alter table attended_training force row level security;
drop policy if exists attended_training_select on attended_training;
create policy attended_training_select on attended_training for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists attended_training_insert on attended_training;
create policy attended_training_insert on attended_training for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists attended_training_update on attended_training;
create policy attended_training_update on attended_training for update using (false);
drop policy if exists attended_training_delete on attended_training;
create policy attended_training_delete on attended_training for delete using (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists attended_training_own on attended_training;
create policy attended_training_own on attended_training as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, delete on attended_training to jiedui_app;
