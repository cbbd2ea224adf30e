-- Bodies of an institution are seen by itself and by the commission that cares for it; pairings read them by app.pairing_bodies.
alter table org_body enable row level security;
alter table org_body force row level security;
drop policy if exists org_body_select on org_body;
create policy org_body_select on org_body for select using (scope_id = any (app.scopes('DIRECTORY')));
drop policy if exists org_body_insert on org_body;
create policy org_body_insert on org_body for insert with check (scope_id = any (app.writable_scopes('DIRECTORY')));
drop policy if exists org_body_update on org_body;
create policy org_body_update on org_body for update using (scope_id = any (app.writable_scopes('DIRECTORY')))
  with check (scope_id = any (app.writable_scopes('DIRECTORY')));
drop policy if exists org_body_delete on org_body;
create policy org_body_delete on org_body for delete using (scope_id = any (app.writable_scopes('DIRECTORY')));
grant insert, update, delete on org_body to jiedui_app;
