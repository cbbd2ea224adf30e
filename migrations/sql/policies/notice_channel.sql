-- Where an organisation's notices go beside the product: its own business.
alter table notice_channel enable row level security;
alter table notice_channel force row level security;
drop policy if exists notice_channel_select on notice_channel;
create policy notice_channel_select on notice_channel for select using (scope_id = any (app.scopes('OWN')));
drop policy if exists notice_channel_insert on notice_channel;
create policy notice_channel_insert on notice_channel for insert with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists notice_channel_update on notice_channel;
create policy notice_channel_update on notice_channel for update using (scope_id = any (app.writable_scopes('OWN')))
  with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists notice_channel_delete on notice_channel;
create policy notice_channel_delete on notice_channel for delete using (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists notice_channel_office on notice_channel;
create policy notice_channel_office on notice_channel as restrictive for all using (app.person() is null);
grant insert, update on notice_channel to jiedui_app;
