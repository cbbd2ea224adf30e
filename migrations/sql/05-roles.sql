-- What each role of a membership may reach of what its organisation reaches. Permissions per operation: server/src/access.
insert into role (code, facets, administrative) values
  ('COMMISSION_OFFICER', '{OWN,DIRECTORY,BASE,AGREEMENT,WORK,EVALUATION,PAY}', false),
  ('RURAL_OFFICER',      '{OWN,DIRECTORY,BASE,AGREEMENT}', false),
  ('COUNTY_SIGNER',      '{OWN,DIRECTORY,BASE,AGREEMENT}', false),
  ('HOSPITAL_OFFICE',    '{OWN,DIRECTORY,PRIVATE,PERSONAL,BASE,AGREEMENT,WORK,EVALUATION,LOCATION,PAY}', false),
  ('HOSPITAL_LEADER',    '{OWN,DIRECTORY,PRIVATE,BASE,AGREEMENT,WORK,EVALUATION,PAY}', false),
  ('DEPARTMENT_HEAD',    '{OWN,BASE}', false),
  ('ATTENDANCE_CLERK',   '{OWN,DIRECTORY,BASE,WORK}', false),
  ('DISPATCHED',         '{OWN,BASE,WORK,EVALUATION,LOCATION,PAY}', false),
  ('SYSTEM_ADMIN',       '{OWN,DIRECTORY}', true),
  ('SECURITY_ADMIN',     '{OWN,DIRECTORY}', true),
  ('AUDIT_ADMIN',        '{OWN,AUDIT}', true)
on conflict (code) do update set facets = excluded.facets, administrative = excluded.administrative;
-- Worked out from the roles as they were.
delete from standing;

-- The three administrators are kept apart: nobody holds two of these roles, nor one beside a business role.
create or replace function app.keep_administrators_apart() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.status = 'ACTIVE' and exists (
    select 1 from membership m join role r on r.code = m.role join role n on n.code = new.role
     where m.user_id = new.user_id and m.status = 'ACTIVE' and m.id <> new.id
       and m.role <> new.role and (r.administrative or n.administrative)) then
    raise exception using errcode = '23514', message = 'administrator roles are mutually exclusive',
      constraint = 'administrators_apart';
  end if;
  return new;
end $$;
drop trigger if exists keep_administrators_apart on membership;
create trigger keep_administrators_apart before insert or update on membership
  for each row execute function app.keep_administrators_apart();
