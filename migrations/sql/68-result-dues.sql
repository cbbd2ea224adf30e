-- What results in effect oblige to. Code judges it (result-due.facts.ts); here its facts are read and its lines kept: under the
-- policies for whoever settles something, past them for the job that judges what took effect before any of it was kept.

-- What a result is judged by, as JSON of ConsequenceRow.
create or replace function app.result_facts(p_scope int, p_ids uuid[]) returns setof jsonb
language sql stable set search_path = pg_catalog, public as $$
  select jsonb_build_object('scopeId', e.scope_id, 'id', e.id, 'personId', e.person_id, 'subject', e.subject, 'subjectName', e.subject_name, 'schemeId', e.scheme_id, 'rhythm', e.rhythm,
      'gradeName', e.grade_name, 'qualified', e.qualified, 'state', e.state, 'effectiveAt', e.effective_at, 'packCode', e.pack_code, 'packVersion', e.pack_version,
      'staffCategory', (select a.staff_category from assignment a where a.scope_id = e.scope_id and a.id = e.assignment_id),
      'uses', coalesce((select jsonb_agg(jsonb_build_object('use', u.use, 'usedOn', u.used_on)) from result_use u where u.scope_id = e.scope_id and u.evaluation_id = e.id), '[]'),
      -- As commended.sql.ts says it.
      'commendations', coalesce((select jsonb_agg(jsonb_build_object('level', c.level)) from commendation c
        where c.scope_id = e.scope_id and c.pairing_id = e.pairing_id and c.state = 'GIVEN' and c.given_on >= (e.effective_at at time zone 'Asia/Shanghai')::date
          and case e.subject when 'PERSON' then c.assignment_id = e.assignment_id when 'TEAM' then c.team_id = e.team_id
            when 'PAIRING' then c.subject in ('SUPPORTER', 'RECEIVER') else c.subject in ('SUPPORTER', 'RECEIVER') and c.name = e.subject_name end), '[]'))
    from evaluation e where e.scope_id = p_scope and e.id = any (p_ids)
$$;

-- Keeps what results oblige to, and takes away what they no longer do; what was settled keeps its day.
create or replace function app.keep_result_dues(p_scope int, p_ids uuid[], p_lines jsonb) returns void
language sql set search_path = pg_catalog, public as $$
  with said as (
    select * from jsonb_to_recordset(p_lines) as l(evaluation_id uuid, person_id uuid, code text, rule_id text, fix text, fix_en text, since date, open boolean)
     where l.evaluation_id = any (p_ids)),
  gone as (
    delete from result_due d where d.scope_id = p_scope and d.evaluation_id = any (p_ids)
       and not exists (select 1 from said l where l.evaluation_id = d.evaluation_id and l.code = d.code))
  insert into result_due (scope_id, evaluation_id, person_id, code, rule_id, fix, fix_en, since, settled_on)
  select p_scope, l.evaluation_id, l.person_id, l.code, l.rule_id, l.fix, l.fix_en, l.since, case when not l.open then app.today() end from said l
  on conflict (scope_id, evaluation_id, code) do update set fix = coalesce(nullif(excluded.fix, ''), result_due.fix), fix_en = coalesce(excluded.fix_en, result_due.fix_en),
    settled_on = case when excluded.settled_on is null then null else coalesce(result_due.settled_on, excluded.settled_on) end
$$;

-- Facts of some results that nobody has judged, for the job.
create or replace function app.unjudged_results(p_limit int) returns setof jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select f from (
    select u.scope_id, array_agg(u.id) as ids
      from (select w.scope_id, w.id from result_unjudged w order by w.scope_id, w.id limit p_limit) u group by u.scope_id) k
   cross join lateral app.result_facts(k.scope_id, k.ids) f
$$;

-- What the job found of them: the results by `scope_id` and `id`, the lines by `scope_id` and `evaluation_id`. Two servers may find the same: the first one keeps it.
create or replace function app.judge_results(p_now timestamptz, p_results jsonb, p_lines jsonb) returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  k record;
  judged int := 0;
begin
  perform set_config('app.now', p_now::text, true);
  for k in
    with gone as (
      delete from result_unjudged u using jsonb_to_recordset(p_results) r (scope_id int, id uuid)
       where u.scope_id = r.scope_id and u.id = r.id returning u.scope_id, u.id)
    select g.scope_id, array_agg(g.id) as ids from gone g group by g.scope_id
  loop
    perform app.keep_result_dues(k.scope_id, k.ids, coalesce((select jsonb_agg(l) from jsonb_array_elements(p_lines) l where (l ->> 'scope_id')::int = k.scope_id), '[]'));
    judged := judged + cardinality(k.ids);
  end loop;
  return judged;
end $$;
