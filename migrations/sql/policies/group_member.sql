-- Which supporters share a receiver is the owner's to see; parties learn strength without names by app.group_strength.
alter table group_member enable row level security;
alter table group_member force row level security;
drop policy if exists group_member_select on group_member;
create policy group_member_select on group_member for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists group_member_insert on group_member;
create policy group_member_insert on group_member for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists group_member_update on group_member;
create policy group_member_update on group_member for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists group_member_delete on group_member;
create policy group_member_delete on group_member for delete using (scope_id = any (app.writable_scopes('WORK')));
grant insert, update, delete on group_member to jiedui_app;
