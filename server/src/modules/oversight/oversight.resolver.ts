import type { FigureCode } from '@jiedui/schema/figures';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Permission } from '../../access/permissions.js';
import { raw, scopeIds, sql } from '../../db/sql.js';
import { connectionOf } from '../../graphql/page.js';
import type { Context } from '../../http/context.js';
import { businessDay } from '../../policy/calendar.js';
import { openingPeriod } from '../../policy/oversight-period.js';
import { all, list, rows, scalar, type Planned } from '../../read/planned.js';
import { Notice } from '../notice/notice.js';
import { Pairing } from '../pairing/pairing.js';
import { checkedDivision } from './dashboard-args.js';
import { figuresSql, receiversSql } from './figures.query.js';
import { Figure, Receiver, TodoCount, Workbench } from './oversight.js';
import { OversightArea } from './oversight-area.js';
import { ReceiverFilter, TodoFilter } from './oversight.input.js';
import { TeamVerdict } from './team-verdict.js';
import { teamVerdictsSql } from './team-verdict.query.js';
import { Todo } from './todo.js';
import { todoConditions, todosOf, visibleTodos } from './todo.query.js';

const TodoConnection = connectionOf('Todo', () => Todo);

/** A workbench shows what its owner may open. */
const WORKBENCH_FIGURES: ReadonlyArray<readonly [FigureCode, Permission]> = [
  ['PAIRINGS_ACTIVE', 'pairing.read'], ['PAIRINGS', 'pairing.read'], ['AGREEMENTS_EFFECTIVE', 'agreement.read'],
  ['AGREEMENTS_LATE', 'agreement.read'], ['STAFF_ON_SITE', 'team.read'], ['STAFF_PLANNED', 'team.read'], ['RECEIVERS_GAP', 'oversight.read'], ['RECEIVERS_GAP_AHEAD', 'oversight.read'],
  ['TASKS_DONE', 'task.read'], ['TASKS', 'task.read'], ['TASKS_OVERDUE', 'task.read'],
  ['EVALUATIONS_OPEN', 'evaluation.read'], ['EVALUATIONS_EFFECTIVE', 'evaluation.read'],
];

@Resolver()
export class OversightResolver {
  @Query(() => [Receiver], { description: 'Receiving institutions of the pairings that the viewer sees.' })
  receivers(@Arg('filter', () => ReceiverFilter, { nullable: true }) filter: ReceiverFilter | null): Planned {
    const area = new OversightArea(filter?.programmeId ?? null, checkedDivision(filter?.divisionCode), filter?.receiverId ?? null);
    return rows(Receiver, receiversSql(area, filter?.covered ?? null, filter?.gap ?? null));
  }

  @Query(() => [TeamVerdict], { description: 'What the rules say of every team at work in a programme, by receiver.' })
  teamVerdicts(@Arg('programmeId', () => ID) programmeId: string): Planned {
    return rows(TeamVerdict, teamVerdictsSql(new OversightArea(programmeId, null)));
  }

  @Query(() => TodoConnection, { description: 'What waits for the acting organisation, by deadline.' })
  todos(
    @Ctx() { request: { viewer } }: Context,
    @Arg('filter', () => TodoFilter, { nullable: true }) filter: TodoFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    return list(Todo, {
      where: [...visibleTodos(viewer), ...todoConditions(filter ?? {}, viewer)],
      order: [{ by: 'dueOn' }, { by: 'createdAt' }],
      first,
      after,
    });
  }

  @Query(() => Workbench, { description: 'The page somebody begins the day with.' })
  workbench(@Ctx() { request }: Context) {
    const { viewer } = request;
    const { permissions } = viewer;
    const codes = WORKBENCH_FIGURES.filter(([, permission]) => permissions.has(permission)).map(([code]) => code);
    const area = new OversightArea(null, null);
    const mine = todosOf(viewer);
    const visible = visibleTodos(viewer);
    return {
      today: scalar(sql`select app.today()`),
      figures: codes.length === 0 ? [] : rows(Figure, figuresSql(codes, area, openingPeriod('YEAR', businessDay(request.clock.now())))),
      todoTotal: scalar(sql`select count(*)::int ${mine}`),
      todoCounts: rows(TodoCount, sql`
        select t.kind, count(*)::int as count, (count(*) filter (where t.due_on < (select app.today())))::int as overdue ${mine} group by t.kind order by t.kind`),
      todos: all(Todo, { where: visible, order: [{ by: 'dueOn' }, { by: 'createdAt' }], limit: 8 }),
      dueSoon: all(Todo, { where: [...visible, (t) => sql`${t}.due_on < (select app.today()) + 14`], order: [{ by: 'dueOn' }], limit: 8 }),
      pairingTotal: scalar(sql`select count(*)::int from pairing p where ${area.pairing(sql`p`)}`),
      pairings: all(Pairing, { order: [{ by: { expression: attention, type: 'int' } }, { by: 'code' }], limit: 5 }),
      unreadNotices: scalar(sql`select count(*)::int from notice n where n.scope_id = any(${scopeIds('OWN')}) and n.read_at is null`),
      notices: all(Notice, { limit: 5 }),
    };
  }
}

function attention(t: ReturnType<typeof raw>) {
  return sql`case when ${t}.state = 'SUSPENDED' then 0 when ${t}.group_state = 'NEEDS_LEAD' then 1 when ${t}.agreement_late then 2
    when ${t}.state in ('ASSIGNED', 'FILED') then 3 when ${t}.state = 'ACTIVE' then 4 else 5 end`;
}
