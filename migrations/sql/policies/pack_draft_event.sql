-- What happened to a draft, added to and never changed.
alter table pack_draft_event enable row level security;
alter table pack_draft_event force row level security;
drop policy if exists pack_draft_event_select on pack_draft_event;
create policy pack_draft_event_select on pack_draft_event for select using (scope_id = any (app.scopes('OWN')));
drop policy if exists pack_draft_event_insert on pack_draft_event;
create policy pack_draft_event_insert on pack_draft_event for insert with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists pack_draft_event_update on pack_draft_event;
create policy pack_draft_event_update on pack_draft_event for update using (false) with check (false);
drop policy if exists pack_draft_event_delete on pack_draft_event;
create policy pack_draft_event_delete on pack_draft_event for delete using (false);
grant insert on pack_draft_event to jiedui_app;
