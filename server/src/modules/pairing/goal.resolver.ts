import { Arg, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { connectionOf, payloadOf } from '../../graphql/page.js';
import { change, list, type Change, type Planned } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { ChangeGoalInput, GoalFilter, GoalInput, GoalReasonInput, ReachGoalInput, SetGoalInput } from './goal.input.js';
import { changeGoal, dropGoal, reachGoal, reopenGoal, setGoal } from './goal.service.js';
import { PairingGoal } from './pairing-goal.js';
import { inPlace } from './place-filter.js';

const PairingGoalPayload = payloadOf('PairingGoal', () => PairingGoal);

const PairingGoalConnection = connectionOf('PairingGoal', () => PairingGoal);

@Resolver()
export class GoalResolver {
  @Query(() => PairingGoalConnection, { description: 'Goals of the pairings that the viewer sees, by deadline.' })
  goals(
    @Arg('filter', () => GoalFilter, { nullable: true }) filter: GoalFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const { states, fields, overdue, search } = filter ?? {};
    const pairing = filter?.pairingId ? parseKey(filter.pairingId) : null;
    return list(PairingGoal, {
      where: [
        inPlace(filter),
        pairing && ((t) => sql`${t}.scope_id = ${pairing.scopeId} and ${t}.pairing_id = ${pairing.id}`),
        states && ((t) => sql`${t}.state = any(${states})`),
        fields && ((t) => sql`${t}.field = any(${fields})`),
        typeof overdue === 'boolean' && ((t) => sql`(${t}.state = 'OPEN' and coalesce(${t}.due_on < (select app.today()), false)) = ${overdue}`),
        anyText(search, ['title', 'indicator']),
      ],
      order: [{ by: 'dueOn' }, { by: 'createdAt' }],
      first,
      after,
    });
  }

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
