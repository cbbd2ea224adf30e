-- The archive of a person belongs to the employer; a person acting for himself sees his own alone.
alter table qualification enable row level security;
alter table qualification force row level security;
drop policy if exists qualification_select on qualification;
create policy qualification_select on qualification for select using (scope_id = any (app.scopes('OWN')));
drop policy if exists qualification_insert on qualification;
create policy qualification_insert on qualification for insert with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists qualification_update on qualification;
create policy qualification_update on qualification for update using (scope_id = any (app.writable_scopes('OWN')))
  with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists qualification_delete on qualification;
create policy qualification_delete on qualification for delete using (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists qualification_own on qualification;
create policy qualification_own on qualification as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, update, delete on qualification to jiedui_app;
