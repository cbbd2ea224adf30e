-- What waits of programmes and their groups; columns as in `todo`, which joins these views.
create or replace view todo_programme (scope_id, id, kind, subject, subject_id, pairing_id, title, context, sender, created_at, due_on) with (security_invoker = true) as
with mine as (select a.scope_id, a.party from scope_access a where a.org_id = app.org() and app.person() is null)
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
     where g.scope_id = r.scope_id and g.programme_id = r.id and g.state = 'NEEDS_LEAD');
