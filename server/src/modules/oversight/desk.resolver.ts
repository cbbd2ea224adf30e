import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import { connectionOf, payloadOf } from '../../graphql/page.js';
import type { Context } from '../../http/context.js';
import { change, list, one, rows, type Change, type Planned } from '../../read/planned.js';
import { TransitionLog } from '../pairing/transition-log.js';
import { Awaited } from './awaited.js';
import { Colleague } from './colleague.js';
import { handOverTodo } from './handover.service.js';
import { AwaitedFilter, DoneFilter, HandOverTodoInput, RemindInput } from './oversight.input.js';
import { remind } from './reminder.service.js';
import { Todo } from './todo.js';

const AwaitedConnection = connectionOf('Awaited', () => Awaited);
const TransitionLogConnection = connectionOf('TransitionLog', () => TransitionLog);
const RemindPayload = payloadOf('Awaited', () => Awaited);
const HandOverPayload = payloadOf('Todo', () => Todo);

/** The other two trays of a desk, beside what waits on it: what it waits for, and what it has dealt with. */
@Resolver()
export class DeskResolver {
  @Query(() => AwaitedConnection, { description: 'What the acting organisation set going and waits for others, by deadline.' })
  awaited(
    @Ctx() { request }: Context,
    @Arg('filter', () => AwaitedFilter, { nullable: true }) filter: AwaitedFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const { kinds, overdue } = filter ?? {};
    const selections = request.viewer.permissions.has('application.read') && request.viewer.department === '';
    return list(Awaited, {
      where: [
        !selections && ((t) => sql`${t}.subject <> 'APPLICATION'`),
        kinds && ((t) => sql`${t}.kind = any(${kinds})`),
        typeof overdue === 'boolean' && ((t) => sql`coalesce(${t}.due_on < (select app.today()), false) = ${overdue}`),
      ],
      order: [{ by: 'dueOn' }, { by: 'since' }],
      first,
      after,
    });
  }

  @Query(() => TransitionLogConnection, { description: 'What the acting organisation, or the person, has dealt with; latest first.' })
  doneActions(
    @Ctx() { request }: Context,
    @Arg('filter', () => DoneFilter, { nullable: true }) filter: DoneFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const { orgId, user } = request.viewer;
    return list(TransitionLog, {
      where: [(t) => sql`${t}.org_id = ${orgId}`, filter?.mine === true && ((t) => sql`${t}.by_name = ${user?.name ?? ''}`)],
      order: [{ by: 'at', direction: 'desc' }],
      first,
      after,
    });
  }

  @Query(() => [Colleague], { description: 'Among whom the acting organisation shares out what waits on its desk.' })
  colleagues(): Planned {
    return rows(Colleague, sql`select c.user_id, c.name, c.position, c.roles, c.department from app.colleagues() c`);
  }

  @Mutation(() => HandOverPayload, { description: 'Hands a to-do to a colleague, or back onto the common desk; he and the office are told.' })
  handOverTodo(@Ctx() { request }: Context, @Arg('input', () => HandOverTodoInput) input: HandOverTodoInput): Change {
    const key = parseKey(input.todoId);
    const own = request.viewer.acting?.scopeId;
    return change([key.scopeId, ...(own === undefined ? [] : [own])], async (tx) => {
      await handOverTodo(tx, key, input);
      // Whose it is stands in the organisation's own space, not in the pairing's.
      return { values: { todo: one(Todo, key, { wide: true }) } };
    });
  }

  @Mutation(() => RemindPayload, { description: 'Leaves a notice with whoever it waits for, once a day.' })
  remindAwaited(@Arg('input', () => RemindInput) input: RemindInput): Change {
    const key = parseKey(input.awaitedId);
    return change([key.scopeId], async (tx) => {
      await remind(tx, key, input.kind);
      return { keys: { awaited: key } };
    });
  }
}
