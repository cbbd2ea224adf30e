-- Agreements are reached by the parties, the county government and those who coordinate the signing (R-240, R-251).
alter table agreement_task enable row level security;
alter table agreement_task force row level security;
drop policy if exists agreement_task_select on agreement_task;
create policy agreement_task_select on agreement_task for select using (scope_id = any (app.scopes('AGREEMENT')));
drop policy if exists agreement_task_insert on agreement_task;
create policy agreement_task_insert on agreement_task for insert with check (scope_id = any (app.writable_scopes('AGREEMENT')));
drop policy if exists agreement_task_update on agreement_task;
create policy agreement_task_update on agreement_task for update using (scope_id = any (app.writable_scopes('AGREEMENT')))
  with check (scope_id = any (app.writable_scopes('AGREEMENT')));
drop policy if exists agreement_task_delete on agreement_task;
create policy agreement_task_delete on agreement_task for delete using (scope_id = any (app.writable_scopes('AGREEMENT')));
grant insert, update, delete on agreement_task to jiedui_app;
