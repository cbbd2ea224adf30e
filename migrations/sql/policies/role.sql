-- The role catalogue is public knowledge.
alter table role enable row level security;
alter table role force row level security;
drop policy if exists role_select on role;
create policy role_select on role for select using (true);
drop policy if exists role_insert on role;
create policy role_insert on role for insert with check (false);
drop policy if exists role_update on role;
create policy role_update on role for update using (false) with check (false);
drop policy if exists role_delete on role;
create policy role_delete on role for delete using (false);
