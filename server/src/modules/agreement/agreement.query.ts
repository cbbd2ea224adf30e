import { parseKey } from '../../db/key.js';
import { scopeIds, sql, type Sql } from '../../db/sql.js';
import type { Order, Where } from '../../read/planned.js';
import { anyText, divisionRange } from '../../read/text-filter.js';
import type { AgreementFilter, AgreementOrder } from './agreement.input.js';
import type { Agreement } from './agreement.js';

/** The conditions of the tracker's filter; all must hold. */
export function agreementConditions(filter: AgreementFilter | null | undefined): (Where | null | undefined | false | '' | 0)[] {
  if (!filter) return [];
  const { states, kinds, year, late, missingSealOf } = filter;
  const pairing = filter.pairingId ? parseKey(filter.pairingId) : null;
  return [
    pairing && ((t) => sql`${t}.scope_id = ${pairing.scopeId} and ${t}.pairing_id = ${pairing.id}`),
    states && ((t) => sql`${t}.state = any(${states})`),
    kinds && ((t) => sql`${t}.kind = any(${kinds})`),
    year && ((t) => sql`${t}.year = ${year}`),
    typeof late === 'boolean' && ((t) => sql`(${lateOrOverdue(t)}) = ${late}`),
    missingSealOf && ((t) => missingSeal(t, missingSealOf)),
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

/** What the filter asks of the pairing behind the agreement. */
function pairingCondition(filter: AgreementFilter): Where | null {
  const programme = filter.programmeId ? parseKey(filter.programmeId) : null;
  const area = filter.divisionCode ? divisionRange(filter.divisionCode) : null;
  const text = anyText(filter.search, ['supporter_name', 'receiver_name', 'code']);
  if (!programme && !area && !text) return null;
  return (t) => {
    let where = sql`p.scope_id = ${t}.scope_id and p.id = ${t}.pairing_id and p.scope_id = any(${scopeIds('BASE')})`;
    if (programme) where = sql`${where} and p.programme_scope_id = ${programme.scopeId} and p.programme_id = ${programme.id}`;
    if (area) where = sql`${where} and p.receiver_division_code between ${area.from} and ${area.to}`;
    if (text) where = sql`${where} and ${text(sql`p`)}`;
    return sql`exists (select 1 from pairing p where ${where})`;
  };
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
