-- What waits of leave, exits, incidents and violations; columns as in `todo`, which joins these views.
create or replace view todo_stay (scope_id, id, kind, subject, subject_id, pairing_id, title, context, sender, created_at, due_on) with (security_invoker = true) as
with mine as (select a.scope_id, a.party from scope_access a where a.org_id = app.org() and app.person() is null)
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
select v.scope_id, v.id, case m.party when 'RECEIVING' then 'ASSIST_VIOLATION' else 'REFER_VIOLATION' end, 'VIOLATION', v.id, v.pairing_id, v.name, v.recorded_org_name,
       v.recorded_by, v.created_at, null::date
  from violation v
  join mine m on m.scope_id = v.scope_id
 where (m.party = 'RECEIVING' and v.assist_asked and v.assisted_on is null and v.state <> 'DISMISSED')
    or (m.party = 'SUPPORTING' and v.illegal and v.referred_on is null and v.state in ('DECIDED', 'REPORTED'));
