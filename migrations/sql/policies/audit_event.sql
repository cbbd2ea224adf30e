-- The trail is read by the audit administrator of the tenant and the auditor; written by triggers only.
alter table audit_event enable row level security;
alter table audit_event force row level security;
drop policy if exists audit_event_select on audit_event;
create policy audit_event_select on audit_event for select using (scope_id = any (app.scopes('AUDIT')));
drop policy if exists audit_event_insert on audit_event;
create policy audit_event_insert on audit_event for insert with check (false);
drop policy if exists audit_event_update on audit_event;
create policy audit_event_update on audit_event for update using (false) with check (false);
drop policy if exists audit_event_delete on audit_event;
create policy audit_event_delete on audit_event for delete using (false);
drop policy if exists audit_event_auditor on audit_event;
create policy audit_event_auditor on audit_event for select to jiedui_auditor using (true);
-- What app.insert_many writes beside the rows that it adds.
drop policy if exists audit_event_bulk on audit_event;
create policy audit_event_bulk on audit_event for insert to jiedui_bulk with check (true);
grant insert on audit_event to jiedui_bulk;
