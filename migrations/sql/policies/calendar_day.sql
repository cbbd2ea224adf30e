-- A commission sets its own days; others read them through its calendar.
alter table calendar_day enable row level security;
alter table calendar_day force row level security;
drop policy if exists calendar_day_select on calendar_day;
create policy calendar_day_select on calendar_day for select using (scope_id = any (app.scopes('OWN')));
drop policy if exists calendar_day_insert on calendar_day;
create policy calendar_day_insert on calendar_day for insert with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists calendar_day_update on calendar_day;
create policy calendar_day_update on calendar_day for update using (scope_id = any (app.writable_scopes('OWN')))
  with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists calendar_day_delete on calendar_day;
create policy calendar_day_delete on calendar_day for delete using (scope_id = any (app.writable_scopes('OWN')));
grant insert, update, delete on calendar_day to jiedui_app;
