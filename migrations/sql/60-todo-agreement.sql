-- What waits of agreements, their filing and what they guarantee; columns as in `todo`, which joins these views.

-- Whether the county government signs the main agreement (R-240): by the nearest pack of the line that names its parties.
create or replace function app.county_signs(p_code text, p_version int) returns boolean
language sql stable cost 10000 set search_path = pg_catalog, public as $$
  with said as materialized (
    select n.depth, e.line -> 'value' as parties
      from jsonb_array_elements(app.pack_lineage(p_code, p_version)) with ordinality n (content, depth)
      cross join lateral jsonb_array_elements(n.content -> 'parameters') e (line)
     where e.line ->> 'key' = 'agreement.parties' and coalesce(e.line -> 'when' ->> 'agreement.kind', 'MAIN') = 'MAIN')
  select exists (select 1 from said s cross join lateral jsonb_array_elements(s.parties) p (party)
    where s.depth = (select min(d.depth) from said d) and p.party ->> 'party' = 'COUNTY_GOVERNMENT')
$$;

create or replace view todo_agreement (scope_id, id, kind, subject, subject_id, pairing_id, title, context, sender, created_at, due_on) with (security_invoker = true) as
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
select p.scope_id, p.id, 'EXPECT_AGREEMENT', 'PAIRING', p.id, p.id, p.supporter_name || ' → ' || p.receiver_name, p.code,
       p.programme_name, p.created_at, (select min(a.deadline_on) from agreement a
         where a.scope_id = p.scope_id and a.pairing_id = p.id and a.kind = 'MAIN' and a.state in ('DRAFT', 'RETURNED'))
  from pairing p
  join mine m on m.scope_id = p.scope_id and m.party = 'COUNTY_GOVERNMENT'
 where p.state in ('ASSIGNED', 'FILED') and p.agreement_state in ('NONE', 'VOID', 'DRAFT', 'RETURNED') and app.county_signs(p.pack_code, p.pack_version)
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
select g.scope_id, g.id, case when g.state = 'PROVIDED' then 'VERIFY_GUARANTEE' else 'KEEP_GUARANTEE' end, 'GUARANTEE', g.id, g.pairing_id, g.content,
       p.supporter_name || ' → ' || p.receiver_name, g.recorded_org_name, g.created_at, g.due_on
  from guarantee g
  join pairing p on p.scope_id = g.scope_id and p.id = g.pairing_id
  join mine m on m.scope_id = g.scope_id
 where (g.state = 'PROVIDED' and m.party in ('SUPPORTING', 'RECEIVING') and m.party <> g.owed_by)
    or (g.state in ('PROMISED', 'DISPUTED') and m.party = g.owed_by);
