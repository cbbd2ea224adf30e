-- The chain is read as the trail is; written by the chaining job only.
alter table audit_link enable row level security;
alter table audit_link force row level security;
drop policy if exists audit_link_select on audit_link;
create policy audit_link_select on audit_link for select using (scope_id = any (app.scopes('AUDIT')));
drop policy if exists audit_link_insert on audit_link;
create policy audit_link_insert on audit_link for insert with check (false);
drop policy if exists audit_link_update on audit_link;
create policy audit_link_update on audit_link for update using (false) with check (false);
drop policy if exists audit_link_delete on audit_link;
create policy audit_link_delete on audit_link for delete using (false);
drop policy if exists audit_link_auditor on audit_link;
create policy audit_link_auditor on audit_link for select to jiedui_auditor using (true);
