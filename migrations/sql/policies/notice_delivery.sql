-- What became of a notice on a channel; the worker writes it, the organisation reads it.
alter table notice_delivery enable row level security;
alter table notice_delivery force row level security;
drop policy if exists notice_delivery_select on notice_delivery;
create policy notice_delivery_select on notice_delivery for select using (scope_id = any (app.scopes('OWN')));
drop policy if exists notice_delivery_insert on notice_delivery;
create policy notice_delivery_insert on notice_delivery for insert with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists notice_delivery_update on notice_delivery;
create policy notice_delivery_update on notice_delivery for update using (scope_id = any (app.writable_scopes('OWN')))
  with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists notice_delivery_delete on notice_delivery;
create policy notice_delivery_delete on notice_delivery for delete using (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists notice_delivery_office on notice_delivery;
create policy notice_delivery_office on notice_delivery as restrictive for all using (app.person() is null);
grant insert on notice_delivery to jiedui_app;
