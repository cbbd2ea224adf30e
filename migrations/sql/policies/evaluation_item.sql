-- Parts of an evaluation are seen by those who reach the evaluations of the pairing.
alter table evaluation_item enable row level security;
alter table evaluation_item force row level security;
drop policy if exists evaluation_item_select on evaluation_item;
create policy evaluation_item_select on evaluation_item for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists evaluation_item_insert on evaluation_item;
create policy evaluation_item_insert on evaluation_item for insert with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists evaluation_item_update on evaluation_item;
create policy evaluation_item_update on evaluation_item for update using (scope_id = any (app.writable_scopes('EVALUATION')))
  with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists evaluation_item_delete on evaluation_item;
create policy evaluation_item_delete on evaluation_item for delete using (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists evaluation_item_own on evaluation_item;
create policy evaluation_item_own on evaluation_item as restrictive for all using (app.person() is null or app.sees_evaluation(scope_id, evaluation_id));
grant insert, update, delete on evaluation_item to jiedui_app;
