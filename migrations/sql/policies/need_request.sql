-- A need is seen by the receiver, its commissions and, once paired, its supporters; a draft by the receiver alone, who
-- holds the facet WORK of this scope.
alter table need_request enable row level security;
alter table need_request force row level security;
drop policy if exists need_request_select on need_request;
create policy need_request_select on need_request for select using (scope_id = any (app.scopes('WORK'))
  or (scope_id = any (app.scopes('BASE')) and state <> 'DRAFT'));
drop policy if exists need_request_insert on need_request;
create policy need_request_insert on need_request for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists need_request_update on need_request;
create policy need_request_update on need_request for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists need_request_delete on need_request;
create policy need_request_delete on need_request for delete using (scope_id = any (app.writable_scopes('WORK')));
grant insert, update, delete on need_request to jiedui_app;
