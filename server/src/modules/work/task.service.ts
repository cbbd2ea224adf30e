import { inputWords } from '@jiedui/schema/refusal-words';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { transition } from '../../states/transition.js';
import { closedFor } from '../evaluation/period-lock.service.js';
import { countTasks } from './task.figures.js';
import type { RecordProgressInput, ReturnTaskInput, SubmitTaskInput } from './task.input.js';
import { Task } from './task.js';
import { otherSide, sideOf, tellAboutTask } from './task-plan.service.js';
import { taskMachine } from './task.states.js';

const title = (row: Task): string => row.title;

/** The supporter starts, or takes up again what was returned. */
export async function startTask(tx: Tx, key: Key, revision?: number): Promise<void> {
  await transition(tx, taskMachine, Task, key, 'startTask', { revision, subject: title });
}

/** One step towards the task, added to what was done; free text without private data. */
export async function recordProgress(tx: Tx, key: Key, input: RecordProgressInput): Promise<void> {
  await transition(tx, taskMachine, Task, key, 'recordProgress', {
    revision: input.revision ?? undefined,
    subject: (row) => `${row.title} +${input.quantity}`,
    set: (row) => ({ doneQuantity: row.doneQuantity + input.quantity }),
    check: async (row) => refuse([
      ...futureProblems(input.happenedOn, businessDay(tx.now)), ...(await closedFor(tx, row.scopeId, [input.happenedOn], 'happenedOn')), ...sensitiveProblems({ note: input.note }),
    ]),
  });
  await tx.query(
    'insert into task_progress (scope_id, task_id, quantity, note, happened_on, recorded_by) values ($1, $2, $3, $4, $5, $6)',
    [key.scopeId, key.id, input.quantity, input.note, input.happenedOn, tx.viewer.user?.name ?? ''],
  );
}

function futureProblems(happenedOn: string, today: string): ProblemInput[] {
  if (happenedOn <= today) return [];
  return [{ code: 'DATE_ORDER', path: 'happenedOn', message: inputWords.future('DAY', happenedOn, today), fix: inputWords.whenDone, numbers: { today } }];
}

/** The supporter hands the result to the receiver. */
export async function submitTask(tx: Tx, key: Key, input: SubmitTaskInput): Promise<void> {
  const before = await transition(tx, taskMachine, Task, key, 'submitTask', {
    revision: input.revision ?? undefined,
    subject: title,
    set: { result: input.result.trim(), returnReason: null },
    check: () => refuse([
      ...(input.result.trim() === '' ? [{ code: 'REQUIRED', path: 'result', message: inputWords.empty('RESULT'), fix: inputWords.fillIn('RESULT') }] : []),
      ...sensitiveProblems({ result: input.result }),
    ]),
  });
  await tellAboutTask(tx, key, ['RECEIVING'], 'TASK_SUBMITTED', `任务待验收：${before.title}`);
}

/** The receiver accepts the result. */
export async function acceptTask(tx: Tx, key: Key, revision?: number): Promise<void> {
  const before = await transition(tx, taskMachine, Task, key, 'acceptTask', { revision, subject: title });
  await Promise.all([
    countTasks(tx, key.scopeId, before.pairingId),
    tellAboutTask(tx, key, ['SUPPORTING'], 'TASK_ACCEPTED', `任务已验收：${before.title}`),
  ]);
}

/** The receiver returns the result with a reason. */
export async function returnTask(tx: Tx, key: Key, input: ReturnTaskInput): Promise<void> {
  const reason = input.reason.trim();
  const before = await transition(tx, taskMachine, Task, key, 'returnTask', {
    revision: input.revision ?? undefined,
    subject: title,
    reason,
    set: { returnReason: reason },
    check: () => refuse([
      ...(reason === '' ? [{ code: 'REASON_REQUIRED', path: 'reason', message: inputWords.reasonFor('RETURN'), fix: inputWords.giveReasonFor('RETURN') }] : []),
      ...sensitiveProblems({ reason }),
    ]),
  });
  await tellAboutTask(tx, key, ['SUPPORTING'], 'TASK_RETURNED', `任务被退回：${before.title}`, reason);
}

/** Either hospital closes an accepted task. */
export async function closeTask(tx: Tx, key: Key, revision?: number): Promise<void> {
  const side = sideOf(tx, key.scopeId);
  const before = await transition(tx, taskMachine, Task, key, 'closeTask', { revision, subject: title });
  await tellAboutTask(tx, key, [otherSide(side)], 'TASK_CLOSED', `任务已关闭：${before.title}`);
}
