-- What the acting organisation set going and now waits for others, derived from the states like `todo`, from the other
-- side: whom it waits for by name, and which parties a reminder goes to.
drop view if exists awaited;
create view awaited with (security_invoker = true) as
with mine as (select a.scope_id, a.party from scope_access a where a.org_id = app.org() and app.person() is null)
select y.scope_id, y.id, 'SEAL_AGREEMENT' as kind, 'AGREEMENT' as subject, a.id as subject_id,
       p.supporter_name || ' → ' || p.receiver_name as title, a.number as context, y.name as waits_for,
       array[y.kind] as parties, a.created_at as since, a.deadline_on as due_on
  from agreement a
  join pairing p on p.scope_id = a.scope_id and p.id = a.pairing_id
  join agreement_party y on y.scope_id = a.scope_id and y.agreement_id = a.id and y.org_id <> app.org()
  join mine m on m.scope_id = a.scope_id and m.party in ('SUPPORTING', 'RECEIVING', 'COUNTY_GOVERNMENT')
 where a.state = 'SIGNING' and not exists (select 1 from agreement_seal s
   where s.scope_id = a.scope_id and s.agreement_id = a.id and s.party_id = y.id and s.state = 'VALID')
   and (m.party = 'RECEIVING' or exists (select 1 from agreement_seal s
     join agreement_party o on o.scope_id = s.scope_id and o.id = s.party_id
     where s.scope_id = a.scope_id and s.agreement_id = a.id and s.state = 'VALID' and o.org_id = app.org()))
union all
select p.scope_id, p.id, 'DRAFT_AGREEMENT', 'PAIRING', p.id, p.supporter_name || ' → ' || p.receiver_name, p.code,
       p.receiver_name, array['RECEIVING'], p.created_at, null::date
  from pairing p
  join mine m on m.scope_id = p.scope_id and m.party in ('OWNER', 'COUNTY_GOVERNMENT')
 where p.state in ('ASSIGNED', 'FILED') and p.agreement_state in ('NONE', 'VOID')
   and (m.party = 'OWNER' or app.county_signs(p.pack_code, p.pack_version))
union all
select f.scope_id, f.id, 'DECIDE_FILING', 'TEAM', t.id, p.supporter_name || ' → ' || p.receiver_name, t.name,
       f.route_label, array[case when f.state = 'SUBMITTED' and f.route = 'VIA_CITY' then 'OVERSIGHT' else 'OWNER' end],
       f.submitted_at, f.deadline_on
  from filing f
  join team t on t.scope_id = f.scope_id and t.id = f.team_id
  join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id
  join mine m on m.scope_id = f.scope_id and m.party = 'SUPPORTING'
 where f.state in ('SUBMITTED', 'AGGREGATED')
union all
select n.scope_id, n.id, 'CONFIRM_ARRIVAL', 'TEAM', t.id, n.name, t.name, p.receiver_name, array['RECEIVING'], n.created_at,
       n.planned_from
  from assignment n
  join team t on t.scope_id = n.scope_id and t.id = n.team_id
  join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id
  join mine m on m.scope_id = n.scope_id and m.party = 'SUPPORTING'
 where n.state = 'DEPARTED'
union all
select k.scope_id, k.id, 'CONFIRM_TASK', 'TASK', k.id, k.title, p.supporter_name || ' → ' || p.receiver_name,
       case when m.party = 'SUPPORTING' then p.receiver_name else p.supporter_name end,
       array[case when m.party = 'SUPPORTING' then 'RECEIVING' else 'SUPPORTING' end], k.created_at, k.due_on
  from task k
  join pairing p on p.scope_id = k.scope_id and p.id = k.pairing_id
  join mine m on m.scope_id = k.scope_id
 where k.state = 'PLANNED' and ((m.party = 'SUPPORTING' and k.confirmed_by_supporting and not k.confirmed_by_receiving)
   or (m.party = 'RECEIVING' and k.confirmed_by_receiving and not k.confirmed_by_supporting))
union all
select k.scope_id, k.id, case k.state when 'SUBMITTED' then 'ACCEPT_TASK' else 'REWORK_TASK' end, 'TASK', k.id, k.title,
       p.supporter_name || ' → ' || p.receiver_name, case k.state when 'SUBMITTED' then p.receiver_name else p.supporter_name end,
       array[case k.state when 'SUBMITTED' then 'RECEIVING' else 'SUPPORTING' end], k.created_at, k.due_on
  from task k
  join pairing p on p.scope_id = k.scope_id and p.id = k.pairing_id
  join mine m on m.scope_id = k.scope_id
 where (k.state = 'SUBMITTED' and m.party = 'SUPPORTING') or (k.state = 'RETURNED' and m.party = 'RECEIVING')
union all
select s.scope_id, s.id, 'SIGN_EVALUATION', 'EVALUATION', e.id, e.subject_name, s.name,
       case s.party when 'SUPPORTING' then p.supporter_name when 'RECEIVING' then p.receiver_name else s.name end,
       array[s.party], e.created_at, e.period_to
  from evaluation_step s
  join evaluation e on e.scope_id = s.scope_id and e.id = s.evaluation_id and e.state = 'OPEN'
  join pairing p on p.scope_id = e.scope_id and p.id = e.pairing_id
 where s.state in ('OPEN', 'RETURNED') and exists (
   select 1 from evaluation_step b join mine m on m.scope_id = b.scope_id and m.party = b.party
    where b.scope_id = s.scope_id and b.evaluation_id = s.evaluation_id and b.state = 'SIGNED' and b.party <> s.party)
union all
select r.scope_id, r.id, case when r.state = 'EVIDENCE_SUBMITTED' then 'VERIFY_RECTIFICATION' else 'ANSWER_RECTIFICATION' end, 'RECTIFICATION_ORDER', r.id,
       r.unit_name || ' ' || r.title, r.number, case when r.state = 'EVIDENCE_SUBMITTED' then r.ordered_org_name else r.unit_name end,
       case when r.state = 'EVIDENCE_SUBMITTED' then array['OWNER', 'OVERSIGHT'] else array[r.unit_party] end, r.created_at,
       (r.due_at at time zone 'Asia/Shanghai')::date
  from rectification_order r
  join mine m on m.scope_id = r.scope_id
 where (r.state in ('ORDERED', 'OVERDUE', 'ESCALATED') and m.party in ('OWNER', 'OVERSIGHT') and r.ordered_org_id = app.org())
    or (r.state = 'EVIDENCE_SUBMITTED' and m.party = r.unit_party)
union all
select j.scope_id, j.id, 'GIVE_OPINION', 'JOINT_EVALUATION', j.id, p.supporter_name || ' → ' || p.receiver_name, j.method,
       array_to_string(j.observer_names, '、'), array['OBSERVER'], j.created_at, coalesce(j.term_ends_on, j.held_on)
  from joint_evaluation j
  join pairing p on p.scope_id = j.scope_id and p.id = j.pairing_id
  join mine m on m.scope_id = j.scope_id and m.party = 'OWNER'
 where j.state = 'INVITED'
union all
select a.scope_id, a.id, case a.state when 'APPLIED' then 'RECOMMEND_APPLICATION' else 'APPROVE_APPLICATION' end, 'APPLICATION', a.id, a.person_name,
       concat_ws(' · ', nullif(a.receiver_name, ''), nullif(a.need_title, '')), case a.state when 'APPLIED' then coalesce(nullif(a.department, ''), '科室') else '领导小组' end,
       array['SELF'], case a.state when 'APPLIED' then a.created_at else coalesce(a.recommended_on::timestamp at time zone 'Asia/Shanghai', a.created_at) end, null::date
  from application a
  join mine m on m.scope_id = a.scope_id and m.party = 'SELF'
 where a.state in ('APPLIED', 'DEPT_RECOMMENDED')
union all
-- A leave waits for each side that decides it and has not; a hospital that still has its own part to do has a to-do instead.
select l.scope_id, l.id, 'DECIDE_LEAVE', 'LEAVE', l.id, l.name, l.from_on || ' – ' || l.to_on,
       case w.side when 'RECEIVING' then p.receiver_name when 'SUPPORTING' then p.supporter_name else '县级卫生健康行政部门' end,
       case w.side when 'COUNTY' then array['OVERSIGHT', 'OWNER'] else array[w.side] end, l.created_at, l.from_on
  from leave l
  join team t on t.scope_id = l.scope_id and t.id = l.team_id
  join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id
  join mine m on m.scope_id = l.scope_id and m.party in ('SUPPORTING', 'RECEIVING')
  cross join lateral (select case l.approver
    when 'JOINT' then case when m.party = 'SUPPORTING' and l.approved_by_supporting then 'RECEIVING' when m.party = 'RECEIVING' and l.approved_by_receiving then 'SUPPORTING' end
    when 'COUNTY_COMMISSION' then 'COUNTY' when 'HOSPITAL' then null else nullif(l.approver, m.party) end as side) w
 where l.state = 'REQUESTED' and w.side is not null
union all
select i.scope_id, i.id, 'ACKNOWLEDGE_INCIDENT', 'INCIDENT', i.id, i.name, i.place, case m.party when 'SUPPORTING' then p.receiver_name else p.supporter_name end,
       array[case m.party when 'SUPPORTING' then 'RECEIVING' else 'SUPPORTING' end], i.created_at, null::date
  from incident i
  join team t on t.scope_id = i.scope_id and t.id = i.team_id
  join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id
  join mine m on m.scope_id = i.scope_id
 where i.state = 'REPORTED' and ((m.party = 'SUPPORTING' and i.supporting_acknowledged_at is not null and i.receiving_acknowledged_at is null)
   or (m.party = 'RECEIVING' and i.receiving_acknowledged_at is not null and i.supporting_acknowledged_at is null))
union all
select e.scope_id, e.id, 'CONFIRM_EVENT', 'WORK_EVENT', e.id, e.title, p.supporter_name || ' → ' || p.receiver_name,
       case m.party when 'SUPPORTING' then p.receiver_name when 'RECEIVING' then p.supporter_name else p.supporter_name || '、' || p.receiver_name end,
       case m.party when 'SUPPORTING' then array['RECEIVING'] when 'RECEIVING' then array['SUPPORTING'] else array['SUPPORTING', 'RECEIVING'] end, e.created_at, null::date
  from work_event e
  join pairing p on p.scope_id = e.scope_id and p.id = e.pairing_id
  join mine m on m.scope_id = e.scope_id and m.party in ('SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT')
 where e.state = 'RECORDED' and e.recorded_org_id = app.org()
union all
select y.scope_id, y.id, 'CONFIRM_ANNUAL_PLAN', 'ANNUAL_PLAN', y.id, p.supporter_name || ' → ' || p.receiver_name, y.year::text,
       case m.party when 'SUPPORTING' then p.receiver_name else p.supporter_name end, array[case m.party when 'SUPPORTING' then 'RECEIVING' else 'SUPPORTING' end], y.created_at, null::date
  from annual_plan y
  join pairing p on p.scope_id = y.scope_id and p.id = y.pairing_id
  join mine m on m.scope_id = y.scope_id
 where y.state = 'PROPOSED' and ((m.party = 'SUPPORTING' and y.confirmed_by_supporting and not y.confirmed_by_receiving)
   or (m.party = 'RECEIVING' and y.confirmed_by_receiving and not y.confirmed_by_supporting))
union all
select c.scope_id, c.id, 'DECIDE_TASK_CHANGE', 'TASK', c.task_id, c.task_title, c.reason, case m.party when 'SUPPORTING' then p.receiver_name else p.supporter_name end,
       array[case m.party when 'SUPPORTING' then 'RECEIVING' else 'SUPPORTING' end], c.created_at, null::date
  from task_change c
  join task k on k.scope_id = c.scope_id and k.id = c.task_id
  join pairing p on p.scope_id = k.scope_id and p.id = k.pairing_id
  join mine m on m.scope_id = c.scope_id and m.party in ('SUPPORTING', 'RECEIVING') and m.party = c.asked_side
 where c.state = 'REQUESTED'
union all
select t.scope_id, t.id, 'ACCEPT_TRAINEE', 'TRAINEE', t.id, t.name, p.supporter_name || ' → ' || p.receiver_name, p.supporter_name, array['SUPPORTING'], t.created_at, t.from_on
  from trainee t
  join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id
  join mine m on m.scope_id = t.scope_id and m.party = 'RECEIVING'
 where t.state = 'PROPOSED'
union all
select f.scope_id, f.id, 'DECIDE_AGREEMENT_FILING', 'AGREEMENT', a.id, p.supporter_name || ' → ' || p.receiver_name, a.number, f.authority_name,
       array['OWNER', 'OVERSIGHT'], f.submitted_at, f.deadline_on
  from agreement_filing f
  join pairing p on p.scope_id = f.scope_id and p.id = f.pairing_id
  join mine m on m.scope_id = f.scope_id and m.party in ('SUPPORTING', 'RECEIVING')
  join lateral (select g.id, g.number from agreement g where g.scope_id = f.scope_id and g.pairing_id = f.pairing_id
    and (g.id = f.agreement_id or f.agreement_id is null) order by g.created_at desc limit 1) a on true
 where f.state in ('SUBMITTED', 'RECEIVED')
union all
select g.scope_id, g.id, 'VERIFY_GUARANTEE', 'GUARANTEE', g.id, g.content, p.supporter_name || ' → ' || p.receiver_name,
       case m.party when 'SUPPORTING' then p.receiver_name else p.supporter_name end, array[case m.party when 'SUPPORTING' then 'RECEIVING' else 'SUPPORTING' end], g.created_at, g.due_on
  from guarantee g
  join pairing p on p.scope_id = g.scope_id and p.id = g.pairing_id
  join mine m on m.scope_id = g.scope_id and m.party in ('SUPPORTING', 'RECEIVING') and m.party = g.owed_by
 where g.state = 'PROVIDED'
union all
select r.scope_id, r.id, 'REVIEW_REPORT', 'REPORT', r.id, r.subject_name, r.programme_name,
       case when r.review_org_id is not null then (select v ->> 'orgName' from jsonb_array_elements(r.reviews) v where v ->> 'state' = 'OPEN')
            when r.kind <> 'MONTHLY_SUMMARY' then '卫生健康行政部门' when m.party = 'SUPPORTING' then p.receiver_name else p.supporter_name end,
       case when r.kind <> 'MONTHLY_SUMMARY' then array['OVERSIGHT', 'OWNER'] when m.party = 'SUPPORTING' then array['RECEIVING'] else array['SUPPORTING'] end, r.submitted_at, null::date
  from report r
  join pairing p on p.scope_id = r.scope_id and p.id = r.pairing_id
  join mine m on m.scope_id = r.scope_id and m.party in ('SUPPORTING', 'RECEIVING')
 where r.state = 'SUBMITTED' and r.org_id = app.org() and r.kind <> 'DEPARTMENT_MONTH'
union all
select e.scope_id, e.id, 'REVIEW_EXIT', 'EXIT', e.id, e.name, e.reason, e.addressed_name, array['OVERSIGHT', 'OWNER'], e.created_at, e.leaves_on
  from exit_request e
  join mine m on m.scope_id = e.scope_id and m.party = 'SUPPORTING'
 where e.state in ('APPLIED', 'UNDER_REVIEW');
