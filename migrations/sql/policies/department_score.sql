-- Department scores are posted by app.post_result alone and never change; a dispatched person sees his own.
alter table department_score enable row level security;
alter table department_score force row level security;
drop policy if exists department_score_select on department_score;
create policy department_score_select on department_score for select using (scope_id = any (app.scopes('PAY')));
drop policy if exists department_score_insert on department_score;
create policy department_score_insert on department_score for insert with check (false);
drop policy if exists department_score_update on department_score;
create policy department_score_update on department_score for update using (false) with check (false);
drop policy if exists department_score_delete on department_score;
create policy department_score_delete on department_score for delete using (false);
drop policy if exists department_score_own on department_score;
create policy department_score_own on department_score as restrictive for all using (app.person() is null or person_id = app.person());
