-- A monthly plan is seen by those who reach the work of the pairing; a dispatched person sees and writes his own.
alter table work_plan enable row level security;
alter table work_plan force row level security;
drop policy if exists work_plan_select on work_plan;
create policy work_plan_select on work_plan for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists work_plan_insert on work_plan;
create policy work_plan_insert on work_plan for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists work_plan_update on work_plan;
create policy work_plan_update on work_plan for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists work_plan_delete on work_plan;
create policy work_plan_delete on work_plan for delete using (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists work_plan_own on work_plan;
create policy work_plan_own on work_plan as restrictive for all using (app.person() is null or person_id = app.person());
-- A plan of a month stays, whatever became of it.
grant insert, update on work_plan to jiedui_app;
