-- Agreements are reached by the parties, the county government and those who coordinate the signing (R-240, R-251).
alter table agreement_seal enable row level security;
alter table agreement_seal force row level security;
drop policy if exists agreement_seal_select on agreement_seal;
create policy agreement_seal_select on agreement_seal for select using (scope_id = any (app.scopes('AGREEMENT')));
drop policy if exists agreement_seal_insert on agreement_seal;
create policy agreement_seal_insert on agreement_seal for insert with check (scope_id = any (app.writable_scopes('AGREEMENT')));
drop policy if exists agreement_seal_update on agreement_seal;
create policy agreement_seal_update on agreement_seal for update using (scope_id = any (app.writable_scopes('AGREEMENT')))
  with check (scope_id = any (app.writable_scopes('AGREEMENT')));
drop policy if exists agreement_seal_delete on agreement_seal;
create policy agreement_seal_delete on agreement_seal for delete using (scope_id = any (app.writable_scopes('AGREEMENT')));
grant insert, update, delete on agreement_seal to jiedui_app;
