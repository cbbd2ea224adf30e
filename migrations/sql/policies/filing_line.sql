-- A line as it was filed is seen by those who reach the work of the pairing; a dispatched person sees his own.
alter table filing_line enable row level security;
alter table filing_line force row level security;
drop policy if exists filing_line_select on filing_line;
create policy filing_line_select on filing_line for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists filing_line_insert on filing_line;
create policy filing_line_insert on filing_line for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists filing_line_update on filing_line;
create policy filing_line_update on filing_line for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists filing_line_delete on filing_line;
create policy filing_line_delete on filing_line for delete using (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists filing_line_own on filing_line;
create policy filing_line_own on filing_line as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, update, delete on filing_line to jiedui_app;
