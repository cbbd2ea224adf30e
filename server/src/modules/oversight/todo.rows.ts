import type { todoKinds } from '@jiedui/schema/desk-states';
import type { Facet } from '../../access/viewer.js';
import type { Key } from '../../db/key.js';
import { sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { lastHandover, todosOf } from './todo.query.js';

/** A to-do as a service sees it, with whom it was handed to. */
export interface OpenTodo {
  readonly title: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly userId: string | null;
  readonly userName: string;
}

/** The to-do that waits, where the viewer sees it. */
export async function visibleTodo(tx: Tx, { scopeId, id }: Key, kind: keyof typeof todoKinds): Promise<OpenTodo | null> {
  const t = sql`t`;
  const { text, values } = sql`
    select t.title, t.subject, t.subject_id as "subjectId", ${lastHandover(t, sql`h.user_id`)} as "userId", coalesce(${lastHandover(t, sql`h.user_name`)}, '') as "userName"
      ${todosOf(tx.viewer)} and t.scope_id = ${scopeId} and t.id = ${id} and t.kind = ${kind}`.statement((facet) => tx.viewer.readable(facet as Facet).ids);
  const [found] = await tx.query<OpenTodo & Record<string, unknown>>(text, values);
  return found ?? null;
}
