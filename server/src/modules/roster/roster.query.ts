import { raw, scopeIds, sql, type Sql } from '../../db/sql.js';
import type { Where } from '../../read/planned.js';
import { anyText, divisionRange } from '../../read/text-filter.js';
import type { FilingFilter } from './roster.input.js';

/** Filings whose team's pairing meets the condition; the pairing goes by alias `p`. */
function ofPairing(condition: (p: Sql) => Sql): Where {
  return (t) => sql`exists (select 1 from team k join pairing p on p.scope_id = k.scope_id and p.id = k.pairing_id
    where k.scope_id = ${t}.scope_id and k.id = ${t}.team_id and k.scope_id = any(${scopeIds('WORK')}) and p.scope_id = any(${scopeIds('BASE')})
    and ${condition(raw('p'))})`;
}

/** The conditions of the list of filings; all must hold. */
export function filingConditions(filter: FilingFilter | null): (Where | null | undefined | false | '')[] {
  if (!filter) return [];
  const { states, routes, late, aggregateNumber } = filter;
  const area = filter.divisionCode ? divisionRange(filter.divisionCode) : null;
  const named = anyText(filter.search, ['supporter_name', 'receiver_name']);
  return [
    states && ((t) => sql`${t}.state = any(${states})`),
    routes && ((t) => sql`${t}.route = any(${routes})`),
    typeof late === 'boolean' && ((t) => sql`${t}.late = ${late}`),
    aggregateNumber && ((t) => sql`${t}.aggregate_number = ${aggregateNumber}`),
    area && ofPairing((p) => sql`${p}.receiver_division_code between ${area.from} and ${area.to}`),
    named && ofPairing(named),
  ];
}
