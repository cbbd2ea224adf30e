import { parseKey } from '../../db/key.js';
import { join, raw, scopeIds, sql, type Sql } from '../../db/sql.js';
import type { ListOptions, Order, Where } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import type { DepartmentScore } from './department-score.js';
import type { DepartmentScoreFilter, MoneyFilter, MoneyOrder } from './money.input.js';
import type { MoneyEntry } from './money-entry.js';

type Conditions = NonNullable<ListOptions['where']>;

export const moneyOrders: Readonly<Record<keyof typeof MoneyOrder, readonly Order<MoneyEntry>[]>> = {
  NEWEST: [{ by: 'createdAt', direction: 'desc' }],
  POSTED_LAST: [{ by: 'postedMonth', direction: 'desc' }],
  AMOUNT: [{ by: 'fen', direction: 'desc' }],
};

export function moneyConditions(filter: MoneyFilter | null): Conditions {
  const { kinds, payers, sources, postedMonth, aboutMonth, search } = filter ?? {};
  const pairing = filter?.pairingId ? parseKey(filter.pairingId) : null;
  const stay = filter?.assignmentId ? parseKey(filter.assignmentId) : null;
  return [
    pairing && ((t) => sql`${t}.pairing_id = ${pairing.id}`),
    stay && ((t) => sql`${t}.assignment_id = ${stay.id}`),
    kinds && ((t) => sql`${t}.kind = any(${kinds})`),
    payers && ((t) => sql`${t}.payer = any(${payers})`),
    sources && ((t) => sql`${t}.source = any(${sources})`),
    postedMonth && ((t) => sql`${t}.posted_month = ${`${postedMonth}-01`}::date`),
    aboutMonth && ((t) => sql`${t}.about_month = ${`${aboutMonth}-01`}::date`),
    anyText(search, ['payee_name', 'payer_name', 'note']),
  ];
}

/** What a filter comes to, by kind: the sums of exactly the rows that the list shows. */
export function moneyTotalsSql(filter: MoneyFilter | null): Sql {
  const held = [sql`m.scope_id = any(${scopeIds('PAY')})`];
  for (const condition of moneyConditions(filter)) if (condition) held.push((condition as Where)(raw('m')));
  return sql`select m.kind, count(*)::text as entries, sum(m.fen)::text as fen from money_entry m where ${join(held, ' and ')} group by m.kind order by m.kind`;
}

export const scoreOrder: readonly Order<DepartmentScore>[] = [{ by: 'createdAt', direction: 'desc' }];

export function scoreConditions(filter: DepartmentScoreFilter | null): Conditions {
  const { posts, postedMonth, search } = filter ?? {};
  const pairing = filter?.pairingId ? parseKey(filter.pairingId) : null;
  return [
    pairing && ((t) => sql`${t}.pairing_id = ${pairing.id}`),
    posts && ((t) => sql`${t}.post = any(${posts})`),
    postedMonth && ((t) => sql`${t}.posted_month = ${`${postedMonth}-01`}::date`),
    anyText(search, ['department', 'person_name']),
  ];
}
