-- An organisation is seen by its members and the commission that cares for it; pairings carry what a party may see.
alter table organization enable row level security;
alter table organization force row level security;
drop policy if exists organization_select on organization;
create policy organization_select on organization for select using (scope_id = any (app.scopes('DIRECTORY')) or id = app.org());
drop policy if exists organization_insert on organization;
create policy organization_insert on organization for insert with check (false);
drop policy if exists organization_update on organization;
create policy organization_update on organization for update using (scope_id = any (app.writable_scopes('DIRECTORY'))) with check (scope_id = any (app.writable_scopes('DIRECTORY')));
drop policy if exists organization_delete on organization;
create policy organization_delete on organization for delete using (false);
grant update on organization to jiedui_app;
