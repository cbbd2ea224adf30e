-- Published programmes are public documents; they are published through app functions only.
alter table policy_pack enable row level security;
alter table policy_pack force row level security;
drop policy if exists policy_pack_select on policy_pack;
create policy policy_pack_select on policy_pack for select using (true);
drop policy if exists policy_pack_insert on policy_pack;
create policy policy_pack_insert on policy_pack for insert with check (false);
drop policy if exists policy_pack_update on policy_pack;
create policy policy_pack_update on policy_pack for update using (false) with check (false);
drop policy if exists policy_pack_delete on policy_pack;
create policy policy_pack_delete on policy_pack for delete using (false);
