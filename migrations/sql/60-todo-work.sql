-- What waits of tasks, events, plans, records of work and trainees; columns as in `todo`, which joins these views.
create or replace view todo_work (scope_id, id, kind, subject, subject_id, pairing_id, title, context, sender, created_at, due_on) with (security_invoker = true) as
with mine as (select a.scope_id, a.party from scope_access a where a.org_id = app.org() and app.person() is null)
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
 where c.state = 'REQUESTED';
