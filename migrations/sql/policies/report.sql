-- Reports are seen by the offices that reach the work of the pairing, or of the programme.
alter table report enable row level security;
alter table report force row level security;
drop policy if exists report_select on report;
create policy report_select on report for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists report_insert on report;
create policy report_insert on report for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists report_update on report;
create policy report_update on report for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists report_delete on report;
create policy report_delete on report for delete using (false);
drop policy if exists report_own on report;
create policy report_own on report as restrictive for all using (app.person() is null);
-- A report stays, also one that was discarded.
grant insert, update on report to jiedui_app;
