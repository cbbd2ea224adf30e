-- Objections are seen with their case; a dispatched person sees those to his own.
alter table promotion_objection enable row level security;
alter table promotion_objection force row level security;
drop policy if exists promotion_objection_select on promotion_objection;
create policy promotion_objection_select on promotion_objection for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists promotion_objection_insert on promotion_objection;
create policy promotion_objection_insert on promotion_objection for insert with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists promotion_objection_update on promotion_objection;
create policy promotion_objection_update on promotion_objection for update using (scope_id = any (app.writable_scopes('EVALUATION')))
  with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists promotion_objection_delete on promotion_objection;
create policy promotion_objection_delete on promotion_objection for delete using (false);
drop policy if exists promotion_objection_own on promotion_objection;
create policy promotion_objection_own on promotion_objection as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, update on promotion_objection to jiedui_app;
