-- The parties of a pairing, as everyone who reaches the pairing may see them.
alter table pairing_party enable row level security;
alter table pairing_party force row level security;
drop policy if exists pairing_party_select on pairing_party;
create policy pairing_party_select on pairing_party for select using (scope_id = any (app.scopes('BASE')));
drop policy if exists pairing_party_insert on pairing_party;
create policy pairing_party_insert on pairing_party for insert with check (scope_id = any (app.writable_scopes('BASE')));
drop policy if exists pairing_party_update on pairing_party;
create policy pairing_party_update on pairing_party for update using (scope_id = any (app.writable_scopes('BASE')))
  with check (scope_id = any (app.writable_scopes('BASE')));
drop policy if exists pairing_party_delete on pairing_party;
create policy pairing_party_delete on pairing_party for delete using (scope_id = any (app.writable_scopes('BASE')));
grant insert, update, delete on pairing_party to jiedui_app;
