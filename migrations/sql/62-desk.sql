-- Those among whom an organisation shares out what waits on its desk: its people with a business role, no dispatched person.
drop function if exists app.colleagues();
create function app.colleagues() returns table (user_id uuid, name text, "position" text, roles text[], department text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select u.id, u.name, min(m.position), array_agg(m.role order by m.role), min(m.department)
    from membership m join app_user u on u.id = m.user_id join role r on r.code = m.role
   where m.org_id = app.org() and app.person() is null and m.status = 'ACTIVE' and u.status = 'ACTIVE' and m.person_id is null
     and not r.administrative
   group by u.id, u.name order by u.name, u.id
$$;

-- A notice to one of the own staff who has an account and acts for himself.
create or replace function app.notify_staff(p_person uuid, p_kind text, p_title text, p_body text, p_link text) returns void
language sql security definer set search_path = pg_catalog, public as $$
  insert into notice (scope_id, person_id, kind, title, body, link)
    select o.scope_id, p_person, p_kind, p_title, p_body, p_link from organization o
     where o.id = app.org() and exists (select 1 from membership m where m.org_id = o.id and m.person_id = p_person and m.status = 'ACTIVE')
$$;
