-- Those who study at the supporter are seen by everyone who reaches the work of the pairing.
alter table trainee enable row level security;
alter table trainee force row level security;
drop policy if exists trainee_select on trainee;
create policy trainee_select on trainee for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists trainee_insert on trainee;
create policy trainee_insert on trainee for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists trainee_update on trainee;
create policy trainee_update on trainee for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists trainee_delete on trainee;
create policy trainee_delete on trainee for delete using (scope_id = any (app.writable_scopes('WORK')));
-- Nobody is removed: a study that does not take place is cancelled.
grant insert, update on trainee to jiedui_app;
