import { parseKey } from '../../db/key.js';
import { scopeIds, sql } from '../../db/sql.js';
import type { ListOptions, Order, Where } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { inPlace } from '../pairing/place-filter.js';
import type { ExitFilter } from './exit.input.js';
import type { IncidentFilter } from './incident.input.js';
import type { LeaveFilter, LeaveOrder, OutingFilter } from './leave.input.js';
import type { Leave } from './leave.js';
import type { SpotCheckFilter } from './spot-check.input.js';
import type { ViolationFilter } from './violation.input.js';

type Conditions = NonNullable<ListOptions['where']>;

export const leaveOrders: Readonly<Record<keyof typeof LeaveOrder, readonly Order<Leave>[]>> = {
  NEWEST: [{ by: 'createdAt', direction: 'desc' }],
  FROM_FIRST: [{ by: 'fromOn' }],
  FROM_LAST: [{ by: 'fromOn', direction: 'desc' }],
};

/** Rows of a team, of a stay, or of the teams of a pairing. */
function belonging({ pairingId, teamId, assignmentId }: { pairingId?: string | null; teamId?: string | null; assignmentId?: string | null }): Conditions {
  const pairing = pairingId ? parseKey(pairingId) : null;
  const team = teamId ? parseKey(teamId) : null;
  const stay = assignmentId ? parseKey(assignmentId) : null;
  const ofPairing: Where | null = pairing && ((t) => sql`exists (select 1 from team k where k.scope_id = ${t}.scope_id and k.id = ${t}.team_id
    and k.scope_id = any(${scopeIds('WORK')}) and k.pairing_id = ${pairing.id})`);
  return [ofPairing, team && ((t) => sql`${t}.team_id = ${team.id}`), stay && ((t) => sql`${t}.assignment_id = ${stay.id}`)];
}

const overdueLeave: Where = (t) => sql`(${t}.state in ('TAKEN', 'OVERSTAYED') and ${t}.returned_on is null and ${t}.to_on < (select app.today()))`;

export function leaveConditions(filter: LeaveFilter | null): Conditions {
  if (!filter) return [];
  const { states, kinds, overdue, from, to, search } = filter;
  return [
    ...belonging(filter),
    states && ((t) => sql`${t}.state = any(${states})`),
    kinds && ((t) => sql`${t}.kind = any(${kinds})`),
    overdue === true && overdueLeave,
    overdue === false && ((t) => sql`not ${overdueLeave(t)}`),
    from && ((t) => sql`coalesce(${t}.returned_on, ${t}.to_on) >= ${from}`),
    to && ((t) => sql`${t}.from_on <= ${to}`),
    anyText(search, ['name']),
  ];
}

const overdueOuting: Where = (t) => sql`(${t}.state = 'REPORTED' and ${t}.back_at < app.now())`;

export function outingConditions(filter: OutingFilter | null): Conditions {
  if (!filter) return [];
  const { states, overnight, overdue, from, to, search } = filter;
  return [
    ...belonging(filter),
    states && ((t) => sql`${t}.state = any(${states})`),
    typeof overnight === 'boolean' && ((t) => sql`${t}.overnight = ${overnight}`),
    overdue === true && overdueOuting,
    overdue === false && ((t) => sql`not ${overdueOuting(t)}`),
    from && ((t) => sql`(${t}.back_at at time zone 'Asia/Shanghai')::date >= ${from}`),
    to && ((t) => sql`(${t}.out_at at time zone 'Asia/Shanghai')::date <= ${to}`),
    anyText(search, ['name', 'purpose', 'destination']),
  ];
}

export function exitConditions(filter: ExitFilter | null): Conditions {
  if (!filter) return [];
  const { states, kinds, search } = filter;
  return [...belonging(filter), states && ((t) => sql`${t}.state = any(${states})`), kinds && ((t) => sql`${t}.kind = any(${kinds})`), anyText(search, ['name'])];
}

export function incidentConditions(filter: IncidentFilter | null): Conditions {
  if (!filter) return [];
  const { states, kinds, from, to, search } = filter;
  return [
    ...belonging(filter),
    inPlace(filter),
    states && ((t) => sql`${t}.state = any(${states})`),
    kinds && ((t) => sql`${t}.kind = any(${kinds})`),
    from && ((t) => sql`(${t}.occurred_at at time zone 'Asia/Shanghai')::date >= ${from}`),
    to && ((t) => sql`(${t}.occurred_at at time zone 'Asia/Shanghai')::date <= ${to}`),
    anyText(search, ['name']),
  ];
}

export function spotCheckConditions(filter: SpotCheckFilter | null): Conditions {
  if (!filter) return [];
  const { methods, states, from, to, search } = filter;
  const pairing = filter.pairingId ? parseKey(filter.pairingId) : null;
  return [
    pairing && ((t) => sql`${t}.pairing_id = ${pairing.id}`),
    methods && ((t) => sql`${t}.method = any(${methods})`),
    states && ((t) => sql`${t}.state = any(${states})`),
    from && ((t) => sql`(${t}.checked_at at time zone 'Asia/Shanghai')::date >= ${from}`),
    to && ((t) => sql`(${t}.checked_at at time zone 'Asia/Shanghai')::date <= ${to}`),
    anyText(search, ['checked_by', 'by_org_name']),
  ];
}

export function violationConditions(filter: ViolationFilter | null): Conditions {
  if (!filter) return [];
  const { subjects, classes, states, from, to, search } = filter;
  const pairing = filter.pairingId ? parseKey(filter.pairingId) : null;
  const stay = filter.assignmentId ? parseKey(filter.assignmentId) : null;
  return [
    pairing && ((t) => sql`${t}.pairing_id = ${pairing.id}`),
    stay && ((t) => sql`${t}.assignment_id = ${stay.id}`),
    inPlace(filter),
    from && ((t) => sql`${t}.happened_on >= ${from}`),
    to && ((t) => sql`${t}.happened_on <= ${to}`),
    subjects && ((t) => sql`${t}.subject = any(${subjects})`),
    classes && ((t) => sql`${t}.class = any(${classes})`),
    states && ((t) => sql`${t}.state = any(${states})`),
    anyText(search, ['name']),
  ];
}
