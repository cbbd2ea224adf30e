-- A draft of a policy pack is the matter of the commission that makes it.
alter table pack_draft enable row level security;
alter table pack_draft force row level security;
drop policy if exists pack_draft_select on pack_draft;
create policy pack_draft_select on pack_draft for select using (scope_id = any (app.scopes('OWN')));
drop policy if exists pack_draft_insert on pack_draft;
create policy pack_draft_insert on pack_draft for insert with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists pack_draft_update on pack_draft;
create policy pack_draft_update on pack_draft for update using (scope_id = any (app.writable_scopes('OWN')))
  with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists pack_draft_delete on pack_draft;
create policy pack_draft_delete on pack_draft for delete using (false);
grant insert, update on pack_draft to jiedui_app;
