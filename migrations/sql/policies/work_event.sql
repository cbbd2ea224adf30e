-- Events of a pairing are seen by everyone who reaches its work.
alter table work_event enable row level security;
alter table work_event force row level security;
drop policy if exists work_event_select on work_event;
create policy work_event_select on work_event for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists work_event_insert on work_event;
create policy work_event_insert on work_event for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists work_event_update on work_event;
create policy work_event_update on work_event for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists work_event_delete on work_event;
create policy work_event_delete on work_event for delete using (scope_id = any (app.writable_scopes('WORK')));
-- Nothing that was recorded is removed: it is withdrawn.
grant insert, update on work_event to jiedui_app;
