-- What a year of a pairing is judged by is seen by everyone who reaches the pairing.
alter table pairing_year enable row level security;
alter table pairing_year force row level security;
drop policy if exists pairing_year_select on pairing_year;
create policy pairing_year_select on pairing_year for select using (scope_id = any (app.scopes('BASE')));
drop policy if exists pairing_year_insert on pairing_year;
create policy pairing_year_insert on pairing_year for insert with check (false);
drop policy if exists pairing_year_update on pairing_year;
create policy pairing_year_update on pairing_year for update using (scope_id = any (app.writable_scopes('BASE')))
  with check (scope_id = any (app.writable_scopes('BASE')));
drop policy if exists pairing_year_delete on pairing_year;
create policy pairing_year_delete on pairing_year for delete using (false);
grant update on pairing_year to jiedui_app;
