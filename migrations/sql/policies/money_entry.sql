-- Money is only ever added to (C-16): a correction is an entry of its own. The receiver does not see it; a dispatched person sees his own.
alter table money_entry enable row level security;
alter table money_entry force row level security;
drop policy if exists money_entry_select on money_entry;
create policy money_entry_select on money_entry for select using (scope_id = any (app.scopes('PAY')));
drop policy if exists money_entry_insert on money_entry;
create policy money_entry_insert on money_entry for insert with check (scope_id = any (app.writable_scopes('PAY')));
drop policy if exists money_entry_update on money_entry;
create policy money_entry_update on money_entry for update using (false) with check (false);
drop policy if exists money_entry_delete on money_entry;
create policy money_entry_delete on money_entry for delete using (false);
drop policy if exists money_entry_own on money_entry;
create policy money_entry_own on money_entry as restrictive for all using (app.person() is null or person_id = app.person());
grant insert on money_entry to jiedui_app;
