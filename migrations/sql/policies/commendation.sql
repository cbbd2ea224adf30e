-- Commendations are seen by those who reach the evaluations of the pairing; a dispatched person sees his own.
alter table commendation enable row level security;
alter table commendation force row level security;
drop policy if exists commendation_select on commendation;
create policy commendation_select on commendation for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists commendation_insert on commendation;
create policy commendation_insert on commendation for insert with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists commendation_update on commendation;
create policy commendation_update on commendation for update using (scope_id = any (app.writable_scopes('EVALUATION')))
  with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists commendation_delete on commendation;
create policy commendation_delete on commendation for delete using (false);
drop policy if exists commendation_own on commendation;
create policy commendation_own on commendation as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, update on commendation to jiedui_app;
