import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { connectionOf, payloadOf } from '../../graphql/page.js';
import { change, list, one, type Change, type ListOptions, type Planned } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { namedScopes } from '../team/team.query.js';
import { CancelJointInput, InviteObserversInput, JointFilter, JointResultInput } from './joint.input.js';
import { JointEvaluation } from './joint-evaluation.js';
import { cancelJoint, concludeJoint, giveOpinion, inviteObservers } from './joint.service.js';

const JointEvaluationConnection = connectionOf('JointEvaluation', () => JointEvaluation);
const JointEvaluationPayload = payloadOf('JointEvaluation', () => JointEvaluation);

@Resolver()
export class JointResolver {
  @Query(() => JointEvaluationConnection)
  jointEvaluations(
    @Arg('filter', () => JointFilter, { nullable: true }) filter: JointFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, null);
    return list(JointEvaluation, { where: conditions(filter), order: [{ by: 'heldOn', direction: 'desc' }], first, after, ...(scopes && { scopes }) });
  }

  @Query(() => JointEvaluation)
  jointEvaluation(@Arg('id', () => ID) id: string): Planned {
    return one(JointEvaluation, id);
  }

  @Mutation(() => JointEvaluationPayload, { description: 'The yearly evaluation with the administration of the supporter (R-247).' })
  inviteObservers(@Arg('input', () => InviteObserversInput) input: InviteObserversInput): Change {
    const pairing = parseKey(input.pairingId);
    return change([pairing.scopeId], async (tx) => ({ keys: { jointEvaluation: await inviteObservers(tx, pairing, input) } }));
  }

  @Mutation(() => JointEvaluationPayload, { description: 'By the administration of the supporter.' })
  giveOpinion(@Arg('input', () => JointResultInput) input: JointResultInput): Change {
    return onJoint(input.jointId, (tx, key) => giveOpinion(tx, key, input));
  }

  @Mutation(() => JointEvaluationPayload)
  concludeJoint(@Arg('input', () => JointResultInput) input: JointResultInput): Change {
    return onJoint(input.jointId, (tx, key) => concludeJoint(tx, key, input));
  }

  @Mutation(() => JointEvaluationPayload)
  cancelJoint(@Arg('input', () => CancelJointInput) input: CancelJointInput): Change {
    return onJoint(input.jointId, (tx, key) => cancelJoint(tx, key, input));
  }
}

function onJoint(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { jointEvaluation: key } };
  });
}

function conditions(filter: JointFilter | null): NonNullable<ListOptions['where']> {
  const { year, states, results, search } = filter ?? {};
  const pairing = filter?.pairingId ? parseKey(filter.pairingId) : null;
  return [
    pairing && ((t) => sql`${t}.pairing_id = ${pairing.id}`),
    year && ((t) => sql`${t}.year = ${year}`),
    states && ((t) => sql`${t}.state = any(${states})`),
    results && ((t) => sql`${t}.result = any(${results})`),
    anyText(search, ['method', 'conclusion']),
  ];
}
