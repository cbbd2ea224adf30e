-- The sources are public documents and so is what proves each rule; the release brings the rows, the server only reads.
alter table traced_rule enable row level security;
alter table traced_rule force row level security;
drop policy if exists traced_rule_select on traced_rule;
create policy traced_rule_select on traced_rule for select using (true);
drop policy if exists traced_rule_insert on traced_rule;
create policy traced_rule_insert on traced_rule for insert with check (false);
drop policy if exists traced_rule_update on traced_rule;
create policy traced_rule_update on traced_rule for update using (false) with check (false);
drop policy if exists traced_rule_delete on traced_rule;
create policy traced_rule_delete on traced_rule for delete using (false);
