-- Closed periods are seen by whoever reaches the work of the pairing; offices close and open them.
alter table period_closing enable row level security;
alter table period_closing force row level security;
drop policy if exists period_closing_select on period_closing;
create policy period_closing_select on period_closing for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists period_closing_insert on period_closing;
create policy period_closing_insert on period_closing for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists period_closing_update on period_closing;
create policy period_closing_update on period_closing for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists period_closing_delete on period_closing;
create policy period_closing_delete on period_closing for delete using (false);
grant insert, update on period_closing to jiedui_app;
