-- The administrations that oversee a pairing, by level: who reviews its reports one after the other. An office reads only
-- its own grants, so a definer answers those who reach the work; without a scope that the caller reaches, nothing.
drop function if exists app.review_offices(int);
create function app.review_offices(p_scope int) returns table (level text, org_id uuid, org_name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct on (d.level) d.level, o.id, o.name
    from scope_access a
    join organization o on o.id = a.org_id and o.kind = 'HEALTH_COMMISSION' and o.status = 'ACTIVE'
    join division d on d.code = o.division_code
   where a.scope_id = p_scope and a.party in ('OVERSIGHT', 'OWNER') and p_scope = any (app.scopes('WORK'))
   order by d.level, a.party desc, o.id
$$;
