import { parseKey } from '../../db/key.js';
import { scopeIds, sql } from '../../db/sql.js';
import type { ListOptions, Order } from '../../read/planned.js';
import { anyText, divisionRange } from '../../read/text-filter.js';
import type { RectificationFilter, RectificationSort } from './rectification.input.js';
import type { RectificationOrder } from './rectification-order.js';

export const rectificationOrders: Readonly<Record<keyof typeof RectificationSort, readonly Order<RectificationOrder>[]>> = {
  NEWEST: [{ by: 'createdAt', direction: 'desc' }],
  DUE: [{ by: 'dueAt' }],
};

export function rectificationConditions(filter: RectificationFilter | null): NonNullable<ListOptions['where']> {
  const { states, causes, late, search } = filter ?? {};
  const pairing = filter?.pairingId ? parseKey(filter.pairingId) : null;
  const programme = filter?.programmeId ? parseKey(filter.programmeId) : null;
  const area = filter?.divisionCode ? divisionRange(filter.divisionCode) : null;
  return [
    pairing && ((t) => sql`${t}.pairing_id = ${pairing.id}`),
    programme && ((t) => sql`exists (select 1 from pairing p where p.scope_id = ${t}.scope_id and p.id = ${t}.pairing_id
      and p.scope_id = any(${scopeIds('BASE')}) and p.programme_scope_id = ${programme.scopeId} and p.programme_id = ${programme.id})`),
    area && ((t) => sql`exists (select 1 from pairing p where p.scope_id = ${t}.scope_id and p.id = ${t}.pairing_id
      and p.scope_id = any(${scopeIds('BASE')}) and p.receiver_division_code between ${area.from} and ${area.to})`),
    states && ((t) => sql`${t}.state = any(${states})`),
    causes && ((t) => sql`${t}.cause = any(${causes})`),
    typeof late === 'boolean' && ((t) => sql`(${t}.overdue_at is not null) = ${late}`),
    anyText(search, ['unit_name', 'title', 'number']),
  ];
}
