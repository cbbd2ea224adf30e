-- Who deals with a to-do is an organisation's own matter, among its offices; it is added to, never changed.
alter table todo_handover enable row level security;
alter table todo_handover force row level security;
drop policy if exists todo_handover_select on todo_handover;
create policy todo_handover_select on todo_handover for select using (scope_id = any (app.scopes('OWN')));
drop policy if exists todo_handover_insert on todo_handover;
create policy todo_handover_insert on todo_handover for insert with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists todo_handover_update on todo_handover;
create policy todo_handover_update on todo_handover for update using (false) with check (false);
drop policy if exists todo_handover_delete on todo_handover;
create policy todo_handover_delete on todo_handover for delete using (false);
drop policy if exists todo_handover_office on todo_handover;
create policy todo_handover_office on todo_handover as restrictive for all using (app.person() is null);
grant insert on todo_handover to jiedui_app;
