-- What waits for the acting organisation, derived from the states; nothing is kept twice. A dispatched person acts for
-- himself: what waits on his organisation's desk is not his. Each part says it of its own tables: 60-todo-*.sql.
create or replace view todo with (security_invoker = true) as
select * from todo_agreement
union all
select * from todo_team
union all
select * from todo_stay
union all
select * from todo_work
union all
select * from todo_career
union all
select * from todo_evaluation
union all
select * from todo_programme
union all
select * from todo_report
union all
select * from todo_effect;
