-- What a published result posts: whoever signs last posts it, even who may not see what people are paid.

-- The subsidies and deductions that results have posted for one stay and month, and its department scores by one scheme.
drop function if exists app.posted_results(int, uuid, date, uuid);
create function app.posted_results(p_scope int, p_assignment uuid, p_month date, p_evaluation uuid)
returns table (ledger text, kind text, amount text) language sql stable security definer set search_path = pg_catalog, public as $$
  select 'MONEY', m.kind, sum(m.fen)::text from money_entry m
   where m.scope_id = p_scope and m.assignment_id = p_assignment and m.about_month = p_month and m.source = 'EVALUATION'
     and p_scope = any (app.writable_scopes('EVALUATION')) group by m.kind
  union all
  select 'SCORE', d.post, sum(d.points)::text
    from evaluation e
    join evaluation v on v.scope_id = e.scope_id and v.scheme_id = e.scheme_id and v.assignment_id = e.assignment_id
     and v.period_from = e.period_from and v.period_to = e.period_to
    join department_score d on d.scope_id = v.scope_id and d.evaluation_id = v.id
   where e.scope_id = p_scope and e.id = p_evaluation and p_scope = any (app.writable_scopes('EVALUATION')) group by d.post
$$;

-- Adds the entries of a result that takes effect in this transaction.
create or replace function app.post_result(p_scope int, p_evaluation uuid, p_money jsonb, p_scores jsonb, p_month date, p_by text, p_org text)
returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  e record;
begin
  select v.pairing_id, v.assignment_id, v.person_id, v.subject_name, a.department, p.supporter_name into e
    from evaluation v join assignment a on a.scope_id = v.scope_id and a.id = v.assignment_id
    join pairing p on p.scope_id = v.scope_id and p.id = v.pairing_id
   where v.scope_id = p_scope and v.id = p_evaluation and v.state in ('OPEN', 'EFFECTIVE') and p_scope = any (app.writable_scopes('EVALUATION'));
  if not found then
    raise exception using errcode = '42501', message = 'that evaluation is not reached';
  end if;
  insert into money_entry (scope_id, pairing_id, assignment_id, person_id, person_name, kind, payer, payer_name, payee_name, about_month,
      posted_month, fen, source, evaluation_id, rule_id, recorded_by, recorded_org)
    select p_scope, e.pairing_id, e.assignment_id, e.person_id, e.subject_name, m.kind, 'SUPPORTING', e.supporter_name, e.subject_name,
           m.about, p_month, m.fen, 'EVALUATION', p_evaluation, m.rule, p_by, p_org
      from jsonb_to_recordset(p_money) m (kind text, about date, fen bigint, rule text);
  insert into department_score (scope_id, pairing_id, evaluation_id, assignment_id, person_id, person_name, department, post, points, posted_month, rule_id)
    select p_scope, e.pairing_id, p_evaluation, e.assignment_id, e.person_id, e.subject_name, e.department, s.post, s.points, p_month, s.rule
      from jsonb_to_recordset(p_scores) s (post text, points numeric, rule text);
end $$;

-- Posted is posted, whoever writes: a correction is an entry of its own (C-16).
drop trigger if exists append_only on money_entry;
create trigger append_only before update or delete or truncate on money_entry
  for each statement execute function app.refuse_change();
drop trigger if exists append_only on department_score;
create trigger append_only before update or delete or truncate on department_score
  for each statement execute function app.refuse_change();
