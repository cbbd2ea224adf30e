-- Contradictions are settled, never removed. A dispatched person sees his own.
alter table contradiction enable row level security;
alter table contradiction force row level security;
drop policy if exists contradiction_select on contradiction;
create policy contradiction_select on contradiction for select using (scope_id = any (app.scopes('WORK')));
drop policy if exists contradiction_insert on contradiction;
create policy contradiction_insert on contradiction for insert with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists contradiction_update on contradiction;
create policy contradiction_update on contradiction for update using (scope_id = any (app.writable_scopes('WORK')))
  with check (scope_id = any (app.writable_scopes('WORK')));
drop policy if exists contradiction_delete on contradiction;
create policy contradiction_delete on contradiction for delete using (false);
drop policy if exists contradiction_own on contradiction;
create policy contradiction_own on contradiction as restrictive for all using (app.person() is null or person_id = app.person());
grant insert, update on contradiction to jiedui_app;
