import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Context } from '../../http/context.js';
import { change, list, one, type Change, type ListOptions, type Order, type Planned } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { inPlace } from '../pairing/place-filter.js';
import { namedScopes } from '../team/team.query.js';
import {
  AcceptTraineeInput, CancelTraineeInput, ChangeTraineeInput, FinishTraineeInput, ProposeTraineeInput, TraineeFilter, TraineeInput, TraineeOrder,
} from './trainee.input.js';
import { Trainee, TraineeQuota } from './trainee.js';
import { TraineeConnection, TraineePayload } from './trainee.payload.js';
import { acceptTrainee, cancelTrainee, changeTrainee, finishTrainee, proposeTrainee, readTraineeQuota, startTrainee } from './trainee.service.js';

const orders: Readonly<Record<keyof typeof TraineeOrder, readonly Order<Trainee>[]>> = {
  LATEST: [{ by: 'fromOn', direction: 'desc' }],
  NAME: [{ by: 'name' }],
};

@Resolver()
export class TraineeResolver {
  @Query(() => TraineeConnection)
  trainees(
    @Arg('filter', () => TraineeFilter, { nullable: true }) filter: TraineeFilter | null,
    @Arg('order', () => TraineeOrder, { defaultValue: 'LATEST' }) order: keyof typeof TraineeOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId);
    return list(Trainee, { where: conditions(filter), order: orders[order], first, after, ...(scopes && { scopes }) });
  }

  @Query(() => Trainee)
  trainee(@Arg('id', () => ID) id: string): Planned {
    return one(Trainee, id);
  }

  @Query(() => TraineeQuota, { description: 'How many study at the supporter, how long and at what charge, against the pinned pack.' })
  traineeQuota(@Ctx() { request }: Context, @Arg('pairingId', () => ID) pairingId: string, @Arg('year', () => Int) year: number): Promise<TraineeQuota> {
    return readTraineeQuota(request, pairingId, year);
  }

  @Mutation(() => TraineePayload)
  proposeTrainee(@Arg('input', () => ProposeTraineeInput) input: ProposeTraineeInput): Change {
    const pairing = parseKey(input.pairingId);
    return change([pairing.scopeId], async (tx) => ({ keys: { trainee: await proposeTrainee(tx, pairing, input) } }));
  }

  @Mutation(() => TraineePayload)
  changeTrainee(@Arg('input', () => ChangeTraineeInput) input: ChangeTraineeInput): Change {
    return onTrainee(input.traineeId, (tx, key) => changeTrainee(tx, key, input));
  }

  @Mutation(() => TraineePayload)
  acceptTrainee(@Arg('input', () => AcceptTraineeInput) input: AcceptTraineeInput): Change {
    return onTrainee(input.traineeId, (tx, key) => acceptTrainee(tx, key, input));
  }

  @Mutation(() => TraineePayload)
  startTrainee(@Arg('input', () => TraineeInput) input: TraineeInput): Change {
    return onTrainee(input.traineeId, (tx, key) => startTrainee(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => TraineePayload)
  finishTrainee(@Arg('input', () => FinishTraineeInput) input: FinishTraineeInput): Change {
    return onTrainee(input.traineeId, (tx, key) => finishTrainee(tx, key, input));
  }

  @Mutation(() => TraineePayload)
  cancelTrainee(@Arg('input', () => CancelTraineeInput) input: CancelTraineeInput): Change {
    return onTrainee(input.traineeId, (tx, key) => cancelTrainee(tx, key, input));
  }
}

function conditions(filter: TraineeFilter | null): NonNullable<ListOptions['where']> {
  if (!filter) return [];
  const { states, year, from, to, search } = filter;
  const pairing = filter.pairingId ? parseKey(filter.pairingId) : null;
  return [
    pairing && ((t) => sql`${t}.pairing_id = ${pairing.id}`),
    inPlace(filter),
    states && ((t) => sql`${t}.state = any(${states})`),
    from && ((t) => sql`${t}.from_on >= ${from}`),
    to && ((t) => sql`${t}.from_on <= ${to}`),
    year && ((t) => sql`extract(year from ${t}.from_on) = ${year}`),
    anyText(search, ['name', 'department', 'host_department', 'topic']),
  ];
}

function onTrainee(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { trainee: key } };
  });
}
