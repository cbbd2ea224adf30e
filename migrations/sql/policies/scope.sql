-- Scopes are opened and read by functions only.
alter table scope enable row level security;
alter table scope force row level security;
drop policy if exists scope_select on scope;
create policy scope_select on scope for select using (false);
drop policy if exists scope_insert on scope;
create policy scope_insert on scope for insert with check (false);
drop policy if exists scope_update on scope;
create policy scope_update on scope for update using (false) with check (false);
drop policy if exists scope_delete on scope;
create policy scope_delete on scope for delete using (false);
