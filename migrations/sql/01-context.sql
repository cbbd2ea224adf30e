-- Who is asking: the transaction-local context that every row policy reads. Policies read no table.

-- The business day: every date of the platform is a day in this zone.
create or replace function app.today() returns date language sql stable as
  $$ select (app.now() at time zone 'Asia/Shanghai')::date $$;

create or replace function app.org() returns uuid language sql stable as
  $$ select nullif(current_setting('app.org', true), '')::uuid $$;

create or replace function app.user_id() returns uuid language sql stable as
  $$ select nullif(current_setting('app.user', true), '')::uuid $$;

-- The dispatched person the viewer acts as, or null for an office that acts for its organisation.
create or replace function app.person() returns uuid language sql stable as
  $$ select nullif(current_setting('app.person', true), '')::uuid $$;

create or replace function app.division_level() returns text language sql stable as
  $$ select nullif(current_setting('app.division_level', true), '') $$;

-- COST keeps the planner from calling it per row: it is evaluated once, as the index condition.
create or replace function app.scopes(facet text) returns int[] language plpgsql stable cost 100000 as $$
begin
  return coalesce(nullif(current_setting('app.read_' || lower(facet), true), ''), '{}')::int[];
end $$;

create or replace function app.writable_scopes(facet text) returns int[] language plpgsql stable cost 100000 as $$
begin
  return coalesce(nullif(current_setting('app.write_' || lower(facet), true), ''), '{}')::int[];
end $$;

-- The scopes of a facet where an office reads them: none for a dispatched person.
create or replace function app.office_scopes(facet text) returns int[] language plpgsql stable cost 100000 as $$
begin
  return case when app.person() is null then app.scopes(facet) else '{}' end;
end $$;

-- What the transaction reaches under a facet, as app.enter set it.
create or replace function app.reach_text(p_facet text) returns text language sql stable as
  $$ select coalesce(current_setting('app.read_' || lower(p_facet), true), '') $$;

-- The name of a reach is made of its scopes: two that differ in one have different names.
create or replace function app.reach_name(p_facet text, p_scopes text) returns text language sql immutable as
  $$ select md5(p_facet || p_scopes) $$;

-- The names of what the transaction reaches under the facets that are tallied; an office's, as the tallies are.
create or replace function app.reaches() returns text[] language plpgsql stable cost 100000 as $$
begin
  return case when app.person() is null then array[app.reach_name('AGREEMENT', app.reach_text('AGREEMENT')), app.reach_name('WORK', app.reach_text('WORK')),
    app.reach_name('EVALUATION', app.reach_text('EVALUATION'))] else '{}' end;
end $$;

-- The scopes that an organisation's grants reach, as one array text for each facet and direction.
create or replace function app.reach(p_org uuid, p_within int[])
returns table (writes boolean, facet text, scopes text, valid_to timestamptz)
language sql stable as $$
  select g.writes, g.facet, '{' || string_agg(g.scope_id::text, ',' order by g.scope_id) || '}', min(g.valid_to)
    from (select false as writes, f as facet, a.scope_id, a.valid_to
            from public.scope_access a cross join lateral unnest(a.read_facets) f
           where a.org_id = p_org and (p_within is null or a.scope_id = any (p_within))
             and (a.valid_to is null or a.valid_to > app.now())
          union all
          select true, f, a.scope_id, a.valid_to
            from public.scope_access a cross join lateral unnest(a.write_facets) f
           where a.org_id = p_org and (p_within is null or a.scope_id = any (p_within))
             and (a.valid_to is null or a.valid_to > app.now())) g
   group by g.writes, g.facet
$$;

-- What a user's active roles at an active organisation come to; no row without any.
create or replace function app.standing_of(p_user uuid, p_org uuid)
returns table (user_id uuid, version bigint, facets text[], person text, division_level text)
language sql stable as $$
  select m.user_id, min(v.version), array_agg(distinct f),
         coalesce(case when bool_and(m.person_id is not null) then min(m.person_id::text) end, ''), min(d.level)
    from public.membership m
    join public.role r on r.code = m.role
    join public.organization o on o.id = m.org_id
    join public.division d on d.code = o.division_code
    join public.access_version v on v.org_id = m.org_id
    cross join lateral unnest(r.facets) f
   where m.user_id = p_user and m.org_id = p_org and m.status = 'ACTIVE' and o.status = 'ACTIVE'
   group by m.user_id
$$;

-- The one entry of a transaction. Null session: an anonymous visitor who reaches no scope.
-- Null org: a signed-in user without an acting organisation, who reaches only his own account.
-- JD401 not signed in, JD403 no such membership, JD409 the caller's cached viewer is out of date.
create or replace function app.enter(p_session bytea, p_org uuid, p_within int[], p_now timestamptz, p_version bigint)
returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  mine record;
  done text;
begin
  done := set_config('app.now', coalesce(p_now::text, ''), true);
  if p_session is null then
    return;
  end if;
  select s.user_id, v.version, k.facets, k.person, k.division_level into mine
    from session s
    join app_user u on u.id = s.user_id
    left join access_version v on v.org_id = p_org
    left join standing k on k.user_id = s.user_id and k.org_id = p_org and k.version = v.version
   where s.id = p_session and s.revoked_at is null and s.expires_at > clock_timestamp()
     and s.last_seen_at > clock_timestamp() - interval '30 minutes' and u.status = 'ACTIVE';
  if not found then
    raise exception using errcode = 'JD401', message = 'not signed in';
  end if;
  done := set_config('app.user', mine.user_id::text, true);
  if p_org is null then
    return;
  end if;
  if p_version is not null and p_version <> mine.version then
    raise exception using errcode = 'JD409', message = 'access has changed';
  end if;
  if mine.facets is null then
    select s.user_id, s.version, s.facets, s.person, s.division_level into mine from app.standing_of(mine.user_id, p_org) s;
    if mine.facets is null then
      raise exception using errcode = 'JD403', message = 'no such membership';
    end if;
  end if;
  done := set_config('app.org', p_org::text, true);
  done := set_config('app.person', mine.person, true);
  done := set_config('app.division_level', mine.division_level, true);
  if p_within is null then
    perform set_config(case when r.writes then 'app.write_' else 'app.read_' end || lower(r.facet), r.scopes, true)
       from scope_reach r
      where r.org_id = p_org and r.version = mine.version and r.facet = any (mine.facets)
        and (r.valid_to is null or r.valid_to > app.now())
        and not (r.writes and current_setting('transaction_read_only') = 'on');
    if found then
      return;
    end if;
  end if;
  -- Nearly every change, and every page of one pairing: no list has to be put together for one scope.
  if cardinality(p_within) = 1 then
    perform set_config('app.' || g.way || lower(g.facet), '{' || p_within[1] || '}', true)
       from scope_access a cross join lateral (
         select 'read_' as way, f as facet from unnest(a.read_facets) f
         union all
         select 'write_', f from unnest(a.write_facets) f where current_setting('transaction_read_only') = 'off') g
      where a.org_id = p_org and a.scope_id = p_within[1] and (a.valid_to is null or a.valid_to > app.now()) and g.facet = any (mine.facets);
    return;
  end if;
  perform set_config(case when r.writes then 'app.write_' else 'app.read_' end || lower(r.facet), r.scopes, true)
     from app.reach(p_org, p_within) r where r.facet = any (mine.facets);
end $$;

-- A scope opened in this transaction becomes reachable in it, as scope_access grants it.
create or replace function app.join_context(p_scope int) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform set_config('app.read_' || lower(f), (app.scopes(f) || p_scope)::text, true)
     from scope_access a cross join lateral unnest(a.read_facets) f
    where a.org_id = app.org() and a.scope_id = p_scope and not p_scope = any (app.scopes(f));
  perform set_config('app.write_' || lower(f), (app.writable_scopes(f) || p_scope)::text, true)
     from scope_access a cross join lateral unnest(a.write_facets) f
    where a.org_id = app.org() and a.scope_id = p_scope and not p_scope = any (app.writable_scopes(f));
end $$;

-- What the server caches of a viewer between statements; app.enter checks its version each time.
create or replace function app.viewer(p_session bytea, p_org uuid) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  who record;
  result jsonb;
begin
  select u.id, u.login, u.name, u.must_change_password, u.totp_confirmed_at, u.last_login_at, s.second_factor_at
    into who from session s join app_user u on u.id = s.user_id
   where s.id = p_session and s.revoked_at is null and s.expires_at > clock_timestamp()
     and s.last_seen_at > clock_timestamp() - interval '30 minutes' and u.status = 'ACTIVE';
  if not found then
    return null;
  end if;
  result := jsonb_build_object(
    'user', jsonb_build_object('id', who.id, 'login', who.login, 'name', who.name,
      'mustChangePassword', who.must_change_password, 'secondFactorEnrolled', who.totp_confirmed_at is not null,
      'lastLoginAt', who.last_login_at),
    'secondFactorAt', who.second_factor_at,
    'memberships', (select coalesce(jsonb_agg(jsonb_build_object('orgId', o.id, 'orgName', o.name, 'orgKind', o.kind,
        'scopeId', o.scope_id, 'divisionCode', o.division_code, 'divisionLevel', d.level, 'tenantId', o.tenant_id,
        'role', m.role, 'position', m.position, 'department', m.department, 'personId', m.person_id,
        'administrative', r.administrative) order by o.name, m.role), '[]')
      from membership m join organization o on o.id = m.org_id join role r on r.code = m.role
      join division d on d.code = o.division_code
      where m.user_id = who.id and m.status = 'ACTIVE' and o.status = 'ACTIVE'));
  if p_org is null then
    return result;
  end if;
  -- One statement, one snapshot: the version belongs to the grants that are read beside it.
  insert into scope_reach as known (org_id, writes, facet, version, scopes, valid_to)
    select v.org_id, r.writes, r.facet, v.version, r.scopes, r.valid_to
      from access_version v cross join lateral app.reach(v.org_id, null) r
     where v.org_id = p_org and not exists (
       select 1 from scope_reach k where k.org_id = p_org and k.version = v.version)
    on conflict (org_id, writes, facet) do update
      set version = excluded.version, scopes = excluded.scopes, valid_to = excluded.valid_to
      where known.version < excluded.version;
  insert into standing as known (user_id, org_id, version, facets, person, division_level)
    select s.user_id, p_org, s.version, s.facets, s.person, s.division_level from app.standing_of(who.id, p_org) s
    on conflict (user_id, org_id) do update
      set version = excluded.version, facets = excluded.facets, person = excluded.person, division_level = excluded.division_level
      where known.version < excluded.version;
  return result || jsonb_build_object(
    'version', (select v.version from access_version v where v.org_id = p_org),
    'access', (select coalesce(jsonb_agg(jsonb_build_object('scopeId', a.scope_id, 'party', a.party,
        'read', a.read_facets, 'write', a.write_facets)), '[]')
      from scope_access a where a.org_id = p_org),
    'facets', (select coalesce(jsonb_agg(distinct f), '[]') from membership m join role r on r.code = m.role
      cross join lateral unnest(r.facets) f
      where m.user_id = who.id and m.org_id = p_org and m.status = 'ACTIVE'));
end $$;

-- Any change of what an organisation or its members may reach makes cached viewers stale.
create or replace function app.bump_access_version() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  changed uuid := case when tg_op = 'DELETE' then old.org_id else new.org_id end;
begin
  insert into access_version as v (org_id, version) values (changed, 1)
    on conflict (org_id) do update set version = v.version + 1;
  return null;
end $$;

drop trigger if exists bump_access_version on scope_access;
create trigger bump_access_version after insert or update or delete on scope_access
  for each row execute function app.bump_access_version();
drop trigger if exists bump_access_version on membership;
create trigger bump_access_version after insert or update or delete on membership
  for each row execute function app.bump_access_version();

-- A dispatched person reaches the parts of his own evaluations only.
create or replace function app.sees_evaluation(p_scope int, p_evaluation uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from evaluation e where e.scope_id = p_scope and e.id = p_evaluation and e.person_id = app.person())
$$;

create or replace function app.bump_suspended() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update access_version set version = version + 1 where org_id = new.id;
  return null;
end $$;
drop trigger if exists bump_suspended on organization;
create trigger bump_suspended after update of status, division_code on organization
  for each row execute function app.bump_suspended();
