-- Receivers with somebody on site today, and with fewer than the packs of their pairings ask of a team (C-8): the union of
-- all supporters. Only where the viewer has a part.
create or replace function app.weak_receivers(p_receivers uuid[]) returns table (receiver_org_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.receiver_org_id
    from pairing p join pairing_figure f on f.scope_id = p.scope_id and f.pairing_id = p.id
   where p.receiver_org_id in (select unnest(p_receivers)) and p.state in ('ACTIVE', 'SUSPENDED', 'COMPLETED', 'TERMINATED')
     and p.receiver_org_id in (select q.receiver_org_id from pairing q where q.scope_id = any (app.scopes('WORK')))
   group by p.receiver_org_id
  having sum(app.persons_on(f.actual, app.today())) < max(f.min_strength) filter (where p.state = 'ACTIVE')
     and sum(app.persons_on(f.actual, app.today())) >= greatest(1, coalesce(max(f.min_on_site) filter (where p.state = 'ACTIVE'), 0))
$$;
