-- What waits of registers and reports; columns as in `todo`, which joins these views.
create or replace view todo_report (scope_id, id, kind, subject, subject_id, pairing_id, title, context, sender, created_at, due_on) with (security_invoker = true) as
with mine as (select a.scope_id, a.party from scope_access a where a.org_id = app.org() and app.person() is null)
select e.scope_id, e.id, 'SOLVE_PROBLEM', 'REGISTER_ENTRY', e.id, e.pairing_id, e.title, e.problem, e.recorded_org_name, e.created_at, e.solve_by
  from register_entry e
  join mine m on m.scope_id = e.scope_id and m.party in ('SUPPORTING', 'RECEIVING')
 where e.state = 'RECORDED' and e.problem <> '' and e.solved_on is null
union all
select r.scope_id, r.id, 'REVIEW_REPORT', 'REPORT', r.id, r.pairing_id, r.subject_name, r.programme_name, r.org_name, r.submitted_at, null::date
  from report r
  join mine m on m.scope_id = r.scope_id
 where r.state = 'SUBMITTED' and r.review_org_id is null and ((r.kind = 'MONTHLY_SUMMARY' and m.party in ('SUPPORTING', 'RECEIVING') and r.org_id <> app.org())
   or (r.kind = 'DEPARTMENT_MONTH' and m.party = 'SUPPORTING')
   or (r.kind in ('QUARTER', 'HALF_YEAR', 'SELF_CHECK', 'ANNUAL') and ((m.party = 'OVERSIGHT' and app.division_level() = 'COUNTY')
     or (m.party = 'OWNER' and not exists (select 1 from pairing p join division d on d.code = p.receiver_division_code
       join organization o on o.division_code = d.code and o.kind = 'HEALTH_COMMISSION' where p.scope_id = r.scope_id and p.id = r.pairing_id and o.status = 'ACTIVE')))))
union all
-- Reviewed level by level: whose turn it is.
select r.scope_id, r.id, 'REVIEW_REPORT', 'REPORT', r.id, r.pairing_id, r.subject_name, r.programme_name, r.org_name, r.submitted_at, null::date
  from report r where r.state = 'SUBMITTED' and r.review_org_id = app.org() and app.person() is null
union all
select r.scope_id, r.id, 'REWORK_REPORT', 'REPORT', r.id, r.pairing_id, r.subject_name, r.return_reason, r.org_name, r.created_at, r.due_on
  from report r where r.state = 'RETURNED' and r.org_id = app.org() and app.person() is null
union all
select d.scope_id, d.id, 'FILE_REPORT', case when d.draft_id is null then 'REPORT_DUE' else 'REPORT' end, coalesce(d.draft_id, d.subject_id),
       case d.per when 'PAIRING' then d.subject_id end, d.name, d.period_name, d.programme_name, (d.to_on + 1)::timestamp at time zone 'Asia/Shanghai', d.due_on
  from app.owed_reports(array(select m.scope_id from mine m where m.party in ('SUPPORTING', 'RECEIVING')), array(select m.scope_id from mine m where m.party = 'OWNER')) d
  join mine m on m.scope_id = d.scope_id and m.party = any (d.writers)
 where d.to_on < app.today();
