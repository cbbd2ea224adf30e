-- Requests to leave the support are seen by those who reach the work of the pairing; a dispatched person sees his own.
alter table exit_request enable row level security;
alter table exit_request force row level security;
drop policy if exists exit_request_select on exit_request;
create policy exit_request_select on exit_request for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists exit_request_insert on exit_request;
create policy exit_request_insert on exit_request for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists exit_request_update on exit_request;
create policy exit_request_update on exit_request for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists exit_request_delete on exit_request;
create policy exit_request_delete on exit_request for delete using (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists exit_request_own on exit_request;
create policy exit_request_own on exit_request as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, update, delete on exit_request to jiedui_app;
