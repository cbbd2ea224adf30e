-- An evaluation in effect never changes, whoever writes: a correction is a new version, and all that happens to the old
-- one is that it is superseded.
create or replace function app.keep_effective_evaluation() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.state not in ('EFFECTIVE', 'SUPERSEDED') then
    return coalesce(new, old);
  end if;
  if tg_op = 'UPDATE' and (to_jsonb(new) - '{state,revision}'::text[]) = (to_jsonb(old) - '{state,revision}'::text[])
     and (new.state = old.state or (old.state = 'EFFECTIVE' and new.state = 'SUPERSEDED')) then
    return new;
  end if;
  raise exception using errcode = '42501', message = 'an evaluation in effect does not change';
end $$;
drop trigger if exists keep_effective on evaluation;
create trigger keep_effective before update or delete on evaluation
  for each row execute function app.keep_effective_evaluation();

create or replace function app.keep_effective_part() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if exists (select 1 from evaluation e where e.scope_id = old.scope_id and e.id = old.evaluation_id
              and e.state in ('EFFECTIVE', 'SUPERSEDED')) then
    raise exception using errcode = '42501', message = 'an evaluation in effect does not change';
  end if;
  return coalesce(new, old);
end $$;
drop trigger if exists keep_effective on evaluation_item;
create trigger keep_effective before update or delete on evaluation_item
  for each row execute function app.keep_effective_part();
drop trigger if exists keep_effective on evaluation_step;
create trigger keep_effective before update or delete on evaluation_step
  for each row execute function app.keep_effective_part();
drop trigger if exists keep_effective on evaluation_seal;
create trigger keep_effective before update or delete on evaluation_seal
  for each row execute function app.keep_effective_part();
