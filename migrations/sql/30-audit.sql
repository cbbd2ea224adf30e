-- apply: always
-- The audit trail: written by row triggers in the writing transaction, chained per tenant, never changed.

-- For a table of any shape. Arguments: table, scope column, id column, then columns whose content stays out of the trail.
-- Each table runs a function of its own that was made for its columns (zy-audit-triggers.sql) and writes the same; this
-- is what stands in while migrations change columns.
create or replace function app.audit() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  now_is jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  subject jsonb := coalesce(now_is, was);
begin
  if tg_nargs > 3 then
    was := was - tg_argv[3:];
    now_is := now_is - tg_argv[3:];
  end if;
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(n.key, was -> n.key), jsonb_object_agg(n.key, n.value) into was, now_is
      from jsonb_each(now_is) n where n.value is distinct from was -> n.key;
    if now_is is null then
      return null;
    end if;
  end if;
  insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values ((subject ->> tg_argv[1])::int, app.org(), app.user_id(),
      coalesce(current_setting('app.request', true), ''), tg_op, tg_argv[0], subject ->> tg_argv[2], was, now_is);
  return null;
end $$;

-- Puts it in the place of all the others, before a migration; the triggers stay as they are.
create or replace function app.audit_any_shape() returns void language plpgsql as $$
declare
  f record;
begin
  for f in select own.proname, shared.prosrc from pg_proc own, pg_proc shared
            where own.pronamespace = 'app'::regnamespace and own.prorettype = 'trigger'::regtype and own.proname like 'audit\_%'
              and shared.oid = 'app.audit'::regproc loop
    execute format('create or replace function app.%I() returns trigger language plpgsql security definer set search_path = pg_catalog, public as %L',
      f.proname, f.prosrc);
  end loop;
end $$;

-- What no row trigger sees: reads of personal data, exports, logins, publications.
create or replace function app.record(p_scope int, p_action text, p_table text, p_row text, p_details jsonb)
returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, after)
    values (p_scope, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), p_action, p_table,
      p_row, p_details);
end $$;

create or replace function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = '42501', message = tg_table_name || ' is append-only';
end $$;
drop trigger if exists append_only on audit_event;
create trigger append_only before update or delete or truncate on audit_event
  for each statement execute function app.refuse_change();
drop trigger if exists append_only on audit_link;
create trigger append_only before update or delete or truncate on audit_link
  for each statement execute function app.refuse_change();

-- What the chain's digest of an event is made of, beside the digest before it.
create or replace function app.audit_content(e audit_event) returns bytea
language sql immutable as $$
  select convert_to(concat_ws(chr(31), e.scope_id, e.id, extract(epoch from e.at), extract(epoch from e.recorded_at), e.org_id, e.user_id,
    e.request_id, e.action, e.table_name, e.row_id, coalesce(e.before::text, ''), coalesce(e.after::text, '')), 'UTF8')
$$;

-- The digest of a link: for whoever makes it and for whoever proves it.
drop function if exists app.audit_hash(bytea, audit_event);
create or replace function app.audit_hash(p_previous bytea, p_content bytea) returns bytea
language sql immutable as $$
  select sha256(coalesce(p_previous, ''::bytea) || p_content)
$$;

-- Links events not yet linked, oldest first; one caller at a time. `p_since` looks at the latest only: a transaction that
-- writes now commits within minutes, and a sweep without it finds whatever was left behind.
drop function if exists app.chain_audit(int);
create or replace function app.chain_audit(p_limit int, p_since timestamptz default null) returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  e record;
  tenant uuid;
  last_seq bigint;
  last_hash bytea;
  tenants uuid[] := '{}';
  seqs bigint[] := '{}';
  scopes int[] := '{}';
  events uuid[] := '{}';
  hashes bytea[] := '{}';
begin
  if not pg_try_advisory_xact_lock(hashtext('app.chain_audit')) then
    return 0;
  end if;
  for e in
    select a.scope_id, a.id, app.audit_content(a) as content, s.tenant_id from audit_event a join scope s on s.id = a.scope_id
     where a.recorded_at >= coalesce(p_since, '-infinity')
       and not exists (select 1 from audit_link l where l.scope_id = a.scope_id and l.event_id = a.id)
     order by s.tenant_id, a.recorded_at, a.id limit p_limit
  loop
    if tenant is distinct from e.tenant_id then
      tenant := e.tenant_id;
      last_seq := 0;
      last_hash := null;
      select l.seq, l.hash into last_seq, last_hash from audit_link l where l.tenant_id = tenant order by l.seq desc limit 1;
    end if;
    last_seq := coalesce(last_seq, 0) + 1;
    last_hash := app.audit_hash(last_hash, e.content);
    tenants := tenants || tenant;
    seqs := seqs || last_seq;
    scopes := scopes || e.scope_id;
    events := events || e.id;
    hashes := hashes || last_hash;
  end loop;
  -- Written at once: a statement for each would cost more than the digest.
  insert into audit_link (tenant_id, seq, scope_id, event_id, hash) select * from unnest(tenants, seqs, scopes, events, hashes);
  return cardinality(seqs);
end $$;

-- The first event of a tenant that no longer matches its link, or none; how many were checked and how many wait for their
-- link. Every link is checked against the hash that stands before it, so one pass in any order proves the whole chain.
-- The application asks for the tenant of its own audit administrator only; the auditor for any.
drop function if exists app.verify_audit(uuid);
create or replace function app.verify_audit(p_tenant uuid)
returns table (checked bigint, pending bigint, last_seq bigint, head bytea, broken_seq bigint, broken_event uuid)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if session_user = 'jiedui_app' and (app.scopes('AUDIT') = '{}'
      or not exists (select 1 from organization o where o.id = app.org() and o.tenant_id = p_tenant)) then
    raise exception using errcode = '42501', message = 'the audit trail of another tenant';
  end if;
  return query
  with chain as (
    select k.seq, k.hash, k.event_id, a.id is not null as present, a as event,
           lag(k.hash) over (order by k.seq) as previous, row_number() over (order by k.seq) as expected_seq
      from audit_link k left join audit_event a on a.scope_id = k.scope_id and a.id = k.event_id
     where k.tenant_id = p_tenant),
  tested as (
    select c.seq, c.hash, c.event_id,
           c.seq = c.expected_seq and c.present and app.audit_hash(c.previous, app.audit_content(c.event)) = c.hash as good
      from chain c),
  first_broken as (select t.seq, t.event_id from tested t where not coalesce(t.good, false) order by t.seq limit 1)
  select (select count(*) from tested t where t.seq < coalesce((select b.seq from first_broken b), t.seq + 1)),
         (select count(*) from audit_event a join scope s on s.id = a.scope_id and s.tenant_id = p_tenant
           where not exists (select 1 from audit_link l where l.scope_id = a.scope_id and l.event_id = a.id)),
         (select max(t.seq) from tested t), (select t.hash from tested t order by t.seq desc limit 1),
         (select b.seq from first_broken b), (select b.event_id from first_broken b);
end $$;

-- Names beside the ids of an event, for whoever may read the trail.
create or replace function app.audit_actor(p_org uuid, p_user uuid) returns text
language sql stable security definer set search_path = pg_catalog, public as $$
  select concat_ws(' · ', (select u.name || ' (' || u.login || ')' from app_user u where u.id = p_user),
                          (select o.name from organization o where o.id = p_org))
   where app.scopes('AUDIT') <> '{}'
$$;
