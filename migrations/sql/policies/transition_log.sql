-- What happened is seen facet by facet; it is added to, never changed. A dispatched person does not read of his
-- colleagues' leave, exits, incidents and violations.
alter table transition_log enable row level security;
alter table transition_log force row level security;
drop policy if exists transition_log_select on transition_log;
create policy transition_log_select on transition_log for select using ((facet = 'OWN' and app.person() is null and scope_id = any (app.scopes('OWN'))) or scope_id = any (app.scopes('BASE')) and (
  facet = 'BASE' or (facet = 'AGREEMENT' and scope_id = any (app.scopes('AGREEMENT')))
  or (facet = 'WORK' and scope_id = any (app.scopes('WORK'))
    and (app.person() is null or machine not in ('leave', 'exit_request', 'incident', 'violation', 'spot_check', 'attachment')))
  or (facet = 'EVALUATION' and app.person() is null and scope_id = any (app.scopes('EVALUATION')))));
drop policy if exists transition_log_insert on transition_log;
create policy transition_log_insert on transition_log for insert with check (scope_id = any (app.writable_scopes('BASE')) or (facet = 'EVALUATION' and scope_id = any (app.writable_scopes('EVALUATION')))
  or (facet = 'WORK' and scope_id = any (app.writable_scopes('WORK'))) or (facet = 'OWN' and scope_id = any (app.writable_scopes('OWN'))));
drop policy if exists transition_log_update on transition_log;
create policy transition_log_update on transition_log for update using (false) with check (false);
drop policy if exists transition_log_delete on transition_log;
create policy transition_log_delete on transition_log for delete using (false);
grant insert on transition_log to jiedui_app;
