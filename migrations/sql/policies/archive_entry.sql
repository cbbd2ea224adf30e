-- What was entered in a physician's archives: seen with the evaluations; a dispatched person sees his own.
alter table archive_entry enable row level security;
alter table archive_entry force row level security;
drop policy if exists archive_entry_select on archive_entry;
create policy archive_entry_select on archive_entry for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists archive_entry_insert on archive_entry;
create policy archive_entry_insert on archive_entry for insert with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists archive_entry_update on archive_entry;
create policy archive_entry_update on archive_entry for update using (false);
drop policy if exists archive_entry_delete on archive_entry;
create policy archive_entry_delete on archive_entry for delete using (false);
drop policy if exists archive_entry_own on archive_entry;
create policy archive_entry_own on archive_entry as restrictive for all using (app.person() is null or person_id = app.person());
grant insert on archive_entry to jiedui_app;
