import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { change, list, one, type Change, type ListOptions, type Planned } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { namedScopes } from '../team/team.query.js';
import { CommentWorkPlanInput, SaveWorkPlanInput, SummariseWorkPlanInput, WorkPlanFilter, WorkPlanInput, WorkPlanOrder } from './work-plan.input.js';
import { WorkPlan } from './work-plan.js';
import { WorkPlanConnection, WorkPlanPayload } from './work-plan.payload.js';
import { commentWorkPlan, executeWorkPlan, fileWorkPlan, saveWorkPlan, summariseWorkPlan, withdrawWorkPlan } from './work-plan.service.js';

@Resolver()
export class WorkPlanResolver {
  @Query(() => WorkPlanConnection, { description: 'Monthly plans; of a dispatched person his own.' })
  workPlans(
    @Arg('filter', () => WorkPlanFilter, { nullable: true }) filter: WorkPlanFilter | null,
    @Arg('order', () => WorkPlanOrder, { defaultValue: 'LATEST' }) order: keyof typeof WorkPlanOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, filter?.assignmentId);
    const direction = order === 'LATEST' ? 'desc' : 'asc';
    return list(WorkPlan, { where: conditions(filter), order: [{ by: 'monthOn', direction }], first, after, ...(scopes && { scopes }) });
  }

  @Query(() => WorkPlan)
  workPlan(@Arg('id', () => ID) id: string): Planned {
    return one(WorkPlan, id);
  }

  @Mutation(() => WorkPlanPayload, { description: 'The plan of one person for one month, as a draft.' })
  saveWorkPlan(@Arg('input', () => SaveWorkPlanInput) input: SaveWorkPlanInput): Change {
    const assignment = parseKey(input.assignmentId);
    return change([assignment.scopeId], async (tx) => ({ keys: { workPlan: await saveWorkPlan(tx, assignment, input) } }));
  }

  @Mutation(() => WorkPlanPayload, { description: 'Filed with the person’s own hospital (R-079).' })
  fileWorkPlan(@Arg('input', () => WorkPlanInput) input: WorkPlanInput): Change {
    return onPlan(input.workPlanId, (tx, key) => fileWorkPlan(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => WorkPlanPayload)
  withdrawWorkPlan(@Arg('input', () => WorkPlanInput) input: WorkPlanInput): Change {
    return onPlan(input.workPlanId, (tx, key) => withdrawWorkPlan(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => WorkPlanPayload)
  commentWorkPlan(@Arg('input', () => CommentWorkPlanInput) input: CommentWorkPlanInput): Change {
    return onPlan(input.workPlanId, (tx, key) => commentWorkPlan(tx, key, input));
  }

  @Mutation(() => WorkPlanPayload)
  executeWorkPlan(@Arg('input', () => WorkPlanInput) input: WorkPlanInput): Change {
    return onPlan(input.workPlanId, (tx, key) => executeWorkPlan(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => WorkPlanPayload, { description: 'The month’s summary; late after the month’s last day.' })
  summariseWorkPlan(@Arg('input', () => SummariseWorkPlanInput) input: SummariseWorkPlanInput): Change {
    return onPlan(input.workPlanId, (tx, key) => summariseWorkPlan(tx, key, input));
  }
}

function conditions(filter: WorkPlanFilter | null): NonNullable<ListOptions['where']> {
  if (!filter) return [];
  const { states, month, late, search } = filter;
  const pairing = filter.pairingId ? parseKey(filter.pairingId) : null;
  const assignment = filter.assignmentId ? parseKey(filter.assignmentId) : null;
  return [
    pairing && ((t) => sql`${t}.pairing_id = ${pairing.id}`),
    assignment && ((t) => sql`${t}.assignment_id = ${assignment.id}`),
    states && ((t) => sql`${t}.state = any(${states})`),
    month && ((t) => sql`${t}.month_on = date_trunc('month', ${month}::date)::date`),
    typeof late === 'boolean' && ((t) => sql`(coalesce((${t}.summarised_at at time zone 'Asia/Shanghai')::date, (select app.today())) >= (${t}.month_on + interval '1 month')::date) = ${late}`),
    anyText(search, ['person_name', 'goals', 'tasks']),
  ];
}

function onPlan(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { workPlan: key } };
  });
}
