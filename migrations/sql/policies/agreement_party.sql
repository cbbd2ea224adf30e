-- Agreements are reached by the parties, the county government and those who coordinate the signing (R-240, R-251).
alter table agreement_party enable row level security;
alter table agreement_party force row level security;
drop policy if exists agreement_party_select on agreement_party;
create policy agreement_party_select on agreement_party for select using (scope_id = any (app.scopes('AGREEMENT')));
drop policy if exists agreement_party_insert on agreement_party;
create policy agreement_party_insert on agreement_party for insert with check (scope_id = any (app.writable_scopes('AGREEMENT')));
drop policy if exists agreement_party_update on agreement_party;
create policy agreement_party_update on agreement_party for update using (scope_id = any (app.writable_scopes('AGREEMENT')))
  with check (scope_id = any (app.writable_scopes('AGREEMENT')));
drop policy if exists agreement_party_delete on agreement_party;
create policy agreement_party_delete on agreement_party for delete using (scope_id = any (app.writable_scopes('AGREEMENT')));
grant insert, update, delete on agreement_party to jiedui_app;
