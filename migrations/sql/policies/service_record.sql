-- Service outside the platform belongs to the employer; a person acting for himself sees his own.
alter table service_record enable row level security;
alter table service_record force row level security;
drop policy if exists service_record_select on service_record;
create policy service_record_select on service_record for select using (scope_id = any (app.scopes('OWN')));
drop policy if exists service_record_insert on service_record;
create policy service_record_insert on service_record for insert with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists service_record_update on service_record;
create policy service_record_update on service_record for update using (false);
drop policy if exists service_record_delete on service_record;
create policy service_record_delete on service_record for delete using (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists service_record_own on service_record;
create policy service_record_own on service_record as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, delete on service_record to jiedui_app;
