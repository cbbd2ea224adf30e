-- A programme is seen by its owner and by everyone who takes part in it.
alter table programme enable row level security;
alter table programme force row level security;
drop policy if exists programme_select on programme;
create policy programme_select on programme for select using (scope_id = any (app.scopes('BASE')));
drop policy if exists programme_insert on programme;
create policy programme_insert on programme for insert with check (scope_id = any (app.writable_scopes('BASE')));
drop policy if exists programme_update on programme;
create policy programme_update on programme for update using (scope_id = any (app.writable_scopes('BASE')))
  with check (scope_id = any (app.writable_scopes('BASE')));
drop policy if exists programme_delete on programme;
create policy programme_delete on programme for delete using (scope_id = any (app.writable_scopes('BASE')));
grant insert, update, delete on programme to jiedui_app;
