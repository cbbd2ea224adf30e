-- The administrations of a pairing's supporter, for whoever reaches its evaluation: who is invited to evaluate with the owner (R-247).
create or replace function app.observers(p_scope int) returns text[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(o.name order by o.name), '{}') from scope_access a join organization o on o.id = a.org_id
   where a.scope_id = p_scope and a.party = 'OBSERVER' and p_scope = any (app.scopes('EVALUATION'))
$$;
