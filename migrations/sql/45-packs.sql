-- Policy packs: who reaches a version that a commission made, and what a pin stands for.

-- A pinned version and its parents, nearest first. A row that pins a version entitles whoever reaches the row to it: the
-- transaction of one pairing enters that pairing alone, and the pack's own policy would not find its programme.
create or replace function app.pack_lineage(p_code text, p_version int) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive line as (
    select p.content, 0 as depth from policy_pack p where p.code = p_code and p.version = p_version
    union all
    select p.content, l.depth + 1 from line l join policy_pack p on p.code = split_part(l.content ->> 'extends', '@', 1)
       and p.version = split_part(l.content ->> 'extends', '@', 2)::int
     where l.depth < 32)
  select jsonb_agg(line.content order by line.depth) from line
$$;

-- A programme that pins a commission's own version lets its parties read that version, also after it has moved on.
create or replace function app.share_pack() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update policy_pack p set programme_scopes = p.programme_scopes || new.scope_id
   where p.code = new.pack_code and p.version = new.pack_version and p.owner_scope_id is not null
     and not new.scope_id = any (p.programme_scopes);
  return null;
end $$;
drop trigger if exists share_pack on programme;
create trigger share_pack after insert or update of pack_code, pack_version on programme
  for each row execute function app.share_pack();

-- A published version never changes (C-12): only who reaches it may grow.
create or replace function app.keep_pack() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(old) - 'programme_scopes' = to_jsonb(new) - 'programme_scopes' then
    return new;
  end if;
  raise exception using errcode = '42501', message = 'a published version never changes';
end $$;
drop trigger if exists keep_pack on policy_pack;
create trigger keep_pack before update or delete on policy_pack
  for each row when (old.owner_scope_id is not null) execute function app.keep_pack();

-- An assignment is judged by what its team was judged by when it was made; it keeps that when the team moves on without it.
create or replace function app.pin_assignment() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.pack_code is null then
    select t.pack_code, t.pack_version into new.pack_code, new.pack_version
      from team t where t.scope_id = new.scope_id and t.id = new.team_id;
  end if;
  return new;
end $$;
drop trigger if exists pin_assignment on assignment;
create trigger pin_assignment before insert on assignment for each row execute function app.pin_assignment();

-- Each year of a pairing is pinned when the pairing is made, or when it is prolonged.
create or replace function app.open_pairing_years() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into pairing_year (scope_id, pairing_id, year, pack_code, pack_version)
    select new.scope_id, new.id, y, new.pack_code, new.pack_version
      from generate_series(extract(year from new.starts_on)::int, extract(year from new.ends_on)::int) y
    on conflict (scope_id, pairing_id, year) do nothing;
  return null;
end $$;
drop trigger if exists open_pairing_years on pairing;
create trigger open_pairing_years after insert or update of starts_on, ends_on on pairing
  for each row execute function app.open_pairing_years();

-- The days of a reminder, by pinned version: the nearest of its line that names them, else the newest delivered pack that has no
-- parent. A reminder judges nothing, so its default may be younger than the pin (C-12). For the jobs.
create or replace function app.remind_days(p_key text)
returns table (pack_code text, pack_version int, days int)
language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive said as materialized (
    select p.code, p.version, p.content ->> 'extends' as parent, p.owner_scope_id is null as delivered,
           (select (e ->> 'value')::int from jsonb_array_elements(p.content -> 'parameters') e where e ->> 'key' = p_key and not e ? 'when' limit 1) as days
      from policy_pack p),
  line as (
    select s.code, s.version, s.parent, s.days, 0 as depth from said s
    union all
    select l.code, l.version, s.parent, s.days, l.depth + 1 from line l join said s on s.code || '@' || s.version = l.parent
     where l.days is null and l.depth < 32),
  base as (select s.days from said s where s.delivered and s.parent is null and s.days is not null order by s.version desc limit 1)
  select s.code, s.version, coalesce((select l.days from line l where l.code = s.code and l.version = s.version and l.days is not null limit 1), (select b.days from base b))
    from said s
$$;
