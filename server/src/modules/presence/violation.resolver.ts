import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { change, list, one, type Change, type Planned } from '../../read/planned.js';
import { namedScopes } from '../team/team.query.js';
import { ViolationConnection, ViolationPayload } from './presence.payload.js';
import { violationConditions } from './presence.query.js';
import { AssistViolationInput, DecideViolationInput, DismissViolationInput, RecordViolationInput, ReferViolationInput, ViolationFilter, ViolationInput } from './violation.input.js';
import { Violation } from './violation.js';
import { assistViolation, decideViolation, dismissViolation, recordViolation, referViolation, reportViolation } from './violation.service.js';

@Resolver()
export class ViolationResolver {
  @Query(() => ViolationConnection)
  violations(
    @Arg('filter', () => ViolationFilter, { nullable: true }) filter: ViolationFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, filter?.assignmentId);
    return list(Violation, { where: violationConditions(filter), first, after, ...(scopes && { scopes }) });
  }

  @Query(() => Violation)
  violation(@Arg('id', () => ID) id: string): Planned {
    return one(Violation, id);
  }

  @Mutation(() => ViolationPayload, { description: 'Of a person on site, or of the supporter of a pairing.' })
  recordViolation(@Arg('input', () => RecordViolationInput) input: RecordViolationInput): Change {
    const scopes = namedScopes(input.assignmentId, input.pairingId);
    return change(scopes ?? null, async (tx) => ({ keys: { violation: await recordViolation(tx, input) } }));
  }

  @Mutation(() => ViolationPayload)
  decideViolation(@Arg('input', () => DecideViolationInput) input: DecideViolationInput): Change {
    return onViolation(input.violationId, (tx, key) => decideViolation(tx, key, input));
  }

  @Mutation(() => ViolationPayload)
  dismissViolation(@Arg('input', () => DismissViolationInput) input: DismissViolationInput): Change {
    return onViolation(input.violationId, (tx, key) => dismissViolation(tx, key, input));
  }

  @Mutation(() => ViolationPayload, { description: 'How the receiver assisted in dealing with it (R-364).' })
  assistViolation(@Arg('input', () => AssistViolationInput) input: AssistViolationInput): Change {
    return onViolation(input.violationId, (tx, key) => assistViolation(tx, key, input));
  }

  @Mutation(() => ViolationPayload, { description: 'An illegal act was handed to the authority in charge (R-364).' })
  referViolation(@Arg('input', () => ReferViolationInput) input: ReferViolationInput): Change {
    return onViolation(input.violationId, (tx, key) => referViolation(tx, key, input));
  }

  @Mutation(() => ViolationPayload, { description: 'The result goes to the administration (R-273).' })
  reportViolation(@Arg('input', () => ViolationInput) input: ViolationInput): Change {
    return onViolation(input.violationId, (tx, key) => reportViolation(tx, key, input));
  }
}

function onViolation(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { violation: key } };
  });
}
