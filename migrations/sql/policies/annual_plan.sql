-- Annual and implementation plans are seen by everyone who reaches the work of the pairing.
alter table annual_plan enable row level security;
alter table annual_plan force row level security;
drop policy if exists annual_plan_select on annual_plan;
create policy annual_plan_select on annual_plan for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists annual_plan_insert on annual_plan;
create policy annual_plan_insert on annual_plan for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists annual_plan_update on annual_plan;
create policy annual_plan_update on annual_plan for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists annual_plan_delete on annual_plan;
create policy annual_plan_delete on annual_plan for delete using (scope_id = any (app.writable_scopes('WORK')));
-- A plan is not removed: it is returned, or agreed and summarised.
grant insert, update on annual_plan to jiedui_app;
