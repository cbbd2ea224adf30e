import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import type { Services } from '../../graphql/services.js';
import type { Context } from '../../http/context.js';
import { change, list, one, rows, type Change, type Planned } from '../../read/planned.js';
import { draftAgreement } from './agreement-draft.service.js';
import { editAgreement } from './agreement-edit.service.js';
import { AcceptAgreementFilingInput, AgreementFilingInput, ReturnAgreementFilingInput } from './agreement-filing.input.js';
import { acceptAgreementFiling, fileAgreement, receiveAgreementFiling, returnAgreementFiling, withdrawAgreementFiling } from './agreement-filing.service.js';
import { checkSeals, sealAgreement } from './agreement-seal.service.js';
import {
  AgreementFilter, AgreementInput, AgreementOrder, AgreementReasonInput, DraftAgreementInput, EditAgreementInput, SealAgreementInput,
} from './agreement.input.js';
import { Agreement } from './agreement.js';
import { AgreementConnection, AgreementFilingPayload, AgreementPayload } from './agreement.payload.js';
import { agreementConditions, agreementOrder } from './agreement.query.js';
import { nudgeAgreement, returnAgreement, submitAgreement, terminateAgreement, voidAgreement } from './agreement.service.js';
import { OwnAgreements, ownAgreementsSql } from './own-agreements.js';
import { AgreementSealCheck } from './seal-check.js';

@Resolver()
export class AgreementResolver {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  @Query(() => Agreement)
  agreement(@Arg('id', () => ID) id: string): Planned {
    return one(Agreement, id);
  }

  @Query(() => AgreementConnection)
  agreements(
    @Arg('filter', () => AgreementFilter, { nullable: true }) filter: AgreementFilter | null,
    @Arg('order', () => AgreementOrder, { defaultValue: AgreementOrder.NEWEST }) order: keyof typeof AgreementOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    return list(Agreement, { where: agreementConditions(filter), ...agreementOrder(order), first, after });
  }

  @Query(() => [OwnAgreements], { description: 'Whether each supporter has an agreement of its own with every receiver, where the policy pack asks for it (R-186, R-208).' })
  ownAgreements(@Arg('programmeId', () => ID, { nullable: true }) programmeId: string | null | undefined): Planned {
    return rows(OwnAgreements, ownAgreementsSql(programmeId));
  }

  @Query(() => AgreementSealCheck, { description: 'VALID or INVALID by recomputing the content hash and every signature.' })
  agreementSealCheck(@Ctx() { request }: Context, @Arg('id', () => ID) id: string): Promise<AgreementSealCheck> {
    return checkSeals(request, this.#services.seals, parseKey(id));
  }

  @Mutation(() => AgreementPayload)
  draftAgreement(@Arg('input', () => DraftAgreementInput) input: DraftAgreementInput): Change {
    const pairing = parseKey(input.pairingId);
    return change([pairing.scopeId], async (tx) => ({ keys: { agreement: await draftAgreement(tx, pairing, input) } }));
  }

  @Mutation(() => AgreementPayload, { description: 'Any edit after a seal voids all seals and makes a new version.' })
  editAgreement(@Arg('input', () => EditAgreementInput) input: EditAgreementInput): Change {
    return onAgreement(input.agreementId, (tx, key) => editAgreement(tx, key, input));
  }

  @Mutation(() => AgreementPayload)
  submitAgreement(@Arg('input', () => AgreementInput) input: AgreementInput): Change {
    return onAgreement(input.agreementId, (tx, key) => submitAgreement(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => AgreementPayload)
  sealAgreement(@Arg('input', () => SealAgreementInput) input: SealAgreementInput): Change {
    return onAgreement(input.agreementId, (tx, key) => sealAgreement(tx, this.#services, key, input));
  }

  @Mutation(() => AgreementPayload)
  returnAgreement(@Arg('input', () => AgreementReasonInput) input: AgreementReasonInput): Change {
    return onAgreement(input.agreementId, (tx, key) => returnAgreement(tx, key, input));
  }

  @Mutation(() => AgreementPayload)
  voidAgreement(@Arg('input', () => AgreementReasonInput) input: AgreementReasonInput): Change {
    return onAgreement(input.agreementId, (tx, key) => voidAgreement(tx, key, input));
  }

  @Mutation(() => AgreementPayload)
  terminateAgreement(@Arg('input', () => AgreementReasonInput) input: AgreementReasonInput): Change {
    return onAgreement(input.agreementId, (tx, key) => terminateAgreement(tx, key, input));
  }

  @Mutation(() => AgreementPayload, { description: 'Reminds the parties whose seal is missing (R-251).' })
  nudgeAgreement(@Arg('input', () => AgreementInput) input: AgreementInput): Change {
    return onAgreement(input.agreementId, (tx, key) => nudgeAgreement(tx, key));
  }

  @Mutation(() => AgreementPayload, { description: 'Files the agreement and its relation wherever the pack asks and no filing is open (R-346, R-367, R-390).' })
  fileAgreement(@Arg('input', () => AgreementInput) input: AgreementInput): Change {
    return onAgreement(input.agreementId, (tx, key) => fileAgreement(tx, key));
  }

  @Mutation(() => AgreementFilingPayload)
  withdrawAgreementFiling(@Arg('input', () => AgreementFilingInput) input: AgreementFilingInput): Change {
    return onFiling(input.agreementFilingId, (tx, key) => withdrawAgreementFiling(tx, key, input));
  }

  @Mutation(() => AgreementFilingPayload)
  receiveAgreementFiling(@Arg('input', () => AgreementFilingInput) input: AgreementFilingInput): Change {
    return onFiling(input.agreementFilingId, (tx, key) => receiveAgreementFiling(tx, key, input));
  }

  @Mutation(() => AgreementFilingPayload, { description: 'On file, with a receipt number.' })
  acceptAgreementFiling(@Arg('input', () => AcceptAgreementFilingInput) input: AcceptAgreementFilingInput): Change {
    return onFiling(input.agreementFilingId, (tx, key) => acceptAgreementFiling(tx, key, input));
  }

  @Mutation(() => AgreementFilingPayload)
  returnAgreementFiling(@Arg('input', () => ReturnAgreementFilingInput) input: ReturnAgreementFilingInput): Change {
    return onFiling(input.agreementFilingId, (tx, key) => returnAgreementFiling(tx, key, input));
  }
}

function onFiling(id: string, work: (tx: Tx, key: Key) => Promise<unknown>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { agreementFiling: key } };
  });
}

function onAgreement(id: string, work: (tx: Tx, key: Key) => Promise<unknown>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { agreement: key } };
  });
}
