-- Persons on site at a receiver (C-8), kept as change points in each pairing's figures by the transaction that changes them.

-- Days on which somebody of a pairing is away from the receiver: approved leave, absence, nights outside (C-6, C-8).
create or replace function app.away_days(p_scope int) returns table (assignment_id uuid, days daterange)
language sql stable set search_path = pg_catalog, public as $$
  select l.assignment_id, daterange(l.from_on, case when l.returned_on is not null then l.returned_on
           when l.state in ('OVERSTAYED', 'UNAPPROVED_ABSENCE') then null else l.to_on + 1 end, '[)')
    from leave l
   where l.scope_id = p_scope and l.state in ('APPROVED', 'TAKEN', 'RETURNED', 'OVERSTAYED', 'UNAPPROVED_ABSENCE')
     and coalesce(l.returned_on > l.from_on, true)
  union all
  select o.assignment_id, daterange(n.out_on, n.back_on, '[)')
    from outing o cross join lateral (select (o.out_at at time zone 'Asia/Shanghai')::date as out_on,
           (coalesce(o.returned_at, o.back_at) at time zone 'Asia/Shanghai')::date as back_on) n
   where o.scope_id = p_scope and o.overnight and o.state <> 'CANCELLED' and n.back_on > n.out_on
$$;

-- Change points of the number of persons whose days these are: day since 1970-01-01, persons from that day on, and so on.
create or replace function app.change_points(p_persons datemultirange[]) returns int[]
language sql immutable set search_path = pg_catalog, public as $$
  with event as (
    select lower(r) - date '1970-01-01' as day, 1 as change from unnest(p_persons) m cross join lateral unnest(m) r
    union all
    select upper(r) - date '1970-01-01', -1 from unnest(p_persons) m cross join lateral unnest(m) r where upper(r) is not null),
  step as (
    select e.day, (sum(sum(e.change)) over (order by e.day))::int as persons from event e group by e.day having sum(e.change) <> 0)
  select coalesce(array_agg(n.number order by s.day, n.at), '{}')
    from step s cross join lateral unnest(array[s.day, s.persons]) with ordinality n (number, at)
$$;

-- A pairing's change points from its assignments and absences, whatever its figures say: the recount. A stay that is not
-- ended goes on (C-8); the forecast ends it as planned, and begins those to come as planned.
create or replace function app.presence_of(p_scope int, p_pairing uuid) returns table (actual int[], forecast int[])
language sql stable security definer set search_path = pg_catalog, public as $$
  with stay as (
    select a.id, a.person_id,
           case when a.arrived_on is not null then
             daterange(a.arrived_on, case when a.state not in ('ARRIVED', 'ON_DUTY', 'ON_LEAVE')
               then greatest(a.arrived_on, coalesce(a.finished_on, a.planned_to)) end, '[]') end as actual,
           case when a.state in ('PLANNED', 'TRAINED', 'DEPARTED', 'ARRIVED', 'ON_DUTY', 'ON_LEAVE') then
             daterange(coalesce(a.arrived_on, a.planned_from), greatest(coalesce(a.arrived_on, a.planned_from), a.planned_to), '[]') end as forecast
      from assignment a join team t on t.scope_id = a.scope_id and t.id = a.team_id
     where a.scope_id = p_scope and t.pairing_id = p_pairing and a.state <> 'REMOVED'),
  away as (
    select s.person_id, range_agg(w.days) as days from app.away_days(p_scope) w join stay s on s.id = w.assignment_id group by s.person_id),
  person as (
    select s.person_id, range_agg(s.actual) filter (where s.actual is not null) as actual,
           range_agg(s.forecast) filter (where s.forecast is not null) as forecast
      from stay s group by s.person_id)
  select app.change_points(array_agg(p.actual - coalesce(w.days, '{}')) filter (where p.actual is not null)),
         app.change_points(array_agg(p.forecast - coalesce(w.days, '{}')) filter (where p.forecast is not null))
    from person p left join away w on w.person_id = p.person_id
$$;

-- Counts anew, called by row triggers in the transaction that changes who is on site.
create or replace function app.count_presence() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  changed record;
begin
  if tg_op = 'DELETE' then
    changed := old;
  else
    changed := new;
  end if;
  update pairing_figure f set actual = coalesce(n.actual, '{}'), forecast = coalesce(n.forecast, '{}')
    from team t cross join lateral app.presence_of(t.scope_id, t.pairing_id) n
   where t.scope_id = changed.scope_id and t.id = changed.team_id and f.scope_id = t.scope_id and f.pairing_id = t.pairing_id
     and (f.actual, f.forecast) is distinct from (coalesce(n.actual, '{}'), coalesce(n.forecast, '{}'));
  return null;
end $$;

drop trigger if exists count_presence on assignment;
create trigger count_presence after insert or delete on assignment for each row execute function app.count_presence();
drop trigger if exists count_changed_presence on assignment;
create trigger count_changed_presence after update on assignment for each row
  when ((old.state, old.person_id, old.arrived_on, old.finished_on, old.planned_from, old.planned_to)
    is distinct from (new.state, new.person_id, new.arrived_on, new.finished_on, new.planned_from, new.planned_to))
  execute function app.count_presence();

drop trigger if exists count_presence on leave;
create trigger count_presence after insert or update or delete on leave for each row execute function app.count_presence();
drop trigger if exists count_presence on outing;
create trigger count_presence after insert or update or delete on outing for each row execute function app.count_presence();

-- Pairings whose figures differ from the recount. Empty when the calendar is true.
create or replace function app.check_presence() returns table (scope_id int, pairing_id uuid, kept int[], counted int[])
language sql stable security definer set search_path = pg_catalog, public as $$
  select f.scope_id, f.pairing_id, f.actual || f.forecast, coalesce(n.actual, '{}') || coalesce(n.forecast, '{}')
    from pairing_figure f cross join lateral app.presence_of(f.scope_id, f.pairing_id) n
   where (f.actual, f.forecast) is distinct from (coalesce(n.actual, '{}'), coalesce(n.forecast, '{}'))
$$;

-- Persons from a change-point array on a day.
create or replace function app.persons_on(p_points int[], p_day date) returns int
language plpgsql immutable set search_path = pg_catalog, public as $$
declare
  day constant int := p_day - date '1970-01-01';
  at int := cardinality(p_points) - 1;
begin
  -- From the end: what has gone by is long, and is not asked for.
  while at >= 1 loop
    if p_points[at] <= day then
      return p_points[at + 1];
    end if;
    at := at - 2;
  end loop;
  return 0;
end $$;

-- Every pairing of these receivers, by numbers: no names, so that one hospital learns the union and not whose it is. Only
-- for receivers in whose work the viewer has a part.
create or replace function app.receiver_presence(p_receivers uuid[])
returns table (receiver_org_id uuid, actual int[], forecast int[], starts_on date, ends_on date, active boolean,
  min_on_site int, min_strength int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.receiver_org_id, f.actual, f.forecast, p.starts_on, p.ends_on, p.state = 'ACTIVE', f.min_on_site, f.min_strength
    from pairing p join pairing_figure f on f.scope_id = p.scope_id and f.pairing_id = p.id
   where p.receiver_org_id in (select unnest(p_receivers)) and p.state in ('ACTIVE', 'SUSPENDED', 'COMPLETED', 'TERMINATED')
     and p.receiver_org_id in (select q.receiver_org_id from pairing q where q.scope_id = any (app.scopes('WORK')))
$$;

-- What receivers lack today, whoever asks, for what lies below and for the job: persons on site (gap_now; null where no pack
-- asks), the day within the packs' days of notice from which they will, and strength where somebody is there (C-8). One pass over
-- the pairings, and the day asked for once: a province asks of hundreds at a time.
drop function if exists app.gaps_of(uuid[]);
create or replace function app.lacks_of(p_receivers uuid[])
returns table (receiver_org_id uuid, gap_now boolean, gap_from date, weak boolean)
language sql stable security definer set search_path = pg_catalog, public set enable_nestloop = on as $$
  with today as materialized (select app.today() as day, app.today() - date '1970-01-01' as at),
  part as materialized (
    select p.receiver_org_id as receiver, p.ends_on, f.actual[1] as begun, app.persons_on(f.actual, t.day) as now,
           case when p.state = 'ACTIVE' then f.forecast else '{}' end as forecast, case when p.state = 'ACTIVE' then f.min_on_site end as least,
           case when p.state = 'ACTIVE' then f.notice_days end as notice, case when p.state = 'ACTIVE' then f.min_strength end as strength
      from today t cross join pairing p join pairing_figure f on f.scope_id = p.scope_id and f.pairing_id = p.id
     where p.receiver_org_id = any (p_receivers) and p.state in ('ACTIVE', 'SUSPENDED', 'COMPLETED', 'TERMINATED')),
  duty as materialized (
    select d.receiver, max(d.least) as least, max(d.notice) as notice, max(d.strength) as strength, max(d.ends_on) as ends_on,
           min(least(d.begun, d.forecast[1])) as begun, sum(d.now) as now
      from part d group by d.receiver),
  change as (
    select d.receiver, t.at + 1 as day, app.persons_on(d.forecast, t.day + 1) as persons from part d cross join today t
    union all
    select d.receiver, d.forecast[n.at], d.forecast[n.at + 1] - coalesce(d.forecast[n.at - 1], 0)
      from part d cross join today t cross join lateral generate_series(1, cardinality(d.forecast), 2) n (at) where d.forecast[n.at] > t.at + 1),
  level as (
    select c.receiver, c.day, sum(sum(c.persons)) over (partition by c.receiver order by c.day) as persons from change c group by c.receiver, c.day),
  ahead as (
    select l.receiver, date '1970-01-01' + min(l.day) as gap_from
      from level l join duty d on d.receiver = l.receiver cross join today t
     where l.persons < d.least and l.day between d.begun and least(t.at + d.notice, d.ends_on - date '1970-01-01') group by l.receiver)
  select d.receiver, case when d.least is not null then coalesce(d.begun <= t.at and t.day <= d.ends_on and d.now < d.least, false) end, a.gap_from,
         coalesce(d.now < d.strength and d.now >= greatest(1, d.least), false)
    from duty d cross join today t left join ahead a on a.receiver = d.receiver
$$;

-- The same, of the receivers in whose work the viewer has a part.
create or replace function app.lacking_receivers(p_receivers uuid[])
returns table (receiver_org_id uuid, gap_now boolean, gap_from date, weak boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select l.* from app.lacks_of(array(
    select distinct q.receiver_org_id from pairing q where q.receiver_org_id = any (p_receivers) and q.scope_id = any (app.scopes('WORK')))) l
$$;

-- Of those the ones that packs ask for persons on site.
create or replace function app.short_receivers(p_receivers uuid[])
returns table (receiver_org_id uuid, gap_now boolean, gap_from date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select l.receiver_org_id, l.gap_now, l.gap_from from app.lacking_receivers(p_receivers) l where l.gap_now is not null
$$;

-- Both hospitals and whoever oversees them learn of a gap that has come or comes near: once of each gap to come, of one
-- that lasts as often as the pack says. For the job.
create or replace function app.remind_gaps(p_now timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform set_config('app.now', p_now::text, true);
  insert into notice (scope_id, kind, title, body, link)
    select distinct o.scope_id, w.kind, w.title, '请尽快补派，或调整批次的到岗、离岗日期。', '/coverage/' || r.id
      from app.lacks_of(array(select distinct p.receiver_org_id from pairing p where p.state = 'ACTIVE')) g
      join organization r on r.id = g.receiver_org_id
      cross join lateral (
        select 'COVERAGE_GAP' as kind, r.name || '今日在岗人数不足' as title where g.gap_now
        union all
        select 'COVERAGE_GAP_AHEAD', r.name || '自 ' || g.gap_from || ' 起在岗人数将不足' where not g.gap_now and g.gap_from is not null) w
      join pairing p on p.receiver_org_id = r.id and p.state = 'ACTIVE'
      join app.remind_days('remind.gap.everyDays') e on e.pack_code = p.pack_code and e.pack_version = p.pack_version
      join scope_access a on a.scope_id = p.scope_id and a.party in ('SUPPORTING', 'RECEIVING', 'OVERSIGHT', 'OWNER')
      join organization o on o.id = a.org_id
     where not exists (select 1 from notice n where n.scope_id = o.scope_id and n.kind = w.kind and n.title = w.title
        and (w.kind = 'COVERAGE_GAP_AHEAD' or n.created_at > app.now() - make_interval(days => e.days)));
end $$;

-- Staff without an open assignment at each supporter of a pairing's receiver, by number: for whoever oversees those
-- supporters' pairings, within whose work he has a part.
create or replace function app.free_staff(p_scope int) returns table (supporter_name text, free int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select q.supporter_name, (select count(*)::int from person s where s.scope_id = o.scope_id and s.status = 'ACTIVE'
           and not exists (select 1 from open_assignment b where b.scope_id = s.scope_id and b.person_id = s.id))
    from pairing p
    join pairing q on q.receiver_org_id = p.receiver_org_id and q.state = 'ACTIVE'
    join organization o on o.id = q.supporter_org_id
   where p.scope_id = p_scope and p_scope = any (app.scopes('WORK')) and app.person() is null
     and exists (select 1 from scope_access a where a.org_id = app.org() and a.scope_id = q.scope_id and a.party in ('OWNER', 'OVERSIGHT', 'OBSERVER'))
$$;

-- Existing rosters, once: figures that differ are counted anew.
do $$
begin
  update pairing_figure f set actual = coalesce(n.actual, '{}'), forecast = coalesce(n.forecast, '{}')
    from (select g.scope_id, g.pairing_id, c.actual, c.forecast from pairing_figure g cross join lateral app.presence_of(g.scope_id, g.pairing_id) c) n
   where n.scope_id = f.scope_id and n.pairing_id = f.pairing_id
     and (f.actual, f.forecast) is distinct from (coalesce(n.actual, '{}'), coalesce(n.forecast, '{}'));
end $$;
