-- Parts of an evaluation are seen by those who reach the evaluations of the pairing.
alter table evaluation_seal enable row level security;
alter table evaluation_seal force row level security;
drop policy if exists evaluation_seal_select on evaluation_seal;
create policy evaluation_seal_select on evaluation_seal for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists evaluation_seal_insert on evaluation_seal;
create policy evaluation_seal_insert on evaluation_seal for insert with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists evaluation_seal_update on evaluation_seal;
create policy evaluation_seal_update on evaluation_seal for update using (scope_id = any (app.writable_scopes('EVALUATION')))
  with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists evaluation_seal_delete on evaluation_seal;
create policy evaluation_seal_delete on evaluation_seal for delete using (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists evaluation_seal_own on evaluation_seal;
create policy evaluation_seal_own on evaluation_seal as restrictive for all using (app.person() is null or app.sees_evaluation(scope_id, evaluation_id));
grant insert, update, delete on evaluation_seal to jiedui_app;
