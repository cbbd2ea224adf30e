-- The forms are delivered with the product and the same for everybody; the release brings the rows, the server only reads.
alter table report_form enable row level security;
alter table report_form force row level security;
drop policy if exists report_form_select on report_form;
create policy report_form_select on report_form for select using (true);
drop policy if exists report_form_insert on report_form;
create policy report_form_insert on report_form for insert with check (false);
drop policy if exists report_form_update on report_form;
create policy report_form_update on report_form for update using (false) with check (false);
drop policy if exists report_form_delete on report_form;
create policy report_form_delete on report_form for delete using (false);
