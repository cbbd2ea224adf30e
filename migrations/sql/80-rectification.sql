-- What the clock does with orders to put something right. For the job; nobody asks.

-- Orders whose minute is over without any evidence are OVERDUE; the mark stays whatever follows (R-361, R-362).
create or replace function app.overdue_rectifications(p_now timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  o record;
  overdue int := 0;
begin
  perform set_config('app.now', p_now::text, true);
  for o in
    select r.scope_id, r.id, r.unit_name || ' ' || r.title || '（' || r.number || '）' as subject, r.due_at, e.days as every
      from rectification_order r
      join app.remind_days('remind.rectification.everyDays') e on e.pack_code = r.pack_code and e.pack_version = r.pack_version
     where r.state = 'ORDERED' and r.due_at + interval '1 minute' <= p_now limit 500 for update of r skip locked
  loop
    update rectification_order set state = 'OVERDUE', overdue_at = o.due_at, revision = revision + 1 where scope_id = o.scope_id and id = o.id;
    insert into transition_log (scope_id, facet, machine, row_id, subject, action, from_state, to_state, org_name, by_name, reason)
      values (o.scope_id, 'EVALUATION', 'rectification_order', o.id, o.subject, 'markOverdue', 'ORDERED', 'OVERDUE', '', '系统',
        '期限 ' || to_char(o.due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'));
    perform app.tell_of_rectification(o.scope_id, '{SUPPORTING,RECEIVING,OWNER,OVERSIGHT}', 'RECTIFICATION_OVERDUE', '整改逾期：' || o.subject,
      '期限 ' || to_char(o.due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') || '，逾期材料仍可提交，逾期标记保留。', o.id, o.every);
    overdue := overdue + 1;
  end loop;
  return overdue;
end $$;

-- Notices that nobody sent, of the same order at most once in so many days.
drop function if exists app.tell_of_rectification(int, text[], text, text, text, uuid);
create or replace function app.tell_of_rectification(p_scope int, p_parties text[], p_kind text, p_title text, p_body text, p_id uuid, p_every int) returns void
language sql security definer set search_path = pg_catalog, public as $$
  insert into notice (scope_id, kind, title, body, link)
    select distinct g.scope_id, p_kind, p_title, p_body, '/rectifications/' || p_scope || '-' || p_id
      from scope_access a join organization g on g.id = a.org_id
     where a.scope_id = p_scope and a.party = any (p_parties) and not exists (
       select 1 from notice n where n.scope_id = g.scope_id and n.kind = p_kind and n.link = '/rectifications/' || p_scope || '-' || p_id
          and n.created_at > app.now() - make_interval(days => p_every))
$$;

-- The unit is reminded before the limit, on the days that the order's pack names.
create or replace function app.remind_rectifications(p_now timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform set_config('app.now', p_now::text, true);
  perform app.tell_of_rectification(r.scope_id, array[r.unit_party], 'RECTIFICATION_DUE',
      '整改即将到期：' || r.title || '（' || r.number || '）', '期限 ' || to_char(r.due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), r.id, e.days)
     from rectification_order r
     join app.remind_days('remind.rectification.beforeDays') b on b.pack_code = r.pack_code and b.pack_version = r.pack_version
     join app.remind_days('remind.rectification.everyDays') e on e.pack_code = r.pack_code and e.pack_version = r.pack_version
    where r.state = 'ORDERED' and r.due_at between p_now and p_now + make_interval(days => b.days);
end $$;
