-- Objections are seen by those who reach the evaluations of the pairing; a dispatched person sees his own.
alter table evaluation_objection enable row level security;
alter table evaluation_objection force row level security;
drop policy if exists evaluation_objection_select on evaluation_objection;
create policy evaluation_objection_select on evaluation_objection for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists evaluation_objection_insert on evaluation_objection;
create policy evaluation_objection_insert on evaluation_objection for insert with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists evaluation_objection_update on evaluation_objection;
create policy evaluation_objection_update on evaluation_objection for update using (scope_id = any (app.writable_scopes('EVALUATION')))
  with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists evaluation_objection_delete on evaluation_objection;
create policy evaluation_objection_delete on evaluation_objection for delete using (false);
drop policy if exists evaluation_objection_own on evaluation_objection;
create policy evaluation_objection_own on evaluation_objection as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, update on evaluation_objection to jiedui_app;
