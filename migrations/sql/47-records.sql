-- Records of many pairings at once, packed: two million rows of work as some ten thousand. Past the row policies, which would
-- compare each row with an array of all scopes; instead the scopes asked for are met with those that the caller reaches,
-- once. For organisations alone: a dispatched person reads his own rows.
create or replace function app.packed_work(p_scopes int[], p_from date, p_to date)
returns table (scope_id int, person_id uuid, type text, slot text, days json, quantities json)
language sql stable security definer set search_path = pg_catalog, public as $$
  with reached as materialized (select unnest(p_scopes) as scope_id intersect select unnest(app.scopes('WORK'))),
  replaced as materialized (
    select c.supersedes_id as id from activity c where c.scope_id = any (array(select r.scope_id from reached r)) and c.supersedes_id is not null and c.state = 'RECORDED')
  select a.scope_id, a.person_id, a.type, a.slot, json_agg(a.day - date '1970-01-01'), json_agg(a.quantity)
    from activity a
   where a.scope_id = any (array(select r.scope_id from reached r)) and a.day between p_from and p_to and a.state in ('RECORDED', 'CONFIRMED')
     -- Hashed, however few the planner expects: row by row this is millions of records against thousands.
     and a.id not in (select c.id from replaced c) and app.person() is null
   group by a.scope_id, a.person_id, a.type, a.slot
$$;

-- Marks of attendance that stand, of each stay: day, mark and time at the receiver, in the order in which they were made.
create or replace function app.packed_marks(p_scopes int[], p_from date, p_to date)
returns table (scope_id int, assignment_id uuid, marks json)
language sql stable security definer set search_path = pg_catalog, public as $$
  with reached as materialized (select unnest(p_scopes) as scope_id intersect select unnest(app.scopes('WORK'))),
  corrected as materialized (
    select c.corrects_id as id from attendance c
     where c.scope_id = any (array(select r.scope_id from reached r)) and c.corrects_id is not null and c.day between p_from and p_to)
  select m.scope_id, m.assignment_id,
         json_agg(json_build_array(m.day, m.mark, to_char(m.occurred_at at time zone 'Asia/Shanghai', 'HH24:MI')) order by m.occurred_at, m.id)
    from attendance m
   where m.scope_id = any (array(select r.scope_id from reached r)) and m.day between p_from and p_to and m.mark <> 'VOID'
     and m.id not in (select c.id from corrected c) and app.person() is null
   group by m.scope_id, m.assignment_id
$$;
