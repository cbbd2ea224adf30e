-- Where somebody checked in: for the two hospitals and himself. Made coarse after a year by a function, never changed by the server.
alter table attendance_location enable row level security;
alter table attendance_location force row level security;
drop policy if exists attendance_location_select on attendance_location;
create policy attendance_location_select on attendance_location for select using (scope_id = any (app.scopes('LOCATION')));
drop policy if exists attendance_location_insert on attendance_location;
create policy attendance_location_insert on attendance_location for insert with check (scope_id = any (app.writable_scopes('LOCATION')));
drop policy if exists attendance_location_update on attendance_location;
create policy attendance_location_update on attendance_location for update using (false) with check (false);
drop policy if exists attendance_location_delete on attendance_location;
create policy attendance_location_delete on attendance_location for delete using (false);
drop policy if exists attendance_location_own on attendance_location;
create policy attendance_location_own on attendance_location as restrictive for all using (app.person() is null or person_id = app.person());
grant insert on attendance_location to jiedui_app;
