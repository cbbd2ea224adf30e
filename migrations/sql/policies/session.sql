-- A session is seen by its holder; written by identity functions only.
alter table session enable row level security;
alter table session force row level security;
drop policy if exists session_select on session;
create policy session_select on session for select using (user_id = app.user_id());
drop policy if exists session_insert on session;
create policy session_insert on session for insert with check (false);
drop policy if exists session_update on session;
create policy session_update on session for update using (false) with check (false);
drop policy if exists session_delete on session;
create policy session_delete on session for delete using (false);
