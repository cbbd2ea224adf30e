-- An attachment is seen and added by those who reach what it hangs on; a dispatched person has his own and what concerns nobody alone.
alter table attachment enable row level security;
alter table attachment force row level security;
drop policy if exists attachment_select on attachment;
create policy attachment_select on attachment for select using (
  (facet = 'AGREEMENT' and scope_id = any (app.scopes('AGREEMENT')))
  or (facet = 'WORK' and scope_id = any (app.scopes('WORK')))
  or (facet = 'EVALUATION' and scope_id = any (app.scopes('EVALUATION')))
  or (facet = 'OWN' and scope_id = any (app.scopes('OWN'))));
drop policy if exists attachment_insert on attachment;
create policy attachment_insert on attachment for insert with check (
  (facet = 'AGREEMENT' and scope_id = any (app.writable_scopes('AGREEMENT')))
  or (facet = 'WORK' and scope_id = any (app.writable_scopes('WORK')))
  or (facet = 'EVALUATION' and scope_id = any (app.writable_scopes('EVALUATION')))
  or (facet = 'OWN' and scope_id = any (app.writable_scopes('OWN'))));
drop policy if exists attachment_update on attachment;
create policy attachment_update on attachment for update using (
  (facet = 'AGREEMENT' and scope_id = any (app.writable_scopes('AGREEMENT')))
  or (facet = 'WORK' and scope_id = any (app.writable_scopes('WORK')))
  or (facet = 'EVALUATION' and scope_id = any (app.writable_scopes('EVALUATION')))
  or (facet = 'OWN' and scope_id = any (app.writable_scopes('OWN'))))
  with check (
  (facet = 'AGREEMENT' and scope_id = any (app.writable_scopes('AGREEMENT')))
  or (facet = 'WORK' and scope_id = any (app.writable_scopes('WORK')))
  or (facet = 'EVALUATION' and scope_id = any (app.writable_scopes('EVALUATION')))
  or (facet = 'OWN' and scope_id = any (app.writable_scopes('OWN'))));
drop policy if exists attachment_delete on attachment;
create policy attachment_delete on attachment for delete using (false);
drop policy if exists attachment_own on attachment;
create policy attachment_own on attachment as restrictive for all using (
  app.person() is null or person_id = app.person() or (person_id is null and not office_only));
-- Nothing that was attached is removed or exchanged: it is withdrawn, and stays with its reason.
grant insert, update on attachment to jiedui_app;
