-- The lines of an import belong to the organisation that uploaded it.
alter table import_line enable row level security;
alter table import_line force row level security;
drop policy if exists import_line_select on import_line;
create policy import_line_select on import_line for select using (scope_id = any (app.scopes('OWN')));
drop policy if exists import_line_insert on import_line;
create policy import_line_insert on import_line for insert with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists import_line_update on import_line;
create policy import_line_update on import_line for update using (scope_id = any (app.writable_scopes('OWN')))
  with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists import_line_delete on import_line;
create policy import_line_delete on import_line for delete using (scope_id = any (app.writable_scopes('OWN')));
grant insert, update, delete on import_line to jiedui_app;
