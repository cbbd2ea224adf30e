-- What happened is seen facet by facet; it is added to, never changed. A dispatched person does not read of his
-- colleagues' leave, exits, incidents and violations.
alter table transition_log enable row level security;
alter table transition_log force row level security;
drop policy if exists transition_log_select on transition_log;
-- One array bounds the scopes and a CASE decides row by row: alternatives joined by OR would be read from two indexes and
-- sorted, where the newest lines of a long history are the first ones of one index.
create policy transition_log_select on transition_log for select using (
  scope_id = any (app.scopes('BASE') || app.scopes('OWN'))
  and case facet
    when 'OWN' then app.person() is null and scope_id = any (app.scopes('OWN'))
    when 'BASE' then scope_id = any (app.scopes('BASE'))
    when 'AGREEMENT' then scope_id = any (app.scopes('BASE')) and scope_id = any (app.scopes('AGREEMENT'))
    when 'WORK' then scope_id = any (app.scopes('BASE')) and scope_id = any (app.scopes('WORK'))
      and (app.person() is null or machine not in ('leave', 'exit_request', 'incident', 'violation', 'spot_check', 'attachment'))
    when 'EVALUATION' then app.person() is null and scope_id = any (app.scopes('BASE')) and scope_id = any (app.scopes('EVALUATION'))
    else false
  end);
drop policy if exists transition_log_insert on transition_log;
create policy transition_log_insert on transition_log for insert with check (scope_id = any (app.writable_scopes('BASE')) or (facet = 'EVALUATION' and scope_id = any (app.writable_scopes('EVALUATION')))
  or (facet = 'WORK' and scope_id = any (app.writable_scopes('WORK'))) or (facet = 'OWN' and scope_id = any (app.writable_scopes('OWN'))));
drop policy if exists transition_log_update on transition_log;
create policy transition_log_update on transition_log for update using (false) with check (false);
drop policy if exists transition_log_delete on transition_log;
create policy transition_log_delete on transition_log for delete using (false);
grant insert on transition_log to jiedui_app;
