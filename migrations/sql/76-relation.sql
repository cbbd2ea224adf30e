-- Whether the two hospitals of a pairing also stand the other way round in one that the acting organisation reaches: each
-- would evaluate the other. A transaction is entered within one pairing, so it cannot look at the second one by itself.
create or replace function app.role_conflict(p_scope int) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (
    select 1 from pairing p
      join pairing o on o.supporter_org_id = p.receiver_org_id and o.receiver_org_id = p.supporter_org_id
      join scope_access a on a.scope_id = o.scope_id and a.org_id = app.org()
     where p.scope_id = p_scope and p_scope = any (app.scopes('BASE')) and o.state not in ('TERMINATED', 'COMPLETED'))
$$;
