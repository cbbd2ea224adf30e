import { parseKey } from '../../db/key.js';
import { scopeIds, sql } from '../../db/sql.js';
import type { ListOptions, Order, Where } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { inPlace } from '../pairing/place-filter.js';
import type { EvaluationFilter, EvaluationOrder } from './evaluation.input.js';
import type { Evaluation } from './evaluation.js';

export const evaluationOrders: Readonly<Record<keyof typeof EvaluationOrder, readonly Order<Evaluation>[]>> = {
  NEWEST: [{ by: 'createdAt', direction: 'desc' }],
  PERIOD_LAST: [{ by: 'periodTo', direction: 'desc' }],
  TOTAL: [{ by: 'total' }],
  TOTAL_DESC: [{ by: 'total', direction: 'desc', nulls: 'last' }],
};

/** The open step is of the acting organisation's party and level. */
const waitsForMe: Where = (t) => sql`(${t}.state = 'OPEN' and exists (select 1 from evaluation_step s
    join scope_access a on a.scope_id = s.scope_id and a.party = s.party and a.org_id = app.org()
    where s.scope_id = ${t}.scope_id and s.evaluation_id = ${t}.id and s.scope_id = any(${scopeIds('EVALUATION')})
      and s.state in ('OPEN', 'RETURNED') and (s.division_level is null or s.division_level = app.division_level())))`;

export function evaluationConditions(filter: EvaluationFilter | null): NonNullable<ListOptions['where']> {
  const { states, subjects, qualified, grades, endsFrom, endsTo, mine, search } = filter ?? {};
  const pairing = filter?.pairingId ? parseKey(filter.pairingId) : null;
  const assignment = filter?.assignmentId ? parseKey(filter.assignmentId) : null;
  return [
    states ? (t) => sql`${t}.state = any(${states})` : (t) => sql`${t}.state <> 'SUPERSEDED'`,
    pairing && ((t) => sql`${t}.pairing_id = ${pairing.id}`),
    assignment && ((t) => sql`${t}.assignment_id = ${assignment.id}`),
    inPlace(filter),
    grades && ((t) => sql`${t}.grade = any(${grades})`),
    endsFrom && ((t) => sql`${t}.period_to >= ${endsFrom}`),
    endsTo && ((t) => sql`${t}.period_to <= ${endsTo}`),
    subjects && ((t) => sql`${t}.subject = any(${subjects})`),
    typeof qualified === 'boolean' && ((t) => sql`${t}.qualified = ${qualified}`),
    mine === true && waitsForMe,
    mine === false && ((t) => sql`not ${waitsForMe(t)}`),
    anyText(search, ['subject_name', 'scheme_name']),
  ];
}
