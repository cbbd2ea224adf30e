-- Agreements are reached by the parties, the county government and those who coordinate the signing (R-240, R-251).
alter table agreement_version enable row level security;
alter table agreement_version force row level security;
drop policy if exists agreement_version_select on agreement_version;
create policy agreement_version_select on agreement_version for select using (scope_id = any (app.scopes('AGREEMENT')));
drop policy if exists agreement_version_insert on agreement_version;
create policy agreement_version_insert on agreement_version for insert with check (scope_id = any (app.writable_scopes('AGREEMENT')));
drop policy if exists agreement_version_update on agreement_version;
create policy agreement_version_update on agreement_version for update using (scope_id = any (app.writable_scopes('AGREEMENT')))
  with check (scope_id = any (app.writable_scopes('AGREEMENT')));
drop policy if exists agreement_version_delete on agreement_version;
create policy agreement_version_delete on agreement_version for delete using (scope_id = any (app.writable_scopes('AGREEMENT')));
grant insert, update, delete on agreement_version to jiedui_app;
