import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { change, list, one, type Change, type Planned } from '../../read/planned.js';
import { namedScopes } from '../team/team.query.js';
import { PromotionCaseConnection, PromotionCasePayload } from './career.payload.js';
import { promotionConditions } from './career.query.js';
import { DecidePromotionInput, OpenPromotionInput, PromotionFilter, PromotionInput, RecordObjectionInput, ResolveObjectionInput, StartPublicNoticeInput } from './promotion.input.js';
import { PromotionCase } from './promotion-case.js';
import {
  blockPromotion, checkPromotion, clearPromotion, openPromotion, promotionKey, recordObjection, resolveObjection, startPublicNotice, withdrawPromotion,
} from './promotion.service.js';

@Resolver()
export class PromotionResolver {
  @Query(() => PromotionCaseConnection)
  promotionCases(
    @Arg('filter', () => PromotionFilter, { nullable: true }) filter: PromotionFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, filter?.assignmentId);
    return list(PromotionCase, { where: promotionConditions(filter), first, after, ...(scopes && { scopes }) });
  }

  @Query(() => PromotionCase)
  promotionCase(@Arg('id', () => ID) id: string): Planned {
    return one(PromotionCase, id);
  }

  @Mutation(() => PromotionCasePayload, { description: 'By the person himself or his hospital, judged by the pack that the stay pins.' })
  openPromotion(@Arg('input', () => OpenPromotionInput) input: OpenPromotionInput): Change {
    return change(null, async (tx) => ({ keys: { promotionCase: await openPromotion(tx, input) } }));
  }

  @Mutation(() => PromotionCasePayload, { description: 'Refused with every gate that is not met; the public notice comes after.' })
  checkPromotion(@Arg('input', () => PromotionInput) input: PromotionInput): Change {
    return onCase(input, (tx, key) => checkPromotion(tx, key, input));
  }

  @Mutation(() => PromotionCasePayload, { description: 'For as many working days as the pack asks (R-409).' })
  startPublicNotice(@Arg('input', () => StartPublicNoticeInput) input: StartPublicNoticeInput): Change {
    return onCase(input, (tx, key) => startPublicNotice(tx, key, input));
  }

  @Mutation(() => PromotionCasePayload)
  recordObjection(@Arg('input', () => RecordObjectionInput) input: RecordObjectionInput): Change {
    return onCase(input, (tx, key) => recordObjection(tx, key, input));
  }

  @Mutation(() => PromotionCasePayload, { description: 'One that is upheld ends the case.' })
  resolveObjection(@Arg('input', () => ResolveObjectionInput) input: ResolveObjectionInput): Change {
    return onCase(input, (tx, key) => resolveObjection(tx, key, input));
  }

  @Mutation(() => PromotionCasePayload, { description: 'Every gate is asked again on this day, the notice included.' })
  clearPromotion(@Arg('input', () => DecidePromotionInput) input: DecidePromotionInput): Change {
    return onCase(input, (tx, key) => clearPromotion(tx, key, input));
  }

  @Mutation(() => PromotionCasePayload)
  blockPromotion(@Arg('input', () => DecidePromotionInput) input: DecidePromotionInput): Change {
    return onCase(input, (tx, key) => blockPromotion(tx, key, input));
  }

  @Mutation(() => PromotionCasePayload)
  withdrawPromotion(@Arg('input', () => PromotionInput) input: PromotionInput): Change {
    return onCase(input, (tx, key) => withdrawPromotion(tx, key, input));
  }
}

/** All scopes: the ledger counts the service in every pairing of the person. */
function onCase(input: { readonly promotionCaseId: string }, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = promotionKey(input);
  return change(null, async (tx) => {
    await work(tx, key);
    return { keys: { promotionCase: key } };
  });
}
