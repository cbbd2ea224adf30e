-- Parts of an evaluation are seen by those who reach the evaluations of the pairing.
alter table evaluation_step enable row level security;
alter table evaluation_step force row level security;
drop policy if exists evaluation_step_select on evaluation_step;
create policy evaluation_step_select on evaluation_step for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists evaluation_step_insert on evaluation_step;
create policy evaluation_step_insert on evaluation_step for insert with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists evaluation_step_update on evaluation_step;
create policy evaluation_step_update on evaluation_step for update using (scope_id = any (app.writable_scopes('EVALUATION')))
  with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists evaluation_step_delete on evaluation_step;
create policy evaluation_step_delete on evaluation_step for delete using (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists evaluation_step_own on evaluation_step;
create policy evaluation_step_own on evaluation_step as restrictive for all using (app.person() is null or app.sees_evaluation(scope_id, evaluation_id));
grant insert, update, delete on evaluation_step to jiedui_app;
