-- An import belongs to the organisation that uploaded it.
alter table import_batch enable row level security;
alter table import_batch force row level security;
drop policy if exists import_batch_select on import_batch;
create policy import_batch_select on import_batch for select using (scope_id = any (app.scopes('OWN')));
drop policy if exists import_batch_insert on import_batch;
create policy import_batch_insert on import_batch for insert with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists import_batch_update on import_batch;
create policy import_batch_update on import_batch for update using (scope_id = any (app.writable_scopes('OWN')))
  with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists import_batch_delete on import_batch;
create policy import_batch_delete on import_batch for delete using (scope_id = any (app.writable_scopes('OWN')));
grant insert, update, delete on import_batch to jiedui_app;
