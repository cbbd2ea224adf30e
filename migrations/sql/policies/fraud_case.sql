-- Cases of falsification are the offices' alone: the accused learns the outcome by notice and ledger.
alter table fraud_case enable row level security;
alter table fraud_case force row level security;
drop policy if exists fraud_case_select on fraud_case;
create policy fraud_case_select on fraud_case for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists fraud_case_insert on fraud_case;
create policy fraud_case_insert on fraud_case for insert with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists fraud_case_update on fraud_case;
create policy fraud_case_update on fraud_case for update using (scope_id = any (app.writable_scopes('EVALUATION')))
  with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists fraud_case_delete on fraud_case;
create policy fraud_case_delete on fraud_case for delete using (false);
drop policy if exists fraud_case_own on fraud_case;
create policy fraud_case_own on fraud_case as restrictive for all using (app.person() is null);
grant insert, update on fraud_case to jiedui_app;
