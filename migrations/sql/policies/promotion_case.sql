-- Promotion cases are seen by those who reach the evaluations of the pairing; a dispatched person sees his own.
alter table promotion_case enable row level security;
alter table promotion_case force row level security;
drop policy if exists promotion_case_select on promotion_case;
create policy promotion_case_select on promotion_case for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists promotion_case_insert on promotion_case;
create policy promotion_case_insert on promotion_case for insert with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists promotion_case_update on promotion_case;
create policy promotion_case_update on promotion_case for update using (scope_id = any (app.writable_scopes('EVALUATION')))
  with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists promotion_case_delete on promotion_case;
create policy promotion_case_delete on promotion_case for delete using (false);
drop policy if exists promotion_case_own on promotion_case;
create policy promotion_case_own on promotion_case as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, update on promotion_case to jiedui_app;
