-- The national days are public knowledge; new notices come with a release.
alter table holiday enable row level security;
alter table holiday force row level security;
drop policy if exists holiday_select on holiday;
create policy holiday_select on holiday for select using (true);
drop policy if exists holiday_insert on holiday;
create policy holiday_insert on holiday for insert with check (false);
drop policy if exists holiday_update on holiday;
create policy holiday_update on holiday for update using (false) with check (false);
drop policy if exists holiday_delete on holiday;
create policy holiday_delete on holiday for delete using (false);
