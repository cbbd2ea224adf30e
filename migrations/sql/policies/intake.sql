-- What a device has sent, once for each id it made: a line is never changed. A dispatched person sees his own.
alter table intake enable row level security;
alter table intake force row level security;
drop policy if exists intake_select on intake;
create policy intake_select on intake for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists intake_insert on intake;
create policy intake_insert on intake for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists intake_update on intake;
create policy intake_update on intake for update using (false) with check (false);
drop policy if exists intake_delete on intake;
create policy intake_delete on intake for delete using (false);
drop policy if exists intake_own on intake;
create policy intake_own on intake as restrictive for all using (app.person() is null or person_id = app.person());
grant insert on intake to jiedui_app;
