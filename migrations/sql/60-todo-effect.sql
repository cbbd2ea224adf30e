-- A year of a running pairing is over, and what its pack measures by the receiver's figures is not reported: the visits of
-- that year and of the one before it, the capability of the county's institutions. Columns as in `todo`, which joins this view.
create or replace view todo_effect (scope_id, id, kind, subject, subject_id, pairing_id, title, context, sender, created_at, due_on) with (security_invoker = true) as
with last_year as (select extract(year from app.today())::int - 1 as year),
running as (
  select p.scope_id, p.id, p.supporter_name, p.receiver_name, p.programme_name, y.year, coalesce(n.pack_code, p.pack_code) as pack_code, coalesce(n.pack_version, p.pack_version) as pack_version
    from scope_access a
    join pairing p on p.scope_id = a.scope_id and p.state in ('ACTIVE', 'SUSPENDED')
    join last_year y on y.year >= extract(year from p.starts_on)
    left join pairing_year n on n.scope_id = p.scope_id and n.pairing_id = p.id and n.year = y.year
   where a.org_id = app.org() and a.party = 'RECEIVING' and app.person() is null),
demands as materialized (
  select k.pack_code, k.pack_version, bool_or(d.key = 'goal.visitGrowth.min') as visits, bool_or(d.key in ('goal.capability', 'goal.level2.perCounty.min')) as capability,
         bool_or(d.key = 'goal.level2.perCounty.min') as counted
    from (select distinct pack_code, pack_version from running) k
    cross join lateral (
      select distinct on (e.value ->> 'key', e.value -> 'when') e.value ->> 'key' as key, e.value -> 'value' as value
        from jsonb_array_elements(app.pack_lineage(k.pack_code, k.pack_version)) with ordinality l (content, depth)
        cross join lateral jsonb_array_elements(l.content -> 'parameters') e (value)
       where e.value ->> 'key' in ('goal.visitGrowth.min', 'goal.capability', 'goal.level2.perCounty.min')
       order by e.value ->> 'key', e.value -> 'when', l.depth) d
   where d.value <> 'false' group by k.pack_code, k.pack_version),
missing as (
  select r.scope_id, r.id, r.supporter_name, r.receiver_name, r.programme_name, r.year, w.what
    from running r
    join demands d on d.pack_code = r.pack_code and d.pack_version = r.pack_version
    cross join lateral (
      select string_agg(v.what, '、' order by v.nth) as what
        from (values (1, r.year - 1 || ' 年门急诊人次', d.visits, 'VISITS', r.year - 1, r.year - 1), (2, r.year || ' 年门急诊人次', d.visits, 'VISITS', r.year, r.year),
                     (3, '县域机构能力', d.capability, 'CAPABILITY', 1990, r.year)) v (nth, what, wanted, indicator, since, until)
       where v.wanted and not exists (select 1 from receiver_indicator i where i.scope_id = r.scope_id and i.pairing_id = r.id and i.state = 'RECORDED'
         -- Another way of meeting the need stands for the capability, unless institutions are to be counted.
         and (i.indicator = v.indicator or (v.indicator = 'CAPABILITY' and i.indicator = 'ALTERNATIVE' and not d.counted)) and i.year between v.since and v.until)) w
   where w.what is not null)
select m.scope_id, m.id, 'RECORD_INDICATORS', 'EFFECT', m.id, m.id, m.supporter_name || ' → ' || m.receiver_name, m.what, m.programme_name,
       make_date(m.year + 1, 1, 1)::timestamp at time zone 'Asia/Shanghai', null::date
  from missing m;
