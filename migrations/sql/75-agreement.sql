-- The health administrations over a pairing: with whom its relation and agreements are filed (R-346, R-367, R-390).
drop function if exists app.filing_authorities(int);
create function app.filing_authorities(p_scope int)
returns table (org_id uuid, name text, level text, owner boolean, receiver_level text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.id, o.name, d.level, bool_or(a.party = 'OWNER'), min(r.level)
    from scope_access a
    join organization o on o.id = a.org_id and o.kind = 'HEALTH_COMMISSION'
    join division d on d.code = o.division_code
    join pairing p on p.scope_id = a.scope_id
    join division r on r.code = p.receiver_division_code
   where a.scope_id = p_scope and a.party in ('OWNER', 'OVERSIGHT') and p_scope = any (app.scopes('AGREEMENT'))
   group by o.id, o.name, d.level
$$;

-- Everyone an agreement concerns is told of something that nobody did: a term that ended, a deadline that comes near; of the
-- same at most once in so many days.
drop function if exists app.tell_of_agreement(int, uuid[], text, text, text, text);
create or replace function app.tell_of_agreement(p_scope int, p_orgs uuid[], p_kind text, p_title text, p_body text,
  p_link text, p_every int) returns void
language sql security definer set search_path = pg_catalog, public as $$
  insert into notice (scope_id, kind, title, body, link)
    select o.scope_id, p_kind, p_title, p_body, p_link from organization o
     where o.id = any (p_orgs) and not exists (
       select 1 from notice n where n.scope_id = o.scope_id and n.kind = p_kind and n.link = p_link
          and n.created_at > app.now() - make_interval(days => p_every))
$$;

-- Agreements whose last day is over are EXPIRED, and so is what was printed of them. For the job; nobody asks.
create or replace function app.expire_agreements(p_now timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  a record;
  expired int := 0;
begin
  perform set_config('app.now', p_now::text, true);
  for a in
    select g.scope_id, g.id, g.kind, g.number, g.pairing_id, g.ends_on from agreement g
     where g.state = 'EFFECTIVE' and g.ends_on < app.today() limit 500 for update skip locked
  loop
    update agreement set state = 'EXPIRED', revision = revision + 1 where scope_id = a.scope_id and id = a.id;
    update sealed_document set state = 'EXPIRED', state_at = app.now(), state_reason = '期限至 ' || a.ends_on
     where scope_id = a.scope_id and kind = 'AGREEMENT' and subject_id = a.id and state = 'EFFECTIVE';
    if a.kind = 'MAIN' then
      update pairing set agreement_state = 'EXPIRED', revision = revision + 1 where scope_id = a.scope_id and id = a.pairing_id;
    end if;
    insert into transition_log (scope_id, facet, machine, row_id, subject, action, from_state, to_state, org_name, by_name, reason)
      values (a.scope_id, 'AGREEMENT', 'agreement', a.id, a.number, 'expire', 'EFFECTIVE', 'EXPIRED', '', '系统', '期限至 ' || a.ends_on);
    perform app.tell_of_agreement(a.scope_id, (select array_agg(s.org_id) from scope_access s where s.scope_id = a.scope_id
        and s.party in ('SUPPORTING', 'RECEIVING', 'COUNTY_GOVERNMENT', 'OWNER')),
      'AGREEMENT_EXPIRED', '协议 ' || a.number || ' 已到期', '如继续帮扶，请续签。', '/agreements/' || a.scope_id || '-' || a.id, 0);
    expired := expired + 1;
  end loop;
  return expired;
end $$;

-- Parties whose seal is missing when the deadline comes near, and those whose agreement is about to end, are reminded on the
-- days that the pairing's pack names. For the job.
create or replace function app.remind_agreements(p_now timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform set_config('app.now', p_now::text, true);
  perform app.tell_of_agreement(a.scope_id, array_agg(y.org_id), 'AGREEMENT_DUE', '协议 ' || a.number || ' 待贵单位盖章，期限 ' || a.deadline_on,
      '系统提醒', '/agreements/' || a.scope_id || '-' || a.id, e.days)
     from agreement a join agreement_party y on y.scope_id = a.scope_id and y.agreement_id = a.id
     join pairing p on p.scope_id = a.scope_id and p.id = a.pairing_id
     join app.remind_days('remind.agreement.beforeDays') b on b.pack_code = p.pack_code and b.pack_version = p.pack_version
     join app.remind_days('remind.agreement.everyDays') e on e.pack_code = p.pack_code and e.pack_version = p.pack_version
    where a.state = 'SIGNING' and a.deadline_on between app.today() and app.today() + b.days and not exists (
      select 1 from agreement_seal s where s.scope_id = y.scope_id and s.party_id = y.id and s.state = 'VALID')
    group by a.scope_id, a.id, a.number, a.deadline_on, e.days;
  perform app.tell_of_agreement(a.scope_id, array_agg(y.org_id), 'AGREEMENT_EXPIRING', '协议 ' || a.number || ' 将于 ' || a.ends_on || ' 到期',
      '如继续帮扶，请提前续签。', '/agreements/' || a.scope_id || '-' || a.id, e.days)
     from agreement a join agreement_party y on y.scope_id = a.scope_id and y.agreement_id = a.id
     join pairing p on p.scope_id = a.scope_id and p.id = a.pairing_id
     join app.remind_days('remind.agreement.endBeforeDays') b on b.pack_code = p.pack_code and b.pack_version = p.pack_version
     join app.remind_days('remind.agreement.everyDays') e on e.pack_code = p.pack_code and e.pack_version = p.pack_version
    where a.state = 'EFFECTIVE' and a.ends_on between app.today() and app.today() + b.days
    group by a.scope_id, a.id, a.number, a.ends_on, e.days;
end $$;
