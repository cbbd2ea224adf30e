-- A joint evaluation is seen by the offices that reach the evaluation of the pairing, the supporter’s administration among them.
alter table joint_evaluation enable row level security;
alter table joint_evaluation force row level security;
drop policy if exists joint_evaluation_select on joint_evaluation;
create policy joint_evaluation_select on joint_evaluation for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists joint_evaluation_insert on joint_evaluation;
create policy joint_evaluation_insert on joint_evaluation for insert with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists joint_evaluation_update on joint_evaluation;
create policy joint_evaluation_update on joint_evaluation for update using (scope_id = any (app.writable_scopes('EVALUATION')))
  with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists joint_evaluation_delete on joint_evaluation;
create policy joint_evaluation_delete on joint_evaluation for delete using (false);
drop policy if exists joint_evaluation_own on joint_evaluation;
create policy joint_evaluation_own on joint_evaluation as restrictive for all using (app.person() is null);
-- It stays, also one that was cancelled.
grant insert, update on joint_evaluation to jiedui_app;
