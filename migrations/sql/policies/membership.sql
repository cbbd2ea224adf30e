-- Memberships are seen by their holder and the administrators of the organisation; granted by functions only.
alter table membership enable row level security;
alter table membership force row level security;
drop policy if exists membership_select on membership;
create policy membership_select on membership for select using (user_id = app.user_id() or scope_id = any (app.scopes('DIRECTORY')));
drop policy if exists membership_insert on membership;
create policy membership_insert on membership for insert with check (false);
drop policy if exists membership_update on membership;
create policy membership_update on membership for update using (false) with check (false);
drop policy if exists membership_delete on membership;
create policy membership_delete on membership for delete using (false);
