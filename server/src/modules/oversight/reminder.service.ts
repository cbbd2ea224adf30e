import { deskRefusals as say } from '@jiedui/schema/refusal-words-office';
import { todoKinds } from '@jiedui/schema/desk-states';
import type { Party } from '../../access/viewer.js';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { Refusal } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { tellOwn, tellParties } from '../notice/tell.js';
import { subjectPage } from './subject-pages.js';

interface Waiting {
  readonly subject: string;
  readonly subjectId: string;
  readonly title: string;
  readonly waitsFor: string;
  readonly parties: readonly Party[];
  readonly dueOn: string | null;
  readonly remindedAt: Date | null;
}

/** Reminds whoever the acting organisation waits for, once a day; NOT_FOUND for what does not wait or is not its own. */
export async function remind(tx: Tx, key: Key, kind: keyof typeof todoKinds): Promise<void> {
  const [row] = await tx.query<Waiting & Record<string, unknown>>(
    `select w.subject, w.subject_id as "subjectId", w.title, w.waits_for as "waitsFor", w.parties, w.due_on as "dueOn",
            (select max(m.created_at) from reminder m where m.scope_id = w.scope_id and m.row_id = w.id and m.kind = w.kind) as "remindedAt"
       from awaited w where w.scope_id = $1 and w.id = $2 and w.kind = $3`,
    [key.scopeId, key.id, kind],
  );
  if (!row) throw notFound();
  const today = businessDay(tx.now);
  if (row.remindedAt !== null && businessDay(row.remindedAt) === today) {
    throw new Refusal([{ code: 'REMINDED_TODAY', message: say.remindedToday(row.waitsFor), fix: say.tomorrow }]);
  }
  const action = todoKinds[kind].zh;
  const due = row.dueOn === null ? '' : `，期限 ${row.dueOn}`;
  await tx.query('insert into reminder (scope_id, kind, row_id, waits_for, org_id, by_name) values ($1, $2, $3, $4, $5, $6)', [
    key.scopeId, kind, key.id, row.waitsFor, tx.viewer.orgId, tx.viewer.user?.name ?? '',
  ]);
  const told = {
    kind: 'REMINDER', title: `催办：${row.title} 待${action}${due}`, body: `${tx.viewer.acting?.orgName ?? ''}提醒`,
    link: `${subjectPage(row.subject)}/${formatKey({ scopeId: key.scopeId, id: row.subjectId })}`,
  };
  // What waits in the own house is no matter of parties: its own people are told.
  if (row.parties.includes('SELF')) await tellOwn(tx, told);
  else await tellParties(tx, key.scopeId, row.parties, told);
}
