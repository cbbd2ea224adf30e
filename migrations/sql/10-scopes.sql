-- Opening scopes: the only writers of scope and scope_access, each checking who asks.

create or replace function app.division_chain(p_code text) returns table (code text, level text)
language sql stable set search_path = pg_catalog, public as $$
  with recursive up as (
    select d.code, d.level, d.parent_code from division d where d.code = p_code
    union all
    select d.code, d.level, d.parent_code from division d join up on d.code = up.parent_code)
  select up.code, up.level from up
$$;

-- A registered organisation by its exact unified social credit code, wherever its tenant is: how a commission names
-- the hospital of another province. Nothing can be listed or searched by it.
drop function if exists app.find_organization(text);
create function app.find_organization(p_uscc text) returns table (
  id uuid, scope_id int, tenant_id uuid, kind text, name text, uscc text, level int, grade text, category text,
  standard text, creating boolean, division_code text, division_name text, served_population int, status text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.id, o.scope_id, o.tenant_id, o.kind, o.name, o.uscc, o.level, o.grade, o.category, o.standard, o.creating,
         o.division_code, d.name, o.served_population, o.status
    from organization o join division d on d.code = o.division_code
   where o.uscc = p_uscc and app.org() is not null
$$;

create or replace function app.county_government(p_division text) returns table (
  id uuid, name text, uscc text, division_code text, division_name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.id, o.name, o.uscc, o.division_code, d.name
    from organization o join division d on d.code = o.division_code
   where o.kind = 'COUNTY_GOVERNMENT' and o.division_code = p_division and o.status = 'ACTIVE' and app.org() is not null
$$;

-- Registers an organisation in the tenant of the acting commission, with its private scope.
create or replace function app.create_organization(p_kind text, p_name text, p_short_name text, p_uscc text,
  p_division text, p_level int, p_grade text, p_category text, p_standard text, p_creating boolean, p_beds int)
returns table (id uuid, scope_id int)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  tenant uuid;
begin
  select o.id into tenant from organization o where o.id = app.org() and o.kind = 'HEALTH_COMMISSION';
  if not found then
    raise exception using errcode = '42501', message = 'only a commission registers organisations';
  end if;
  -- One that was withdrawn comes back as the same organisation.
  return query update organization o set status = 'ACTIVE', kind = p_kind, name = p_name,
      short_name = coalesce(p_short_name, ''), division_code = p_division, level = p_level, grade = p_grade,
      category = p_category, standard = p_standard, creating = coalesce(p_creating, false), beds = p_beds
    where o.uscc = p_uscc and o.tenant_id = tenant and o.status = 'SUSPENDED' returning o.id, o.scope_id;
  if found then
    return;
  end if;
  return query select * from app.register_organization(tenant, p_kind, p_name, p_short_name, p_uscc, p_division,
    p_level, p_grade, p_category, p_standard, p_creating, p_beds);
end $$;

-- The same without an acting organisation: for the operator who opens a tenant. Null tenant: a new tenant.
create or replace function app.register_organization(p_tenant uuid, p_kind text, p_name text, p_short_name text,
  p_uscc text, p_division text, p_level int, p_grade text, p_category text, p_standard text, p_creating boolean,
  p_beds int)
returns table (id uuid, scope_id int)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  v_org uuid := uuidv7();
  v_scope int;
begin
  insert into scope (kind, tenant_id) values ('ORG', coalesce(p_tenant, v_org)) returning scope.id into v_scope;
  insert into organization (id, scope_id, tenant_id, kind, name, short_name, uscc, division_code, level, grade,
      category, standard, creating, beds)
    values (v_org, v_scope, coalesce(p_tenant, v_org), p_kind, p_name, coalesce(p_short_name, ''), p_uscc, p_division,
      p_level, p_grade, p_category, p_standard, coalesce(p_creating, false), p_beds);
  insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason)
    values (v_org, v_scope, 'SELF', '{OWN,DIRECTORY,PRIVATE,PERSONAL,AUDIT}', '{OWN,DIRECTORY,PRIVATE,PERSONAL}',
      'own space');
  if p_tenant is not null then
    insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason)
      values (p_tenant, v_scope, 'OVERSIGHT', '{DIRECTORY,AUDIT}', '{DIRECTORY}', 'in the care of the commission');
  end if;
  perform app.join_context(v_scope);
  return query select v_org, v_scope;
end $$;

-- Takes back an organisation that nothing refers to yet (the undo of an import).
create or replace function app.withdraw_organization(p_org uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  v_scope int;
begin
  select o.scope_id into v_scope from organization o where o.id = p_org and o.tenant_id = app.org() and o.id <> app.org();
  if not found or exists (select 1 from scope_access a where a.org_id = p_org and a.scope_id <> v_scope)
     or exists (select 1 from membership m where m.org_id = p_org)
     or exists (select 1 from person p where p.scope_id = v_scope) then
    return false;
  end if;
  update organization set status = 'SUSPENDED' where id = p_org;
  return true;
end $$;

create or replace function app.open_programme_scope() returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  v_scope int;
begin
  if not exists (select 1 from organization o where o.id = app.org() and o.kind = 'HEALTH_COMMISSION') then
    raise exception using errcode = '42501', message = 'only a commission runs programmes';
  end if;
  insert into scope (kind, tenant_id) values ('PROGRAMME', app.org()) returning id into v_scope;
  insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason)
    values (app.org(), v_scope, 'OWNER', '{BASE,AGREEMENT,WORK,EVALUATION,AUDIT}', '{BASE,AGREEMENT,WORK,EVALUATION}',
      'owner of the programme');
  perform app.join_context(v_scope);
  return v_scope;
end $$;

-- Who reaches a pairing, and which facets: its parties, the owner, the oversight chain that the programme grants, the
-- commission of the supporter (R-247) and the bureau that coordinates the signing (R-251).
create or replace function app.pairing_grants(p_owner uuid, p_supporter uuid, p_receiver uuid, p_levels text[])
returns table (org_id uuid, party text, read_facets text[], write_facets text[], reason text)
language sql stable security definer set search_path = pg_catalog, public as $$
  with receiver as (select o.division_code from organization o where o.id = p_receiver),
       every_facet as (select '{BASE,AGREEMENT,WORK,EVALUATION}'::text[] as facets)
  select p_owner, 'OWNER', facets || '{PAY,AUDIT}'::text[], facets || '{PAY}'::text[], 'owner of the programme' from every_facet
  union all
  select p_supporter, 'SUPPORTING', facets || '{LOCATION,PAY}'::text[], facets || '{LOCATION,PAY}'::text[], 'supporting hospital' from every_facet
  union all
  select p_receiver, 'RECEIVING', facets || '{LOCATION}'::text[], facets || '{LOCATION}'::text[], 'receiving hospital' from every_facet
  union all
  select o.id, 'COUNTY_GOVERNMENT', '{BASE,AGREEMENT}', '{BASE,AGREEMENT}', 'government of the receiver''s county'
    from organization o join receiver r on r.division_code = o.division_code
   where o.kind = 'COUNTY_GOVERNMENT' and o.status = 'ACTIVE'
  union all
  select o.id, 'OVERSIGHT', facets || '{PAY}'::text[], facets, 'health administration over the receiver'
    from organization o cross join receiver r
    join lateral app.division_chain(r.division_code) c on c.code = o.division_code and c.level = any (p_levels)
    cross join every_facet
   where o.kind = 'HEALTH_COMMISSION' and o.id <> p_owner and o.status = 'ACTIVE'
  union all
  select t.id, 'OBSERVER', facets || '{PAY}'::text[], '{EVALUATION}', 'health administration of the supporter'
    from organization s join organization t on t.id = s.tenant_id cross join every_facet
   where s.id = p_supporter and t.id <> p_owner and t.kind in ('HEALTH_COMMISSION', 'MILITARY_AUTHORITY')
     and not exists (select 1 from receiver r join lateral app.division_chain(r.division_code) c
                       on c.code = t.division_code and c.level = any (p_levels))
  union all
  select o.id, 'COORDINATION', '{BASE,AGREEMENT}', '{}', 'coordinates the county governments'
    from organization o
   where o.kind = 'RURAL_BUREAU' and o.tenant_id = p_owner and o.status = 'ACTIVE'
$$;

-- The scope of a new pairing, for the owner of its programme.
create or replace function app.open_pairing_scope(p_programme_scope int, p_supporter uuid, p_receiver uuid,
  p_levels text[]) returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  v_scope int;
begin
  if not exists (select 1 from scope_access a where a.org_id = app.org() and a.scope_id = p_programme_scope
                  and a.party = 'OWNER') then
    raise exception using errcode = '42501', message = 'only the owner of a programme assigns pairings';
  end if;
  insert into scope (kind, tenant_id) values ('PAIRING', app.org()) returning id into v_scope;
  insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason)
    select g.org_id, v_scope, g.party, g.read_facets, g.write_facets, g.reason
      from app.pairing_grants(app.org(), p_supporter, p_receiver, p_levels) g;
  insert into scope_access (org_id, scope_id, party, read_facets, reason)
    select distinct on (g.org_id) g.org_id, p_programme_scope, g.party, '{BASE}'::text[], 'takes part in the programme'
      from app.pairing_grants(app.org(), p_supporter, p_receiver, p_levels) g
     where g.party <> 'OWNER'
    on conflict do nothing;
  perform app.join_context(v_scope);
  return v_scope;
end $$;

-- Ends every access to a pairing that its owner withdraws before anything happened in it (the undo of an import).
create or replace function app.close_pairing_scope(p_scope int) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select 1 from scope_access a where a.org_id = app.org() and a.scope_id = p_scope and a.party = 'OWNER') then
    raise exception using errcode = '42501', message = 'only the owner of a programme withdraws pairings';
  end if;
  delete from scope_access a where a.scope_id = p_scope and a.party <> 'OWNER';
  -- Whoever took part in the programme by this pairing alone takes part no more.
  delete from scope_access a using scope s, scope mine
   where mine.id = p_scope and s.id = a.scope_id and s.kind = 'PROGRAMME' and s.tenant_id = mine.tenant_id
     and a.party <> 'OWNER' and not exists (
       select 1 from pairing p join scope_access b on b.scope_id = p.scope_id and b.org_id = a.org_id
        where p.programme_scope_id = a.scope_id);
end $$;

-- Grants that should exist and do not (missing), or exist and should not (surplus). Empty when the tree is true.
create or replace function app.check_access() returns table (scope_id int, org_id uuid, party text, fault text)
language sql stable security definer set search_path = pg_catalog, public as $$
  with due as (
    select p.scope_id, g.org_id, g.party
      from pairing p
      join programme r on r.scope_id = p.programme_scope_id and r.id = p.programme_id
      cross join lateral app.pairing_grants(p.owner_org_id, p.supporter_org_id, p.receiver_org_id, r.oversight_levels) g),
  held as (
    select a.scope_id, a.org_id, a.party from scope_access a join scope s on s.id = a.scope_id
     where s.kind = 'PAIRING' and a.party <> 'OWNER')
  select d.scope_id, d.org_id, d.party, 'missing' from due d
   where not exists (select 1 from scope_access a where a.scope_id = d.scope_id and a.org_id = d.org_id and a.party = d.party)
  union all
  select h.scope_id, h.org_id, h.party, 'surplus' from held h
   where not exists (select 1 from due d where d.scope_id = h.scope_id and d.org_id = h.org_id and d.party = h.party)
$$;

-- Leaves a notice with an organisation that shares a scope with the acting one.
create or replace function app.notify(p_org uuid, p_kind text, p_title text, p_body text, p_link text) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if p_org is distinct from app.org() and not exists (
    select 1 from scope_access a join scope_access b on b.scope_id = a.scope_id
     where a.org_id = app.org() and b.org_id = p_org) then
    raise exception using errcode = '42501', message = 'no scope is shared with that organisation';
  end if;
  insert into notice (scope_id, kind, title, body, link)
    select o.scope_id, p_kind, p_title, p_body, p_link from organization o where o.id = p_org;
end $$;

-- Everyone a pairing concerns, apart from the acting organisation; what a dispatched person does, his own hospital's
-- office learns as well.
create or replace function app.notify_pairing(p_scope int, p_parties text[], p_kind text, p_title text, p_body text,
  p_link text) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select 1 from scope_access a where a.org_id = app.org() and a.scope_id = p_scope) then
    raise exception using errcode = '42501', message = 'that pairing is not reached';
  end if;
  insert into notice (scope_id, kind, title, body, link)
    select distinct o.scope_id, p_kind, p_title, p_body, p_link
      from scope_access a join organization o on o.id = a.org_id
     where a.scope_id = p_scope and a.party = any (p_parties) and (a.org_id <> app.org() or app.person() is not null);
end $$;

-- The union of the supporters of one receiver: heads and leaders without names, for the composition gate (R-224, R-227), for
-- many pairings at once, those that the caller reaches. Of the others only active pairings count (C-18).
create or replace function app.group_strengths(p_scopes int[])
returns table (pairing_scope_id int, headcount int, leaders int, supporters int, lead_name text, own_headcount int, own_leaders int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select mine.pairing_scope_id, coalesce(sum(m.headcount) filter (where p.state = 'ACTIVE' or m.id = mine.id), 0)::int,
         coalesce(sum(m.leaders) filter (where p.state = 'ACTIVE' or m.id = mine.id), 0)::int,
         (count(*) filter (where not m.ended or m.id = mine.id))::int, min(m.supporter_name) filter (where m.lead),
         coalesce(min(mine.headcount), 0), coalesce(min(mine.leaders), 0)
    from group_member mine
    join group_member m on m.scope_id = mine.scope_id and m.group_id = mine.group_id
    left join pairing p on p.scope_id = m.pairing_scope_id and p.id = m.pairing_id
   where mine.pairing_scope_id in (select unnest(p_scopes) intersect select unnest((select app.scopes('WORK'))))
   group by mine.pairing_scope_id
$$;

-- The same of one pairing: always a row, of zeros where it has no group or is not reached.
drop function if exists app.group_strength(int);
create function app.group_strength(p_scope int)
returns table (headcount int, leaders int, supporters int, lead_name text, own_headcount int, own_leaders int)
language sql stable set search_path = pg_catalog, public as $$
  select coalesce(s.headcount, 0), coalesce(s.leaders, 0), coalesce(s.supporters, 0), s.lead_name, coalesce(s.own_headcount, 0), coalesce(s.own_leaders, 0)
    from (values (p_scope)) one left join app.group_strengths(array[p_scope]) s on true
$$;

-- Where the owner of a pairing sits: what the filing route depends on (R-244, R-246).
create or replace function app.owner_division(p_scope int) returns text
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.division_code from pairing p join organization o on o.id = p.owner_org_id
   where p.scope_id = p_scope and p_scope = any (app.scopes('BASE')) limit 1
$$;

create or replace function app.set_group_strength(p_scope int, p_headcount int, p_leaders int) returns void
language sql security definer set search_path = pg_catalog, public as $$
  update group_member set headcount = p_headcount, leaders = p_leaders
   where pairing_scope_id = p_scope and p_scope = any (app.writable_scopes('WORK'))
$$;
