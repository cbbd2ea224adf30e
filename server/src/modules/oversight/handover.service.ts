/** Responsible for who of an organisation's people deals with a to-do. Talks to: todo, todo_handover, app.colleagues, the notices. */
import { deskRefusals as say } from '@jiedui/schema/refusal-words-office';
import { todoKinds } from '@jiedui/schema/desk-states';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { forbidden, notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { tellOwnOffice } from '../notice/tell.js';
import type { HandOverTodoInput } from './oversight.input.js';
import { visibleTodo, type OpenTodo } from './todo.rows.js';
import { subjectPage } from './subject-pages.js';

/**
 * Hands a to-do to a colleague, or back onto the common desk; whoever sees it may still deal with it. NOT_FOUND for a to-do
 * that does not wait or is not to be seen, and for somebody who is no colleague.
 */
export async function handOverTodo(tx: Tx, key: Key, input: HandOverTodoInput): Promise<void> {
  const scopeId = tx.viewer.acting?.scopeId;
  if (scopeId === undefined || tx.viewer.personId !== null) throw forbidden();
  const todo = await visibleTodo(tx, key, input.kind);
  if (!todo) throw notFound();
  const colleague = await colleagueOf(tx, input.userId ?? null);
  const note = input.note.trim();
  refuse([...sameProblems(todo, input.userId ?? null), ...sensitiveProblems({ note })]);
  const by = tx.viewer.user?.name ?? '';
  await tx.query(
    'insert into todo_handover (scope_id, kind, row_scope_id, row_id, user_id, user_name, note, by_name) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [scopeId, input.kind, key.scopeId, key.id, input.userId ?? null, colleague, note, by],
  );
  const matter = `${todoKinds[input.kind].zh} ${todo.title}`;
  await tellOwnOffice(tx, {
    kind: 'TODO_HANDED_OVER', title: colleague === '' ? `${by}把待办放回公共待办：${matter}` : `${by}转办给${colleague}：${matter}`, body: note,
    link: `${subjectPage(todo.subject)}/${formatKey({ scopeId: key.scopeId, id: todo.subjectId })}`,
  });
}

function sameProblems(todo: OpenTodo, userId: string | null): ProblemInput[] {
  if (todo.userId !== userId) return [];
  if (userId === null) return [{ code: 'NOT_HANDED_OVER', path: 'userId', message: say.withNobody, fix: say.handTo }];
  return [{ code: 'HANDED_OVER', path: 'userId', message: say.withColleague(todo.userName), fix: say.otherColleague }];
}

/** The colleague's name; '' for nobody. */
async function colleagueOf(tx: Tx, userId: string | null): Promise<string> {
  if (userId === null) return '';
  const [found] = await tx.query<{ name: string }>('select name from app.colleagues() where user_id = $1', [userId]);
  if (!found) throw notFound();
  return found.name;
}
