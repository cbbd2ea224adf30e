-- The row of the person who acts for himself: he reaches his employer's staff by nothing else.
drop function if exists app.own_person();
create function app.own_person() returns table (scope_id int, id uuid, staff_no text, name text, sex text, born_on date,
  staff_category text, practice_category text, department text, specialty text, title_level text, title_text text,
  certificate_no text, work_started_on date, clinical_started_on date, management_started_on date, id_number_masked text,
  phone_masked text, status text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.scope_id, p.id, p.staff_no, p.name, p.sex, p.born_on, p.staff_category, p.practice_category, p.department,
         p.specialty, p.title_level, p.title_text, p.certificate_no, p.work_started_on, p.clinical_started_on,
         p.management_started_on, p.id_number_masked, p.phone_masked, p.status
    from person p join organization o on o.scope_id = p.scope_id
   where o.id = app.org() and p.id = app.person()
$$;
