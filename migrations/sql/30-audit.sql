-- The audit trail: written by row triggers in the writing transaction, chained per tenant, never changed.

-- Arguments: table, scope column, id column, then columns whose content stays out of the trail.
create or replace function app.audit() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  hidden text[] := coalesce(tg_argv[3:], '{}');
  was jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) - hidden end;
  now_is jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) - hidden end;
  subject jsonb := coalesce(now_is, was);
begin
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

create or replace function app.audit_hash(p_previous bytea, e audit_event) returns bytea
language sql immutable set search_path = pg_catalog, public as $$
  select sha256(coalesce(p_previous, ''::bytea) || convert_to(concat_ws(chr(31), e.scope_id, e.id,
    extract(epoch from e.at), extract(epoch from e.recorded_at), e.org_id, e.user_id, e.request_id, e.action,
    e.table_name, e.row_id, coalesce(e.before::text, ''), coalesce(e.after::text, '')), 'UTF8'))
$$;

-- Links events not yet linked, oldest first; one caller at a time. A transaction never lasts a day (timeouts).
create or replace function app.chain_audit(p_limit int) returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  e record;
  tenant uuid;
  last record;
  linked int := 0;
begin
  if not pg_try_advisory_xact_lock(hashtext('app.chain_audit')) then
    return 0;
  end if;
  for e in
    select a.*::audit_event as event, s.tenant_id from audit_event a join scope s on s.id = a.scope_id
     where a.recorded_at > coalesce((select max(recent.recorded_at) - interval '1 day'
             from (select v.recorded_at from audit_link l
                     join audit_event v on v.scope_id = l.scope_id and v.id = l.event_id
                    order by v.recorded_at desc limit 1) recent), '-infinity')
       and not exists (select 1 from audit_link l where l.scope_id = a.scope_id and l.event_id = a.id)
     order by s.tenant_id, a.recorded_at, a.id limit p_limit
  loop
    if tenant is distinct from e.tenant_id then
      tenant := e.tenant_id;
      select l.seq, l.hash into last from audit_link l where l.tenant_id = tenant order by l.seq desc limit 1;
    end if;
    insert into audit_link (tenant_id, seq, scope_id, event_id, hash)
      values (tenant, coalesce(last.seq, 0) + 1, (e.event).scope_id, (e.event).id,
        app.audit_hash(last.hash, e.event))
      returning seq, hash into last;
    linked := linked + 1;
  end loop;
  return linked;
end $$;

-- The first event of a tenant that no longer matches its link, or none; and how many were checked.
create or replace function app.verify_audit(p_tenant uuid) returns table (checked bigint, broken_seq bigint, broken_event uuid)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  l record;
  previous bytea;
  expected_seq bigint := 1;
begin
  checked := 0;
  for l in
    select k.seq, k.hash, k.event_id, a as event from audit_link k
      left join audit_event a on a.scope_id = k.scope_id and a.id = k.event_id
     where k.tenant_id = p_tenant order by k.seq
  loop
    if l.seq <> expected_seq or l.event is null or app.audit_hash(previous, l.event) <> l.hash then
      broken_seq := l.seq;
      broken_event := l.event_id;
      return next;
      return;
    end if;
    previous := l.hash;
    expected_seq := expected_seq + 1;
    checked := checked + 1;
  end loop;
  return next;
end $$;

do $$
declare
  t record;
begin
  for t in
    select c.table_name as name, 'scope_id' as scope_column, '' as hidden,
           case when exists (select 1 from information_schema.columns i where i.table_schema = 'public'
             and i.table_name = c.table_name and i.column_name = 'id') then 'id' else 'person_id' end as id_column
      from information_schema.columns c
      join information_schema.tables b on b.table_schema = 'public' and b.table_name = c.table_name and b.table_type = 'BASE TABLE'
     where c.table_schema = 'public' and c.column_name = 'scope_id'
       and c.table_name not in ('audit_event', 'audit_link', 'scope_access', 'transition_log', 'notice', 'person_secret',
         'import_batch')
    union all
    select 'person_secret', 'scope_id', 'id_number,id_number_index,phone,phone_index', 'person_id'
    union all
    select 'import_batch', 'scope_id', 'rows,errors,result', 'id'
    union all
    select 'app_user', 'home_scope_id', 'password_hash,password_history,totp_secret,totp_last_step,recovery_codes', 'id'
    union all
    select 'scope_access', 'scope_id', '', 'org_id'
  loop
    execute format('drop trigger if exists audit on %I', t.name);
    execute format('create trigger audit after insert or update or delete on %I for each row execute function app.audit(%L, %L, %L%s)',
      t.name, t.name, t.scope_column, t.id_column,
      (select coalesce(string_agg(', ' || quote_literal(h), ''), '') from unnest(string_to_array(t.hidden, ',')) h where h <> ''));
  end loop;
end $$;
