-- The items of an order are seen with it.
alter table rectification_item enable row level security;
alter table rectification_item force row level security;
drop policy if exists rectification_item_select on rectification_item;
create policy rectification_item_select on rectification_item for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists rectification_item_insert on rectification_item;
create policy rectification_item_insert on rectification_item for insert with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists rectification_item_update on rectification_item;
create policy rectification_item_update on rectification_item for update using (scope_id = any (app.writable_scopes('EVALUATION')))
  with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists rectification_item_delete on rectification_item;
create policy rectification_item_delete on rectification_item for delete using (false);
drop policy if exists rectification_item_own on rectification_item;
create policy rectification_item_own on rectification_item as restrictive for all using (app.person() is null);
-- An order stays, whatever became of it.
grant insert, update on rectification_item to jiedui_app;
