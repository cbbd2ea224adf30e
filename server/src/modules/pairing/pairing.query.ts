import { sql } from '../../db/sql.js';
import type { Order, Where } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import type { PairingFilter, PairingOrder } from './pairing.input.js';
import type { Pairing } from './pairing.js';
import { placeCondition } from './place-filter.js';

const MINE: Partial<Record<string, Where>> = {
  SUPPORTING: (t) => sql`${t}.supporter_org_id = app.org()`,
  RECEIVING: (t) => sql`${t}.receiver_org_id = app.org()`,
  OWNER: (t) => sql`${t}.owner_org_id = app.org()`,
};

/** The conditions of a filter; all must hold. */
export function pairingConditions(filter: PairingFilter | null | undefined): (Where | null | undefined | false | '')[] {
  if (!filter) return [];
  const { states, agreementStates, agreementLate, groupStates, receiverCategories, party } = filter;
  return [
    (t) => placeCondition(filter, t),
    states && ((t) => sql`${t}.state = any(${states})`),
    agreementStates && ((t) => sql`${t}.agreement_state = any(${agreementStates})`),
    typeof agreementLate === 'boolean' && ((t) => sql`${t}.agreement_late = ${agreementLate}`),
    groupStates && ((t) => sql`${t}.group_state = any(${groupStates})`),
    receiverCategories && ((t) => sql`${t}.receiver_category = any(${receiverCategories})`),
    party && (MINE[party] ?? accessAs(party)),
    anyText(filter.search, ['supporter_name', 'receiver_name', 'code']),
  ];
}

function accessAs(party: string): Where {
  return (t) => sql`exists (select 1 from scope_access a where a.org_id = app.org() and a.scope_id = ${t}.scope_id and a.party = ${party})`;
}

const ORDERS: Readonly<Record<keyof typeof PairingOrder, readonly Order<Pairing>[] | null>> = {
  NEWEST: null,
  CODE: [{ by: 'code' }],
  SUPPORTER: [{ by: 'supporterName' }],
  RECEIVER: [{ by: 'receiverName' }],
  DIVISION: [{ by: 'receiverDivisionCode' }, { by: 'code' }],
  ENDS_ON: [{ by: 'endsOn' }],
};

/** The steps of an order; NEWEST is the list's own. */
export function pairingOrder(order: keyof typeof PairingOrder): { order?: readonly Order<Pairing>[] } {
  const steps = ORDERS[order];
  return steps === null ? {} : { order: steps };
}
