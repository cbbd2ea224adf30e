-- The division codes are public knowledge; new editions come by migration.
alter table division enable row level security;
alter table division force row level security;
drop policy if exists division_select on division;
create policy division_select on division for select using (true);
drop policy if exists division_insert on division;
create policy division_insert on division for insert with check (false);
drop policy if exists division_update on division;
create policy division_update on division for update using (false) with check (false);
drop policy if exists division_delete on division;
create policy division_delete on division for delete using (false);
