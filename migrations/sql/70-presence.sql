-- Accounts of dispatched persons, notices to one person, and what attendance must never allow.

-- What the server's role may not do to attendance, nobody else may either (R-213).
drop trigger if exists append_only on attendance;
create trigger append_only before update or delete or truncate on attendance
  for each statement execute function app.refuse_change();
drop trigger if exists append_only on intake;
create trigger append_only before update or delete or truncate on intake
  for each statement execute function app.refuse_change();
drop trigger if exists append_only on consent;
create trigger append_only before update or delete or truncate on consent
  for each statement execute function app.refuse_change();

-- The acting organisation's own person, for its office alone.
create or replace function app.own_staff(p_scope int, p_person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select p_scope = any (app.writable_scopes('PRIVATE')) and app.person() is null
     and exists (select 1 from organization o where o.id = app.org() and o.scope_id = p_scope)
     and exists (select 1 from person p where p.scope_id = p_scope and p.id = p_person)
$$;

-- Opens the account of a person of the own staff, with a password that must be changed at the first sign-in. An account
-- that was closed is opened again under its old login. Null: the login belongs to somebody else.
create or replace function app.open_person_account(p_scope int, p_person uuid, p_login text, p_hash text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  v_user uuid;
  v_name text;
begin
  if not app.own_staff(p_scope, p_person) then
    raise exception using errcode = '42501', message = 'not a person of the own staff';
  end if;
  select p.name into v_name from person p where p.scope_id = p_scope and p.id = p_person;
  select m.user_id into v_user from membership m where m.scope_id = p_scope and m.person_id = p_person and m.role = 'DISPATCHED';
  if v_user is not null then
    -- Who holds another office besides keeps his password: nobody gets at it by way of his stay.
    if exists (select 1 from membership m where m.user_id = v_user and m.status = 'ACTIVE' and (m.role <> 'DISPATCHED' or m.org_id <> app.org())) then
      raise exception using errcode = '42501', message = 'the account belongs to another office too';
    end if;
    update app_user u set password_hash = p_hash, must_change_password = true, password_changed_at = clock_timestamp(),
        name = v_name, status = 'ACTIVE', failed_attempts = 0, locked_until = null
     where u.id = v_user;
    update membership m set status = 'ACTIVE' where m.user_id = v_user and m.org_id = app.org() and m.role = 'DISPATCHED';
  else
    insert into app_user (home_scope_id, login, name, password_hash, must_change_password)
      values (p_scope, p_login, v_name, p_hash, true) on conflict (login) do nothing returning id into v_user;
    if v_user is null then
      return null;
    end if;
    insert into membership (user_id, org_id, scope_id, role, person_id, position)
      select v_user, app.org(), p_scope, 'DISPATCHED', p_person, p.department from person p where p.scope_id = p_scope and p.id = p_person;
  end if;
  update session s set revoked_at = clock_timestamp() where s.user_id = v_user and s.revoked_at is null;
  perform app.record(p_scope, 'ACCOUNT_OPENED', 'app_user', v_user::text, jsonb_build_object('person', p_person));
  return v_user;
end $$;

-- Ends the account: no session lives on, nobody signs in with it. False: there is none.
create or replace function app.close_person_account(p_scope int, p_person uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  v_user uuid;
begin
  if not app.own_staff(p_scope, p_person) then
    raise exception using errcode = '42501', message = 'not a person of the own staff';
  end if;
  select m.user_id into v_user from membership m
   where m.scope_id = p_scope and m.person_id = p_person and m.role = 'DISPATCHED' and m.status = 'ACTIVE';
  if v_user is null then
    return false;
  end if;
  update membership m set status = 'ENDED' where m.user_id = v_user and m.org_id = app.org() and m.role = 'DISPATCHED';
  update session s set revoked_at = clock_timestamp() where s.user_id = v_user and s.revoked_at is null;
  perform app.record(p_scope, 'ACCOUNT_CLOSED', 'app_user', v_user::text, jsonb_build_object('person', p_person));
  return true;
end $$;

-- A notice to one dispatched person, left by whoever reaches the work of the pairing in which he is assigned.
create or replace function app.notify_person(p_scope int, p_person uuid, p_kind text, p_title text, p_body text, p_link text)
returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not p_scope = any (app.scopes('WORK')) then
    raise exception using errcode = '42501', message = 'that pairing is not reached';
  end if;
  insert into notice (scope_id, person_id, kind, title, body, link)
    select distinct a.employer_scope_id, a.person_id, p_kind, p_title, p_body, p_link
      from assignment a where a.scope_id = p_scope and a.person_id = p_person;
end $$;

-- Who looked at the personal data of the person who asks, when, for which organisation and why.
create or replace function app.own_access_log(p_limit int)
returns table (at timestamptz, action text, by_name text, org_name text, reason text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select e.at, e.action, coalesce(u.name, ''), coalesce(o.name, ''), coalesce(e.after ->> 'reason', '')
    from organization mine
    join audit_event e on e.scope_id = mine.scope_id and e.table_name = 'person_secret' and e.row_id = app.person()::text
     and e.action = 'REVEAL'
    left join app_user u on u.id = e.user_id
    left join organization o on o.id = e.org_id
   where mine.id = app.org() and app.person() is not null
   order by e.at desc, e.id desc limit p_limit
$$;

-- Positions older than the given instant keep some 10 km only (K-14). Answers how many were made coarse.
create or replace function app.coarsen_locations(p_before timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  changed int;
begin
  update attendance_location l set latitude = round(l.latitude, 1), longitude = round(l.longitude, 1), accuracy = null, coarse = true
   where not l.coarse and l.occurred_at < p_before;
  get diagnostics changed = row_count;
  return changed;
end $$;
