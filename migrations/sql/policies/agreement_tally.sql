-- Counts of what an office reaches under this facet. Written by triggers and folded by a job, by nobody else.
alter table agreement_tally enable row level security;
alter table agreement_tally force row level security;
drop policy if exists agreement_tally_select on agreement_tally;
create policy agreement_tally_select on agreement_tally for select using (scope_id = any (app.scopes('AGREEMENT')));
drop policy if exists agreement_tally_insert on agreement_tally;
create policy agreement_tally_insert on agreement_tally for insert with check (false);
drop policy if exists agreement_tally_update on agreement_tally;
create policy agreement_tally_update on agreement_tally for update using (false) with check (false);
drop policy if exists agreement_tally_delete on agreement_tally;
create policy agreement_tally_delete on agreement_tally for delete using (false);
grant select on agreement_tally to jiedui_app;
