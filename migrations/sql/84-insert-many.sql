-- Many rows of one table at once, under its policies like any others. What its row triggers would write for each of them, the
-- trail and the tally, is written for all by the same statement: the triggers let this function's role pass, which nobody else
-- can take (zz-ownership.sql), and the tables' own files say which of them it may add to.

-- p_rows: one object for each row, by its columns; read once, so as text. Answers how many rows there are now more. Refusals
-- are those of an insert. By index alone: of tables that the transaction itself is filling, the planner knows only how empty
-- they were.
drop function if exists app.insert_many(text, text[], text[], jsonb);
create or replace function app.insert_many(p_table text, p_columns text[], p_rows json) returns int
language plpgsql security definer set search_path = pg_catalog, public set enable_seqscan = off as $$
declare
  traced text[];
  tally text;
  columns text;
  fields text;
  at_once text;
  nows text;
  shown text;
  added int;
begin
  select string_to_array(encode(g.tgargs, 'escape'), '\000') into strict traced
    from pg_trigger g where g.tgrelid = format('public.%I', p_table)::regclass and g.tgname = 'audit';
  select lower(t.facet) || '_tally' into tally from app.tallied() t where t.source = p_table;
  -- The moment is the same for all, and asked for once; what stays out of the trail is not written down for it first.
  select string_agg(', ' || quote_ident(a.attname), ''), string_agg(', $5', '') into at_once, nows
    from pg_attribute a join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where a.attrelid = format('public.%I', p_table)::regclass and a.attname <> all (p_columns) and pg_get_expr(d.adbin, d.adrelid) = 'app.now()';
  select 'jsonb_build_object(' || string_agg(format('%L, (r).%I', a.attname, a.attname), ', ') || ')' into shown
    from pg_attribute a where a.attrelid = format('public.%I', p_table)::regclass and a.attnum > 0 and not a.attisdropped and a.attname <> all (traced[4:]);
  select string_agg(quote_ident(c.name), ', ' order by c.at), string_agg(format('%I %s', c.name, format_type(a.atttypid, a.atttypmod)), ', ' order by c.at) into columns, fields
    from unnest(p_columns) with ordinality c (name, at)
    join pg_attribute a on a.attrelid = format('public.%I', p_table)::regclass and a.attname = c.name;
  execute format($f$
    with added (r) as (insert into %1$I as t (%2$s%7$s) select %2$s%8$s from json_to_recordset($1) l (%3$s) returning t),
    traced as (insert into audit_event (scope_id, at, org_id, user_id, request_id, action, table_name, row_id, after)
      select (r).scope_id, $5, $2, $3, $4, 'INSERT', %1$L, (r).%4$I, %5$s from added)%6$s
    select count(*)::int from added $f$,
    p_table, columns, fields, traced[3], case when traced[4] <> '' then shown else 'to_jsonb(r)' end,
    case when tally is null then '' else format($f$,
    tallied as (insert into %I (scope_id, grain, starts_on, measure, key, amount)
      select (r).scope_id, l.grain, l.starts_on, l.measure, l.key, sum(l.amount) from added cross join lateral app.tally_lines(r) l
       group by 1, 2, 3, 4, 5 having sum(l.amount) <> 0)$f$, tally) end, coalesce(at_once, ''), coalesce(nows, ''))
    into added using p_rows, app.org(), app.user_id(), coalesce(current_setting('app.request', true), ''), app.now();
  return added;
end $$;
