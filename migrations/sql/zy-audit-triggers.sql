-- apply: always
-- Every table that holds a tenant's data writes to the trail, one that a migration has just made as well.
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
         'import_batch', 'import_line', 'attachment', 'sealed_document', 'attendance_location', 'notice_channel', 'notice_delivery',
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
    select 'import_batch', 'scope_id', 'faults', 'id'
    union all
    select 'notice_channel', 'scope_id', 'secret', 'id'
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
