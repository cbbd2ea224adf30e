-- Orders to put something right are seen by the offices that reach the evaluation of the pairing; no dispatched person reads them.
alter table rectification_order enable row level security;
alter table rectification_order force row level security;
drop policy if exists rectification_order_select on rectification_order;
create policy rectification_order_select on rectification_order for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists rectification_order_insert on rectification_order;
create policy rectification_order_insert on rectification_order for insert with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists rectification_order_update on rectification_order;
create policy rectification_order_update on rectification_order for update using (scope_id = any (app.writable_scopes('EVALUATION')))
  with check (scope_id = any (app.writable_scopes('EVALUATION')));
drop policy if exists rectification_order_delete on rectification_order;
create policy rectification_order_delete on rectification_order for delete using (false);
drop policy if exists rectification_order_own on rectification_order;
create policy rectification_order_own on rectification_order as restrictive for all using (app.person() is null);
-- An order stays, whatever became of it.
grant insert, update on rectification_order to jiedui_app;
