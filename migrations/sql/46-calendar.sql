-- The working-day calendar of a commission: the national days, and its own above them (C-1).

create or replace function app.days_of(p_home int) returns table (day date, working boolean, name text, notice text,
  own boolean, id uuid, scope_id int, by_name text)
language sql stable set search_path = pg_catalog, public as $$
  select coalesce(d.day, h.day), coalesce(d.working, h.working), coalesce(d.name, h.name), coalesce(d.notice, h.notice),
         d.id is not null, d.id, d.scope_id, d.by_name
    from (select * from calendar_day c where c.scope_id = p_home) d full join holiday h on h.day = d.day
$$;

-- What the evaluators count by, for a scope that the viewer reaches: days off in the week and working days at the weekend.
create or replace function app.work_calendar(p_scope int) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select jsonb_build_object('restDays', coalesce(jsonb_agg(d.day order by d.day) filter (where not d.working), '[]'),
                            'extraWorkdays', coalesce(jsonb_agg(d.day order by d.day) filter (where d.working), '[]'))
    from scope s join organization o on o.id = s.tenant_id cross join lateral app.days_of(o.scope_id) d
   where s.id = p_scope and (p_scope = any (app.scopes('BASE')) or p_scope = any (app.scopes('OWN')))
$$;

-- The calendar that the acting organisation works by: its commission's.
create or replace function app.calendar_of_tenant(p_from date, p_to date) returns table (day date, working boolean,
  name text, notice text, own boolean, id uuid, scope_id int, by_name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select d.* from organization me join organization o on o.id = me.tenant_id cross join lateral app.days_of(o.scope_id) d
   where me.id = app.org() and d.day between p_from and p_to order by d.day
$$;
