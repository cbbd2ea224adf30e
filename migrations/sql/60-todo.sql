-- What waits for the acting organisation, derived from the states; nothing is kept twice. A dispatched person acts for
-- himself: what waits on his organisation's desk is not his.
drop view if exists todo;
create view todo with (security_invoker = true) as
with mine as (select a.scope_id, a.party from scope_access a where a.org_id = app.org() and app.person() is null)
select a.scope_id, a.id, 'SEAL_AGREEMENT' as kind, 'AGREEMENT' as subject, a.id as subject_id, p.id as pairing_id,
       p.supporter_name || ' → ' || p.receiver_name as title, a.number as context, p.programme_name as sender,
       a.created_at, a.deadline_on as due_on
  from agreement a
  join pairing p on p.scope_id = a.scope_id and p.id = a.pairing_id
  join agreement_party y on y.scope_id = a.scope_id and y.agreement_id = a.id and y.org_id = app.org()
 where a.state = 'SIGNING' and not exists (select 1 from agreement_seal s
   where s.scope_id = a.scope_id and s.agreement_id = a.id and s.party_id = y.id and s.state = 'VALID')
union all
select a.scope_id, a.id, 'EDIT_AGREEMENT', 'AGREEMENT', a.id, p.id, p.supporter_name || ' → ' || p.receiver_name,
       a.number, p.programme_name, a.created_at, a.deadline_on
  from agreement a
  join pairing p on p.scope_id = a.scope_id and p.id = a.pairing_id
  join mine m on m.scope_id = a.scope_id and m.party = 'RECEIVING'
 where a.state in ('DRAFT', 'RETURNED')
union all
select p.scope_id, p.id, 'DRAFT_AGREEMENT', 'PAIRING', p.id, p.id, p.supporter_name || ' → ' || p.receiver_name, p.code,
       p.programme_name, p.created_at, null::date
  from pairing p
  join mine m on m.scope_id = p.scope_id and m.party = 'RECEIVING'
 where p.state in ('ASSIGNED', 'FILED') and p.agreement_state in ('NONE', 'VOID')
union all
select p.scope_id, p.id, 'FORM_TEAM', 'PAIRING', p.id, p.id, p.supporter_name || ' → ' || p.receiver_name, p.code,
       p.programme_name, p.created_at, null::date
  from pairing p
  join mine m on m.scope_id = p.scope_id and m.party = 'SUPPORTING'
  join pairing_figure f on f.scope_id = p.scope_id and f.pairing_id = p.id and f.team_state is null
 where p.state = 'ACTIVE'
union all
select t.scope_id, t.id, 'FILE_ROSTER', 'TEAM', t.id, t.pairing_id, p.supporter_name || ' → ' || p.receiver_name, t.name,
       p.programme_name, t.created_at, t.planned_from
  from team t
  join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id
  join mine m on m.scope_id = t.scope_id and m.party = 'SUPPORTING'
 where t.state in ('FORMING', 'CHECKED') and t.filing_state is distinct from 'SUBMITTED'
   and t.filing_state is distinct from 'AGGREGATED'
union all
select t.scope_id, t.id, 'DISPATCH_TEAM', 'TEAM', t.id, t.pairing_id, p.supporter_name || ' → ' || p.receiver_name, t.name,
       p.programme_name, t.created_at, t.planned_from
  from team t
  join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id
  join mine m on m.scope_id = t.scope_id and m.party = 'SUPPORTING'
 where t.state = 'FILED'
union all
select f.scope_id, f.id, 'DECIDE_FILING', 'TEAM', t.id, t.pairing_id, p.supporter_name || ' → ' || p.receiver_name, t.name,
       p.supporter_name, f.created_at, f.deadline_on
  from filing f
  join team t on t.scope_id = f.scope_id and t.id = f.team_id
  join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id
  join mine m on m.scope_id = f.scope_id
 where (m.party = 'OWNER' and (f.state = 'AGGREGATED' or (f.state = 'SUBMITTED' and f.route = 'DIRECT')))
    or (m.party = 'OVERSIGHT' and f.state = 'SUBMITTED' and f.route = 'VIA_CITY' and f.aggregate_level = app.division_level())
union all
select n.scope_id, n.id, 'CONFIRM_ARRIVAL', 'TEAM', t.id, t.pairing_id, n.name, t.name, p.supporter_name, n.created_at,
       n.planned_from
  from assignment n
  join team t on t.scope_id = n.scope_id and t.id = n.team_id
  join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id
  join mine m on m.scope_id = n.scope_id and m.party = 'RECEIVING'
 where n.state = 'DEPARTED'
union all
select n.scope_id, n.id, 'START_DUTY', 'TEAM', t.id, t.pairing_id, n.name, t.name, p.supporter_name, n.created_at, n.arrived_on
  from assignment n
  join team t on t.scope_id = n.scope_id and t.id = n.team_id
  join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id
  join mine m on m.scope_id = n.scope_id and m.party = 'RECEIVING'
 where n.state = 'ARRIVED'
union all
select n.scope_id, n.id, 'FINISH_STAY', 'TEAM', t.id, t.pairing_id, n.name, t.name, p.supporter_name, n.created_at, n.planned_to
  from assignment n
  join team t on t.scope_id = n.scope_id and t.id = n.team_id
  join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id
  join mine m on m.scope_id = n.scope_id and m.party = 'RECEIVING'
 where n.state in ('ARRIVED', 'ON_DUTY', 'ON_LEAVE') and n.planned_to <= app.today()
union all
select t.scope_id, t.id, 'CLOSE_TEAM', 'TEAM', t.id, t.pairing_id, p.supporter_name || ' → ' || p.receiver_name, t.name,
       p.supporter_name, t.created_at, null::date
  from team t
  join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id
  join mine m on m.scope_id = t.scope_id and m.party = 'RECEIVING'
 where t.state = 'HANDED_OVER'
union all
select l.scope_id, l.id, 'DECIDE_LEAVE', 'LEAVE', l.id, t.pairing_id, l.name, l.from_on || ' – ' || l.to_on, l.requested_by, l.created_at,
       l.from_on
  from leave l
  join team t on t.scope_id = l.scope_id and t.id = l.team_id
  join mine m on m.scope_id = l.scope_id
 where l.state = 'REQUESTED'
   and ((m.party = 'RECEIVING' and l.approver in ('RECEIVING', 'HOSPITAL', 'JOINT') and not l.approved_by_receiving)
     or (m.party = 'SUPPORTING' and l.approver in ('SUPPORTING', 'HOSPITAL', 'JOINT') and not l.approved_by_supporting)
     or (m.party in ('OVERSIGHT', 'OWNER') and l.approver = 'COUNTY_COMMISSION' and app.division_level() = 'COUNTY'))
union all
select l.scope_id, l.id, 'CONFIRM_RETURN', 'LEAVE', l.id, t.pairing_id, l.name, l.from_on || ' – ' || l.to_on, p.supporter_name, l.created_at,
       l.to_on
  from leave l
  join team t on t.scope_id = l.scope_id and t.id = l.team_id
  join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id
  join mine m on m.scope_id = l.scope_id and m.party = 'RECEIVING'
 where l.returned_on is null and (l.state in ('OVERSTAYED', 'UNAPPROVED_ABSENCE') or (l.state = 'TAKEN' and l.to_on <= app.today()))
union all
select e.scope_id, e.id, 'REVIEW_EXIT', 'EXIT', e.id, t.pairing_id, e.name, e.addressed_name, e.applied_by, e.created_at, e.leaves_on
  from exit_request e
  join team t on t.scope_id = e.scope_id and t.id = e.team_id
  join mine m on m.scope_id = e.scope_id and m.party in ('OVERSIGHT', 'OWNER')
 where e.state in ('APPLIED', 'UNDER_REVIEW') and e.addressed_org_id = app.org()
union all
select e.scope_id, e.id, 'HANDLE_EXIT', 'EXIT', e.id, t.pairing_id, e.name, e.addressed_name, e.applied_by, e.created_at, e.leaves_on
  from exit_request e
  join team t on t.scope_id = e.scope_id and t.id = e.team_id
  join mine m on m.scope_id = e.scope_id and m.party = 'RECEIVING'
 where e.state in ('APPROVED', 'FORMALITIES')
union all
select i.scope_id, i.id, 'ACKNOWLEDGE_INCIDENT', 'INCIDENT', i.id, t.pairing_id, i.name, i.place, i.reported_by, i.created_at, app.today()
  from incident i
  join team t on t.scope_id = i.scope_id and t.id = i.team_id
  join mine m on m.scope_id = i.scope_id
 where i.state = 'REPORTED' and ((m.party = 'RECEIVING' and i.receiving_acknowledged_at is null)
   or (m.party = 'SUPPORTING' and i.supporting_acknowledged_at is null))
union all
select i.scope_id, i.id, 'HANDLE_INCIDENT', 'INCIDENT', i.id, t.pairing_id, i.name, i.place, i.reported_by, i.created_at, null::date
  from incident i
  join team t on t.scope_id = i.scope_id and t.id = i.team_id
  join mine m on m.scope_id = i.scope_id and m.party = 'RECEIVING'
 where i.state in ('ACKNOWLEDGED', 'INVESTIGATING', 'HANDLED')
union all
select v.scope_id, v.id, 'DECIDE_VIOLATION', 'VIOLATION', v.id, v.pairing_id, v.name, v.recorded_org_name, v.recorded_by, v.created_at, null::date
  from violation v
  join mine m on m.scope_id = v.scope_id
 where v.state = 'RECORDED' and ((v.subject = 'PERSON' and m.party = 'SUPPORTING') or (v.subject = 'SUPPORTER' and m.party = 'OWNER'))
union all
select k.scope_id, k.id, 'CONFIRM_TASK', 'TASK', k.id, k.pairing_id, k.title, p.supporter_name || ' → ' || p.receiver_name,
       p.programme_name, k.created_at, k.due_on
  from task k
  join pairing p on p.scope_id = k.scope_id and p.id = k.pairing_id
  join mine m on m.scope_id = k.scope_id
 where k.state = 'PLANNED' and ((m.party = 'SUPPORTING' and not k.confirmed_by_supporting)
   or (m.party = 'RECEIVING' and not k.confirmed_by_receiving))
union all
select k.scope_id, k.id, 'ACCEPT_TASK', 'TASK', k.id, k.pairing_id, k.title, p.supporter_name || ' → ' || p.receiver_name,
       p.supporter_name, k.created_at, k.due_on
  from task k
  join pairing p on p.scope_id = k.scope_id and p.id = k.pairing_id
  join mine m on m.scope_id = k.scope_id and m.party = 'RECEIVING'
 where k.state = 'SUBMITTED'
union all
select k.scope_id, k.id, 'REWORK_TASK', 'TASK', k.id, k.pairing_id, k.title, p.supporter_name || ' → ' || p.receiver_name,
       p.receiver_name, k.created_at, k.due_on
  from task k
  join pairing p on p.scope_id = k.scope_id and p.id = k.pairing_id
  join mine m on m.scope_id = k.scope_id and m.party = 'SUPPORTING'
 where k.state = 'RETURNED'
union all
select w.scope_id, w.id, 'COMMENT_PLAN', 'WORK_PLAN', w.id, p.id, w.person_name || ' ' || to_char(w.month_on, 'YYYY-MM'),
       p.supporter_name || ' → ' || p.receiver_name, w.person_name, w.filed_at, null::date
  from work_plan w
  join pairing p on p.scope_id = w.scope_id and p.id = w.pairing_id
  join mine m on m.scope_id = w.scope_id and m.party = 'SUPPORTING'
 where w.state = 'FILED'
union all
select t.scope_id, t.id, 'ACCEPT_TRAINEE', 'TRAINEE', t.id, p.id, t.name, p.supporter_name || ' → ' || p.receiver_name, p.receiver_name,
       t.created_at, t.from_on
  from trainee t
  join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id
  join mine m on m.scope_id = t.scope_id and m.party = 'SUPPORTING'
 where t.state = 'PROPOSED'
union all
select w.scope_id, w.first_id, 'CONFIRM_ACTIVITIES', 'ACTIVITY', w.assignment_id, p.id, w.person_name || ' × ' || w.lines,
       p.supporter_name || ' → ' || p.receiver_name, p.supporter_name, w.since, null::date
  from (select a.scope_id, a.assignment_id, a.pairing_id, min(a.person_name) as person_name, count(*) as lines, min(a.created_at) as since,
               (array_agg(a.id order by a.created_at, a.id))[1] as first_id
          from activity a where a.state = 'RECORDED' group by a.scope_id, a.assignment_id, a.pairing_id) w
  join pairing p on p.scope_id = w.scope_id and p.id = w.pairing_id
  join mine m on m.scope_id = w.scope_id and m.party = 'RECEIVING'
union all
select w.scope_id, w.first_id, 'REWORK_ACTIVITIES', 'ACTIVITY', w.assignment_id, p.id, w.person_name || ' × ' || w.lines,
       p.supporter_name || ' → ' || p.receiver_name, p.receiver_name, w.since, null::date
  from (select a.scope_id, a.assignment_id, a.pairing_id, min(a.person_name) as person_name, count(*) as lines, min(a.created_at) as since,
               (array_agg(a.id order by a.created_at, a.id))[1] as first_id
          from activity a where a.state = 'RETURNED' group by a.scope_id, a.assignment_id, a.pairing_id) w
  join pairing p on p.scope_id = w.scope_id and p.id = w.pairing_id
  join mine m on m.scope_id = w.scope_id and m.party = 'SUPPORTING'
union all
select c.scope_id, c.id, 'SEAL_CERTIFICATE', 'CERTIFICATE', c.id, c.pairing_id, c.name, c.number, c.proposed_org_name, c.created_at, null::date
  from certificate c
  join mine m on m.scope_id = c.scope_id and m.party = any (c.issuers) and not m.party = any (c.sealed_by)
 where c.state = 'ELIGIBLE'
union all
select f.scope_id, f.id, 'DECIDE_FRAUD', 'FRAUD', f.id, f.pairing_id, f.name, f.allegation, f.reported_org_name, f.created_at, null::date
  from fraud_case f
  join mine m on m.scope_id = f.scope_id and m.party in ('OVERSIGHT', 'OWNER')
 where f.state in ('REPORTED', 'INVESTIGATING')
union all
select c.scope_id, c.id, 'HANDLE_PROMOTION', 'PROMOTION', c.id, c.pairing_id, c.name, c.receiver_name, c.opened_by, c.created_at, c.notice_to
  from promotion_case c
  join mine m on m.scope_id = c.scope_id and m.party = 'SUPPORTING'
 where c.state in ('GATE_CHECKED', 'OBJECTED', 'RESOLVED') or (c.state = 'PUBLIC_NOTICE' and c.notice_to <= app.today())
union all
select s.scope_id, s.id, 'SIGN_EVALUATION', 'EVALUATION', e.id, e.pairing_id, e.subject_name, s.name, e.scheme_name,
       e.created_at, e.period_to
  from evaluation_step s
  join evaluation e on e.scope_id = s.scope_id and e.id = s.evaluation_id and e.state = 'OPEN'
  join mine m on m.scope_id = s.scope_id and m.party = s.party
 where s.state in ('OPEN', 'RETURNED') and (s.division_level is null or s.division_level = app.division_level())
union all
select o.scope_id, o.id, 'ANSWER_OBJECTION', 'EVALUATION', e.id, e.pairing_id, e.subject_name, e.scheme_name, o.raised_org_name, o.created_at, null::date
  from evaluation_objection o
  join evaluation e on e.scope_id = o.scope_id and e.id = o.evaluation_id
  join mine m on m.scope_id = o.scope_id and m.party = o.answer_party
 where o.state = 'RAISED'
union all
select p.scope_id, p.id, 'CONFIRM_LEADER', 'PAIRING', p.id, p.id, p.supporter_name || ' → ' || p.receiver_name, p.code,
       p.programme_name, p.created_at, null::date
  from pairing p
  join mine m on m.scope_id = p.scope_id and m.party = 'SUPPORTING'
 where p.leader_to_confirm and p.lead and p.state not in ('COMPLETED', 'TERMINATED')
union all
select g.scope_id, g.id, 'NAME_LEAD', 'PROGRAMME', g.programme_id, null::uuid, g.receiver_name, r.name, r.owner_name,
       g.created_at, null::date
  from pairing_group g
  join programme r on r.scope_id = g.scope_id and r.id = g.programme_id
  join mine m on m.scope_id = g.scope_id and m.party = 'OWNER'
 where g.state = 'NEEDS_LEAD'
union all
select r.scope_id, r.id, 'PUBLISH_PROGRAMME', 'PROGRAMME', r.id, null::uuid, r.name, r.code, r.owner_name, r.created_at,
       r.starts_on
  from programme r
  join mine m on m.scope_id = r.scope_id and m.party = 'OWNER'
 where r.state = 'DRAFT'
   and exists (select 1 from pairing_group g where g.scope_id = r.scope_id and g.programme_id = r.id)
   and not exists (select 1 from pairing_group g
     where g.scope_id = r.scope_id and g.programme_id = r.id and g.state = 'NEEDS_LEAD')
union all
select r.scope_id, r.id, case r.state when 'OVERDUE' then case when m.party = r.unit_party then 'ANSWER_RECTIFICATION' else 'ESCALATE_RECTIFICATION' end
         when 'EVIDENCE_SUBMITTED' then 'VERIFY_RECTIFICATION' when 'VERIFIED' then 'CLOSE_RECTIFICATION' when 'RE_EVALUATED' then 'CLOSE_RECTIFICATION'
         else 'ANSWER_RECTIFICATION' end,
       'RECTIFICATION_ORDER', r.id, r.pairing_id, r.unit_name || ' ' || r.title, r.number, r.ordered_org_name, r.created_at,
       (r.due_at at time zone 'Asia/Shanghai')::date
  from rectification_order r
  join mine m on m.scope_id = r.scope_id
 where (m.party = r.unit_party and r.state in ('ORDERED', 'OVERDUE', 'ESCALATED'))
    or (m.party in ('OWNER', 'OVERSIGHT') and r.ordered_org_id = app.org() and (r.state in ('EVIDENCE_SUBMITTED', 'OVERDUE')
      or (r.state = 'VERIFIED' and r.evaluation_id is null)
      or (r.state = 'RE_EVALUATED' and exists (select 1 from evaluation e
        where e.scope_id = r.scope_id and e.id = r.re_evaluation_id and e.state = 'EFFECTIVE'))))
union all
select r.scope_id, r.id, 'RE_EVALUATE', 'RECTIFICATION_ORDER', r.id, r.pairing_id, r.unit_name || ' ' || r.title, r.number, r.ordered_org_name,
       r.verified_at, null::date
  from rectification_order r
  join evaluation_step s on s.scope_id = r.scope_id and s.evaluation_id = r.evaluation_id and s.position = 1
  join mine m on m.scope_id = r.scope_id and m.party = s.party
 where r.state = 'VERIFIED' and (s.division_level is null or s.division_level = app.division_level())
union all
select e.scope_id, e.id, 'SOLVE_PROBLEM', 'REGISTER_ENTRY', e.id, e.pairing_id, e.title, e.problem, e.recorded_org_name, e.created_at, e.solve_by
  from register_entry e
  join mine m on m.scope_id = e.scope_id and m.party in ('SUPPORTING', 'RECEIVING')
 where e.state = 'RECORDED' and e.problem <> '' and e.solved_on is null
union all
select r.scope_id, r.id, 'REVIEW_REPORT', 'REPORT', r.id, r.pairing_id, r.subject_name, r.programme_name, r.org_name, r.submitted_at, null::date
  from report r
  join mine m on m.scope_id = r.scope_id
 where r.state = 'SUBMITTED' and ((r.kind = 'MONTHLY_SUMMARY' and m.party in ('SUPPORTING', 'RECEIVING') and r.org_id <> app.org())
   or (r.kind = 'DEPARTMENT_MONTH' and m.party = 'SUPPORTING')
   or (r.kind in ('QUARTER', 'HALF_YEAR', 'SELF_CHECK', 'ANNUAL') and ((m.party = 'OVERSIGHT' and app.division_level() = 'COUNTY')
     or (m.party = 'OWNER' and not exists (select 1 from pairing p join division d on d.code = p.receiver_division_code
       join organization o on o.division_code = d.code and o.kind = 'HEALTH_COMMISSION' where p.scope_id = r.scope_id and p.id = r.pairing_id and o.status = 'ACTIVE')))))
union all
select r.scope_id, r.id, 'REWORK_REPORT', 'REPORT', r.id, r.pairing_id, r.subject_name, r.return_reason, r.org_name, r.created_at, r.due_on
  from report r where r.state = 'RETURNED' and r.org_id = app.org() and app.person() is null
union all
select j.scope_id, j.id, case j.state when 'INVITED' then 'GIVE_OPINION' else 'CONCLUDE_JOINT' end, 'JOINT_EVALUATION', j.id, j.pairing_id,
       p.supporter_name || ' → ' || p.receiver_name, j.method, j.invited_org_name, j.created_at, coalesce(j.term_ends_on, j.held_on)
  from joint_evaluation j
  join pairing p on p.scope_id = j.scope_id and p.id = j.pairing_id
  join mine m on m.scope_id = j.scope_id
 where (j.state = 'INVITED' and m.party = 'OBSERVER') or (j.state = 'OPINED' and m.party = 'OWNER')
union all
select p.scope_id, p.id, 'FILL_GAP', 'PAIRING', p.id, p.id, p.receiver_name, p.code, p.programme_name, p.created_at, g.gap_from
  from pairing p
  join mine m on m.scope_id = p.scope_id and m.party = 'SUPPORTING'
  cross join lateral app.short_receivers(array[p.receiver_org_id]) g
 where p.state = 'ACTIVE' and (g.gap_now or g.gap_from is not null)
union all
select f.scope_id, f.id, 'DECIDE_AGREEMENT_FILING', 'AGREEMENT', a.id, p.id, p.supporter_name || ' → ' || p.receiver_name, a.number,
       f.submitted_by, f.submitted_at, f.deadline_on
  from agreement_filing f
  join pairing p on p.scope_id = f.scope_id and p.id = f.pairing_id
  join mine m on m.scope_id = f.scope_id and m.party in ('OWNER', 'OVERSIGHT')
  join lateral (select g.id, g.number from agreement g where g.scope_id = f.scope_id and g.pairing_id = f.pairing_id
    and (g.id = f.agreement_id or f.agreement_id is null) order by g.created_at desc limit 1) a on true
 where f.state in ('SUBMITTED', 'RECEIVED') and f.authority_org_id = app.org()
union all
select f.scope_id, f.id, 'REFILE_AGREEMENT', 'AGREEMENT', f.agreement_id, p.id, p.supporter_name || ' → ' || p.receiver_name,
       f.return_reason, f.authority_name, f.decided_at, f.deadline_on
  from agreement_filing f
  join pairing p on p.scope_id = f.scope_id and p.id = f.pairing_id
  join mine m on m.scope_id = f.scope_id and m.party in ('SUPPORTING', 'RECEIVING')
 where f.state = 'RETURNED' and f.agreement_id is not null and not exists (select 1 from agreement_filing n
   where n.scope_id = f.scope_id and n.agreement_id = f.agreement_id and n.administration = f.administration and n.submitted_at > f.submitted_at)
union all
select a.scope_id, a.id, case a.state when 'APPLIED' then 'RECOMMEND_APPLICATION' else 'APPROVE_APPLICATION' end, 'APPLICATION', a.id, null::uuid,
       a.person_name, concat_ws(' · ', nullif(a.receiver_name, ''), nullif(a.need_title, '')), a.department, a.created_at, null::date
  from application a
  join mine m on m.scope_id = a.scope_id and m.party = 'SELF'
 where a.state in ('APPLIED', 'DEPT_RECOMMENDED')
union all
select e.scope_id, e.id, case when e.state = 'RECORDED' then 'CONFIRM_EVENT' else 'REWORK_EVENT' end, 'WORK_EVENT', e.id, e.pairing_id, e.title,
       p.supporter_name || ' → ' || p.receiver_name, e.recorded_org_name, e.created_at, null::date
  from work_event e
  join pairing p on p.scope_id = e.scope_id and p.id = e.pairing_id
  join mine m on m.scope_id = e.scope_id and m.party in ('SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT')
 where (e.state = 'RECORDED' and e.recorded_org_id <> app.org() and m.party in ('SUPPORTING', 'RECEIVING'))
    or (e.state = 'RETURNED' and e.recorded_org_id = app.org())
union all
select y.scope_id, y.id, case when y.state = 'PROPOSED' then 'CONFIRM_ANNUAL_PLAN' else 'REWORK_ANNUAL_PLAN' end, 'ANNUAL_PLAN', y.id, y.pairing_id,
       p.supporter_name || ' → ' || p.receiver_name, y.year::text, y.drafted_org_name, y.created_at, null::date
  from annual_plan y
  join pairing p on p.scope_id = y.scope_id and p.id = y.pairing_id
  join mine m on m.scope_id = y.scope_id and m.party in ('SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT')
 where (y.state = 'PROPOSED' and ((m.party = 'SUPPORTING' and not y.confirmed_by_supporting) or (m.party = 'RECEIVING' and not y.confirmed_by_receiving)))
    or (y.state = 'RETURNED' and y.drafted_org_id = app.org())
union all
select c.scope_id, c.id, 'DECIDE_TASK_CHANGE', 'TASK', c.task_id, k.pairing_id, c.task_title, c.reason, c.asked_by, c.created_at, null::date
  from task_change c
  join task k on k.scope_id = c.scope_id and k.id = c.task_id
  join mine m on m.scope_id = c.scope_id and m.party in ('SUPPORTING', 'RECEIVING') and m.party <> c.asked_side
 where c.state = 'REQUESTED'
union all
select g.scope_id, g.id, case when g.state = 'PROVIDED' then 'VERIFY_GUARANTEE' else 'KEEP_GUARANTEE' end, 'GUARANTEE', g.id, g.pairing_id, g.content,
       p.supporter_name || ' → ' || p.receiver_name, g.recorded_org_name, g.created_at, g.due_on
  from guarantee g
  join pairing p on p.scope_id = g.scope_id and p.id = g.pairing_id
  join mine m on m.scope_id = g.scope_id
 where (g.state = 'PROVIDED' and m.party in ('SUPPORTING', 'RECEIVING') and m.party <> g.owed_by)
    or (g.state in ('PROMISED', 'DISPUTED') and m.party = g.owed_by);
