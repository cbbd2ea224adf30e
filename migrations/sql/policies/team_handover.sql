-- Hand-overs are seen by everyone who reaches the work of the pairing.
alter table team_handover enable row level security;
alter table team_handover force row level security;
drop policy if exists team_handover_select on team_handover;
create policy team_handover_select on team_handover for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists team_handover_insert on team_handover;
create policy team_handover_insert on team_handover for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists team_handover_update on team_handover;
create policy team_handover_update on team_handover for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists team_handover_delete on team_handover;
create policy team_handover_delete on team_handover for delete using (scope_id = any (app.writable_scopes('WORK')));
grant insert, update, delete on team_handover to jiedui_app;
