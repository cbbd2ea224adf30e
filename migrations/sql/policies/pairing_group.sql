-- The groups of a programme belong to its owner; the parties read their own pairing.
alter table pairing_group enable row level security;
alter table pairing_group force row level security;
drop policy if exists pairing_group_select on pairing_group;
create policy pairing_group_select on pairing_group for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists pairing_group_insert on pairing_group;
create policy pairing_group_insert on pairing_group for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists pairing_group_update on pairing_group;
create policy pairing_group_update on pairing_group for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists pairing_group_delete on pairing_group;
create policy pairing_group_delete on pairing_group for delete using (scope_id = any (app.writable_scopes('WORK')));
grant insert, update, delete on pairing_group to jiedui_app;
