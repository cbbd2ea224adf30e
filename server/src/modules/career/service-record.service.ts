import { inputWords } from '@jiedui/schema/refusal-words';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { keptFileProblems } from '../document/attachment.service.js';
import type { RecordServiceInput } from './service.input.js';

/** Records service outside the platform of one of the own staff, with its proof. */
export async function recordService(tx: Tx, input: RecordServiceInput): Promise<Key> {
  const person = parseKey(input.personId);
  const [known] = await tx.query('select 1 from person where scope_id = $1 and id = $2', [person.scopeId, person.id]);
  if (!known) throw notFound();
  refuse([...dateProblems(input, businessDay(tx.now)), ...sensitiveProblems({ note: input.note, place: input.place, proof: input.proof })]);
  const [made] = await tx.query<{ id: string }>(
    `insert into service_record (scope_id, person_id, kind, government_organised, place, from_on, to_on, proof, note, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [person.scopeId, person.id, input.kind, input.governmentOrganised ?? null, input.place.trim(), input.fromOn, input.toOn ?? null, input.proof.trim(),
      input.note.trim(), tx.viewer.user?.name ?? ''],
  );
  if (!made) throw notFound();
  return { scopeId: person.scopeId, id: made.id };
}

function dateProblems({ fromOn, toOn }: RecordServiceInput, today: string): ProblemInput[] {
  if (fromOn > today) return [{ code: 'DATE_ORDER', path: 'fromOn', message: inputWords.future('START', fromOn, today), fix: inputWords.checkDay, numbers: { today } }];
  if (toOn && toOn < fromOn) return [{ code: 'DATE_ORDER', path: 'toOn', message: inputWords.earlier('END', toOn, 'START', fromOn), fix: inputWords.checkDay }];
  if (toOn && toOn > today) return [{ code: 'DATE_ORDER', path: 'toOn', message: inputWords.future('END', toOn, today), fix: '仍在进行的不填结束日', numbers: { today } }];
  return [];
}

/** Takes back an entry that was made by mistake; the audit trail keeps it. */
export async function removeService(tx: Tx, key: Key): Promise<void> {
  refuse(await keptFileProblems(tx, key));
  const [removed] = await tx.query('delete from service_record where scope_id = $1 and id = $2 returning id', [key.scopeId, key.id]);
  if (!removed) throw notFound();
}
