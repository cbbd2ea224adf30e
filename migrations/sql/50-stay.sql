-- What the stay on site needs beyond the rows of its pairing.

-- Days on which somebody on the roster is not on site (C-6, C-8): approved or un-approved leave, and nights out. Both days
-- are included. An absence that still lasts reaches to the business day; `broken` says that it breaks continuity.
drop view if exists absence;
create view absence with (security_invoker = true) as
select l.scope_id, l.team_id, l.assignment_id, l.person_id, l.id as source_id, l.state, l.from_on,
       case when l.returned_on is null then case when l.state = 'APPROVED' then l.to_on else greatest(l.to_on, app.today()) end
            when l.state = 'RETURNED' then least(l.to_on, l.returned_on - 1) else l.returned_on - 1 end as to_on,
       l.state = 'UNAPPROVED_ABSENCE' as broken
  from leave l
 where l.state in ('APPROVED', 'TAKEN', 'RETURNED', 'OVERSTAYED', 'UNAPPROVED_ABSENCE')
   and (l.returned_on is null or l.returned_on > l.from_on)
union all
select o.scope_id, o.team_id, o.assignment_id, o.person_id, o.id, o.state, (o.out_at at time zone 'Asia/Shanghai')::date,
       (coalesce(o.returned_at, o.back_at) at time zone 'Asia/Shanghai')::date - 1, false
  from outing o
 where o.state <> 'CANCELLED'
   and (o.out_at at time zone 'Asia/Shanghai')::date < (coalesce(o.returned_at, o.back_at) at time zone 'Asia/Shanghai')::date;

-- Whether a stay has come to its end, met or not: one that is evaluated or archived is over as well.
create or replace function app.stay_over(p_state text) returns boolean
language sql immutable set search_path = pg_catalog, public as $$
  select p_state in ('FINISHED', 'EVALUATED', 'ARCHIVED', 'ENDED_EARLY', 'UNAUTHORISED_DEPARTURE')
$$;

-- The person is free again when the stay has ended: whoever ends it, the employer's own space learns of it.
create or replace function app.free_person(p_scope int, p_assignment uuid) returns void
language sql security definer set search_path = pg_catalog, public as $$
  delete from open_assignment o using assignment a
   where a.scope_id = p_scope and a.id = p_assignment and p_scope = any (app.writable_scopes('WORK'))
     and app.stay_over(a.state)
     and o.scope_id = a.employer_scope_id and o.pairing_scope_id = p_scope and o.assignment_id = p_assignment
$$;

-- The health administration of the receiving area: the nearest to the receiver that oversees or owns the pairing (R-022).
drop function if exists app.receiving_administration(int);
create function app.receiving_administration(p_scope int) returns table (id uuid, name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.id, o.name
    from pairing p
    join lateral app.division_chain(p.receiver_division_code) c on true
    join organization o on o.division_code = c.code and o.kind = 'HEALTH_COMMISSION'
    join scope_access a on a.scope_id = p.scope_id and a.org_id = o.id and a.party in ('OVERSIGHT', 'OWNER')
   where p.scope_id = p_scope and p_scope = any (app.scopes('WORK'))
   order by array_position('{COUNTY,CITY,PROVINCE}'::text[], c.level) limit 1
$$;
