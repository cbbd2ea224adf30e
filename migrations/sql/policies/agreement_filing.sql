-- Filings of relations and agreements are reached by whoever reaches the agreement: parties, administrations, coordination (R-346, R-367, R-390).
alter table agreement_filing enable row level security;
alter table agreement_filing force row level security;
drop policy if exists agreement_filing_select on agreement_filing;
create policy agreement_filing_select on agreement_filing for select using (scope_id = any (app.scopes('AGREEMENT')));
drop policy if exists agreement_filing_insert on agreement_filing;
create policy agreement_filing_insert on agreement_filing for insert with check (scope_id = any (app.writable_scopes('AGREEMENT')));
drop policy if exists agreement_filing_update on agreement_filing;
create policy agreement_filing_update on agreement_filing for update using (scope_id = any (app.writable_scopes('AGREEMENT')))
  with check (scope_id = any (app.writable_scopes('AGREEMENT')));
drop policy if exists agreement_filing_delete on agreement_filing;
create policy agreement_filing_delete on agreement_filing for delete using (scope_id = any (app.writable_scopes('AGREEMENT')));
grant insert, update, delete on agreement_filing to jiedui_app;
