-- What a receiver reports of a year is seen by the offices that reach the work of the pairing.
alter table receiver_indicator enable row level security;
alter table receiver_indicator force row level security;
drop policy if exists receiver_indicator_select on receiver_indicator;
create policy receiver_indicator_select on receiver_indicator for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists receiver_indicator_insert on receiver_indicator;
create policy receiver_indicator_insert on receiver_indicator for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists receiver_indicator_update on receiver_indicator;
create policy receiver_indicator_update on receiver_indicator for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists receiver_indicator_delete on receiver_indicator;
create policy receiver_indicator_delete on receiver_indicator for delete using (false);
drop policy if exists receiver_indicator_own on receiver_indicator;
create policy receiver_indicator_own on receiver_indicator as restrictive for all using (app.person() is null);
-- What was wrong is corrected by a row that names it, or withdrawn, not taken out.
grant insert, update on receiver_indicator to jiedui_app;
