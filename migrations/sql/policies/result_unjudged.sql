-- Which results nobody has judged yet: for those who reach the evaluations to see, for the job alone to take away.
alter table result_unjudged enable row level security;
alter table result_unjudged force row level security;
drop policy if exists result_unjudged_select on result_unjudged;
create policy result_unjudged_select on result_unjudged for select using (scope_id = any (app.scopes('EVALUATION')));
drop policy if exists result_unjudged_insert on result_unjudged;
create policy result_unjudged_insert on result_unjudged for insert with check (false);
drop policy if exists result_unjudged_update on result_unjudged;
create policy result_unjudged_update on result_unjudged for update using (false) with check (false);
drop policy if exists result_unjudged_delete on result_unjudged;
create policy result_unjudged_delete on result_unjudged for delete using (false);
drop policy if exists result_unjudged_office on result_unjudged;
create policy result_unjudged_office on result_unjudged as restrictive for all using (app.person() is null);
