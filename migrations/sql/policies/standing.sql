-- Worked out and read by functions only.
alter table standing enable row level security;
alter table standing force row level security;
drop policy if exists standing_select on standing;
create policy standing_select on standing for select using (false);
drop policy if exists standing_insert on standing;
create policy standing_insert on standing for insert with check (false);
drop policy if exists standing_update on standing;
create policy standing_update on standing for update using (false) with check (false);
drop policy if exists standing_delete on standing;
create policy standing_delete on standing for delete using (false);
