-- Evaluations of persons that the packs want and that are not in effect, by stay: who is owed by which scheme for which period.
-- What has no period of its own (routine evaluation) is owed by nobody.

-- The schemes of persons that a pack version sets; the nearest of a lineage counts.
create or replace function app.stay_schemes(p_code text, p_version int)
returns table (scheme_id text, label jsonb, rhythm text, first_step jsonb, rule_id text)
language sql stable set search_path = pg_catalog, public as $$
  select n.id, n.value -> 'label', n.value ->> 'rhythm', n.value -> 'chain' -> 0, n.rule_id
    from (select distinct on (e.value ->> 'id') e.value ->> 'id' as id, e.value -> 'value' as value, e.value ->> 'ruleId' as rule_id
            from jsonb_array_elements(app.pack_lineage(p_code, p_version)) with ordinality l (content, depth)
            cross join lateral jsonb_array_elements(l.content -> 'parameters') with ordinality e (value, place)
           where e.value ->> 'key' = 'eval.scheme' order by 1, l.depth, e.place) n
   where n.value ->> 'subject' = 'PERSON'
$$;

-- Of stays in running pairings and a year, under the caller's policies; nothing of pairings whose evaluations he does not see. A
-- stay that is over is judged by the pack that it pins, one that goes on by the year's, as openEvaluation does. A period is cut to
-- the stay, and met by an evaluation that ends in it, however it was cut. What comes at the end of a term is not owed of a stay
-- that was cut short. Evaluations are read once and joined: looked up line by line they would cost a month of each stay an index probe.
create or replace function app.owed_stays(p_pairings int[], p_year int)
returns table (scope_id int, pairing_id uuid, assignment_id uuid, person_id uuid, name text, scheme_id text, label jsonb, rhythm text, first_step jsonb, rule_id text,
  period_no int, from_on date, to_on date, evaluation_id uuid)
language sql stable set search_path = pg_catalog, public as $$
  with stay as materialized (
    select p.scope_id, p.id as pairing_id, p.starts_on, t.batch_no, a.id, a.person_id, a.name, a.arrived_on, a.planned_to, a.state in ('ENDED_EARLY', 'UNAUTHORISED_DEPARTURE') as cut_short,
           o.ended_on, case when o.ended_on is null then coalesce(n.pack_code, p.pack_code) else a.pack_code end as pack_code,
           case when o.ended_on is null then coalesce(n.pack_version, p.pack_version) else a.pack_version end as pack_version
      from pairing p
      left join pairing_year n on n.scope_id = p.scope_id and n.pairing_id = p.id and n.year = p_year
      join team t on t.scope_id = p.scope_id and t.pairing_id = p.id
      join assignment a on a.scope_id = t.scope_id and a.team_id = t.id
      cross join lateral (select case when app.stay_over(a.state) then greatest(a.arrived_on, coalesce(a.finished_on, a.planned_to)) end as ended_on) o
     where p.scope_id = any (p_pairings) and p.scope_id = any (app.office_scopes('EVALUATION')) and t.scope_id = any (app.scopes('WORK')) and a.scope_id = any (app.scopes('WORK'))
       and p.state in ('ACTIVE', 'SUSPENDED') and a.state <> 'REMOVED' and a.arrived_on <= make_date(p_year, 12, 31) and (o.ended_on is null or o.ended_on >= make_date(p_year, 1, 1))),
  scheme as materialized (
    select k.pack_code, k.pack_version, s.* from (select distinct y.pack_code, y.pack_version from stay y) k cross join lateral app.stay_schemes(k.pack_code, k.pack_version) s),
  line as (
    select y.*, s.scheme_id, s.label, s.rhythm, s.first_step, s.rule_id, n.no, false as once, w.from_on as begins_on, w.to_on as ends_on,
           greatest(w.from_on, y.arrived_on) as from_on, least(w.to_on, y.ended_on) as to_on
      from stay y
      join scheme s on s.pack_code = y.pack_code and s.pack_version = y.pack_version
      join (values ('MONTH', 1), ('QUARTER', 3), ('HALF_YEAR', 6), ('YEAR', 12)) m (rhythm, months) on m.rhythm = s.rhythm
      cross join lateral generate_series(1, 12 / m.months) n (no)
      cross join lateral (select make_date(p_year, (n.no - 1) * m.months + 1, 1) as from_on,
        (make_date(p_year, (n.no - 1) * m.months + 1, 1) + make_interval(months => m.months))::date - 1 as to_on) w
     where w.to_on >= y.arrived_on and (y.ended_on is null or w.from_on <= y.ended_on)
    union all
    select y.*, s.scheme_id, s.label, s.rhythm, s.first_step, s.rule_id, y.batch_no, true, y.arrived_on, e.to_on, y.arrived_on, e.to_on
      from stay y
      join scheme s on s.pack_code = y.pack_code and s.pack_version = y.pack_version and s.rhythm in ('MIDTERM', 'TERM_END', 'BATCH_END', 'BEFORE_TERM_END')
      cross join lateral (select case s.rhythm when 'MIDTERM' then y.arrived_on + (greatest(y.planned_to, y.arrived_on) - y.arrived_on) / 2
        else coalesce(y.ended_on, greatest(y.planned_to, y.arrived_on)) end as to_on) e
     where not y.cut_short and extract(year from e.to_on) = p_year),
  made as materialized (
    select e.scope_id, e.assignment_id, e.scheme_id, e.period_from, e.period_to, e.state, e.id, e.created_at from evaluation e
     where e.scope_id = any (p_pairings) and e.scope_id = any (app.office_scopes('EVALUATION')) and e.subject = 'PERSON' and e.state in ('OPEN', 'EFFECTIVE')
       and e.assignment_id is not null)
  select l.scope_id, l.pairing_id, l.id, l.person_id, l.name, l.scheme_id, l.label, l.rhythm, l.first_step, l.rule_id, l.no, l.from_on, l.to_on,
         (array_agg(e.id order by e.created_at desc) filter (where e.state = 'OPEN'))[1]
    from line l
    left join made e on e.scope_id = l.scope_id and e.assignment_id = l.id and e.scheme_id = l.scheme_id
     and case when l.once then e.period_from <= l.to_on and e.period_to >= l.from_on else e.period_to between l.begins_on and l.ends_on end
   where l.from_on <= app.today() and l.to_on >= l.starts_on
   group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
  having not coalesce(bool_or(e.state = 'EFFECTIVE'), false)
$$;
