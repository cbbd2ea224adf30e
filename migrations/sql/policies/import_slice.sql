-- The lines of an import belong to the organisation that uploaded it.
alter table import_slice enable row level security;
alter table import_slice force row level security;
drop policy if exists import_slice_select on import_slice;
create policy import_slice_select on import_slice for select using (scope_id = any (app.scopes('OWN')));
drop policy if exists import_slice_insert on import_slice;
create policy import_slice_insert on import_slice for insert with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists import_slice_update on import_slice;
create policy import_slice_update on import_slice for update using (scope_id = any (app.writable_scopes('OWN')))
  with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists import_slice_delete on import_slice;
create policy import_slice_delete on import_slice for delete using (scope_id = any (app.writable_scopes('OWN')));
grant insert, update, delete on import_slice to jiedui_app;
