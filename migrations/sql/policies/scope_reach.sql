-- Worked out and read by functions only.
alter table scope_reach enable row level security;
alter table scope_reach force row level security;
drop policy if exists scope_reach_select on scope_reach;
create policy scope_reach_select on scope_reach for select using (false);
drop policy if exists scope_reach_insert on scope_reach;
create policy scope_reach_insert on scope_reach for insert with check (false);
drop policy if exists scope_reach_update on scope_reach;
create policy scope_reach_update on scope_reach for update using (false) with check (false);
drop policy if exists scope_reach_delete on scope_reach;
create policy scope_reach_delete on scope_reach for delete using (false);
