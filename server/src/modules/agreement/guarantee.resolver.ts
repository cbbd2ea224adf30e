import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { connectionOf, payloadOf } from '../../graphql/page.js';
import { change, list, one, type Change, type ListOptions, type Order, type Planned } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import {
  ChangeGuaranteeInput, DisputeGuaranteeInput, GuaranteeFilter, GuaranteeInput, GuaranteeOrder, PromiseGuaranteeInput, ProvideGuaranteeInput,
} from './guarantee.input.js';
import { changeGuarantee, disputeGuarantee, promiseGuarantee, provideGuarantee, verifyGuarantee, withdrawGuarantee } from './guarantee.service.js';
import { Guarantee } from './guarantee.js';

const GuaranteeConnection = connectionOf('Guarantee', () => Guarantee);
const GuaranteePayload = payloadOf('Guarantee', () => Guarantee);

const orders: Readonly<Record<keyof typeof GuaranteeOrder, readonly Order<Guarantee>[]>> = {
  NEWEST: [{ by: 'createdAt', direction: 'desc' }],
  DUE_FIRST: [{ by: 'dueOn' }],
};

@Resolver()
export class GuaranteeResolver {
  @Query(() => GuaranteeConnection)
  guarantees(
    @Arg('filter', () => GuaranteeFilter, { nullable: true }) filter: GuaranteeFilter | null,
    @Arg('order', () => GuaranteeOrder, { defaultValue: 'NEWEST' }) order: keyof typeof GuaranteeOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    return list(Guarantee, { where: conditions(filter), order: orders[order], first, after, ...(filter?.pairingId && { scopes: [parseKey(filter.pairingId).scopeId] }) });
  }

  @Query(() => Guarantee)
  guarantee(@Arg('id', () => ID) id: string): Planned {
    return one(Guarantee, id);
  }

  @Mutation(() => GuaranteePayload)
  promiseGuarantee(@Arg('input', () => PromiseGuaranteeInput) input: PromiseGuaranteeInput): Change {
    const pairing = parseKey(input.pairingId);
    return change([pairing.scopeId], async (tx) => ({ keys: { guarantee: await promiseGuarantee(tx, pairing, input) } }));
  }

  @Mutation(() => GuaranteePayload)
  changeGuarantee(@Arg('input', () => ChangeGuaranteeInput) input: ChangeGuaranteeInput): Change {
    return onGuarantee(input.guaranteeId, (tx, key) => changeGuarantee(tx, key, input));
  }

  @Mutation(() => GuaranteePayload)
  withdrawGuarantee(@Arg('input', () => GuaranteeInput) input: GuaranteeInput): Change {
    return onGuarantee(input.guaranteeId, (tx, key) => withdrawGuarantee(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => GuaranteePayload, { description: 'Who owes it shows that it was kept, with evidence (R-014).' })
  provideGuarantee(@Arg('input', () => ProvideGuaranteeInput) input: ProvideGuaranteeInput): Change {
    return onGuarantee(input.guaranteeId, (tx, key) => provideGuarantee(tx, key, input));
  }

  @Mutation(() => GuaranteePayload)
  verifyGuarantee(@Arg('input', () => GuaranteeInput) input: GuaranteeInput): Change {
    return onGuarantee(input.guaranteeId, (tx, key) => verifyGuarantee(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => GuaranteePayload)
  disputeGuarantee(@Arg('input', () => DisputeGuaranteeInput) input: DisputeGuaranteeInput): Change {
    return onGuarantee(input.guaranteeId, (tx, key) => disputeGuarantee(tx, key, input));
  }
}

function conditions(filter: GuaranteeFilter | null): NonNullable<ListOptions['where']> {
  const { kinds, owedBy, states, overdue, search } = filter ?? {};
  const pairing = filter?.pairingId ? parseKey(filter.pairingId) : null;
  return [
    states ? (t) => sql`${t}.state = any(${states})` : (t) => sql`${t}.state <> 'WITHDRAWN'`,
    pairing && ((t) => sql`${t}.pairing_id = ${pairing.id}`),
    kinds && ((t) => sql`${t}.kind = any(${kinds})`),
    owedBy && ((t) => sql`${t}.owed_by = any(${owedBy})`),
    overdue === true && ((t) => sql`(${t}.due_on < (select app.today()) and ${t}.state in ('PROMISED', 'DISPUTED'))`),
    overdue === false && ((t) => sql`(${t}.due_on is null or ${t}.due_on >= (select app.today()) or ${t}.state not in ('PROMISED', 'DISPUTED'))`),
    anyText(search, ['content', 'responsible_person']),
  ];
}

function onGuarantee(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { guarantee: key } };
  });
}
