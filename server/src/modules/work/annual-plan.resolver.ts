import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { connectionOf, payloadOf } from '../../graphql/page.js';
import type { Context } from '../../http/context.js';
import { change, list, one, type Change, type ListOptions, type Order, type Planned } from '../../read/planned.js';
import { namedScopes } from '../team/team.query.js';
import { AnnualPlanFilter, AnnualPlanInput, AnnualPlanOrder, ReturnAnnualPlanInput, SaveAnnualPlanInput, SummariseAnnualPlanInput } from './annual-plan.input.js';
import { confirmAnnualPlan, proposeAnnualPlan, readPlanFindings, returnAnnualPlan, saveAnnualPlan, summariseAnnualPlan } from './annual-plan.service.js';
import { AnnualPlan, AnnualPlanFindings } from './annual-plan.js';

const AnnualPlanConnection = connectionOf('AnnualPlan', () => AnnualPlan);
const AnnualPlanPayload = payloadOf('AnnualPlan', () => AnnualPlan);

const orders: Readonly<Record<keyof typeof AnnualPlanOrder, readonly Order<AnnualPlan>[]>> = {
  LATEST: [{ by: 'year', direction: 'desc' }],
  EARLIEST: [{ by: 'year' }],
};

@Resolver()
export class AnnualPlanResolver {
  @Query(() => AnnualPlanConnection)
  annualPlans(
    @Arg('filter', () => AnnualPlanFilter, { nullable: true }) filter: AnnualPlanFilter | null,
    @Arg('order', () => AnnualPlanOrder, { defaultValue: 'LATEST' }) order: keyof typeof AnnualPlanOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId);
    return list(AnnualPlan, { where: conditions(filter), order: orders[order], first, after, ...(scopes && { scopes }) });
  }

  @Query(() => AnnualPlan)
  annualPlan(@Arg('id', () => ID) id: string): Planned {
    return one(AnnualPlan, id);
  }

  @Query(() => AnnualPlanFindings, { description: 'What the pinned pack says: content, maker, time, rotation, projects, progress, dispatch, procedure.' })
  annualPlanFindings(@Ctx() { request }: Context, @Arg('planId', () => ID) planId: string): Promise<AnnualPlanFindings> {
    return readPlanFindings(request, planId);
  }

  @Mutation(() => AnnualPlanPayload)
  saveAnnualPlan(@Arg('input', () => SaveAnnualPlanInput) input: SaveAnnualPlanInput): Change {
    const pairing = parseKey(input.pairingId);
    return change([pairing.scopeId], async (tx) => ({ keys: { annualPlan: await saveAnnualPlan(tx, pairing, input) } }));
  }

  @Mutation(() => AnnualPlanPayload)
  proposeAnnualPlan(@Arg('input', () => AnnualPlanInput) input: AnnualPlanInput): Change {
    return onPlan(input.planId, (tx, key) => proposeAnnualPlan(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => AnnualPlanPayload, { description: 'Agreed when both hospitals have confirmed; its lines are confirmed tasks from then on.' })
  confirmAnnualPlan(@Arg('input', () => AnnualPlanInput) input: AnnualPlanInput): Change {
    return onPlan(input.planId, (tx, key) => confirmAnnualPlan(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => AnnualPlanPayload)
  returnAnnualPlan(@Arg('input', () => ReturnAnnualPlanInput) input: ReturnAnnualPlanInput): Change {
    return onPlan(input.planId, (tx, key) => returnAnnualPlan(tx, key, input));
  }

  @Mutation(() => AnnualPlanPayload)
  summariseAnnualPlan(@Arg('input', () => SummariseAnnualPlanInput) input: SummariseAnnualPlanInput): Change {
    return onPlan(input.planId, (tx, key) => summariseAnnualPlan(tx, key, input));
  }
}

function conditions(filter: AnnualPlanFilter | null): NonNullable<ListOptions['where']> {
  const { kinds, states, year } = filter ?? {};
  const pairing = filter?.pairingId ? parseKey(filter.pairingId) : null;
  return [
    pairing && ((t) => sql`${t}.pairing_id = ${pairing.id}`),
    kinds && ((t) => sql`${t}.kind = any(${kinds})`),
    states && ((t) => sql`${t}.state = any(${states})`),
    year && ((t) => sql`${t}.year = ${year}`),
  ];
}

function onPlan(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { annualPlan: key } };
  });
}
