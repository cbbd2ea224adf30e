import { parseKey } from '../../db/key.js';
import { scopeIds, sql } from '../../db/sql.js';
import type { ListOptions, Order, Where } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { inPlace } from '../pairing/place-filter.js';
import type { Activity } from './activity.js';
import type { ActivityFilter, ActivityOrder } from './activity.input.js';

export const activityOrders: Readonly<Record<keyof typeof ActivityOrder, readonly Order<Activity>[]>> = {
  LATEST: [{ by: 'day', direction: 'desc' }],
  EARLIEST: [{ by: 'day' }],
};

/** The receiver confirms, the supporter's side mends what came back. */
const waitsForMe: Where = (t) => sql`exists (select 1 from scope_access a where a.org_id = app.org() and a.scope_id = ${t}.scope_id and (
    (a.party = 'RECEIVING' and ${t}.state = 'RECORDED') or (a.party = 'SUPPORTING' and ${t}.state = 'RETURNED')))`;

export function activityConditions(filter: ActivityFilter | null): NonNullable<ListOptions['where']> {
  const { types, states, from, to, mine, search } = filter ?? {};
  const pairing = filter?.pairingId ? parseKey(filter.pairingId) : null;
  const team = filter?.teamId ? parseKey(filter.teamId) : null;
  const assignment = filter?.assignmentId ? parseKey(filter.assignmentId) : null;
  return [
    states ? (t) => sql`${t}.state = any(${states})` : (t) => sql`${t}.state in ('RECORDED', 'CONFIRMED', 'RETURNED')`,
    inPlace(filter),
    pairing && ((t) => sql`${t}.pairing_id = ${pairing.id}`),
    team && ((t) => sql`exists (select 1 from assignment n where n.scope_id = ${t}.scope_id and n.id = ${t}.assignment_id
      and n.scope_id = any(${scopeIds('WORK')}) and n.team_id = ${team.id})`),
    assignment && ((t) => sql`${t}.assignment_id = ${assignment.id}`),
    types && ((t) => sql`${t}.type = any(${types})`),
    from && ((t) => sql`${t}.day >= ${from}::date`),
    to && ((t) => sql`${t}.day <= ${to}::date`),
    mine === true && waitsForMe,
    mine === false && ((t) => sql`not ${waitsForMe(t)}`),
    anyText(search, ['person_name', 'department', 'note']),
  ];
}
