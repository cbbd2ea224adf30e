-- Attendance is only ever added to (R-213): a correction is a row of its own. A dispatched person sees his own.
alter table attendance enable row level security;
alter table attendance force row level security;
drop policy if exists attendance_select on attendance;
create policy attendance_select on attendance for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists attendance_insert on attendance;
create policy attendance_insert on attendance for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists attendance_update on attendance;
create policy attendance_update on attendance for update using (false) with check (false);
drop policy if exists attendance_delete on attendance;
create policy attendance_delete on attendance for delete using (false);
drop policy if exists attendance_own on attendance;
create policy attendance_own on attendance as restrictive for all using (app.person() is null or person_id = app.person());
grant insert on attendance to jiedui_app;
grant select, insert on attendance to jiedui_bulk;
