-- Who was asked for in a spot check is seen by the offices of the pairing; a dispatched person sees his own.
alter table spot_check_call enable row level security;
alter table spot_check_call force row level security;
drop policy if exists spot_check_call_select on spot_check_call;
create policy spot_check_call_select on spot_check_call for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists spot_check_call_insert on spot_check_call;
create policy spot_check_call_insert on spot_check_call for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists spot_check_call_update on spot_check_call;
create policy spot_check_call_update on spot_check_call for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists spot_check_call_delete on spot_check_call;
create policy spot_check_call_delete on spot_check_call for delete using (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists spot_check_call_own on spot_check_call;
create policy spot_check_call_own on spot_check_call as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, update, delete on spot_check_call to jiedui_app;
