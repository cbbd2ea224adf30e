-- To which level a result was reported: of units, seen by the offices that reach the evaluation of the pairing.
alter table result_report enable row level security;
alter table result_report force row level security;
drop policy if exists result_report_select on result_report;
create policy result_report_select on result_report for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists result_report_insert on result_report;
create policy result_report_insert on result_report for insert with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists result_report_update on result_report;
create policy result_report_update on result_report for update using (false) with check (false);
drop policy if exists result_report_delete on result_report;
create policy result_report_delete on result_report for delete using (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists result_report_own on result_report;
create policy result_report_own on result_report as restrictive for all using (app.person() is null);
-- A mistaken line is taken back; the trail keeps it.
grant insert, delete on result_report to jiedui_app;
