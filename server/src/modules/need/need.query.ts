import { parseKey } from '../../db/key.js';
import { scopeIds, sql } from '../../db/sql.js';
import type { ListOptions, Order, Where } from '../../read/planned.js';
import { anyText, divisionRange } from '../../read/text-filter.js';
import type { NeedFilter, NeedOrder, OfferFilter } from './need.input.js';
import type { NeedRequest } from './need-request.js';

const urgency: Where = (t) => sql`case ${t}.priority when 'URGENT' then 0 when 'HIGH' then 1 else 2 end`;

export const needOrders: Readonly<Record<keyof typeof NeedOrder, readonly Order<NeedRequest>[]>> = {
  NEWEST: [{ by: 'createdAt', direction: 'desc' }],
  PRIORITY: [{ by: { expression: urgency, type: 'int' } }, { by: 'startsOn' }],
  STARTS_ON: [{ by: 'startsOn' }],
  RECEIVER: [{ by: 'receiverName' }],
};

/** The title, the receiver or one of the specialties. */
function naming(search: string | null | undefined, columns: readonly string[]): Where | null {
  const named = anyText(search, columns);
  const specialty = anyText(search, ['specialty']);
  return named && specialty && ((t) => sql`(${named(t)} or exists (select 1 from jsonb_to_recordset(${t}.lines) as l (specialty text) where ${specialty(sql`l`)}))`);
}

export function needConditions(filter: NeedFilter | null): NonNullable<ListOptions['where']> {
  if (!filter) return [];
  const { states, priorities, receiverKinds, paired, mine } = filter;
  const area = filter.divisionCode ? divisionRange(filter.divisionCode) : null;
  const pairing = filter.pairingId ? parseKey(filter.pairingId) : null;
  return [
    states && ((t) => sql`${t}.state = any(${states})`),
    priorities && ((t) => sql`${t}.priority = any(${priorities})`),
    receiverKinds && ((t) => sql`${t}.receiver_kind = any(${receiverKinds})`),
    area && ((t) => sql`${t}.receiver_division_code between ${area.from} and ${area.to}`),
    typeof paired === 'boolean' && ((t) => sql`exists (select 1 from pairing p where p.scope_id = any(${scopeIds('BASE')})
      and p.receiver_org_id = ${t}.receiver_org_id and p.state not in ('COMPLETED', 'TERMINATED')) = ${paired}`),
    typeof mine === 'boolean' && ((t) => sql`(${t}.receiver_org_id = app.org()) = ${mine}`),
    pairing && ((t) => sql`exists (select 1 from pairing p where p.scope_id = any(${scopeIds('BASE')}) and p.scope_id = ${pairing.scopeId}
      and p.id = ${pairing.id} and p.receiver_org_id = ${t}.receiver_org_id)`),
    naming(filter.search, ['receiver_name', 'title']),
  ];
}

export function offerConditions(filter: OfferFilter | null): NonNullable<ListOptions['where']> {
  if (!filter) return [];
  const { states, mine } = filter;
  return [
    states && ((t) => sql`${t}.state = any(${states})`),
    typeof mine === 'boolean' && ((t) => sql`(${t}.org_id = app.org()) = ${mine}`),
    naming(filter.search, ['org_name']),
  ];
}
