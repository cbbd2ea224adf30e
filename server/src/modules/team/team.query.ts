import { stayStates } from '@jiedui/schema/stay-states';
import { parseKey } from '../../db/key.js';
import { raw, sql, scopeIds, type Sql } from '../../db/sql.js';
import type { ListOptions, Order, Where } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { inPlace } from '../pairing/place-filter.js';
import type { Assignment } from './assignment.js';
import type { AssignmentFilter, AssignmentOrder, TeamFilter, TeamOrder } from './team.input.js';
import type { Team } from './team.js';

type Conditions = NonNullable<ListOptions['where']>;

export const teamOrders: Readonly<Record<keyof typeof TeamOrder, readonly Order<Team>[]>> = {
  NEWEST: [{ by: 'createdAt', direction: 'desc' }],
  PLANNED_FIRST: [{ by: 'plannedFrom' }],
  PLANNED_LAST: [{ by: 'plannedFrom', direction: 'desc' }],
};

export const assignmentOrders: Readonly<Record<keyof typeof AssignmentOrder, readonly Order<Assignment>[]>> = {
  NEWEST: [{ by: 'createdAt', direction: 'desc' }],
  NAME: [{ by: 'name' }],
  NAME_DESC: [{ by: 'name', direction: 'desc' }],
  ARRIVED_LAST: [{ by: 'arrivedOn', direction: 'desc', nulls: 'last' }],
};

/** Teams whose pairing meets the condition; the pairing goes by alias `p`. */
function ofPairing(condition: (p: Sql) => Sql): Where {
  return (t) => sql`exists (select 1 from pairing p where p.scope_id = ${t}.scope_id and p.id = ${t}.pairing_id
    and p.scope_id = any(${scopeIds('BASE')}) and ${condition(raw('p'))})`;
}

/** Assignments whose team's pairing meets the condition. */
function ofTeamsPairing(condition: (p: Sql) => Sql): Where {
  return (t) => sql`exists (select 1 from team k join pairing p on p.scope_id = k.scope_id and p.id = k.pairing_id
    where k.scope_id = ${t}.scope_id and k.id = ${t}.team_id and k.scope_id = any(${scopeIds('WORK')}) and p.scope_id = any(${scopeIds('BASE')})
    and ${condition(raw('p'))})`;
}

/** The scopes that a filter names by its pairing or team; undefined where it names none. */
export function namedScopes(...ids: readonly (string | null | undefined)[]): readonly number[] | undefined {
  const named = ids.filter((id): id is string => typeof id === 'string').map((id) => parseKey(id).scopeId);
  return named.length === 0 ? undefined : named.every((id) => id === named[0]) ? named.slice(0, 1) : [];
}

export function teamConditions(filter: TeamFilter | null): Conditions {
  if (!filter) return [];
  const { states, filingStates, search } = filter;
  const pairing = filter.pairingId ? parseKey(filter.pairingId) : null;
  const own = anyText(search, ['name']);
  const named = anyText(search, ['supporter_name', 'receiver_name']);
  return [
    pairing && ((t) => sql`${t}.pairing_id = ${pairing.id}`),
    states && ((t) => sql`${t}.state = any(${states})`),
    filingStates && ((t) => sql`${t}.filing_state = any(${filingStates})`),
    inPlace(filter),
    own && named && ((t) => sql`(${own(t)} or ${ofPairing(named)(t)})`),
  ];
}

export function assignmentConditions(filter: AssignmentFilter | null): Conditions {
  const { states, onSite, role, titleLevels, search } = filter ?? {};
  const pairing = filter?.pairingId ? parseKey(filter.pairingId) : null;
  const team = filter?.teamId ? parseKey(filter.teamId) : null;
  return [
    states ? (t) => sql`${t}.state = any(${states})` : (t) => sql`${t}.state <> 'REMOVED'`,
    pairing && ofTeamsPairing((p) => sql`${p}.id = ${pairing.id}`),
    team && ((t) => sql`${t}.team_id = ${team.id}`),
    typeof onSite === 'boolean' && ((t) => sql`(${t}.state = any(${[...stayStates.onSite]})) = ${onSite}`),
    role && ((t) => sql`${t}.role = ${role}`),
    titleLevels && ((t) => sql`${t}.title_level = any(${titleLevels})`),
    inPlace(filter),
    anyText(search, ['name', 'specialty', 'department']),
  ];
}
