-- Agreements are reached by the parties, the county government and those who coordinate the signing (R-240, R-251).
alter table agreement enable row level security;
alter table agreement force row level security;
drop policy if exists agreement_select on agreement;
create policy agreement_select on agreement for select using (scope_id = any (app.scopes('AGREEMENT')));
drop policy if exists agreement_insert on agreement;
create policy agreement_insert on agreement for insert with check (scope_id = any (app.writable_scopes('AGREEMENT')));
drop policy if exists agreement_update on agreement;
create policy agreement_update on agreement for update using (scope_id = any (app.writable_scopes('AGREEMENT')))
  with check (scope_id = any (app.writable_scopes('AGREEMENT')));
drop policy if exists agreement_delete on agreement;
create policy agreement_delete on agreement for delete using (scope_id = any (app.writable_scopes('AGREEMENT')));
grant insert, update, delete on agreement to jiedui_app;
