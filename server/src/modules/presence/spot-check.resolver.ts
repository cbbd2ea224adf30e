import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { change, list, one, type Change, type Planned } from '../../read/planned.js';
import { namedScopes } from '../team/team.query.js';
import { SpotCheckConnection, SpotCheckPayload } from './presence.payload.js';
import { spotCheckConditions } from './presence.query.js';
import { RecordSpotCheckInput, SpotCheckFilter, VoidSpotCheckInput } from './spot-check.input.js';
import { SpotCheck } from './spot-check.js';
import { recordSpotCheck, voidSpotCheck } from './spot-check.service.js';

@Resolver()
export class SpotCheckResolver {
  @Query(() => SpotCheckConnection)
  spotChecks(
    @Arg('filter', () => SpotCheckFilter, { nullable: true }) filter: SpotCheckFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId);
    return list(SpotCheck, { where: spotCheckConditions(filter), first, after, ...(scopes && { scopes }) });
  }

  @Query(() => SpotCheck)
  spotCheck(@Arg('id', () => ID) id: string): Planned {
    return one(SpotCheck, id);
  }

  @Mutation(() => SpotCheckPayload, { description: 'One session; unanswered calls count as calls (C-13).' })
  recordSpotCheck(@Arg('input', () => RecordSpotCheckInput) input: RecordSpotCheckInput): Change {
    const of = parseKey(input.pairingId);
    return change([of.scopeId], async (tx) => ({ keys: { spotCheck: await recordSpotCheck(tx, of, input) } }));
  }

  @Mutation(() => SpotCheckPayload)
  voidSpotCheck(@Arg('input', () => VoidSpotCheckInput) input: VoidSpotCheckInput): Change {
    return onSpotCheck(input.spotCheckId, (tx, key) => voidSpotCheck(tx, key, input));
  }
}

function onSpotCheck(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { spotCheck: key } };
  });
}
