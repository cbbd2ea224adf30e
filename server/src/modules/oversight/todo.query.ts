/** Responsible for which to-dos of the acting organisation are this person's to see: what he may act on. Talks to: todo, todo_handover. */
import type { Permission } from '../../access/permissions.js';
import type { Viewer } from '../../access/viewer.js';
import { join, scopeIds, sql, type Sql } from '../../db/sql.js';
import type { Where } from '../../read/planned.js';
import type { TodoFilter } from './oversight.input.js';

/** The steps of a selection, each for whoever takes it. */
const STEPS: Readonly<Record<string, Permission>> = { RECOMMEND_APPLICATION: 'application.recommend', APPROVE_APPLICATION: 'application.approve' };

/** The to-dos that this person may see: those of pairings where he sees pairings, the steps of a selection that he takes. */
export function visibleTodos({ permissions, department }: Viewer): readonly Where[] {
  const [steps, taken] = [Object.keys(STEPS), Object.entries(STEPS).flatMap(([kind, permission]) => (permissions.has(permission) ? [kind] : []))];
  const pairings = permissions.has('pairing.read');
  return [
    (t) => sql`(${t}.kind = any(${taken}) or (${pairings} and ${t}.kind <> all(${steps})))`,
    ...(department === '' ? [] : [(t: Sql) => sql`exists (select 1 from application a where a.scope_id = ${t}.scope_id and a.id = ${t}.id and a.department = ${department})`]),
  ];
}

/** What a filter asks of them. */
export function todoConditions({ kinds, overdue, mine }: TodoFilter, viewer: Viewer): readonly (Where | false | null | undefined)[] {
  return [
    kinds && ((t) => sql`${t}.kind = any(${kinds})`),
    typeof overdue === 'boolean' && ((t) => sql`coalesce(${t}.due_on < (select app.today()), false) = ${overdue}`),
    mine === true && ((t) => sql`${lastHandover(t, sql`h.user_id`)} = ${viewer.user?.id ?? null}`),
  ];
}

/** What the last hand-over of a to-do within the acting organisation says of it; null where there was none, or it was taken back. */
export function lastHandover(t: Sql, column: Sql): Sql {
  return sql`(select ${column} from todo_handover h where h.scope_id = any(${scopeIds('OWN')}) and h.row_scope_id = ${t}.scope_id
    and h.row_id = ${t}.id and h.kind = ${t}.kind order by h.created_at desc, h.id desc limit 1)`;
}

/** The to-dos in a statement of one's own, as `t`. */
export function todosOf(viewer: Viewer): Sql {
  const t = sql`t`;
  const reached = sql`(t.scope_id = any(${scopeIds('BASE')}) or t.scope_id = any(${scopeIds('OWN')}))`;
  return sql`from todo t where ${join([reached, ...visibleTodos(viewer).map((condition) => condition(t))], ' and ')}`;
}
