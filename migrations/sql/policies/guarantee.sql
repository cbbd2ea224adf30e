-- What is promised to the dispatched is reached by whoever reaches the agreement, the county government included (R-014).
alter table guarantee enable row level security;
alter table guarantee force row level security;
drop policy if exists guarantee_select on guarantee;
create policy guarantee_select on guarantee for select using (scope_id = any (app.scopes('AGREEMENT')));
drop policy if exists guarantee_insert on guarantee;
create policy guarantee_insert on guarantee for insert with check (scope_id = any (app.writable_scopes('AGREEMENT')));
drop policy if exists guarantee_update on guarantee;
create policy guarantee_update on guarantee for update using (scope_id = any (app.writable_scopes('AGREEMENT')))
  with check (scope_id = any (app.writable_scopes('AGREEMENT')));
drop policy if exists guarantee_delete on guarantee;
create policy guarantee_delete on guarantee for delete using (scope_id = any (app.writable_scopes('AGREEMENT')));
-- A promise is not removed: it is withdrawn before it is kept.
grant insert, update on guarantee to jiedui_app;
