import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { connectionOf, payloadOf } from '../../graphql/page.js';
import { TECHNIQUE_FOLLOW_UP_MONTHS } from '@jiedui/schema/work-event';
import { change, list, one, type Change, type ListOptions, type Order, type Planned, type Where } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { namedScopes } from '../team/team.query.js';
import { ChangeEventInput, EventInput, RecordEventInput, ReturnEventInput, ReviewTechniqueInput, WorkEventFilter, WorkEventOrder } from './work-event.input.js';
import { changeEvent, confirmEvent, recordEvent, returnEvent, reviewTechnique, withdrawEvent } from './work-event.service.js';
import { WorkEvent } from './work-event.js';

const WorkEventConnection = connectionOf('WorkEvent', () => WorkEvent);
const WorkEventPayload = payloadOf('WorkEvent', () => WorkEvent);

const orders: Readonly<Record<keyof typeof WorkEventOrder, readonly Order<WorkEvent>[]>> = {
  LATEST: [{ by: 'heldOn', direction: 'desc' }],
  EARLIEST: [{ by: 'heldOn' }],
};

@Resolver()
export class WorkEventResolver {
  @Query(() => WorkEventConnection)
  workEvents(
    @Arg('filter', () => WorkEventFilter, { nullable: true }) filter: WorkEventFilter | null,
    @Arg('order', () => WorkEventOrder, { defaultValue: 'LATEST' }) order: keyof typeof WorkEventOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId);
    return list(WorkEvent, { where: conditions(filter), order: orders[order], first, after, ...(scopes && { scopes }) });
  }

  @Query(() => WorkEvent)
  workEvent(@Arg('id', () => ID) id: string): Planned {
    return one(WorkEvent, id);
  }

  @Mutation(() => WorkEventPayload, { description: 'Either hospital or the commission records; a hospital other than the recorder confirms.' })
  recordEvent(@Arg('input', () => RecordEventInput) input: RecordEventInput): Change {
    const pairing = parseKey(input.pairingId);
    return change([pairing.scopeId], async (tx) => ({ keys: { workEvent: await recordEvent(tx, pairing, input) } }));
  }

  @Mutation(() => WorkEventPayload)
  changeEvent(@Arg('input', () => ChangeEventInput) input: ChangeEventInput): Change {
    return onEvent(input.eventId, (tx, key) => changeEvent(tx, key, input));
  }

  @Mutation(() => WorkEventPayload)
  withdrawEvent(@Arg('input', () => EventInput) input: EventInput): Change {
    return onEvent(input.eventId, (tx, key) => withdrawEvent(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => WorkEventPayload)
  confirmEvent(@Arg('input', () => EventInput) input: EventInput): Change {
    return onEvent(input.eventId, (tx, key) => confirmEvent(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => WorkEventPayload)
  returnEvent(@Arg('input', () => ReturnEventInput) input: ReturnEventInput): Change {
    return onEvent(input.eventId, (tx, key) => returnEvent(tx, key, input));
  }

  @Mutation(() => WorkEventPayload, { description: 'The receiver says whether a technique is still used.' })
  reviewTechnique(@Arg('input', () => ReviewTechniqueInput) input: ReviewTechniqueInput): Change {
    return onEvent(input.eventId, (tx, key) => reviewTechnique(tx, key, input));
  }
}

const followUpDue: Where = (t) => sql`(${t}.kind = 'NEW_TECHNIQUE' and ${t}.state = 'CONFIRMED' and ${t}.still_used is null
  and (coalesce(${t}.first_case_on, ${t}.held_on) + make_interval(months => ${TECHNIQUE_FOLLOW_UP_MONTHS}))::date <= (select app.today()))`;

function conditions(filter: WorkEventFilter | null): NonNullable<ListOptions['where']> {
  const { kinds, states, from, to, followUpDue: due, search } = filter ?? {};
  const pairing = filter?.pairingId ? parseKey(filter.pairingId) : null;
  return [
    states ? (t) => sql`${t}.state = any(${states})` : (t) => sql`${t}.state <> 'WITHDRAWN'`,
    pairing && ((t) => sql`${t}.pairing_id = ${pairing.id}`),
    kinds && ((t) => sql`${t}.kind = any(${kinds})`),
    from && ((t) => sql`${t}.held_on >= ${from}::date`),
    to && ((t) => sql`${t}.held_on <= ${to}::date`),
    due === true && followUpDue,
    due === false && ((t) => sql`not ${followUpDue(t)}`),
    anyText(search, ['title', 'place', 'department', 'people']),
  ];
}

function onEvent(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { workEvent: key } };
  });
}
