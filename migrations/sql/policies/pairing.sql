-- A pairing is seen by its parties, the owner, the oversight chain and the observers (R-246, R-247).
alter table pairing enable row level security;
alter table pairing force row level security;
drop policy if exists pairing_select on pairing;
create policy pairing_select on pairing for select using (scope_id = any (app.scopes('BASE')));
drop policy if exists pairing_insert on pairing;
create policy pairing_insert on pairing for insert with check (scope_id = any (app.writable_scopes('BASE')));
drop policy if exists pairing_update on pairing;
create policy pairing_update on pairing for update using (scope_id = any (app.writable_scopes('BASE')))
  with check (scope_id = any (app.writable_scopes('BASE')));
drop policy if exists pairing_delete on pairing;
create policy pairing_delete on pairing for delete using (scope_id = any (app.writable_scopes('BASE')));
grant insert, update, delete on pairing to jiedui_app;
