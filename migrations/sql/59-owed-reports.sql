-- Reports that the pack of a running pairing or programme wants and nobody has handed in; the same as the page of what is
-- owed (report-due.ts), here for to-dos and reminders. What the forms say of themselves stands in report_form.

-- The forms that a pack version demands: the nearest of its line that has the parameter decides, `false` takes it back.
create or replace function app.report_demands(p_code text, p_version int)
returns table (kind text, label text, months int, per text, departments text[], writers text[], due_days int)
language sql stable set search_path = pg_catalog, public as $$
  with line as materialized (
    select e.value ->> 'key' as key, e.value ->> 'id' as id, e.value -> 'value' as value, l.depth, e.place
      from jsonb_array_elements(app.pack_lineage(p_code, p_version)) with ordinality l (content, depth)
      cross join lateral jsonb_array_elements(l.content -> 'parameters') with ordinality e (value, place)
     where e.value ->> 'key' in (select f.parameter from report_form f))
  select f.kind, f.label, f.months, f.per, f.departments, f.writers, f.due_days
    from report_form f
    cross join lateral (select line.value from line where line.key = f.parameter and (f.parameter_id is null or line.id = f.parameter_id)
      order by line.depth, line.place limit 1) found
   where found.value <> 'false'
$$;

-- Of the pairings and the programmes of these scopes, this year and the last, under the caller's policies. The id is made
-- from what is owed: it stays the same until it is handed in. A form that each institution files for itself is owed by the
-- caller until its own is in; for nobody's eyes (the job) it stands here always, and the job asks institution by institution.
create or replace function app.owed_reports(p_pairings int[], p_programmes int[])
returns table (scope_id int, id uuid, per text, subject_id uuid, name text, programme_name text, kind text, period_name text, to_on date, due_on date,
  draft_id uuid, writers text[])
language sql stable set search_path = pg_catalog, public as $$
  with years as (select extract(year from app.today())::int - n as year from generate_series(0, 1) n),
  running as (
    select p.scope_id, p.id, 'PAIRING' as per, p.supporter_name || ' → ' || p.receiver_name as name, p.programme_name, p.starts_on, y.year,
           coalesce(n.pack_code, p.pack_code) as pack_code, coalesce(n.pack_version, p.pack_version) as pack_version
      from pairing p cross join years y
      left join pairing_year n on n.scope_id = p.scope_id and n.pairing_id = p.id and n.year = y.year
     where p.scope_id = any (p_pairings) and p.state in ('ACTIVE', 'SUSPENDED')
    union all
    select g.scope_id, g.id, 'PROGRAMME', g.name, g.owner_name, g.starts_on, y.year, g.pack_code, g.pack_version
      from programme g cross join years y
     where g.scope_id = any (p_programmes) and g.state = 'PUBLISHED' and g.starts_on <= make_date(y.year, 12, 31) and g.ends_on >= make_date(y.year, 1, 1)),
  demands as materialized (
    select k.pack_code, k.pack_version, d.* from (select distinct r.pack_code, r.pack_version from running r) k
      cross join lateral app.report_demands(k.pack_code, k.pack_version) d)
  select r.scope_id, md5(concat_ws(' ', r.id, d.kind, r.year, n.no, t.department, case when f.each_writer then app.org() end))::uuid, r.per, r.id, r.name, r.programme_name, d.kind,
         concat_ws(' ', d.label, nullif(t.department, ''), case d.months when 1 then r.year || ' 年 ' || n.no || ' 月' when 3 then r.year || ' 年第 ' || n.no || ' 季度'
           when 6 then r.year || ' 年' || case n.no when 1 then '上' else '下' end || '半年' else r.year || ' 年度' end),
         w.to_on, w.to_on + d.due_days, x.id, d.writers
    from running r
    join demands d on d.pack_code = r.pack_code and d.pack_version = r.pack_version and d.per = r.per
    join report_form f on f.kind = d.kind
    cross join lateral generate_series(1, 12 / d.months) n (no)
    cross join lateral (select make_date(r.year, (n.no - 1) * d.months + 1, 1) as from_on) b
    cross join lateral (select (b.from_on + make_interval(months => d.months))::date - 1 as to_on) w
    cross join lateral unnest(case when cardinality(d.departments) = 0 then array[''] else d.departments end) t (department)
    left join lateral (select o.id, o.submitted_at from report o
      where o.scope_id = r.scope_id and (o.pairing_id = r.id or o.programme_id = r.id) and o.kind = d.kind and o.year = r.year and o.period_no = n.no
        and o.department = t.department and o.state <> 'DISCARDED' and (not f.each_writer or o.filer_id = app.org()) limit 1) x on true
   where b.from_on <= app.today() and w.to_on >= r.starts_on and x.submitted_at is null
$$;

-- Whoever has to file is told before and, once it is late, again and again; on which days stands in the pack. For the job.
create or replace function app.remind_reports(p_now timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform set_config('app.now', p_now::text, true);
  insert into notice (scope_id, kind, title, body, link)
    select distinct o.scope_id, w.kind, w.title, w.body, w.link
      from app.owed_reports(array(select p.scope_id from pairing p where p.state = 'ACTIVE'), array(select g.scope_id from programme g where g.state = 'PUBLISHED')) d
      cross join lateral (select case when d.due_on < app.today() then 'REPORT_OVERDUE' else 'REPORT_DUE' end as kind,
        case when d.due_on < app.today() then '报表逾期未报：' else '报表即将到期：' end || d.name || ' ' || d.period_name as title, '期限 ' || d.due_on as body,
        case when d.draft_id is null then '/reports/due' else '/reports/' || d.scope_id || '-' || d.draft_id end as link) w
      left join pairing p on p.scope_id = d.scope_id and p.id = d.subject_id
      left join programme g on g.scope_id = d.scope_id and g.id = d.subject_id
      join app.remind_days('remind.report.beforeDays') b on b.pack_code = coalesce(p.pack_code, g.pack_code) and b.pack_version = coalesce(p.pack_version, g.pack_version)
      join app.remind_days('remind.report.everyDays') e on e.pack_code = b.pack_code and e.pack_version = b.pack_version
      join scope_access a on a.scope_id = d.scope_id and a.party = any (d.writers)
      join organization o on o.id = a.org_id
      join report_form f on f.kind = d.kind
     where d.due_on <= app.today() + b.days and not exists (select 1 from notice n where n.scope_id = o.scope_id and n.kind = w.kind and n.title = w.title
       and n.created_at > app.now() - make_interval(days => e.days))
       and not (f.each_writer and exists (select 1 from report x where x.scope_id = d.scope_id and x.kind = d.kind and x.period_to = d.to_on and x.filer_id = a.org_id
         and x.submitted_at is not null and x.state <> 'DISCARDED'));
end $$;
