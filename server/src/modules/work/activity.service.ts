/** Responsible for recording work and mending what was recorded. The only writer of `activity` besides its confirmation. */
import { workRefusals as say } from '@jiedui/schema/refusal-words-work';
import { inputWords } from '@jiedui/schema/refusal-words';
import { randomUUID } from 'node:crypto';
import { labelOf } from '@jiedui/schema/vocabulary';
import { recordedActivities, slots } from '@jiedui/schema/activity';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { whyNot } from '../../states/decide.js';
import { lockRow, logTransition, transition } from '../../states/transition.js';
import { closedDays, closedFor, refuseClosed } from '../evaluation/period-lock.service.js';
import { lookForContradictions } from '../presence/contradiction.service.js';
import { readAssignment } from '../team/team.rows.js';
import { lineProblems, stayProblems } from './activity.facts.js';
import type { ActivityLineInput, ChangeActivityInput, CorrectActivityInput } from './activity.input.js';
import { Activity } from './activity.js';
import { activityMachine } from './activity.states.js';
import { contactFor } from './referral.rows.js';
import { readStay } from './stay.rows.js';

/** How the log names a record: 李秋实 2022-06-06 上午 门诊. */
export function activityName(row: Pick<Activity, 'personName' | 'day' | 'slot' | 'type'>): string {
  return [row.personName, row.day, row.slot ? labelOf(slots, row.slot) : '全天', labelOf(recordedActivities, row.type)].join(' ');
}

/**
 * Records the lines for one stay, all or none, in two statements. A line whose `entryId` is known already is not kept a
 * second time: the record that exists is answered in its place. Keys come in the order of the lines.
 */
export async function recordActivities(
  tx: Tx, assignmentKey: Key, source: Activity['source'], lines: readonly ActivityLineInput[], pathOf: (line: number) => string,
): Promise<Key[]> {
  const stay = await readStay(tx, assignmentKey);
  recordable(tx, assignmentKey);
  const today = businessDay(tx.now);
  refuse(stayProblems(stay));
  refuse(lines.flatMap((line, at) => lineProblems(stay, line, today, pathOf(at))));
  await refuseClosedLines(tx, assignmentKey, lines, pathOf);
  const contact = await contactFor(tx, stay, lines.map(({ type }) => type));
  const rows = lines.map((line) => ({
    client_id: line.entryId ?? randomUUID(), type: line.type, day: line.day, slot: line.slot ?? null, quantity: line.quantity,
    department: line.department.trim(), place: line.place.trim(), note: line.note.trim(), contact: line.type === 'UP_REFERRAL' ? contact : '', written_at: originalTime(tx, line).toISOString(),
  }));
  const { scopeId, id } = assignmentKey;
  void tx.query(
    `with line as (select * from jsonb_to_recordset($1::jsonb) as l (client_id uuid, type text, day date, slot text, quantity int,
         department text, place text, note text, contact text, written_at timestamptz))
     insert into activity (scope_id, pairing_id, assignment_id, person_id, person_name, type, day, slot, quantity, department, place, note, contact,
       source, client_id, written_at, recorded_by)
     select $2, $3, $4, $5, $6, l.type, l.day, l.slot, l.quantity, l.department, l.place, l.note, l.contact, $7, l.client_id, l.written_at, $8 from line l
     on conflict (scope_id, assignment_id, client_id) do nothing`,
    [JSON.stringify(rows), scopeId, stay.pairingId, id, stay.personId, stay.name, source, tx.viewer.user?.name ?? ''],
  );
  // A statement of its own: it also sees what another request kept under the same client ids meanwhile.
  const found = await tx.query<{ id: string; entryId: string }>(
    'select id, client_id as "entryId" from activity where scope_id = $1 and assignment_id = $2 and client_id = any ($3)',
    [scopeId, id, rows.map((row) => row.client_id)],
  );
  await lookForContradictions(tx, scopeId, rows.map(({ day }) => ({ assignmentId: id, day })));
  const byClient = new Map(found.map((row) => [row.entryId, row.id]));
  return rows.map((row) => ({ scopeId, id: byClient.get(row.client_id) ?? '' }));
}

/** Work of a closed period is recorded no more; what a phone sends again, because the answer was lost, is kept already. */
async function refuseClosedLines(tx: Tx, { scopeId, id }: Key, lines: readonly ActivityLineInput[], pathOf: (line: number) => string): Promise<void> {
  const closed = await closedDays(tx, lines.map(({ day }) => ({ scopeId, day })));
  if (!lines.some(({ day }) => closed({ scopeId, day }))) return;
  const known = await tx.query<{ entryId: string }>(
    'select client_id as "entryId" from activity where scope_id = $1 and assignment_id = $2 and client_id = any ($3)',
    [scopeId, id, lines.flatMap(({ entryId }) => entryId ?? [])]);
  refuse(lines.flatMap((line, at): ProblemInput[] => {
    const problem = known.some(({ entryId }) => entryId === line.entryId) ? null : closed({ scopeId, day: line.day });
    return problem ? [{ ...problem, path: `${pathOf(at)}day` }] : [];
  }));
}

/** The original time of a record that waited for the network; a clock that is fast does not make it come from the future. */
function originalTime(tx: Tx, line: Pick<ActivityLineInput, 'occurredAt'>): Date {
  return line.occurredAt && line.occurredAt < tx.now ? line.occurredAt : tx.now;
}

/** Recording is no transition of a row that exists, but is asked the same question: the supporter's side records. */
function recordable(tx: Tx, key: Key): void {
  const why = whyNot(activityMachine, 'changeActivity', { scopeId: key.scopeId, state: 'RECORDED' }, tx.viewer);
  if (why) throw new Refusal([why.code === 'PARTY' ? { code: why.code, message: say.senderRecords } : why]);
}

type Content = Pick<Activity, 'type' | 'day' | 'slot' | 'quantity' | 'department' | 'place' | 'note'>;

/** The named changes of a record: texts trimmed, what is left out left out. */
function changesOf(input: ChangeActivityInput): Partial<Content> {
  const { type, day, slot, quantity, department, place, note } = input;
  return {
    ...(type != null && { type }), ...(day != null && { day }), ...(slot !== undefined && { slot }), ...(quantity != null && { quantity }),
    ...(department != null && { department: department.trim() }), ...(place != null && { place: place.trim() }), ...(note != null && { note: note.trim() }),
  };
}

/** Changes a record before it is confirmed; what was returned waits for the receiver again. */
export async function changeActivity(tx: Tx, key: Key, input: ChangeActivityInput): Promise<void> {
  const changes = changesOf(input);
  const before = await transition(tx, activityMachine, Activity, key, 'changeActivity', {
    revision: input.revision ?? undefined,
    subject: (row) => activityName({ ...row, ...changes }),
    set: async (row) => ({ ...changes, returnReason: null, contact: await contactFor(tx, row, [changes.type ?? row.type]) }),
    check: async (row) => refuse(await contentProblems(tx, row, changes)),
  });
  await lookForContradictions(tx, key.scopeId, [{ assignmentId: before.assignmentId, day: changes.day ?? before.day }]);
}

async function contentProblems(tx: Tx, row: Activity, changes: Partial<Content>): Promise<ProblemInput[]> {
  const stay = await readAssignment(tx, { scopeId: row.scopeId, id: row.assignmentId });
  return [
    ...stayProblems(stay), ...lineProblems(stay, { ...row, ...changes }, businessDay(tx.now), ''),
    ...(await closedFor(tx, row.scopeId, [row.day, ...(changes.day === undefined ? [] : [changes.day])], 'day')),
  ];
}

/** Takes a record back before it is confirmed: it stays in the history and counts for nothing. */
export async function withdrawActivity(tx: Tx, key: Key, revision?: number): Promise<void> {
  await transition(tx, activityMachine, Activity, key, 'withdrawActivity', { revision, subject: activityName, check: (row) => refuseClosed(tx, row.scopeId, [row.day], 'activityId') });
}

/** A new version of a confirmed record, for the receiver to confirm; the confirmed one stands until then. */
export async function correctActivity(tx: Tx, key: Key, input: CorrectActivityInput): Promise<Key> {
  const row = await lockRow(tx, Activity, key, input.revision ?? undefined);
  const why = whyNot(activityMachine, 'correctActivity', row, tx.viewer);
  if (why) throw new Refusal([why]);
  const reason = input.reason.trim();
  const next = { ...row, ...changesOf(input) };
  const [open] = await tx.query<{ id: string }>(
    `select id from activity where scope_id = $1 and supersedes_id = $2 and state in ('RECORDED', 'RETURNED')`, [key.scopeId, key.id],
  );
  refuse([
    ...(reason === '' ? [{ code: 'REASON_REQUIRED', path: 'reason', message: inputWords.reasonFor('CORRECT'), fix: inputWords.giveReasonFor('CORRECT') }] : []),
    ...sensitiveProblems({ reason }),
    ...(open ? [{ code: 'CORRECTION_OPEN', message: say.correctionWaits, fix: say.changeCorrection }] : []),
    ...(await contentProblems(tx, row, changesOf(input))),
  ]);
  const [made] = await tx.query<{ id: string }>(
    `insert into activity (scope_id, pairing_id, assignment_id, person_id, person_name, type, day, slot, quantity, department, note, source,
       client_id, written_at, recorded_by, version_no, supersedes_id, correction_reason, place, contact)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) returning id`,
    [key.scopeId, row.pairingId, row.assignmentId, row.personId, row.personName, next.type, next.day, next.slot, next.quantity, next.department,
      next.note, tx.viewer.personId === null ? 'OFFICE' : 'PHONE', randomUUID(), tx.now, tx.viewer.user?.name ?? '', row.versionNo + 1, row.id, reason, next.place, await contactFor(tx, row, [next.type])],
  );
  if (!made) throw notFound();
  void logTransition(tx, activityMachine, key, { action: 'correctActivity', from: row.state, to: row.state, subject: activityName(row), reason });
  return { scopeId: key.scopeId, id: made.id };
}
