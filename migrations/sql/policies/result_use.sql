-- Where a result was used is seen by those who reach the evaluations; a dispatched person sees his own.
alter table result_use enable row level security;
alter table result_use force row level security;
drop policy if exists result_use_select on result_use;
create policy result_use_select on result_use for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists result_use_insert on result_use;
create policy result_use_insert on result_use for insert with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists result_use_update on result_use;
create policy result_use_update on result_use for update using (false) with check (false);
drop policy if exists result_use_delete on result_use;
create policy result_use_delete on result_use for delete using (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists result_use_own on result_use;
create policy result_use_own on result_use as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, delete on result_use to jiedui_app;
