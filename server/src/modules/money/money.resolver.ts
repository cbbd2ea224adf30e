import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey } from '../../db/key.js';
import { Finding } from '../../graphql/finding.js';
import type { Context } from '../../http/context.js';
import { change, list, rows, type Change, type Planned } from '../../read/planned.js';
import { namedScopes } from '../team/team.query.js';
import { DepartmentScore } from './department-score.js';
import { MoneyEntry, MoneyTotal } from './money-entry.js';
import { DepartmentScoreFilter, MoneyFilter, MoneyOrder, RecordMoneyInput, ReverseMoneyInput } from './money.input.js';
import { DepartmentScoreConnection, MoneyEntryConnection, MoneyEntryPayload } from './money.payload.js';
import { moneyConditions, moneyOrders, moneyTotalsSql, scoreConditions, scoreOrder } from './money.query.js';
import { passThroughOf, recordMoney, reverseMoney } from './money.service.js';

@Resolver()
export class MoneyResolver {
  @Query(() => MoneyEntryConnection)
  moneyEntries(
    @Arg('filter', () => MoneyFilter, { nullable: true }) filter: MoneyFilter | null,
    @Arg('order', () => MoneyOrder, { defaultValue: 'NEWEST' }) order: keyof typeof MoneyOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId, filter?.assignmentId);
    return list(MoneyEntry, { where: moneyConditions(filter), order: moneyOrders[order], first, after, ...(scopes && { scopes }) });
  }

  @Query(() => [MoneyTotal], { description: 'Sums of exactly the entries that the same filter lists, by kind.' })
  moneyTotals(@Arg('filter', () => MoneyFilter, { nullable: true }) filter: MoneyFilter | null): Planned {
    return rows(MoneyTotal, moneyTotalsSql(filter));
  }

  @Query(() => DepartmentScoreConnection)
  departmentScores(
    @Arg('filter', () => DepartmentScoreFilter, { nullable: true }) filter: DepartmentScoreFilter | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = namedScopes(filter?.pairingId);
    return list(DepartmentScore, { where: scoreConditions(filter), order: scoreOrder, first, after, ...(scopes && { scopes }) });
  }

  @Query(() => [Finding], { description: 'Whether funds from above were paid out in full (R-200); empty where the pack demands nothing.' })
  passThrough(@Ctx() { request }: Context, @Arg('pairingId', () => ID) pairingId: string): Promise<Finding[]> {
    const key = parseKey(pairingId);
    return request.uow.read(request.viewer, [key.scopeId], (tx) => passThroughOf(tx, key));
  }

  @Mutation(() => MoneyEntryPayload, { description: 'Nothing from the receiver to a person (R-210, R-270, R-337, R-354).' })
  recordMoney(@Arg('input', () => RecordMoneyInput) input: RecordMoneyInput): Change {
    const key = parseKey(input.pairingId);
    return change([key.scopeId], async (tx) => ({ keys: { moneyEntry: await recordMoney(tx, key, input) } }));
  }

  @Mutation(() => MoneyEntryPayload, { description: 'An entry of the opposite amount; nothing posted is touched (C-16).' })
  reverseMoney(@Arg('input', () => ReverseMoneyInput) input: ReverseMoneyInput): Change {
    const key = parseKey(input.entryId);
    return change([key.scopeId], async (tx) => ({ keys: { moneyEntry: await reverseMoney(tx, key, input) } }));
  }
}
