-- What a career needs beyond the rows of one pairing, each checking who asks.

-- A dispatched person holds the sealed papers of his own evaluations and certificates.
create or replace function app.sees_sealed(p_scope int, p_kind text, p_subject uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select case p_kind
    when 'EVALUATION' then exists (select 1 from evaluation e where e.scope_id = p_scope and e.id = p_subject and e.person_id = app.person())
    when 'CERTIFICATE' then exists (select 1 from certificate c where c.scope_id = p_scope and c.id = p_subject and c.person_id = app.person())
    else false end
$$;

-- Cases of falsification against somebody who was sent to this pairing, in whatever pairing they were opened (R-411): the
-- gates ask, and are told state and day only. A dispatched person may ask about himself.
create or replace function app.fraud_of(p_scope int, p_person uuid) returns table (id uuid, scope_id int, state text, verified_on date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select f.id, f.scope_id, f.state, case when f.state = 'VERIFIED' then f.decided_on end
    from fraud_case f
   where f.person_id = p_person and p_scope = any (app.scopes('EVALUATION'))
     and (app.person() is null or app.person() = p_person)
     and exists (select 1 from assignment a where a.scope_id = p_scope and a.person_id = p_person)
$$;

-- Stays of a person whose service no longer counts, by the cases verified against him (R-410): for his employer, and himself.
drop function if exists app.revoked_stays(uuid[]);
create function app.revoked_stays(p_persons uuid[]) returns table (scope_id int, assignment_id uuid, person_id uuid, verified_on date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select f.scope_id, f.assignment_id, f.person_id, f.decided_on from fraud_case f
   where f.person_id = any (p_persons) and f.state = 'VERIFIED'
     and (app.person() = f.person_id
          or (app.person() is null and exists (select 1 from assignment a where a.scope_id = f.scope_id and a.id = f.assignment_id
                and a.employer_scope_id = any (app.scopes('PRIVATE')))))
$$;

-- A verified case ends the promotion cases of the person in every pairing: those under way, and what was cleared in the
-- cancelled year (R-410, R-411). Only by who has just verified a case that he may write.
create or replace function app.cancel_promotions(p_scope int, p_case uuid, p_reason text) returns table (scope_id int, id uuid, name text, was text)
language sql security definer set search_path = pg_catalog, public as $$
  with verified as (
    select f.person_id, f.cancelled_year from fraud_case f
     where f.scope_id = p_scope and f.id = p_case and f.state = 'VERIFIED' and p_scope = any (app.writable_scopes('EVALUATION'))),
  hit as (
    select c.scope_id, c.id, c.state as was from promotion_case c join verified v on v.person_id = c.person_id
     where c.state in ('OPENED', 'GATE_CHECKED', 'PUBLIC_NOTICE', 'OBJECTED', 'RESOLVED')
        or (c.state = 'CLEARED' and extract(year from c.decided_on) = v.cancelled_year)
       for update of c)
  update promotion_case c set state = 'CANCELLED', decision_note = p_reason, decided_on = app.today(), revision = c.revision + 1
    from hit where c.scope_id = hit.scope_id and c.id = hit.id
  returning c.scope_id, c.id, c.name, hit.was
$$;

-- Everything that a certificate rests on, each with who and when: for its holder, the offices that reach it, and an auditor
-- of the programme's owner, who reaches no other row of the pairing. No row for anybody else, or for what does not exist.
drop function if exists app.certificate_trace(int, uuid);
create function app.certificate_trace(p_scope int, p_id uuid) returns table (certificate jsonb, document jsonb, evaluation jsonb,
  steps jsonb, seals jsonb, items jsonb, activities jsonb, history jsonb)
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object('id', c.scope_id || '-' || c.id, 'type', c.type, 'name', c.name, 'number', c.number, 'state', c.state,
           'issuedOn', c.issued_on, 'revokedOn', c.revoked_on, 'revokeReason', c.revoke_reason, 'proposedBy', c.proposed_by,
           'proposedOrgName', c.proposed_org_name, 'proposedAt', c.created_at, 'supporterName', p.supporter_name, 'receiverName', p.receiver_name),
         (select jsonb_build_object('scopeId', d.scope_id, 'code', d.code, 'contentHash', d.content_hash, 'fileHash', d.file_hash, 'seals', d.seals)
            from sealed_document d where d.scope_id = c.scope_id and d.kind = 'CERTIFICATE' and d.subject_id = c.id order by d.version_no desc limit 1),
         (select jsonb_build_object('id', e.scope_id || '-' || e.id, 'schemeName', e.scheme_name, 'periodFrom', e.period_from, 'periodTo', e.period_to,
             'versionNo', e.version_no, 'gradeName', e.grade_name, 'total', e.total::text, 'state', e.state, 'effectiveAt', e.effective_at)
            from evaluation e where e.scope_id = c.scope_id and e.id = c.evaluation_id),
         (select coalesce(jsonb_agg(jsonb_build_object('name', s.name, 'orgName', s.org_name, 'signedBy', s.signed_by, 'signedAt', s.signed_at,
             'opinion', s.opinion, 'state', s.state) order by s.position), '[]')
            from evaluation_step s where s.scope_id = c.scope_id and s.evaluation_id = c.evaluation_id),
         (select coalesce(jsonb_agg(jsonb_build_object('orgName', l.org_name, 'byName', l.by_name, 'sealedAt', l.sealed_at, 'state', l.state,
             'voidReason', l.void_reason, 'contentHash', l.content_hash) order by l.sealed_at, l.id), '[]')
            from evaluation_seal l where l.scope_id = c.scope_id and l.evaluation_id = c.evaluation_id),
         (select coalesce(jsonb_agg(jsonb_build_object('name', i.name, 'score', i.score::text, 'weight', i.weight::text, 'evidence', i.evidence,
             'scoredBy', i.scored_by, 'scoredAt', i.scored_at)
             order by i.position), '[]')
            from evaluation_item i where i.scope_id = c.scope_id and i.evaluation_id = c.evaluation_id),
         (select coalesce(jsonb_agg(jsonb_build_object('id', a.scope_id || '-' || a.id, 'type', a.type, 'day', a.day, 'slot', a.slot, 'quantity', a.quantity,
             'department', a.department, 'recordedBy', a.recorded_by, 'recordedAt', a.written_at, 'confirmedBy', a.confirmed_by,
             'confirmedAt', a.confirmed_at, 'state', a.state) order by a.day, a.slot, a.id), '[]')
            from activity a where a.scope_id = c.scope_id and a.assignment_id = c.assignment_id and a.state not in ('WITHDRAWN', 'SUPERSEDED')),
         (select coalesce(jsonb_agg(jsonb_build_object('action', t.action, 'fromState', t.from_state, 'toState', t.to_state, 'at', t.at,
             'byName', t.by_name, 'orgName', t.org_name, 'reason', t.reason) order by t.at, t.id), '[]')
            from transition_log t where t.scope_id = c.scope_id and t.machine = 'certificate' and t.row_id = c.id)
    from certificate c join pairing p on p.scope_id = c.scope_id and p.id = c.pairing_id
   where c.scope_id = p_scope and c.id = p_id
     and ((p_scope = any (app.scopes('EVALUATION')) and (app.person() is null or c.person_id = app.person()))
          or p_scope = any (app.scopes('AUDIT')))
$$;

-- The certificate behind a printed verification code, for whoever may trace it.
create or replace function app.certificate_of_code(p_scope int, p_code text) returns uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select d.subject_id from sealed_document d where d.scope_id = p_scope and d.kind = 'CERTIFICATE' and d.code = p_code and app.org() is not null
$$;

-- What a public notice says, by its unguessable address, on the days of the notice and on no other (R-409). Nothing can be
-- listed or searched by it.
drop function if exists app.public_notice(int, text, date);
create function app.public_notice(p_scope int, p_code text, p_today date) returns table (name text, department text, "titleLevel" text,
  "receiverName" text, step text, "toLevel" text, "packCode" text, "packVersion" int, "serviceMonths" int, "serviceDays" int, findings jsonb,
  "noticeFrom" date, "noticeTo" date, "noticeWorkdays" int, "supporterName" text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.name, c.department, c.title_level, c.receiver_name, c.step, c.to_level, c.pack_code, c.pack_version, c.service_months, c.service_days, c.findings,
         c.notice_from, c.notice_to, c.notice_workdays, p.supporter_name
    from promotion_case c join pairing p on p.scope_id = c.scope_id and p.id = c.pairing_id
   where c.scope_id = p_scope and c.notice_code = p_code and p_today between c.notice_from and c.notice_to
     and c.state in ('PUBLIC_NOTICE', 'OBJECTED', 'RESOLVED', 'CLEARED')
$$;
