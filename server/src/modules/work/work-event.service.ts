/** Responsible for events of a pairing: the only writer of `work_event`. Talks to: policy/presence (techniques). */
import { eventRefusals } from '@jiedui/schema/refusal-words-programme';
import { workRefusals as say } from '@jiedui/schema/refusal-words-work';
import { inputWords } from '@jiedui/schema/refusal-words';
import type { WorkEventKind } from '@jiedui/schema/work-event';
import { labelOf } from '@jiedui/schema/vocabulary';
import { workEventKinds } from '@jiedui/schema/work-event';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { problemsOf } from '../../policy/finding.js';
import { evaluateTechnique } from '../../policy/presence.js';
import { whyNot } from '../../states/decide.js';
import { logTransition, transition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import { readPairing } from '../pairing/pairing.service.js';
import { loadPack } from '../programme/pack-lineage.js';
import { eventProblems } from './work-event.facts.js';
import type { ChangeEventInput, EventContentInput, RecordEventInput, ReturnEventInput, ReviewTechniqueInput } from './work-event.input.js';
import { WorkEvent } from './work-event.js';
import { workEventMachine } from './work-event.states.js';

const named = ({ kind, title }: Pick<WorkEvent, 'kind' | 'title'>): string => `${labelOf(workEventKinds, kind)} ${title}`;

/** The columns that an event's content fills, by database name. */
function columnsOf(content: EventContentInput): Record<string, unknown> {
  return {
    title: content.title.trim(), held_on: content.heldOn, ended_on: content.endedOn ?? null, place: content.place.trim(), department: content.department.trim(),
    people: content.people.trim(), staff_count: content.staffCount ?? null, served_count: content.servedCount ?? null,
    diagnosis_counts: JSON.stringify(content.diagnosisCounts.map(({ name, count }) => ({ name: name.trim(), count }))), leaflets: content.leaflets ?? null,
    quantity: content.quantity ?? null, amount_fen: content.amountFen ?? null, technique_class: content.techniqueClass ?? null,
    authorisation_no: content.authorisationNo?.trim() || null, authorised_on: content.authorisedOn ?? null, first_case_on: content.firstCaseOn ?? null,
    arrangements: content.arrangements.trim(), detail: content.detail.trim(),
  };
}

async function problems(tx: Tx, pairingKey: Key, kind: WorkEventKind, content: EventContentInput): Promise<ProblemInput[]> {
  const found = eventProblems(kind, content, businessDay(tx.now));
  if (kind !== 'NEW_TECHNIQUE') return found;
  const pack = await loadPack(tx, await readPairing(tx, pairingKey));
  const findings = evaluateTechnique(pack, { id: 'technique', authorisedOn: content.authorisedOn ?? null, usedOn: content.firstCaseOn ?? content.heldOn });
  return [...found, ...problemsOf(findings).map((problem) => ({ ...problem, path: 'authorisedOn' }))];
}

/** Records an event of a pairing; the hospital that did not record it confirms. */
export async function recordEvent(tx: Tx, pairingKey: Key, input: RecordEventInput): Promise<Key> {
  const { scopeId } = pairingKey;
  await readPairing(tx, pairingKey);
  const why = whyNot(workEventMachine, 'changeEvent', { scopeId, state: 'RECORDED', recordedOrgId: tx.viewer.orgId } as never, tx.viewer);
  if (why) throw new Refusal([why.code === 'PARTY' ? { code: why.code, message: say.eventRecorders } : why]);
  refuse(await problems(tx, pairingKey, input.kind, input));
  const columns = {
    scope_id: scopeId, pairing_id: pairingKey.id, kind: input.kind, ...columnsOf(input), recorded_by: tx.viewer.user?.name ?? '', recorded_org_id: tx.viewer.orgId,
    recorded_org_name: tx.viewer.acting?.orgName ?? '',
  };
  const names = Object.keys(columns);
  const [made] = await tx.query<{ id: string }>(
    `insert into work_event (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')}) returning id`, Object.values(columns),
  );
  if (!made) throw notFound();
  const key = { scopeId, id: made.id };
  void logTransition(tx, workEventMachine, key, { action: 'recordEvent', from: '', to: 'RECORDED', subject: named(input) });
  await tellParties(tx, scopeId, ['SUPPORTING', 'RECEIVING'], { kind: 'EVENT_RECORDED', title: `待确认：${named(input)}`, link: `/events/${formatKey(key)}` });
  return key;
}

/** Changes what is not confirmed; what was returned waits for the other side again. */
export async function changeEvent(tx: Tx, key: Key, input: ChangeEventInput): Promise<void> {
  const { amount_fen, ...columns } = columnsOf(input);
  await transition(tx, workEventMachine, WorkEvent, key, 'changeEvent', {
    revision: input.revision ?? undefined,
    subject: (row) => named({ ...row, title: input.title }),
    set: { ...propertiesOf(columns), returnReason: null },
    check: async (row) => refuse(await problems(tx, { scopeId: key.scopeId, id: row.pairingId }, row.kind, input)),
  });
  void tx.query('update work_event set amount_fen = $3 where scope_id = $1 and id = $2 and amount_fen is distinct from $3', [key.scopeId, key.id, amount_fen]);
}

/** Database names as the entity's property names. */
function propertiesOf(columns: Record<string, unknown>): Partial<WorkEvent> {
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), value]));
}

export async function withdrawEvent(tx: Tx, key: Key, revision?: number): Promise<void> {
  await transition(tx, workEventMachine, WorkEvent, key, 'withdrawEvent', { revision, subject: named });
}

/** The hospital that did not record it says that it was so. */
export async function confirmEvent(tx: Tx, key: Key, revision?: number): Promise<void> {
  await transition(tx, workEventMachine, WorkEvent, key, 'confirmEvent', {
    revision, subject: named, set: { confirmedBy: tx.viewer.user?.name ?? '', confirmedAt: tx.now, returnReason: null },
  });
}

export async function returnEvent(tx: Tx, key: Key, input: ReturnEventInput): Promise<void> {
  const reason = input.reason.trim();
  const row = await transition(tx, workEventMachine, WorkEvent, key, 'returnEvent', {
    revision: input.revision ?? undefined, subject: named, reason, set: { returnReason: reason },
    check: () => refuse([...(reason === '' ? [{ code: 'REASON_REQUIRED', path: 'reason', message: inputWords.reasonFor('RETURN'), fix: inputWords.giveReasonFor('RETURN') }] : []), ...sensitiveProblems({ reason })]),
  });
  await tellParties(tx, key.scopeId, ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'], { kind: 'EVENT_RETURNED', title: `被退回：${named(row)}`, body: reason, link: `/events/${formatKey(key)}` });
}

/** The receiver says whether it still uses a technique; each look stands in the log. */
export async function reviewTechnique(tx: Tx, key: Key, input: ReviewTechniqueInput): Promise<void> {
  const today = businessDay(tx.now);
  await transition(tx, workEventMachine, WorkEvent, key, 'reviewTechnique', {
    revision: input.revision ?? undefined,
    subject: (row) => `${named(row)} ${input.stillUsed ? '仍在使用' : '已不使用'}`,
    set: { stillUsed: input.stillUsed, stillUsedOn: input.seenOn },
    check: (row) => {
      const since = row.firstCaseOn ?? row.heldOn;
      if (input.seenOn >= since && input.seenOn <= today) return;
      throw new Refusal([{ code: 'DATE_ORDER', path: 'seenOn', message: eventRefusals.seenBetween(input.seenOn, since, today), fix: eventRefusals.fillSeen, numbers: { since, today } }]);
    },
  });
}
