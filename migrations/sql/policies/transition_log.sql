-- What happened is seen facet by facet; it is added to, never changed. A dispatched person does not read of his
-- colleagues' leave, exits, incidents and violations.
alter table transition_log enable row level security;
alter table transition_log force row level security;
drop policy if exists transition_log_select on transition_log;
-- One array bounds the scopes and a CASE decides row by row: alternatives joined by OR would be read from two indexes and
-- sorted, where the newest lines of a long history are the first ones of one index. What it asks is asked once for all rows.
create policy transition_log_select on transition_log for select using (
  scope_id = any (app.scopes('BASE') || app.scopes('OWN'))
  and case when facet = 'OWN' then app.person() is null and scope_id = any ((select app.scopes('OWN'))::int[])
    else scope_id = any ((select app.scopes('BASE'))::int[]) and case facet
      when 'BASE' then true
      when 'AGREEMENT' then scope_id = any ((select app.scopes('AGREEMENT'))::int[])
      when 'WORK' then scope_id = any ((select app.scopes('WORK'))::int[])
        and (app.person() is null or machine not in ('leave', 'exit_request', 'incident', 'violation', 'spot_check', 'attachment'))
      when 'EVALUATION' then app.person() is null and scope_id = any ((select app.scopes('EVALUATION'))::int[])
      else false
    end
  end);
drop policy if exists transition_log_insert on transition_log;
create policy transition_log_insert on transition_log for insert with check (scope_id = any (app.writable_scopes('BASE')) or (facet = 'EVALUATION' and scope_id = any (app.writable_scopes('EVALUATION')))
  or (facet = 'WORK' and scope_id = any (app.writable_scopes('WORK'))) or (facet = 'OWN' and scope_id = any (app.writable_scopes('OWN'))));
drop policy if exists transition_log_update on transition_log;
create policy transition_log_update on transition_log for update using (false) with check (false);
drop policy if exists transition_log_delete on transition_log;
create policy transition_log_delete on transition_log for delete using (false);
grant insert on transition_log to jiedui_app;
