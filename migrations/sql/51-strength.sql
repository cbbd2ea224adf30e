-- Receivers with somebody on site today, and with fewer than the packs of their pairings ask of a team (C-8): the union of
-- all supporters. Only where the viewer has a part.
create or replace function app.weak_receivers(p_receivers uuid[]) returns table (receiver_org_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select l.receiver_org_id from app.lacking_receivers(p_receivers) l where l.weak
$$;
