import { Arg, Mutation, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { payloadOf } from '../../graphql/page.js';
import { change, type Change } from '../../read/planned.js';
import { ChangeGoalInput, GoalInput, GoalReasonInput, ReachGoalInput, SetGoalInput } from './goal.input.js';
import { changeGoal, dropGoal, reachGoal, reopenGoal, setGoal } from './goal.service.js';
import { PairingGoal } from './pairing-goal.js';

const PairingGoalPayload = payloadOf('PairingGoal', () => PairingGoal);

@Resolver()
export class GoalResolver {
  @Mutation(() => PairingGoalPayload, { description: 'Either hospital names what the pairing is to reach; open goals lock the counterpart (R-368).' })
  setGoal(@Arg('input', () => SetGoalInput) input: SetGoalInput): Change {
    const pairing = parseKey(input.pairingId);
    return change([pairing.scopeId], async (tx) => ({ keys: { pairingGoal: await setGoal(tx, pairing, input) } }));
  }

  @Mutation(() => PairingGoalPayload)
  changeGoal(@Arg('input', () => ChangeGoalInput) input: ChangeGoalInput): Change {
    return onGoal(input, (tx, key) => changeGoal(tx, key, input));
  }

  @Mutation(() => PairingGoalPayload, { description: 'The receiver confirms with its evidence.' })
  reachGoal(@Arg('input', () => ReachGoalInput) input: ReachGoalInput): Change {
    return onGoal(input, (tx, key) => reachGoal(tx, key, input));
  }

  @Mutation(() => PairingGoalPayload, { description: 'The owner gives a goal up, with a reason.' })
  dropGoal(@Arg('input', () => GoalReasonInput) input: GoalReasonInput): Change {
    return onGoal(input, (tx, key) => dropGoal(tx, key, input));
  }

  @Mutation(() => PairingGoalPayload)
  reopenGoal(@Arg('input', () => GoalReasonInput) input: GoalReasonInput): Change {
    return onGoal(input, (tx, key) => reopenGoal(tx, key, input));
  }
}

function onGoal(input: GoalInput, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(input.goalId);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { pairingGoal: key } };
  });
}
