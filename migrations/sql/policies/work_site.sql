-- Hours and place of a receiver, as it set them.
alter table work_site enable row level security;
alter table work_site force row level security;
drop policy if exists work_site_select on work_site;
create policy work_site_select on work_site for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists work_site_insert on work_site;
create policy work_site_insert on work_site for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists work_site_update on work_site;
create policy work_site_update on work_site for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists work_site_delete on work_site;
create policy work_site_delete on work_site for delete using (false);
grant insert, update on work_site to jiedui_app;
