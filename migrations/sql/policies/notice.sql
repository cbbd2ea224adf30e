-- Notices stand in the space of the organisation they are for. One to a person is his alone, and he sees no other.
alter table notice enable row level security;
alter table notice force row level security;
drop policy if exists notice_select on notice;
create policy notice_select on notice for select using (scope_id = any (app.scopes('OWN')));
drop policy if exists notice_insert on notice;
create policy notice_insert on notice for insert with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists notice_update on notice;
create policy notice_update on notice for update using (scope_id = any (app.writable_scopes('OWN')))
  with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists notice_delete on notice;
create policy notice_delete on notice for delete using (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists notice_own on notice;
create policy notice_own on notice as restrictive for all using (case when app.person() is null then person_id is null else person_id = app.person() end);
grant update on notice to jiedui_app;
