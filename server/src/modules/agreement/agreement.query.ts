import { parseKey } from '../../db/key.js';
import { scopeIds, sql, type Sql } from '../../db/sql.js';
import type { Order, Where } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { inPlace } from '../pairing/place-filter.js';
import type { AgreementFilter, AgreementOrder } from './agreement.input.js';
import type { Agreement } from './agreement.js';

/** The conditions of the tracker's filter; all must hold. */
export function agreementConditions(filter: AgreementFilter | null | undefined): (Where | null | undefined | false | '' | 0)[] {
  if (!filter) return [];
  const { states, kinds, year, late, onTime, dueFrom, dueTo, missingSealOf } = filter;
  const pairing = filter.pairingId ? parseKey(filter.pairingId) : null;
  return [
    pairing && ((t) => sql`${t}.scope_id = ${pairing.scopeId} and ${t}.pairing_id = ${pairing.id}`),
    states && ((t) => sql`${t}.state = any(${states})`),
    kinds && ((t) => sql`${t}.kind = any(${kinds})`),
    year && ((t) => sql`${t}.year = ${year}`),
    typeof late === 'boolean' && ((t) => sql`(${lateOrOverdue(t)}) = ${late}`),
    typeof onTime === 'boolean' && ((t) => sql`(${t}.effective_at is not null and not ${t}.late) = ${onTime}`),
    dueFrom && ((t) => sql`${t}.deadline_on >= ${dueFrom}`),
    dueTo && ((t) => sql`${t}.deadline_on <= ${dueTo}`),
    missingSealOf && ((t) => missingSeal(t, missingSealOf)),
    inPlace(filter),
    pairingCondition(filter),
  ];
}

function lateOrOverdue(t: Sql): Sql {
  return sql`${t}.late or (${t}.effective_at is null and ${t}.state not in ('VOID', 'TERMINATED') and coalesce(${t}.deadline_on < (select app.today()), false))`;
}

function missingSeal(t: Sql, party: string): Sql {
  return sql`${t}.state = 'SIGNING' and exists (select 1 from agreement_party y where y.scope_id = ${t}.scope_id
    and y.agreement_id = ${t}.id and y.scope_id = any(${scopeIds('AGREEMENT')}) and y.kind = ${party} and not exists (
      select 1 from agreement_seal s where s.scope_id = y.scope_id and s.party_id = y.id and s.state = 'VALID'
        and s.scope_id = any(${scopeIds('AGREEMENT')})))`;
}

/** The names of the pairing behind the agreement. */
function pairingCondition(filter: AgreementFilter): Where | null {
  const text = anyText(filter.search, ['supporter_name', 'receiver_name', 'code']);
  return text && ((t) => sql`exists (select 1 from pairing p where p.scope_id = ${t}.scope_id and p.id = ${t}.pairing_id and p.scope_id = any(${scopeIds('BASE')})
    and ${text(sql`p`)})`);
}

const ORDERS: Readonly<Record<keyof typeof AgreementOrder, readonly Order<Agreement>[] | null>> = {
  NEWEST: null,
  DEADLINE: [{ by: 'deadlineOn' }],
  NUMBER: [{ by: 'number' }],
};

/** The steps of an order; NEWEST is the list's own. */
export function agreementOrder(order: keyof typeof AgreementOrder): { order?: readonly Order<Agreement>[] } {
  const steps = ORDERS[order];
  return steps === null ? {} : { order: steps };
}
