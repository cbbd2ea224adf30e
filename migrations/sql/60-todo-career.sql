-- What waits of certificates, falsification and promotion; columns as in `todo`, which joins these views.
create or replace view todo_career (scope_id, id, kind, subject, subject_id, pairing_id, title, context, sender, created_at, due_on) with (security_invoker = true) as
with mine as (select a.scope_id, a.party from scope_access a where a.org_id = app.org() and app.person() is null)
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
 where c.state in ('GATE_CHECKED', 'OBJECTED', 'RESOLVED') or (c.state = 'PUBLIC_NOTICE' and c.notice_to <= app.today());
