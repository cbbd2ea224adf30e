-- Sums over exactly what the transaction reaches, named by its scopes: whoever reaches less, or more, names another reach. Written
-- by the job that folds, by nobody else.
alter table reach_tally enable row level security;
alter table reach_tally force row level security;
drop policy if exists reach_tally_select on reach_tally;
create policy reach_tally_select on reach_tally for select using (org_id = app.org() and reach = any (app.reaches()));
drop policy if exists reach_tally_insert on reach_tally;
create policy reach_tally_insert on reach_tally for insert with check (false);
drop policy if exists reach_tally_update on reach_tally;
create policy reach_tally_update on reach_tally for update using (false) with check (false);
drop policy if exists reach_tally_delete on reach_tally;
create policy reach_tally_delete on reach_tally for delete using (false);
grant select on reach_tally to jiedui_app;
