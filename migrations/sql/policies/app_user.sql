-- An account is seen by its holder and the administrators of its organisation; written by identity functions only.
alter table app_user enable row level security;
alter table app_user force row level security;
drop policy if exists app_user_select on app_user;
create policy app_user_select on app_user for select using (id = app.user_id() or home_scope_id = any (app.scopes('DIRECTORY')));
drop policy if exists app_user_insert on app_user;
create policy app_user_insert on app_user for insert with check (false);
drop policy if exists app_user_update on app_user;
create policy app_user_update on app_user for update using (false) with check (false);
drop policy if exists app_user_delete on app_user;
create policy app_user_delete on app_user for delete using (false);
