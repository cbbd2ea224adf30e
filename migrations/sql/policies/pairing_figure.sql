-- Staff and task counts of a pairing belong to its work.
alter table pairing_figure enable row level security;
alter table pairing_figure force row level security;
drop policy if exists pairing_figure_select on pairing_figure;
create policy pairing_figure_select on pairing_figure for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists pairing_figure_insert on pairing_figure;
create policy pairing_figure_insert on pairing_figure for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists pairing_figure_update on pairing_figure;
create policy pairing_figure_update on pairing_figure for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists pairing_figure_delete on pairing_figure;
create policy pairing_figure_delete on pairing_figure for delete using (scope_id = any (app.writable_scopes('WORK')));
grant insert, update, delete on pairing_figure to jiedui_app;
