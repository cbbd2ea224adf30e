import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { change, list, one, type Change, type Planned } from '../../read/planned.js';
import { ProgrammePayload } from '../programme/programme.payload.js';
import { Programme } from '../programme/programme.js';
import { assignPairing, withdrawPairing } from './assign.service.js';
import {
  AssignPairingInput, PairingContactInput, PairingFilter, PairingInput, PairingOrder, PairingReasonInput, TerminatePairingInput, ChangeCounterpartInput, ConfirmLeaderInput,
} from './pairing.input.js';
import { changeCounterpart, confirmLeader, terminatePairing } from './end.service.js';
import { Pairing } from './pairing.js';
import { PairingConnection, PairingPayload } from './pairing.payload.js';
import { pairingConditions, pairingOrder } from './pairing.query.js';
import {
  completePairing, confirmPairing, resumePairing, setPairingContact, suspendPairing,
} from './pairing.service.js';

@Resolver()
export class PairingResolver {
  @Query(() => Pairing)
  pairing(@Arg('id', () => ID) id: string): Planned {
    return one(Pairing, id);
  }

  @Query(() => PairingConnection)
  pairings(
    @Arg('filter', () => PairingFilter, { nullable: true }) filter: PairingFilter | null,
    @Arg('order', () => PairingOrder, { defaultValue: PairingOrder.NEWEST }) order: keyof typeof PairingOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    return list(Pairing, { where: pairingConditions(filter), ...pairingOrder(order), first, after });
  }

  @Mutation(() => PairingPayload)
  assignPairing(@Arg('input', () => AssignPairingInput) input: AssignPairingInput): Change {
    const { programmeId, ...line } = input;
    const programme = parseKey(programmeId);
    return change(null, async (tx) => ({ keys: { pairing: await assignPairing(tx, programme, line) }, opened: true }));
  }

  @Mutation(() => ProgrammePayload, { description: 'Takes back a pairing that is only proposed; the audit trail alone keeps it.' })
  withdrawPairing(@Arg('input', () => PairingInput) input: PairingInput): Change {
    const key = parseKey(input.pairingId);
    return change(null, async (tx) => {
      const programme = await withdrawPairing(tx, key, input.revision ?? undefined);
      return { values: { programme: one(Programme, programme, { wide: true }) } };
    });
  }

  @Mutation(() => PairingPayload, { description: 'Assigns a pairing that was added after the programme was published.' })
  confirmPairing(@Arg('input', () => PairingInput) input: PairingInput): Change {
    const key = parseKey(input.pairingId);
    return change(null, async (tx) => {
      await confirmPairing(tx, key, input.revision ?? undefined);
      return { keys: { pairing: key } };
    });
  }

  @Mutation(() => PairingPayload)
  suspendPairing(@Arg('input', () => PairingReasonInput) input: PairingReasonInput): Change {
    return onPairing(input, (tx, key) => suspendPairing(tx, key, input));
  }

  @Mutation(() => PairingPayload)
  resumePairing(@Arg('input', () => PairingReasonInput) input: PairingReasonInput): Change {
    return onPairing(input, (tx, key) => resumePairing(tx, key, input));
  }

  @Mutation(() => PairingPayload)
  completePairing(@Arg('input', () => PairingReasonInput) input: PairingReasonInput): Change {
    const key = parseKey(input.pairingId);
    return change(null, async (tx) => {
      await completePairing(tx, key, input);
      return { keys: { pairing: key } };
    });
  }

  @Mutation(() => PairingPayload)
  terminatePairing(@Arg('input', () => TerminatePairingInput) input: TerminatePairingInput): Change {
    const key = parseKey(input.pairingId);
    return change(null, async (tx) => {
      await terminatePairing(tx, key, input);
      return { keys: { pairing: key } };
    });
  }

  @Mutation(() => PairingPayload, { description: 'Ends the pairing and proposes another supporter for its receiver; open goals lock it (R-368). Answers the new pairing.' })
  changeCounterpart(@Arg('input', () => ChangeCounterpartInput) input: ChangeCounterpartInput): Change {
    const key = parseKey(input.pairingId);
    return change(null, async (tx) => ({ keys: { pairing: await changeCounterpart(tx, key, input) }, opened: true }));
  }

  @Mutation(() => PairingPayload, { description: 'A new lead hospital stands by the leader, who stays meanwhile (R-227).' })
  confirmLeader(@Arg('input', () => ConfirmLeaderInput) input: ConfirmLeaderInput): Change {
    return onPairing(input, (tx, key) => confirmLeader(tx, key, input));
  }

  @Mutation(() => PairingPayload, { description: 'The acting party names its department and contact for this pairing (R-253).' })
  setPairingContact(@Arg('input', () => PairingContactInput) input: PairingContactInput): Change {
    return onPairing(input, (tx, key) => setPairingContact(tx, key, input));
  }
}

function onPairing(input: PairingInput, work: (tx: Tx, key: Key) => Promise<unknown>): Change {
  const key = parseKey(input.pairingId);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { pairing: key } };
  });
}
