import { parseKey } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { ListOptions, Order, Where } from '../../read/planned.js';
import { anyText } from '../../read/text-filter.js';
import { inPlace } from '../pairing/place-filter.js';
import type { TaskFilter, TaskOrder } from './task.input.js';
import type { Task } from './task.js';

export const taskOrders: Readonly<Record<keyof typeof TaskOrder, readonly Order<Task>[]>> = {
  DUE_FIRST: [{ by: 'dueOn' }],
  DUE_LAST: [{ by: 'dueOn', direction: 'desc' }],
  NEWEST: [{ by: 'createdAt', direction: 'desc' }],
};

/** The next step is the acting organisation's: by its party in the pairing, as the state table has it. */
const waitsForMe: Where = (t) => sql`exists (select 1 from scope_access a where a.org_id = app.org() and a.scope_id = ${t}.scope_id and (
    (a.party = 'SUPPORTING' and (${t}.state in ('CONFIRMED', 'IN_PROGRESS', 'RETURNED') or (${t}.state = 'PLANNED' and not ${t}.confirmed_by_supporting)))
    or (a.party = 'RECEIVING' and (${t}.state = 'SUBMITTED' or (${t}.state = 'PLANNED' and not ${t}.confirmed_by_receiving)))))`;

/** Past its day and not yet accepted; an index knows the open ones. */
const past: Where = (t) => sql`(${t}.due_on < (select app.today()) and ${t}.state not in ('ACCEPTED', 'CLOSED'))`;

export function taskConditions(filter: TaskFilter | null): NonNullable<ListOptions['where']> {
  if (!filter) return [];
  const { states, overdue, mine, year, parts, contents, dueFrom, dueTo, search } = filter;
  const plan = filter.planId ? parseKey(filter.planId) : null;
  const pairing = filter.pairingId ? parseKey(filter.pairingId) : null;
  return [
    pairing && ((t) => sql`${t}.pairing_id = ${pairing.id}`),
    inPlace(filter),
    dueFrom && ((t) => sql`${t}.due_on >= ${dueFrom}`),
    dueTo && ((t) => sql`${t}.due_on <= ${dueTo}`),
    plan && ((t) => sql`${t}.scope_id = ${plan.scopeId} and ${t}.plan_id = ${plan.id}`),
    parts && ((t) => sql`${t}.part = any(${parts})`),
    contents && ((t) => sql`${t}.content = any(${contents})`),
    states && ((t) => sql`${t}.state = any(${states})`),
    overdue === true && past,
    overdue === false && ((t) => sql`not ${past(t)}`),
    mine === true && waitsForMe,
    mine === false && ((t) => sql`not ${waitsForMe(t)}`),
    year && ((t) => sql`${t}.year = ${year}`),
    anyText(search, ['title', 'responsible_department', 'responsible_person']),
  ];
}
