-- Evaluations of units (team, pairing, hospital) that the pack of a pairing wants and that are not in effect. One function
-- says it, to the page of what is owed (evaluation-due.ts) and to to-dos. What is owed of persons stands in 59-owed-stays.sql.

-- What a pack version wants: its schemes of units, and what it demands without saying how (no scheme: nobody can open it). A
-- direction is demanded of the work of one hospital, or of both, and answered by a scheme about it that the right party fills in.
create or replace function app.evaluation_demands(p_code text, p_version int)
returns table (scheme_id text, label jsonb, subject text, evaluated text, rhythm text, first_step jsonb, rule_id text)
language sql stable set search_path = pg_catalog, public as $$
  with line as materialized (
    select e.value ->> 'key' as key, e.value ->> 'id' as id, e.value -> 'value' as value, e.value ->> 'ruleId' as rule_id, l.depth, e.place
      from jsonb_array_elements(app.pack_lineage(p_code, p_version)) with ordinality l (content, depth)
      cross join lateral jsonb_array_elements(l.content -> 'parameters') with ordinality e (value, place)
     where e.value ->> 'key' in ('eval.scheme', 'eval.quarterly', 'eval.midterm', 'eval.final', 'eval.direction')),
  nearest as materialized (select distinct on (line.key, line.id) line.* from line order by line.key, line.id, line.depth, line.place),
  scheme as (select n.id, n.rule_id, n.value from nearest n where n.key = 'eval.scheme' and n.value ->> 'subject' <> 'PERSON'),
  wanted as (
    select k.rhythms, n.rule_id from nearest n
      join (values ('eval.quarterly', array['QUARTER']), ('eval.midterm', array['MIDTERM']), ('eval.final', array['TERM_END', 'BATCH_END', 'BEFORE_TERM_END'])) k (key, rhythms) on k.key = n.key
     where n.value <> 'false'),
  directed as (
    select k.about, k.filled_by, n.rule_id from nearest n
      join (values ('SUPPORTER_TO_RECEIVER', 'RECEIVING', 'SUPPORTING'), ('RECEIVER_TO_SUPPORTER', 'SUPPORTING', 'RECEIVING'),
        ('BOTH_SELF', 'SUPPORTING', 'SUPPORTING'), ('BOTH_SELF', 'RECEIVING', 'RECEIVING')) k (direction, about, filled_by) on k.direction = n.value #>> '{}'
     where n.key = 'eval.direction')
  select s.id, s.value -> 'label', s.value ->> 'subject', coalesce(s.value ->> 'of', 'SUPPORTING'), s.value ->> 'rhythm', s.value -> 'chain' -> 0, coalesce(w.rule_id, s.rule_id)
    from scheme s left join wanted w on s.value ->> 'rhythm' = any (w.rhythms)
  union all
  select null, null, null, null, w.rhythms[1], null, w.rule_id from wanted w
   where not exists (select 1 from scheme s where s.value ->> 'rhythm' = any (w.rhythms))
  union all
  select null, null, 'INSTITUTION', w.about, 'YEAR', null, w.rule_id from directed w
   where not exists (select 1 from scheme s where coalesce(s.value ->> 'of', 'SUPPORTING') = w.about
     and s.value -> 'chain' @> jsonb_build_array(jsonb_build_object('action', 'FILL', 'party', w.filled_by)))
$$;

-- Of running pairings and these years, under the caller's policies; nothing of pairings whose evaluations he does not see.
-- A period that has begun is owed by its last day. The id is made from what is owed: it stays the same until it is done.
create or replace function app.owed_evaluations(p_pairings int[], p_years int[])
returns table (scope_id int, pairing_id uuid, year int, id uuid, scheme_id text, label jsonb, subject text, rhythm text, period_no int, team_id uuid, subject_name text,
  from_on date, to_on date, rule_id text, first_step jsonb, evaluation_id uuid)
language sql stable set search_path = pg_catalog, public as $$
  with running as (
    select p.scope_id, p.id, p.starts_on, p.supporter_name, p.receiver_name, y.year,
           coalesce(n.pack_code, p.pack_code) as pack_code, coalesce(n.pack_version, p.pack_version) as pack_version
      from pairing p cross join unnest(p_years) y (year)
      left join pairing_year n on n.scope_id = p.scope_id and n.pairing_id = p.id and n.year = y.year
     where p.scope_id = any (p_pairings) and p.scope_id = any (app.office_scopes('EVALUATION')) and p.state in ('ACTIVE', 'SUSPENDED')),
  demands as materialized (
    select k.pack_code, k.pack_version, d.* from (select distinct r.pack_code, r.pack_version from running r) k
      cross join lateral app.evaluation_demands(k.pack_code, k.pack_version) d),
  there as (
    select t.scope_id, t.id, t.pairing_id, t.batch_no, t.name, t.planned_from, t.planned_to from team t
     where t.scope_id = any (p_pairings) and t.scope_id = any (app.scopes('WORK')) and t.state in ('ON_SITE', 'HANDED_OVER', 'CLOSED')),
  regular as (
    select r.*, d.scheme_id, d.label, d.subject, d.evaluated, d.rhythm, d.first_step, d.rule_id, n.no, w.from_on, w.to_on
      from running r
      join demands d on d.pack_code = r.pack_code and d.pack_version = r.pack_version
      join (values ('MONTH', 1), ('QUARTER', 3), ('HALF_YEAR', 6), ('YEAR', 12)) m (rhythm, months) on m.rhythm = d.rhythm
      cross join lateral generate_series(1, 12 / m.months) n (no)
      cross join lateral (select make_date(r.year, (n.no - 1) * m.months + 1, 1) as from_on,
        (make_date(r.year, (n.no - 1) * m.months + 1, 1) + make_interval(months => m.months))::date - 1 as to_on) w),
  terms as (
    select r.*, d.scheme_id, d.label, d.subject, d.evaluated, d.rhythm, d.first_step, d.rule_id, t.batch_no as no, t.planned_from as from_on, w.to_on, t.id as team_id, t.name as team_name
      from running r
      join demands d on d.pack_code = r.pack_code and d.pack_version = r.pack_version and d.rhythm in ('MIDTERM', 'TERM_END', 'BATCH_END', 'BEFORE_TERM_END')
      join there t on t.scope_id = r.scope_id and t.pairing_id = r.id
      cross join lateral (select case d.rhythm when 'MIDTERM' then t.planned_from + (t.planned_to - t.planned_from) / 2 else t.planned_to end as to_on) w
     where extract(year from w.to_on) = r.year),
  owed as (
    select g.*, t.id as team_id, t.batch_no, t.name as team_name, false as once from regular g
      left join there t on g.subject = 'TEAM' and t.scope_id = g.scope_id and t.pairing_id = g.id and t.planned_from <= g.to_on and t.planned_to >= g.from_on
     where g.subject is distinct from 'TEAM' or t.id is not null
    union all
    select s.scope_id, s.id, s.starts_on, s.supporter_name, s.receiver_name, s.year, s.pack_code, s.pack_version, s.scheme_id, s.label, s.subject, s.evaluated, s.rhythm,
           s.first_step, s.rule_id, s.no, s.from_on, s.to_on, s.team_id, s.no, s.team_name, true from terms s)
  select o.scope_id, o.id, o.year, md5(concat_ws(' ', o.id, coalesce(o.scheme_id, o.rhythm), o.year, o.no, o.team_id, case when o.scheme_id is null then o.evaluated end))::uuid, o.scheme_id, o.label, o.subject, o.rhythm, o.no,
         o.team_id, case when o.team_id is not null then '第 ' || o.batch_no || ' 批 ' || o.team_name when o.subject = 'INSTITUTION' then
           case o.evaluated when 'RECEIVING' then o.receiver_name else o.supporter_name end else o.supporter_name || ' → ' || o.receiver_name end,
         o.from_on, o.to_on, o.rule_id, o.first_step, x.open_id
    from owed o
    cross join lateral (select bool_or(e.state = 'EFFECTIVE') as done, (array_agg(e.id order by e.created_at desc) filter (where e.state = 'OPEN'))[1] as open_id
      from evaluation e
     where e.scope_id = o.scope_id and e.pairing_id = o.id and e.state in ('OPEN', 'EFFECTIVE') and e.subject <> 'PERSON'
       and (e.scheme_id = o.scheme_id or (o.scheme_id is null and e.rhythm = o.rhythm and coalesce(e.self_party = o.evaluated, o.evaluated is null)))
       and (o.subject is distinct from 'TEAM' or e.team_id = o.team_id)
       and case when o.once then e.period_from <= o.to_on and e.period_to >= o.from_on else e.period_to between o.from_on and o.to_on end) x
   where o.from_on <= app.today() and o.to_on >= o.starts_on and not coalesce(x.done, false)
$$;
