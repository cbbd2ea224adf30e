-- What waits of teams, rosters, arrivals and who comes for whom; columns as in `todo`, which joins these views.
create or replace view todo_team (scope_id, id, kind, subject, subject_id, pairing_id, title, context, sender, created_at, due_on) with (security_invoker = true) as
with mine as (select a.scope_id, a.party from scope_access a where a.org_id = app.org() and app.person() is null)
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
select n.scope_id, n.id, 'ARCHIVE_STAY', 'ASSIGNMENT', n.id, t.pairing_id, n.name, p.supporter_name || ' → ' || p.receiver_name, p.receiver_name,
       coalesce(n.finished_on, n.planned_to)::timestamp at time zone 'Asia/Shanghai', null::date
  from assignment n
  join team t on t.scope_id = n.scope_id and t.id = n.team_id
  join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id
  join mine m on m.scope_id = n.scope_id and m.party = 'SUPPORTING'
 where n.state = 'EVALUATED'
union all
select t.scope_id, t.id, 'CLOSE_TEAM', 'TEAM', t.id, t.pairing_id, p.supporter_name || ' → ' || p.receiver_name, t.name,
       p.supporter_name, t.created_at, null::date
  from team t
  join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id
  join mine m on m.scope_id = t.scope_id and m.party = 'RECEIVING'
 where t.state = 'HANDED_OVER'
union all
select p.scope_id, p.id, 'CONFIRM_LEADER', 'PAIRING', p.id, p.id, p.supporter_name || ' → ' || p.receiver_name, p.code,
       p.programme_name, p.created_at, null::date
  from pairing p
  join mine m on m.scope_id = p.scope_id and m.party = 'SUPPORTING'
 where p.leader_to_confirm and p.lead and p.state not in ('COMPLETED', 'TERMINATED')
union all
select p.scope_id, p.id, 'FILL_GAP', 'PAIRING', p.id, p.id, p.receiver_name, p.code, p.programme_name, p.created_at, g.gap_from
  from pairing p
  join mine m on m.scope_id = p.scope_id and m.party = 'SUPPORTING'
  cross join lateral app.short_receivers(array[p.receiver_org_id]) g
 where p.state = 'ACTIVE' and (g.gap_now or g.gap_from is not null)
union all
select a.scope_id, a.id, case a.state when 'APPLIED' then 'RECOMMEND_APPLICATION' else 'APPROVE_APPLICATION' end, 'APPLICATION', a.id, null::uuid,
       a.person_name, concat_ws(' · ', nullif(a.receiver_name, ''), nullif(a.need_title, '')), a.department, a.created_at, null::date
  from application a
  join mine m on m.scope_id = a.scope_id and m.party = 'SELF'
 where a.state in ('APPLIED', 'DEPT_RECOMMENDED')
union all
select n.scope_id, n.id, 'NAME_REPLACEMENT', 'ASSIGNMENT', n.id, t.pairing_id, n.name, p.supporter_name || ' → ' || p.receiver_name, coalesce(n.end_reason, ''),
       coalesce(n.finished_on, n.planned_to)::timestamp at time zone 'Asia/Shanghai', null::date
  from assignment n
  join team t on t.scope_id = n.scope_id and t.id = n.team_id and t.state in ('FILED', 'DISPATCHED', 'ON_SITE')
  join pairing p on p.scope_id = t.scope_id and p.id = t.pairing_id
  join mine m on m.scope_id = n.scope_id and m.party = 'SUPPORTING'
 where n.state in ('ENDED_EARLY', 'UNAUTHORISED_DEPARTURE') and n.planned_to > app.today() and n.not_replaced_reason is null
   and not exists (select 1 from assignment r where r.scope_id = n.scope_id and r.replaces_id = n.id and r.state <> 'REMOVED');
