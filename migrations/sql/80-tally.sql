-- Tallies: what each row adds to the counts of oversight, kept by row triggers in the transaction that writes the row.
-- A row's lines depend on the row alone: the same function counts as it is written and when everything is counted anew.

-- The month and the year that a day belongs to.
create or replace function app.grains_of(p_day date) returns table (grain text, starts_on date)
language sql immutable as $$
  select 'MONTH', p_day - (extract(day from p_day)::int - 1) where p_day is not null
  union all
  select 'YEAR', make_date(extract(year from p_day)::int, 1, 1) where p_day is not null
$$;

-- By state; not yet in effect, by the deadline that decides when it is late; by the period of its deadline (R-241).
create or replace function app.tally_lines(r agreement) returns table (grain text, starts_on date, measure text, key text, amount int)
language sql immutable as $$
  select 'NOW', date '1970-01-01', 'AGREEMENT', r.kind || '.' || r.state || case when r.late then '.LATE' else '' end, 1
  union all
  select 'DAY', r.deadline_on, 'AGREEMENT_PENDING', r.kind, 1
   where not r.late and r.effective_at is null and r.state not in ('VOID', 'TERMINATED') and r.deadline_on is not null
  union all
  select g.grain, g.starts_on, 'AGREEMENT_DUE', r.kind || '.' || r.state || '.' || case when r.effective_at is null then 'PENDING' when r.late then 'LATE' else 'ON_TIME' end, 1
    from app.grains_of(r.deadline_on) g
$$;

-- By state and verdict; by the period in which the judged time ends, with the grade.
create or replace function app.tally_lines(r evaluation) returns table (grain text, starts_on date, measure text, key text, amount int)
language sql immutable as $$
  select 'NOW', date '1970-01-01', 'EVALUATION', r.state || '.' || coalesce(r.qualified::text, ''), 1
  union all
  select g.grain, g.starts_on, 'EVALUATION_ENDED', r.state || '.' || coalesce(r.qualified::text, '') || '.' || coalesce(r.grade, ''), 1
    from app.grains_of(r.period_to) g
$$;

create or replace function app.tally_lines(r team) returns table (grain text, starts_on date, measure text, key text, amount int)
language sql immutable as $$
  select 'NOW', date '1970-01-01', 'TEAM', r.state, 1
$$;

-- By state and title level. A stay that goes on counts month after month without being written: it is kept by the month in
-- which it began, one that has ended by each month that it touched.
create or replace function app.tally_lines(r assignment) returns table (grain text, starts_on date, measure text, key text, amount int)
language sql immutable as $$
  select 'NOW', date '1970-01-01', 'STAFF', r.state || '.' || r.title_level, 1 where r.state is not null
  union all
  select 'DAY', r.arrived_on - (extract(day from r.arrived_on)::int - 1), 'STAY_OPEN', r.title_level, 1
   where r.arrived_on is not null and r.state in ('ARRIVED', 'ON_DUTY', 'ON_LEAVE')
  union all
  select g.grain, g.starts_on, 'STAY_MONTH', r.title_level, count(*)::int
    from (select greatest(r.arrived_on, coalesce(r.finished_on, r.planned_to)) as to_on) n
    cross join lateral generate_series(0, (extract(year from n.to_on)::int - extract(year from r.arrived_on)::int) * 12
           + extract(month from n.to_on)::int - extract(month from r.arrived_on)::int) step
    cross join lateral app.grains_of(make_date(
      extract(year from r.arrived_on)::int + (extract(month from r.arrived_on)::int - 1 + step) / 12,
      (extract(month from r.arrived_on)::int - 1 + step) % 12 + 1, 1)) g
   where r.arrived_on is not null and r.state not in ('ARRIVED', 'ON_DUTY', 'ON_LEAVE', 'REMOVED')
   group by g.grain, g.starts_on
$$;

-- By state; open ones by the day after which they are overdue; by the period in which they fall due.
create or replace function app.tally_lines(r task) returns table (grain text, starts_on date, measure text, key text, amount int)
language sql immutable as $$
  select 'NOW', date '1970-01-01', 'TASK', r.state, 1
  union all
  select 'DAY', r.due_on, 'TASK_OPEN', r.state, 1 where r.state not in ('ACCEPTED', 'CLOSED')
  union all
  select g.grain, g.starts_on, 'TASK_DUE', r.state, 1 from app.grains_of(r.due_on) g
$$;

create or replace function app.tally_lines(r activity) returns table (grain text, starts_on date, measure text, key text, amount int)
language sql immutable as $$
  select g.grain, g.starts_on, 'ACTIVITY', r.state || '.' || r.type, 1 from app.grains_of(r.day) g
$$;

-- What a mark says that another one corrects. Asked by key and past the policies: under them the planner takes the scope for
-- the key as soon as it knows little of the table.
create or replace function app.corrected_mark(p_scope int, p_id uuid) returns table (day date, mark text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.day, m.mark from attendance m where m.scope_id = p_scope and m.id = p_id and m.mark <> 'VOID'
$$;

-- A mark stands until another row corrects it: the correction takes it out and puts itself in its place (R-213).
create or replace function app.tally_lines(r attendance) returns table (grain text, starts_on date, measure text, key text, amount int)
language sql stable as $$
  select g.grain, g.starts_on, 'ATTENDANCE', case when r.mark = 'VOID' then 'OUT.VOID' else 'STANDS.' || r.mark end, 1 from app.grains_of(r.day) g
  union all
  select g.grain, g.starts_on, 'ATTENDANCE', k.key, k.amount
    from (select 1 where r.corrects_id is not null) w cross join lateral app.corrected_mark(r.scope_id, r.corrects_id) c cross join lateral app.grains_of(c.day) g
    cross join lateral (values ('STANDS.' || c.mark, -1), ('OUT.' || c.mark, 1)) k (key, amount)
$$;

create or replace function app.tally_lines(r trainee) returns table (grain text, starts_on date, measure text, key text, amount int)
language sql immutable as $$
  select g.grain, g.starts_on, 'TRAINEE', r.state, 1 from app.grains_of(r.from_on) g
$$;

create or replace function app.tally_lines(r pairing_goal) returns table (grain text, starts_on date, measure text, key text, amount int)
language sql immutable as $$
  select 'NOW', date '1970-01-01', 'GOAL', r.state || '.' || r.field, 1
  union all
  select 'DAY', r.due_on, 'GOAL_OPEN', r.field, 1 where r.state = 'OPEN' and r.due_on is not null
$$;

create or replace function app.tally_lines(r incident) returns table (grain text, starts_on date, measure text, key text, amount int)
language sql immutable as $$
  select g.grain, g.starts_on, 'INCIDENT', r.state || '.' || r.kind, 1 from app.grains_of((r.occurred_at at time zone 'Asia/Shanghai')::date) g
$$;

create or replace function app.tally_lines(r violation) returns table (grain text, starts_on date, measure text, key text, amount int)
language sql immutable as $$
  select g.grain, g.starts_on, 'VIOLATION', r.state || '.' || r.class, 1 from app.grains_of(r.happened_on) g
$$;

create or replace function app.tally_lines(r contradiction) returns table (grain text, starts_on date, measure text, key text, amount int)
language sql immutable as $$
  select 'NOW', date '1970-01-01', 'CONTRADICTION', r.state || '.' || r.kind, 1
$$;

-- What is tallied, and by which facet it is read: each facet has a table of its own.
create or replace function app.tallied() returns table (source text, facet text)
language sql immutable as $$
  values ('agreement', 'AGREEMENT'), ('evaluation', 'EVALUATION'), ('team', 'WORK'), ('assignment', 'WORK'), ('task', 'WORK'), ('activity', 'WORK'),
    ('attendance', 'WORK'), ('trainee', 'WORK'), ('pairing_goal', 'WORK'), ('incident', 'WORK'), ('violation', 'WORK'), ('contradiction', 'WORK')
$$;

-- One trigger for each table: what the row no longer adds is taken off, what it adds now is put on. Lines are inserted and
-- never updated here, so writers of one pairing neither wait for each other nor lock in different orders.
do $$
declare
  s record;
begin
  for s in select t.source, lower(t.facet) || '_tally' as tally from app.tallied() t loop
    execute format($f$
      create or replace function app.tally_%1$s() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $body$
      begin
        if tg_op = 'INSERT' then
          insert into %2$s (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, l.amount from app.tally_lines(new) l;
        elsif tg_op = 'DELETE' then
          insert into %2$s (scope_id, grain, starts_on, measure, key, amount)
            select old.scope_id, l.grain, l.starts_on, l.measure, l.key, -l.amount from app.tally_lines(old) l;
        else
          insert into %2$s (scope_id, grain, starts_on, measure, key, amount)
            select new.scope_id, l.grain, l.starts_on, l.measure, l.key, sum(l.amount)::int
              from (select n.grain, n.starts_on, n.measure, n.key, n.amount from app.tally_lines(new) n
                    union all
                    select o.grain, o.starts_on, o.measure, o.key, -o.amount from app.tally_lines(old) o) l
             group by l.grain, l.starts_on, l.measure, l.key having sum(l.amount) <> 0;
        end if;
        return null;
      end $body$
    $f$, s.source, s.tally);
    execute format('drop trigger if exists tally on %I', s.source);
    execute format('create trigger tally after insert or update or delete on %I for each row when (current_user <> ''jiedui_bulk'') execute function app.tally_%s()', s.source, s.source);
  end loop;
end $$;

-- Every line counted anew from the rows, for some scopes or (null) for all.
create or replace function app.counted_lines(p_scopes int[])
returns table (facet text, scope_id int, grain text, starts_on date, measure text, key text, amount int)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  s record;
begin
  for s in select t.source, t.facet from app.tallied() t loop
    return query execute format(
      -- offset 0 keeps the row apart from its lines: PostgreSQL 18 fails to plan the two merged under a grouping.
      'select %L::text, x.scope_id, l.grain, l.starts_on, l.measure, l.key, sum(l.amount)::int
         from (select r.scope_id, r as line_of from %I r where $1 is null or r.scope_id = any ($1) offset 0) x cross join lateral app.tally_lines(x.line_of) l
        group by 2, 3, 4, 5, 6', s.facet, s.source) using p_scopes;
  end loop;
end $$;

-- Where the tallies differ from that recount; empty when they are true.
create or replace function app.check_tallies(p_scopes int[])
returns table (facet text, scope_id int, grain text, starts_on date, measure text, key text, kept int, counted int)
language sql stable security definer set search_path = pg_catalog, public as $$
  with both_sides as (
    select c.facet, c.scope_id, c.grain, c.starts_on, c.measure, c.key, 0 as kept, c.amount as counted from app.counted_lines(p_scopes) c
    union all
    select 'AGREEMENT', t.scope_id, t.grain, t.starts_on, t.measure, t.key, t.amount, 0 from agreement_tally t where p_scopes is null or t.scope_id = any (p_scopes)
    union all
    select 'WORK', t.scope_id, t.grain, t.starts_on, t.measure, t.key, t.amount, 0 from work_tally t where p_scopes is null or t.scope_id = any (p_scopes)
    union all
    select 'EVALUATION', t.scope_id, t.grain, t.starts_on, t.measure, t.key, t.amount, 0 from evaluation_tally t where p_scopes is null or t.scope_id = any (p_scopes))
  select b.facet, b.scope_id, b.grain, b.starts_on, b.measure, b.key, sum(b.kept)::int, sum(b.counted)::int
    from both_sides b group by 1, 2, 3, 4, 5, 6 having sum(b.kept) <> sum(b.counted)
$$;

-- The same for the pairings of the caller's own tenant: for its audit administrator.
create or replace function app.recount_tallies()
returns table (facet text, scope_id int, grain text, starts_on date, measure text, key text, kept int, counted int)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if app.scopes('AUDIT') = '{}' then
    return;
  end if;
  return query select c.* from app.check_tallies(array(
    select s.id from scope s join organization o on o.tenant_id = s.tenant_id where o.id = app.org() and s.kind = 'PAIRING')) c;
end $$;

-- How many pairings such a recount looks at.
create or replace function app.recounted_pairings() returns int
language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*)::int from scope s join organization o on o.tenant_id = s.tenant_id
   where o.id = app.org() and s.kind = 'PAIRING' and app.scopes('AUDIT') <> '{}'
$$;

-- Folds lines that belong together into one, and adds them to the sums of every reach of many scopes that they are in; a reach
-- that is new is summed over all that was folded before, one that nobody has any more is forgotten. One caller at a time; a reader
-- sees the lines before or the sums after.
drop function if exists app.fold_tallies(int);
create or replace function app.fold_tallies(p_limit int, p_least int default 100) returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  t record;
  folded int;
  total int := 0;
begin
  if not pg_try_advisory_xact_lock(hashtext('app.fold_tallies')) then
    return 0;
  end if;
  for t in select distinct lower(x.facet) || '_tally' as tally, x.facet from app.tallied() x loop
    execute format($f$
      with due as materialized (
        select distinct w.scope_id, w.grain, w.starts_on, w.measure, w.key
          from (select t.scope_id, t.grain, t.starts_on, t.measure, t.key from %1$I t where not t.folded order by 1, 2, 3, 4, 5 limit $1) w),
      gone as (
        delete from %1$I t using due d
         where t.scope_id = d.scope_id and t.grain = d.grain and t.starts_on = d.starts_on and t.measure = d.measure and t.key = d.key
        returning t.scope_id, t.grain, t.starts_on, t.measure, t.key, t.amount, t.folded),
      made as (
        insert into %1$I (scope_id, grain, starts_on, measure, key, amount, folded)
          select g.scope_id, g.grain, g.starts_on, g.measure, g.key, sum(g.amount), true from gone g
           group by 1, 2, 3, 4, 5 having sum(g.amount) <> 0),
      reach as materialized (
        select r.org_id, r.reach, r.scopes,
               not exists (select 1 from reach_tally s where s.org_id = r.org_id and s.reach = r.reach and s.grain = 'ALL') as fresh
          from app.summed_reaches($3, $2) r),
      forgotten as (
        delete from reach_tally s
         using (select k.org_id, k.reach from reach_tally k where k.grain = 'ALL' and k.facet = $3 except select r.org_id, r.reach from reach r) o
         where s.org_id = o.org_id and s.reach = o.reach),
      member as (select r.org_id, r.reach, r.fresh, m.scope_id from reach r cross join lateral unnest(r.scopes) m (scope_id)),
      added as (
        select m.org_id, m.reach, g.scope_id, g.grain, g.starts_on, g.measure, g.key, g.amount from gone g join member m on m.scope_id = g.scope_id where not g.folded
        union all
        select m.org_id, m.reach, t.scope_id, t.grain, t.starts_on, t.measure, t.key, t.amount from member m join %1$I t on t.scope_id = m.scope_id where m.fresh and t.folded),
      summed as (
        insert into reach_tally as s (org_id, facet, reach, grain, starts_on, measure, key, programme_scope_id, receiver_division_code, amount)
          select a.org_id, $3, a.reach, a.grain, a.starts_on, a.measure, a.key, p.programme_scope_id, p.receiver_division_code, sum(a.amount)
            from added a join pairing p on p.scope_id = a.scope_id group by 1, 3, 4, 5, 6, 7, 8, 9
          union all
          select r.org_id, $3, r.reach, 'ALL', date '1970-01-01', '', '', 0, '', cardinality(r.scopes) from reach r where r.fresh
          on conflict (org_id, reach, grain, measure, starts_on, key, programme_scope_id, receiver_division_code) do update set amount = s.amount + excluded.amount)
      select count(*)::int from gone g where not g.folded
    $f$, t.tally) into folded using p_limit, p_least, t.facet;
    total := total + folded;
  end loop;
  return total;
end $$;

-- Brings the tallies to what the rows say: rows that were there before, and whatever a release begins to count.
create or replace function app.mend_tallies(p_scopes int[] default null) returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  mended int;
begin
  with wrong as materialized (select * from app.check_tallies(p_scopes)),
  of_agreement as (insert into agreement_tally (scope_id, grain, starts_on, measure, key, amount)
    select w.scope_id, w.grain, w.starts_on, w.measure, w.key, w.counted - w.kept from wrong w where w.facet = 'AGREEMENT'),
  of_work as (insert into work_tally (scope_id, grain, starts_on, measure, key, amount)
    select w.scope_id, w.grain, w.starts_on, w.measure, w.key, w.counted - w.kept from wrong w where w.facet = 'WORK'),
  of_evaluation as (insert into evaluation_tally (scope_id, grain, starts_on, measure, key, amount)
    select w.scope_id, w.grain, w.starts_on, w.measure, w.key, w.counted - w.kept from wrong w where w.facet = 'EVALUATION')
  select count(*)::int into mended from wrong;
  return mended;
end $$;

do $$
begin
  perform app.mend_tallies();
end $$;
