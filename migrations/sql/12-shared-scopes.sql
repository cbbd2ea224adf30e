-- Needs and offers: one scope for each receiver's needs and one for each hospital's offer, shared without any pairing.

-- Who reaches the needs of a receiver: itself, the commissions over it, and the supporters of its living pairings.
create or replace function app.need_grants(p_receiver uuid)
returns table (org_id uuid, party text, read_facets text[], write_facets text[], reason text)
language sql stable set search_path = pg_catalog, public as $$
  select p_receiver, 'RECEIVING', '{BASE,WORK}'::text[], '{BASE,WORK}'::text[], 'own needs'
  union all
  select o.id, 'OVERSIGHT', '{BASE}', '{}', 'health administration over the receiver'
    from organization r join lateral app.division_chain(r.division_code) c on true
    join organization o on o.division_code = c.code and o.kind = 'HEALTH_COMMISSION' and o.status = 'ACTIVE'
   where r.id = p_receiver
  union all
  select distinct p.supporter_org_id, 'SUPPORTING', '{BASE}'::text[], '{}'::text[], 'supports the receiver'
    from pairing p where p.receiver_org_id = p_receiver and p.state not in ('COMPLETED', 'TERMINATED')
$$;

-- Who reaches the offer of a hospital: itself, the commissions over it, and those in whose programmes it supports.
create or replace function app.offer_grants(p_supporter uuid)
returns table (org_id uuid, party text, read_facets text[], write_facets text[], reason text)
language sql stable set search_path = pg_catalog, public as $$
  select p_supporter, 'SUPPORTING', '{BASE,WORK}'::text[], '{BASE,WORK}'::text[], 'own offer'
  union all
  select g.id, 'OVERSIGHT', '{BASE}', '{}', 'may assign the hospital'
    from (select o.id
            from organization s join lateral app.division_chain(s.division_code) c on true
            join organization o on o.division_code = c.code and o.kind = 'HEALTH_COMMISSION' and o.status = 'ACTIVE'
           where s.id = p_supporter
          union
          select p.owner_org_id from pairing p where p.supporter_org_id = p_supporter) g
$$;

-- The scope of an organisation's needs or offer; null before there is one.
create or replace function app.shared_scope(p_org uuid, p_kind text) returns int
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.id from scope_access a join scope s on s.id = a.scope_id and s.kind = p_kind
   where a.org_id = p_org and a.party = case p_kind when 'NEED' then 'RECEIVING' else 'SUPPORTING' end
     and a.write_facets <> '{}'
$$;

-- Brings the grants of an organisation's needs and offer to what its pairings and the tree of commissions say.
create or replace function app.settle_shared(p_org uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  shared record;
begin
  if app.org() is null then
    raise exception using errcode = '42501', message = 'nobody acts';
  end if;
  for shared in select k.kind, app.shared_scope(p_org, k.kind) as id from unnest('{NEED,OFFER}'::text[]) k (kind) loop
    continue when shared.id is null;
    delete from scope_access a where a.scope_id = shared.id and not exists (
      select 1 from app.shared_grants(p_org, shared.kind) g where g.org_id = a.org_id and g.party = a.party);
    insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason)
      select g.org_id, shared.id, g.party, g.read_facets, g.write_facets, g.reason from app.shared_grants(p_org, shared.kind) g
      on conflict do nothing;
  end loop;
end $$;

create or replace function app.shared_grants(p_org uuid, p_kind text)
returns table (org_id uuid, party text, read_facets text[], write_facets text[], reason text)
language sql stable set search_path = pg_catalog, public as $$
  select g.org_id, g.party, g.read_facets, g.write_facets, g.reason from app.need_grants(p_org) g where p_kind = 'NEED'
  union all
  select g.org_id, g.party, g.read_facets, g.write_facets, g.reason from app.offer_grants(p_org) g where p_kind = 'OFFER'
$$;

-- The acting institution's own scope of a kind, opened when it is first wanted.
create or replace function app.open_shared_scope(p_kind text) returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  v_tenant uuid;
  v_scope int;
begin
  -- Two at once wait for each other here.
  select o.tenant_id into v_tenant from organization o
   where o.id = app.org() and o.kind in ('HOSPITAL', 'COMMUNITY_CENTRE', 'TOWNSHIP_CENTRE') for update;
  if not found or p_kind not in ('NEED', 'OFFER') then
    raise exception using errcode = '42501', message = 'only a medical institution has needs and offers';
  end if;
  v_scope := app.shared_scope(app.org(), p_kind);
  if v_scope is not null then
    return v_scope;
  end if;
  insert into scope (kind, tenant_id) values (p_kind, v_tenant) returning id into v_scope;
  insert into scope_access (org_id, scope_id, party, read_facets, write_facets, reason)
    select g.org_id, v_scope, g.party, g.read_facets, g.write_facets, g.reason from app.shared_grants(app.org(), p_kind) g;
  perform app.join_context(v_scope);
  return v_scope;
end $$;

-- Grants of needs and offers that should exist and do not, or exist and should not. Empty when all is true.
create or replace function app.check_shared_access() returns table (scope_id int, org_id uuid, party text, fault text)
language sql stable security definer set search_path = pg_catalog, public as $$
  with shared as (
    select s.id, s.kind, a.org_id from scope s join scope_access a on a.scope_id = s.id and a.write_facets <> '{}'
     where s.kind in ('NEED', 'OFFER')),
  due as (select s.id, g.org_id, g.party from shared s cross join lateral app.shared_grants(s.org_id, s.kind) g),
  held as (select a.scope_id as id, a.org_id, a.party from scope_access a join shared s on s.id = a.scope_id)
  select d.id, d.org_id, d.party, 'missing' from (select * from due except select * from held) d
  union all
  select h.id, h.org_id, h.party, 'surplus' from (select * from held except select * from due) h
$$;
