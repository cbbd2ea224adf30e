-- What a hospital offers is seen by itself, its commissions and the commissions in whose programmes it supports.
alter table support_offer enable row level security;
alter table support_offer force row level security;
drop policy if exists support_offer_select on support_offer;
create policy support_offer_select on support_offer for select using (scope_id = any (app.scopes('BASE')));
drop policy if exists support_offer_insert on support_offer;
create policy support_offer_insert on support_offer for insert with check (scope_id = any (app.writable_scopes('BASE')));
drop policy if exists support_offer_update on support_offer;
create policy support_offer_update on support_offer for update using (scope_id = any (app.writable_scopes('BASE')))
  with check (scope_id = any (app.writable_scopes('BASE')));
drop policy if exists support_offer_delete on support_offer;
create policy support_offer_delete on support_offer for delete using (scope_id = any (app.writable_scopes('BASE')));
grant insert, update, delete on support_offer to jiedui_app;
