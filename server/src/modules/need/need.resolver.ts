import { checkUscc } from '@jiedui/schema/uscc';
import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { badInput } from '../../graphql/errors.js';
import { change, list, one, rows, type Change, type Planned } from '../../read/planned.js';
import { candidatesSql } from './matching.query.js';
import { SupporterCandidate } from './matching.js';
import { DraftNeedInput, EditNeedInput, NeedFilter, NeedInput, NeedOrder, NeedReasonInput, OfferFilter, OfferInput, PublishOfferInput } from './need.input.js';
import { NeedRequestConnection, NeedRequestPayload, SupportOfferConnection, SupportOfferPayload } from './need.payload.js';
import { needConditions, needOrders, offerConditions } from './need.query.js';
import { NeedRequest } from './need-request.js';
import { closeNeed, draftNeed, editNeed, meetNeed, publishNeed, reopenNeed, withdrawNeed } from './need.service.js';
import { publishOffer, withdrawOffer } from './offer.service.js';
import { SupportOffer } from './support-offer.js';

@Resolver()
export class NeedResolver {
  @Query(() => NeedRequestConnection, { description: 'Needs of receivers: own ones, and published ones that are shared with the acting organisation.' })
  needs(
    @Arg('filter', () => NeedFilter, { nullable: true }) filter: NeedFilter | null,
    @Arg('order', () => NeedOrder, { defaultValue: 'NEWEST' }) order: keyof typeof NeedOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    return list(NeedRequest, { where: needConditions(filter), order: needOrders[order], first, after });
  }

  @Query(() => NeedRequest)
  need(@Arg('id', () => ID) id: string): Planned {
    return one(NeedRequest, id, { wide: true });
  }

  @Query(() => SupportOfferConnection, { description: 'What hospitals can send: the own offer, and those of hospitals that the commission may assign.' })
  supportOffers(
    @Arg('filter', () => OfferFilter, { nullable: true }) filter: OfferFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    return list(SupportOffer, { where: offerConditions(filter), first, after });
  }

  @Query(() => [SupporterCandidate], { description: 'Who could support a receiver, ranked by what it wants; an aid to the commission, never automatic.' })
  supporterCandidates(
    @Arg('receiverUscc', () => String) receiverUscc: string,
    @Arg('needId', () => ID, { nullable: true, description: 'This need alone; without it all published needs of the receiver.' }) needId: string | null,
  ): Planned {
    const check = checkUscc(receiverUscc);
    if (!check.ok) throw badInput(check.message, [{ path: 'receiverUscc', message: check.message }]);
    return rows(SupporterCandidate, candidatesSql(check.value, needId ? parseKey(needId) : null));
  }

  @Mutation(() => NeedRequestPayload, { description: 'A draft that the receiver alone sees.' })
  draftNeed(@Arg('input', () => DraftNeedInput) input: DraftNeedInput): Change {
    return change(null, async (tx) => ({ keys: { needRequest: await draftNeed(tx, input) }, opened: true }));
  }

  @Mutation(() => NeedRequestPayload)
  editNeed(@Arg('input', () => EditNeedInput) input: EditNeedInput): Change {
    return onNeed(input, (tx, key) => editNeed(tx, key, input));
  }

  @Mutation(() => NeedRequestPayload, { description: 'The commissions over the receiver and its supporters see it from now on.' })
  publishNeed(@Arg('input', () => NeedInput) input: NeedInput): Change {
    return onNeed(input, (tx, key) => publishNeed(tx, key, input));
  }

  @Mutation(() => NeedRequestPayload)
  meetNeed(@Arg('input', () => NeedInput) input: NeedInput): Change {
    return onNeed(input, (tx, key) => meetNeed(tx, key, input));
  }

  @Mutation(() => NeedRequestPayload)
  closeNeed(@Arg('input', () => NeedReasonInput) input: NeedReasonInput): Change {
    return onNeed(input, (tx, key) => closeNeed(tx, key, input));
  }

  @Mutation(() => NeedRequestPayload)
  withdrawNeed(@Arg('input', () => NeedReasonInput) input: NeedReasonInput): Change {
    return onNeed(input, (tx, key) => withdrawNeed(tx, key, input));
  }

  @Mutation(() => NeedRequestPayload, { description: 'A need that was withdrawn becomes a draft again.' })
  reopenNeed(@Arg('input', () => NeedInput) input: NeedInput): Change {
    return onNeed(input, (tx, key) => reopenNeed(tx, key, input));
  }

  @Mutation(() => SupportOfferPayload, { description: 'The one offer of the acting hospital, published or published anew.' })
  publishOffer(@Arg('input', () => PublishOfferInput) input: PublishOfferInput): Change {
    return change(null, async (tx) => ({ keys: { supportOffer: await publishOffer(tx, input) }, opened: true }));
  }

  @Mutation(() => SupportOfferPayload)
  withdrawOffer(@Arg('input', () => OfferInput) input: OfferInput): Change {
    const key = parseKey(input.offerId);
    return change([key.scopeId], async (tx) => {
      await withdrawOffer(tx, key, input);
      return { keys: { supportOffer: key } };
    });
  }
}

function onNeed(input: NeedInput, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(input.needId);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { values: { needRequest: one(NeedRequest, key, { wide: true }) } };
  });
}
