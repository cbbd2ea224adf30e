-- Teams are seen by everyone who reaches the work of the pairing.
alter table filing enable row level security;
alter table filing force row level security;
drop policy if exists filing_select on filing;
create policy filing_select on filing for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists filing_insert on filing;
create policy filing_insert on filing for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists filing_update on filing;
create policy filing_update on filing for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists filing_delete on filing;
create policy filing_delete on filing for delete using (scope_id = any (app.writable_scopes('WORK')));
grant insert, update, delete on filing to jiedui_app;
