-- The outbox of notices: a notice and its deliveries are written in one transaction, a worker sends them afterwards. What
-- is for one person alone stays in the product.

create or replace function app.plan_deliveries() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into notice_delivery (scope_id, channel_id, notice_id)
    select c.scope_id, c.id, new.id from notice_channel c where c.scope_id = new.scope_id and c.state = 'ACTIVE' and new.person_id is null;
  return null;
end $$;
drop trigger if exists plan_deliveries on notice;
create trigger plan_deliveries after insert on notice for each row execute function app.plan_deliveries();

-- Takes what is due, each for one worker only. It is due again after a while that grows with each attempt, so what a
-- worker took and never settled, because it was killed, is sent by another.
create or replace function app.take_deliveries(p_limit int) returns table (scope_id int, id uuid, attempts int,
  channel_id uuid, kind text, address text, secret bytea, notice_kind text, title text, link text, created_at timestamptz)
language sql security definer set search_path = pg_catalog, public as $$
  with due as (
    select d.scope_id, d.id from notice_delivery d
     where d.state = 'WAITING' and d.due_at <= clock_timestamp() order by d.due_at limit p_limit for update skip locked),
  taken as (
    update notice_delivery d
       set attempts = d.attempts + 1, due_at = clock_timestamp() + least(interval '1 hour', interval '15 seconds' * 4 ^ least(d.attempts, 4))
      from due where d.scope_id = due.scope_id and d.id = due.id
    returning d.scope_id, d.id, d.attempts, d.channel_id, d.notice_id)
  select t.scope_id, t.id, t.attempts, c.id, c.kind, c.address, c.secret, n.kind, n.title, n.link, n.created_at
    from taken t
    join notice_channel c on c.scope_id = t.scope_id and c.id = t.channel_id
    join notice n on n.scope_id = t.scope_id and n.id = t.notice_id
$$;

-- What became of it: sent, to be tried again, or given up.
create or replace function app.settle_delivery(p_scope int, p_id uuid, p_error text, p_give_up boolean) returns void
language sql security definer set search_path = pg_catalog, public as $$
  update notice_delivery d
     set state = case when p_error is null then 'SENT' when p_give_up then 'FAILED' else 'WAITING' end,
         error = p_error, settled_at = case when p_error is null or p_give_up then clock_timestamp() end
   where d.scope_id = p_scope and d.id = p_id and d.state = 'WAITING'
$$;

-- A channel that is no longer wanted gets nothing more, what waits included.
create or replace function app.drop_waiting_deliveries() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from notice_delivery d where d.scope_id = new.scope_id and d.channel_id = new.id and d.state = 'WAITING';
  return null;
end $$;
drop trigger if exists drop_waiting_deliveries on notice_channel;
create trigger drop_waiting_deliveries after update on notice_channel for each row
  when (new.state <> 'ACTIVE' and old.state = 'ACTIVE') execute function app.drop_waiting_deliveries();

-- A notice that goes to one channel only, to try it; read already, since it tells nothing.
create or replace function app.test_channel(p_scope int, p_channel uuid, p_title text) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  v_notice uuid;
begin
  if not p_scope = any (app.writable_scopes('OWN')) then
    raise exception using errcode = '42501', message = 'that channel is not reached';
  end if;
  insert into notice (scope_id, kind, title, link, read_at) values (p_scope, 'CHANNEL_TEST', p_title, '/notices/channels', app.now())
    returning id into v_notice;
  delete from notice_delivery d where d.scope_id = p_scope and d.notice_id = v_notice and d.channel_id <> p_channel;
end $$;
