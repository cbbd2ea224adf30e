-- Staff belong to their employer alone; a pairing sees what was filed with the assignment.
alter table person enable row level security;
alter table person force row level security;
drop policy if exists person_select on person;
create policy person_select on person for select using (scope_id = any (app.scopes('PRIVATE')));
drop policy if exists person_insert on person;
create policy person_insert on person for insert with check (scope_id = any (app.writable_scopes('PRIVATE')));
drop policy if exists person_update on person;
create policy person_update on person for update using (scope_id = any (app.writable_scopes('PRIVATE')))
  with check (scope_id = any (app.writable_scopes('PRIVATE')));
drop policy if exists person_delete on person;
create policy person_delete on person for delete using (scope_id = any (app.writable_scopes('PRIVATE')));
grant insert, update, delete on person to jiedui_app;
grant select, insert on person to jiedui_bulk;
