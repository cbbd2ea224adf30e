import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { change, list, one, type Change, type Planned } from '../../read/planned.js';
import { namedScopes } from '../team/team.query.js';
import { ApplyForExitInput, CompleteExitInput, DecideExitInput, ExitFilter, ExitInput } from './exit.input.js';
import { ExitRequest } from './exit-request.js';
import { applyForExit, completeExit, decideExit, reviewExit, startFormalities, withdrawExit } from './exit.service.js';
import { ExitRequestConnection, ExitRequestPayload } from './presence.payload.js';
import { exitConditions } from './presence.query.js';

@Resolver()
export class ExitResolver {
  @Query(() => ExitRequestConnection)
  exitRequests(
    @Arg('filter', () => ExitFilter, { nullable: true }) filter: ExitFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, filter?.teamId);
    return list(ExitRequest, { where: exitConditions(filter), first, after, ...(scopes && { scopes }) });
  }

  @Query(() => ExitRequest)
  exitRequest(@Arg('id', () => ID) id: string): Planned {
    return one(ExitRequest, id);
  }

  @Mutation(() => ExitRequestPayload, { description: 'In advance, at the health administration of the receiving area (R-022).' })
  applyForExit(@Arg('input', () => ApplyForExitInput) input: ApplyForExitInput): Change {
    const of = parseKey(input.assignmentId);
    return change([of.scopeId], async (tx) => ({ keys: { exitRequest: await applyForExit(tx, of, input) } }));
  }

  @Mutation(() => ExitRequestPayload)
  withdrawExit(@Arg('input', () => ExitInput) input: ExitInput): Change {
    return onExit(input.exitId, (tx, key) => withdrawExit(tx, key, input));
  }

  @Mutation(() => ExitRequestPayload)
  reviewExit(@Arg('input', () => DecideExitInput) input: DecideExitInput): Change {
    return onExit(input.exitId, (tx, key) => reviewExit(tx, key, input));
  }

  @Mutation(() => ExitRequestPayload)
  approveExit(@Arg('input', () => DecideExitInput) input: DecideExitInput): Change {
    return onExit(input.exitId, (tx, key) => decideExit(tx, key, input, true));
  }

  @Mutation(() => ExitRequestPayload)
  rejectExit(@Arg('input', () => DecideExitInput) input: DecideExitInput): Change {
    return onExit(input.exitId, (tx, key) => decideExit(tx, key, input, false));
  }

  @Mutation(() => ExitRequestPayload, { description: 'Only after approval (R-023).' })
  startFormalities(@Arg('input', () => ExitInput) input: ExitInput): Change {
    return onExit(input.exitId, (tx, key) => startFormalities(tx, key, input));
  }

  @Mutation(() => ExitRequestPayload, { description: 'The stay ends early; the person is free at his employer.' })
  completeExit(@Arg('input', () => CompleteExitInput) input: CompleteExitInput): Change {
    return onExit(input.exitId, (tx, key) => completeExit(tx, key, input));
  }
}

function onExit(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { exitRequest: key } };
  });
}
