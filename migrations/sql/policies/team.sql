-- Teams are seen by everyone who reaches the work of the pairing.
alter table team enable row level security;
alter table team force row level security;
drop policy if exists team_select on team;
create policy team_select on team for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists team_insert on team;
create policy team_insert on team for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists team_update on team;
create policy team_update on team for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists team_delete on team;
create policy team_delete on team for delete using (scope_id = any (app.writable_scopes('WORK')));
grant insert, update, delete on team to jiedui_app;
