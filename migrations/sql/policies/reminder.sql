-- A reminder is seen by whoever reaches the pairing, or works where its own matters wait; it is added to, never changed.
alter table reminder enable row level security;
alter table reminder force row level security;
drop policy if exists reminder_select on reminder;
create policy reminder_select on reminder for select using (scope_id = any (app.scopes('BASE')) or scope_id = any (app.scopes('OWN')));
drop policy if exists reminder_insert on reminder;
create policy reminder_insert on reminder for insert with check (scope_id = any (app.writable_scopes('BASE')) or scope_id = any (app.writable_scopes('OWN')));
drop policy if exists reminder_update on reminder;
create policy reminder_update on reminder for update using (false) with check (false);
drop policy if exists reminder_delete on reminder;
create policy reminder_delete on reminder for delete using (false);
grant insert on reminder to jiedui_app;
