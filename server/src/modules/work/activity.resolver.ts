import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { change, list, one, type Change, type Planned } from '../../read/planned.js';
import { namedScopes } from '../team/team.query.js';
import { confirmActivities, returnActivities } from './activity-confirm.service.js';
import {
  ActivitiesInput, ActivityFilter, ActivityInput, ActivityOrder, ChangeActivityInput, CorrectActivityInput, RecordActivitiesInput,
  RecordActivityInput, ReturnActivitiesInput,
} from './activity.input.js';
import { Activity } from './activity.js';
import { ActivitiesPayload, ActivityConnection, ActivityPayload } from './activity.payload.js';
import { activityConditions, activityOrders } from './activity.query.js';
import { changeActivity, correctActivity, recordActivities, withdrawActivity } from './activity.service.js';

@Resolver()
export class ActivityResolver {
  @Query(() => ActivityConnection, { description: 'Records of work; of a dispatched person his own.' })
  activities(
    @Arg('filter', () => ActivityFilter, { nullable: true }) filter: ActivityFilter | null,
    @Arg('order', () => ActivityOrder, { defaultValue: 'LATEST' }) order: keyof typeof ActivityOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, filter?.teamId, filter?.assignmentId);
    return list(Activity, { where: activityConditions(filter), order: activityOrders[order], first, after, ...(scopes && { scopes }) });
  }

  @Query(() => Activity)
  activity(@Arg('id', () => ID) id: string): Planned {
    return one(Activity, id);
  }

  @Mutation(() => ActivityPayload, { description: 'Within the stay and not on a day to come; sent twice, the record that exists is answered.' })
  recordActivity(@Arg('input', () => RecordActivityInput) input: RecordActivityInput): Change {
    const assignment = parseKey(input.assignmentId);
    return change([assignment.scopeId], async (tx) => {
      const [activity] = await recordActivities(tx, assignment, input.source, [input], () => '');
      return { keys: { activity } };
    });
  }

  @Mutation(() => ActivitiesPayload, { description: 'A whole sheet, in the order of its lines; a problem names its line: lines.3.note.' })
  recordActivities(@Arg('input', () => RecordActivitiesInput) input: RecordActivitiesInput): Change {
    const assignment = parseKey(input.assignmentId);
    return change([assignment.scopeId], async (tx) => ({
      keys: { activities: await recordActivities(tx, assignment, input.source, input.lines, (line) => `lines.${line}.`) },
    }));
  }

  @Mutation(() => ActivityPayload, { description: 'Before it is confirmed.' })
  changeActivity(@Arg('input', () => ChangeActivityInput) input: ChangeActivityInput): Change {
    return onActivity(input.activityId, (tx, key) => changeActivity(tx, key, input));
  }

  @Mutation(() => ActivityPayload)
  withdrawActivity(@Arg('input', () => ActivityInput) input: ActivityInput): Change {
    return onActivity(input.activityId, (tx, key) => withdrawActivity(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => ActivityPayload, { description: 'A new version of a confirmed record; it takes its place when the receiver confirms it.' })
  correctActivity(@Arg('input', () => CorrectActivityInput) input: CorrectActivityInput): Change {
    const key = parseKey(input.activityId);
    return change([key.scopeId], async (tx) => ({ keys: { activity: await correctActivity(tx, key, input) } }));
  }

  @Mutation(() => ActivitiesPayload, { description: 'The receiver confirms, one or many: all or none.' })
  confirmActivities(@Arg('input', () => ActivitiesInput) input: ActivitiesInput): Change {
    return onActivities(input.activityIds, confirmActivities);
  }

  @Mutation(() => ActivitiesPayload)
  returnActivities(@Arg('input', () => ReturnActivitiesInput) input: ReturnActivitiesInput): Change {
    return onActivities(input.activityIds, (tx, keys) => returnActivities(tx, keys, input.reason));
  }
}

function onActivity(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { activity: key } };
  });
}

function onActivities(ids: readonly string[], work: (tx: Tx, keys: readonly Key[]) => Promise<void>): Change {
  const keys = ids.map(parseKey);
  return change([...new Set(keys.map((key) => key.scopeId))], async (tx) => {
    await work(tx, keys);
    return { keys: { activities: keys } };
  });
}
