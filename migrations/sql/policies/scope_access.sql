-- An organisation sees what it reaches and why; granted by functions only.
alter table scope_access enable row level security;
alter table scope_access force row level security;
drop policy if exists scope_access_select on scope_access;
create policy scope_access_select on scope_access for select using (org_id = app.org());
drop policy if exists scope_access_insert on scope_access;
create policy scope_access_insert on scope_access for insert with check (false);
drop policy if exists scope_access_update on scope_access;
create policy scope_access_update on scope_access for update using (false) with check (false);
drop policy if exists scope_access_delete on scope_access;
create policy scope_access_delete on scope_access for delete using (false);
