-- Liability is seen by the offices that reach the case.
alter table fraud_liability enable row level security;
alter table fraud_liability force row level security;
drop policy if exists fraud_liability_select on fraud_liability;
create policy fraud_liability_select on fraud_liability for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists fraud_liability_insert on fraud_liability;
create policy fraud_liability_insert on fraud_liability for insert with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists fraud_liability_update on fraud_liability;
create policy fraud_liability_update on fraud_liability for update using (false);
drop policy if exists fraud_liability_delete on fraud_liability;
create policy fraud_liability_delete on fraud_liability for delete using (false);
drop policy if exists fraud_liability_own on fraud_liability;
create policy fraud_liability_own on fraud_liability as restrictive for all using (app.person() is null);
grant insert on fraud_liability to jiedui_app;
