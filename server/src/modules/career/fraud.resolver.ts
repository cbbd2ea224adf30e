import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { change, list, one, type Change, type Planned } from '../../read/planned.js';
import { namedScopes } from '../team/team.query.js';
import { FraudCaseConnection, FraudCasePayload } from './career.payload.js';
import { fraudConditions } from './career.query.js';
import { DismissFraudInput, FraudFilter, FraudInput, ReportFraudInput, VerifyFraudInput } from './fraud.input.js';
import { FraudCase } from './fraud-case.js';
import { dismissFraud, fraudKey, investigateFraud, reportFraud, verifyFraud } from './fraud.service.js';

@Resolver()
export class FraudResolver {
  @Query(() => FraudCaseConnection)
  fraudCases(
    @Arg('filter', () => FraudFilter, { nullable: true }) filter: FraudFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, filter?.assignmentId);
    return list(FraudCase, { where: fraudConditions(filter), first, after, ...(scopes && { scopes }) });
  }

  @Query(() => FraudCase)
  fraudCase(@Arg('id', () => ID) id: string): Planned {
    return one(FraudCase, id);
  }

  @Mutation(() => FraudCasePayload, { description: 'Whoever informed is not kept.' })
  reportFraud(@Arg('input', () => ReportFraudInput) input: ReportFraudInput): Change {
    return change([parseKey(input.assignmentId).scopeId], async (tx) => ({ keys: { fraudCase: await reportFraud(tx, input) } }));
  }

  @Mutation(() => FraudCasePayload)
  investigateFraud(@Arg('input', () => FraudInput) input: FraudInput): Change {
    return onCase(input, (tx, key) => investigateFraud(tx, key, input));
  }

  @Mutation(() => FraudCasePayload, { description: 'Revokes, cancels and bars in one transaction; liability of unit and persons must stand with it (R-410–R-412).' })
  verifyFraud(@Arg('input', () => VerifyFraudInput) input: VerifyFraudInput): Change {
    return onCase(input, (tx, key) => verifyFraud(tx, key, input));
  }

  @Mutation(() => FraudCasePayload)
  dismissFraud(@Arg('input', () => DismissFraudInput) input: DismissFraudInput): Change {
    return onCase(input, (tx, key) => dismissFraud(tx, key, input));
  }
}

function onCase(input: { readonly fraudCaseId: string }, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = fraudKey(input);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { fraudCase: key } };
  });
}
