-- Bodies of an institution are seen by itself and by the commission that cares for it; pairings read them by app.pairing_bodies.
alter table org_body_member enable row level security;
alter table org_body_member force row level security;
drop policy if exists org_body_member_select on org_body_member;
create policy org_body_member_select on org_body_member for select using (scope_id = any (app.scopes('DIRECTORY')));
drop policy if exists org_body_member_insert on org_body_member;
create policy org_body_member_insert on org_body_member for insert with check (scope_id = any (app.writable_scopes('DIRECTORY')));
drop policy if exists org_body_member_update on org_body_member;
create policy org_body_member_update on org_body_member for update using (scope_id = any (app.writable_scopes('DIRECTORY')))
  with check (scope_id = any (app.writable_scopes('DIRECTORY')));
drop policy if exists org_body_member_delete on org_body_member;
create policy org_body_member_delete on org_body_member for delete using (scope_id = any (app.writable_scopes('DIRECTORY')));
grant insert, update, delete on org_body_member to jiedui_app;
