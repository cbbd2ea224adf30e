-- The register is seen by the offices that reach the work of the pairing.
alter table register_entry enable row level security;
alter table register_entry force row level security;
drop policy if exists register_entry_select on register_entry;
create policy register_entry_select on register_entry for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists register_entry_insert on register_entry;
create policy register_entry_insert on register_entry for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists register_entry_update on register_entry;
create policy register_entry_update on register_entry for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists register_entry_delete on register_entry;
create policy register_entry_delete on register_entry for delete using (false);
drop policy if exists register_entry_own on register_entry;
create policy register_entry_own on register_entry as restrictive for all using (app.person() is null);
-- What is wrong is made void, not taken out.
grant insert, update on register_entry to jiedui_app;
