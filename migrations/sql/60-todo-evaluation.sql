-- What waits of evaluations, orders to rectify and joint evaluations; columns as in `todo`, which joins these views.
create or replace view todo_evaluation (scope_id, id, kind, subject, subject_id, pairing_id, title, context, sender, created_at, due_on) with (security_invoker = true) as
with mine as (select a.scope_id, a.party from scope_access a where a.org_id = app.org() and app.person() is null)
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
select d.scope_id, d.id, 'SETTLE_RESULT', 'EVALUATION', e.id, e.pairing_id, e.subject_name, d.fix, e.scheme_name, d.created_at, null::date
  from result_due d
  join evaluation e on e.scope_id = d.scope_id and e.id = d.evaluation_id
  join mine m on m.scope_id = d.scope_id and m.party = case d.code when 'PERIODIC_ASSESSMENT' then 'SUPPORTING' else 'OWNER' end
 where d.settled_on is null
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
select j.scope_id, j.id, case j.state when 'INVITED' then 'GIVE_OPINION' else 'CONCLUDE_JOINT' end, 'JOINT_EVALUATION', j.id, j.pairing_id,
       p.supporter_name || ' → ' || p.receiver_name, j.method, j.invited_org_name, j.created_at, coalesce(j.term_ends_on, j.held_on)
  from joint_evaluation j
  join pairing p on p.scope_id = j.scope_id and p.id = j.pairing_id
  join mine m on m.scope_id = j.scope_id
 where (j.state = 'INVITED' and m.party = 'OBSERVER') or (j.state = 'OPINED' and m.party = 'OWNER')
union all
select d.scope_id, d.id, 'OPEN_EVALUATION', 'EVALUATION_DUE', d.pairing_id, d.pairing_id, d.subject_name, d.label ->> 'zh', p.programme_name,
       d.to_on::timestamp at time zone 'Asia/Shanghai', d.to_on
  from app.owed_evaluations(array(select m.scope_id from mine m where m.party in ('SUPPORTING', 'RECEIVING')),
    array[extract(year from app.today())::int, extract(year from app.today())::int - 1]) d
  join pairing p on p.scope_id = d.scope_id and p.id = d.pairing_id
  join mine m on m.scope_id = d.scope_id and m.party in ('SUPPORTING', 'RECEIVING') and m.party = d.first_step ->> 'party'
 where d.to_on <= app.today() and d.evaluation_id is null
   and d.first_step ->> 'level' is null;
