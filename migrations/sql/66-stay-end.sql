-- How a stay ends: over, evaluated, archived.

-- The term of stays is met and their evaluation at the end in effect: they are evaluated, each with its line in the log. Called
-- in the transaction that makes the second of the two true. Whoever signs last may reach no work of the pairing, whoever
-- confirms the end no evaluation: hence past the policies, for whoever may write one of the two. One stay, or those of a batch;
-- `p_by_team`: the pack judges the batch and no person.
drop function if exists app.evaluate_stays(int, uuid, uuid, boolean, text[], text, text);
create function app.evaluate_stays(p_scope int, p_assignment uuid, p_team uuid, p_by_team boolean, p_rhythms text[], p_by text, p_org text)
returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not (p_scope = any (app.writable_scopes('WORK')) or p_scope = any (app.writable_scopes('EVALUATION'))) then
    raise exception using errcode = '42501', message = 'that pairing is not reached';
  end if;
  -- Whoever ends the term holds these rows until he commits: who signs meanwhile waits, and sees the end then.
  perform 1 from assignment a where a.scope_id = p_scope and (a.id = p_assignment or a.team_id = p_team) order by a.id for update;
  with judged as (
    update assignment a set state = 'EVALUATED', revision = a.revision + 1
     where a.scope_id = p_scope and (a.id = p_assignment or a.team_id = p_team) and a.state = 'FINISHED'
       and (app.person() is null or a.person_id = app.person())
       and exists (select 1 from evaluation e where e.scope_id = p_scope and e.state = 'EFFECTIVE' and e.rhythm = any (p_rhythms)
         and case when p_by_team then e.subject = 'TEAM' and e.team_id = a.team_id else e.subject = 'PERSON' and e.assignment_id = a.id end)
    returning a.id, a.name)
  insert into transition_log (scope_id, facet, machine, row_id, subject, action, from_state, to_state, org_id, org_name, by_name)
    select p_scope, 'WORK', 'assignment', j.id, j.name, 'evaluateStay', 'FINISHED', 'EVALUATED', app.org(), p_org, p_by from judged j;
end $$;
