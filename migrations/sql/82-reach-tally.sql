-- Sums of the tallies over all that an organisation reaches under a facet. A dashboard of a province reads them and, beside them,
-- the lines that are not folded yet: it sees every commit at once, and no writer touches a sum.

-- The reaches that are summed: those of many scopes. What few scopes add up to is read from their own lines.
create or replace function app.summed_reaches(p_facet text, p_least int) returns table (org_id uuid, reach text, scopes int[])
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.org_id, app.reach_name(p_facet, r.scopes), r.scopes::int[]
    from scope_reach r where not r.writes and r.facet = p_facet and length(r.scopes) > p_least and cardinality(r.scopes::int[]) >= p_least
$$;

-- Under which name the sums of this facet are read, where they stand for all that the transaction reaches; else null. A pairing
-- whose own row is not reached counts for nothing, so there may be none among them.
create or replace function app.own_reach(p_facet text) returns text
language sql stable set search_path = pg_catalog, public as $$
  select s.reach from reach_tally s
   where s.org_id = app.org() and s.reach = app.reach_name(p_facet, app.reach_text(p_facet)) and s.grain = 'ALL'
     and not exists (select unnest(app.scopes(p_facet)) except select unnest(app.scopes('BASE')))
$$;

-- Where sums differ from the folded lines of what they are summed over. Empty when they are true.
create or replace function app.check_reaches(p_least int)
returns table (org_id uuid, facet text, grain text, starts_on date, measure text, key text, kept bigint, counted bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  with line as (
    select 'AGREEMENT' as facet, t.scope_id, t.grain, t.starts_on, t.measure, t.key, t.amount from agreement_tally t where t.folded
    union all
    select 'WORK', t.scope_id, t.grain, t.starts_on, t.measure, t.key, t.amount from work_tally t where t.folded
    union all
    select 'EVALUATION', t.scope_id, t.grain, t.starts_on, t.measure, t.key, t.amount from evaluation_tally t where t.folded),
  member as (
    select f.facet, r.org_id, r.reach, m.scope_id
      from (select distinct x.facet from app.tallied() x) f cross join lateral app.summed_reaches(f.facet, p_least) r cross join lateral unnest(r.scopes) m (scope_id)
     where exists (select 1 from reach_tally s where s.org_id = r.org_id and s.reach = r.reach and s.grain = 'ALL')),
  both_sides as (
    select s.org_id, s.facet, s.reach, s.programme_scope_id, s.receiver_division_code, s.grain, s.starts_on, s.measure, s.key, s.amount as kept, 0 as counted
      from reach_tally s where s.grain <> 'ALL'
    union all
    select r.org_id, l.facet, r.reach, p.programme_scope_id, p.receiver_division_code, l.grain, l.starts_on, l.measure, l.key, 0, l.amount
      from line l join pairing p on p.scope_id = l.scope_id
      join member r on r.facet = l.facet and r.scope_id = l.scope_id)
  select b.org_id, b.facet, b.grain, b.starts_on, b.measure, b.key, sum(b.kept), sum(b.counted)
    from both_sides b group by b.org_id, b.facet, b.reach, b.programme_scope_id, b.receiver_division_code, b.grain, b.starts_on, b.measure, b.key
  having sum(b.kept) <> sum(b.counted)
$$;
