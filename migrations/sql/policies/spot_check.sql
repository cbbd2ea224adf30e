-- Spot checks are seen by the offices that reach the work of the pairing, not by those who are checked.
alter table spot_check enable row level security;
alter table spot_check force row level security;
drop policy if exists spot_check_select on spot_check;
create policy spot_check_select on spot_check for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists spot_check_insert on spot_check;
create policy spot_check_insert on spot_check for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists spot_check_update on spot_check;
create policy spot_check_update on spot_check for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists spot_check_delete on spot_check;
create policy spot_check_delete on spot_check for delete using (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists spot_check_own on spot_check;
create policy spot_check_own on spot_check as restrictive for all using (app.person() is null);
grant insert, update, delete on spot_check to jiedui_app;
