-- Consents and their withdrawals, each a line of its own; seen by the employer's office and the person.
alter table consent enable row level security;
alter table consent force row level security;
drop policy if exists consent_select on consent;
create policy consent_select on consent for select using (scope_id = any (app.scopes('OWN')));
drop policy if exists consent_insert on consent;
create policy consent_insert on consent for insert with check (scope_id = any (app.writable_scopes('OWN')));
drop policy if exists consent_update on consent;
create policy consent_update on consent for update using (false) with check (false);
drop policy if exists consent_delete on consent;
create policy consent_delete on consent for delete using (false);
drop policy if exists consent_own on consent;
create policy consent_own on consent as restrictive for all using (app.person() is null or person_id = app.person());
grant insert on consent to jiedui_app;
