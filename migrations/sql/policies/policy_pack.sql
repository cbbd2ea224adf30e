-- Delivered versions are public documents. One that a commission made is seen by the commission itself and by whoever takes
-- part in a programme that runs, or ran, by it. Published once, it never changes.
alter table policy_pack enable row level security;
alter table policy_pack force row level security;
drop policy if exists policy_pack_select on policy_pack;
create policy policy_pack_select on policy_pack for select using (owner_scope_id is null
  or owner_scope_id = any (app.scopes('OWN')) or programme_scopes && app.scopes('BASE'));
drop policy if exists policy_pack_insert on policy_pack;
create policy policy_pack_insert on policy_pack for insert with check (owner_scope_id = any (app.writable_scopes('OWN')));
drop policy if exists policy_pack_update on policy_pack;
create policy policy_pack_update on policy_pack for update using (false) with check (false);
drop policy if exists policy_pack_delete on policy_pack;
create policy policy_pack_delete on policy_pack for delete using (false);
grant insert on policy_pack to jiedui_app;
