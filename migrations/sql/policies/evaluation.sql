-- Evaluations are kept from those who only follow agreements (R-251); a dispatched person sees his own.
alter table evaluation enable row level security;
alter table evaluation force row level security;
drop policy if exists evaluation_select on evaluation;
create policy evaluation_select on evaluation for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists evaluation_insert on evaluation;
create policy evaluation_insert on evaluation for insert with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists evaluation_update on evaluation;
create policy evaluation_update on evaluation for update using (scope_id = any (app.writable_scopes('EVALUATION')))
  with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists evaluation_delete on evaluation;
create policy evaluation_delete on evaluation for delete using (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists evaluation_own on evaluation;
create policy evaluation_own on evaluation as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, update, delete on evaluation to jiedui_app;
