-- ID numbers and phones stay with the employer; masking is this policy.
alter table person_secret enable row level security;
alter table person_secret force row level security;
drop policy if exists person_secret_select on person_secret;
create policy person_secret_select on person_secret for select using (scope_id = any (app.scopes('PERSONAL')));
drop policy if exists person_secret_insert on person_secret;
create policy person_secret_insert on person_secret for insert with check (scope_id = any (app.writable_scopes('PERSONAL')));
drop policy if exists person_secret_update on person_secret;
create policy person_secret_update on person_secret for update using (scope_id = any (app.writable_scopes('PERSONAL')))
  with check (scope_id = any (app.writable_scopes('PERSONAL')));
drop policy if exists person_secret_delete on person_secret;
create policy person_secret_delete on person_secret for delete using (scope_id = any (app.writable_scopes('PERSONAL')));
grant insert, update, delete on person_secret to jiedui_app;
grant select, insert on person_secret to jiedui_bulk;
