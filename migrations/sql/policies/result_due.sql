-- What a result obliges to is seen by those who reach the evaluations; a dispatched person sees his own. Whoever records what
-- settles it writes it, by what the policy pack says.
alter table result_due enable row level security;
alter table result_due force row level security;
drop policy if exists result_due_select on result_due;
create policy result_due_select on result_due for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists result_due_insert on result_due;
create policy result_due_insert on result_due for insert with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists result_due_update on result_due;
create policy result_due_update on result_due for update using (scope_id = any (app.writable_scopes('EVALUATION')))
  with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists result_due_delete on result_due;
create policy result_due_delete on result_due for delete using (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists result_due_own on result_due;
create policy result_due_own on result_due as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, update, delete on result_due to jiedui_app;
