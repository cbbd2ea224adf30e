-- Certificates are seen by those who reach the evaluations of the pairing; a dispatched person sees his own.
alter table certificate enable row level security;
alter table certificate force row level security;
drop policy if exists certificate_select on certificate;
create policy certificate_select on certificate for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists certificate_insert on certificate;
create policy certificate_insert on certificate for insert with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists certificate_update on certificate;
create policy certificate_update on certificate for update using (scope_id = any (app.writable_scopes('EVALUATION')))
  with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists certificate_delete on certificate;
create policy certificate_delete on certificate for delete using (false);
drop policy if exists certificate_own on certificate;
create policy certificate_own on certificate as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, update on certificate to jiedui_app;
