-- apply: always
-- Every table that holds a tenant's data writes to the trail, one that a migration has just made as well. Each by a function
-- made for its columns: it compares them as they are, where app.audit() would take two documents apart for every row.
do $$
declare
  t record;
  hidden text;
  visible text;
  compared text;
  columns int;
  event text := $f$insert into audit_event (scope_id, org_id, user_id, request_id, action, table_name, row_id, before, after)
    values (%1$s.%2$I, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), tg_op, %3$L, %1$s.%4$I::text, %5$s, %6$s);$f$;
begin
  for t in
    select c.table_name as name, 'scope_id' as scope_column, '' as hidden,
           case when exists (select 1 from information_schema.columns i where i.table_schema = 'public'
             and i.table_name = c.table_name and i.column_name = 'id') then 'id' else 'person_id' end as id_column
      from information_schema.columns c
      join information_schema.tables b on b.table_schema = 'public' and b.table_name = c.table_name and b.table_type = 'BASE TABLE'
     where c.table_schema = 'public' and c.column_name = 'scope_id'
       and c.table_name not in ('audit_event', 'audit_link', 'scope_access', 'transition_log', 'notice', 'person_secret',
         'import_batch', 'import_slice', 'attachment', 'sealed_document', 'attendance_location', 'notice_channel', 'notice_delivery',
         'agreement_tally', 'work_tally', 'evaluation_tally')
    union all
    select 'sealed_document', 'scope_id', 'content,paper,file', 'id'
    union all
    select 'attachment', 'scope_id', 'content', 'id'
    union all
    select 'attendance_location', 'scope_id', 'latitude,longitude,accuracy', 'id'
    union all
    select 'person_secret', 'scope_id', 'id_number,id_number_index,phone,phone_index', 'person_id'
    union all
    select 'import_batch', 'scope_id', 'faults,titles', 'id'
    union all
    select 'notice_channel', 'scope_id', 'secret', 'id'
    union all
    select 'app_user', 'home_scope_id', 'password_hash,password_history,totp_secret,totp_last_step,recovery_codes', 'id'
    union all
    select 'scope_access', 'scope_id', '', 'org_id'
  loop
    hidden := coalesce((select string_agg(quote_literal(h), ', ') from unnest(string_to_array(t.hidden, ',')) h), '');
    visible := case when hidden = '' then '' else format(' - array[%s]', hidden) end;
    select count(*), string_agg(case when a.attname = any (string_to_array(t.hidden, ',')) then quote_literal(a.attname)
        else format('case when new.%1$I is not distinct from old.%1$I then %1$L end', a.attname) end, ', ' order by a.attnum) into columns, compared
      from pg_attribute a where a.attrelid = t.name::regclass and a.attnum > 0 and not a.attisdropped;
    execute format($f$
      create or replace function app.%1$I() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $body$
      declare
        same text[];
      begin
        if tg_op = 'INSERT' then
          %2$s
        elsif tg_op = 'DELETE' then
          %3$s
        else
          same := array_remove(array[%4$s], null);
          if cardinality(same) < %5$s then
            %6$s
          end if;
        end if;
        return null;
      end $body$ $f$,
      'audit_' || t.name, format(event, 'new', t.scope_column, t.name, t.id_column, 'null', 'to_jsonb(new)' || visible),
      format(event, 'old', t.scope_column, t.name, t.id_column, 'to_jsonb(old)' || visible, 'null'),
      compared, columns, format(event, 'new', t.scope_column, t.name, t.id_column, 'to_jsonb(old) - same', 'to_jsonb(new) - same'));
    execute format('drop trigger if exists audit on %I', t.name);
    execute format('create trigger audit after insert or update or delete on %I for each row when (current_user <> ''jiedui_bulk'') execute function app.%I(%L, %L, %L%s)',
      t.name, 'audit_' || t.name, t.name, t.scope_column, t.id_column, case when hidden = '' then '' else ', ' || hidden end);
  end loop;
  for t in select p.proname as name from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prorettype = 'trigger'::regtype and p.proname like 'audit\_%'
            and not exists (select 1 from pg_trigger g where g.tgfoid = p.oid) loop
    execute format('drop function app.%I()', t.name);
  end loop;
end $$;
