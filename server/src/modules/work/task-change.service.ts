/** Responsible for changes of tasks that both hospitals have confirmed: the only writer of `task_change`. */
import { workRefusals as say } from '@jiedui/schema/refusal-words-work';
import { inputWords } from '@jiedui/schema/refusal-words';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { whyNot } from '../../states/decide.js';
import { changeRow, lockRow, logTransition, transition } from '../../states/transition.js';
import { readPairing } from '../pairing/pairing.service.js';
import { TaskChange } from './task-change.js';
import { taskChangeMachine } from './task-change.states.js';
import type { RejectTaskChangeInput, RequestTaskChangeInput } from './task.input.js';
import { contentProblems, otherSide, sideOf, taskChanges, tellAboutTask } from './task-plan.service.js';
import { Task } from './task.js';
import { taskMachine } from './task.states.js';

/** One hospital asks; until the other decides, the task stands as it was agreed. */
export async function requestTaskChange(tx: Tx, key: Key, { reason: given, ...input }: RequestTaskChangeInput): Promise<void> {
  const side = sideOf(tx, key.scopeId);
  const task = await lockRow(tx, Task, key, input.revision ?? undefined);
  const why = whyNot(taskMachine, 'requestTaskChange', task, tx.viewer);
  if (why) throw new Refusal([why]);
  const wanted = Object.entries(taskChanges(input)).filter(([name, value]) => task[name as keyof Task] !== value);
  const reason = given.trim();
  refuse([
    ...(wanted.length === 0 ? [{ code: 'NOTHING_CHANGED', message: say.nothingChanged, fix: say.changeSomething }] : []),
    ...(reason === '' ? [{ code: 'REASON_REQUIRED', path: 'reason', message: inputWords.reasonFor('CHANGE'), fix: say.explainChange }] : []),
    ...sensitiveProblems({ reason }),
    ...(await openProblems(tx, key)),
    ...(await contentProblems(tx, await readPairing(tx, { scopeId: key.scopeId, id: task.pairingId }), { ...task, ...Object.fromEntries(wanted) })),
  ]);
  const former = wanted.map(([name]) => [name, task[name as keyof Task] ?? null]);
  const [made] = await tx.query<{ id: string }>(
    `insert into task_change (scope_id, task_id, task_title, changes, former, reason, asked_side, asked_by) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [key.scopeId, key.id, task.title, JSON.stringify(Object.fromEntries(wanted)), JSON.stringify(Object.fromEntries(former)), reason, side, tx.viewer.user?.name ?? ''],
  );
  if (!made) throw notFound();
  void logTransition(tx, taskMachine, key, { action: 'requestTaskChange', from: task.state, to: task.state, subject: task.title, reason });
  void logTransition(tx, taskChangeMachine, { scopeId: key.scopeId, id: made.id }, { action: 'requestTaskChange', from: '', to: 'REQUESTED', subject: task.title, reason });
  await tellAboutTask(tx, key, [otherSide(side)], 'TASK_CHANGE_REQUESTED', `待确认任务变更：${task.title}`, reason);
}

async function openProblems(tx: Tx, key: Key): Promise<ProblemInput[]> {
  const open = await tx.query(`select 1 from task_change where scope_id = $1 and task_id = $2 and state = 'REQUESTED'`, [key.scopeId, key.id]);
  return open.length === 0 ? [] : [{ code: 'CHANGE_OPEN', ruleId: 'R-107', message: say.changeOpen, fix: say.settleChange }];
}

const title = (row: TaskChange): string => row.taskTitle;

/** The other hospital agrees: the task is what was asked for, confirmed by both. */
export async function acceptTaskChange(tx: Tx, key: Key, revision?: number): Promise<Key> {
  const request = await readRequest(tx, key);
  const taskKey = { scopeId: key.scopeId, id: request.taskId };
  const task = await lockRow(tx, Task, taskKey);
  const row = await transition(tx, taskChangeMachine, TaskChange, key, 'acceptTaskChange', {
    revision, subject: title, set: { decidedBy: tx.viewer.user?.name ?? '', decidedAt: tx.now },
    check: () => refuse(movedProblems(task)),
  });
  const changes = row.changes as Partial<Task>;
  void changeRow(tx, Task, taskKey, { ...changes, ...(changes.dueOn && { year: Number(changes.dueOn.slice(0, 4)) }) });
  void logTransition(tx, taskMachine, taskKey, { action: 'acceptTaskChange', from: task.state, to: task.state, subject: changes.title ?? task.title, reason: row.reason });
  await tellAboutTask(tx, taskKey, [row.askedSide], 'TASK_CHANGED', `任务变更已同意：${row.taskTitle}`);
  return taskKey;
}

function movedProblems(task: Task): ProblemInput[] {
  if (taskMachine.actions.requestTaskChange.from.some((state) => state === task.state)) return [];
  return [{ code: 'STATE', message: say.notChangeable(taskMachine.states[task.state]), fix: say.withdrawRequest }];
}

async function readRequest(tx: Tx, key: Key): Promise<Pick<TaskChange, 'taskId'>> {
  const [row] = await tx.query<{ taskId: string }>('select task_id as "taskId" from task_change where scope_id = $1 and id = $2', [key.scopeId, key.id]);
  if (!row) throw notFound();
  return row;
}

/** The other hospital does not agree: the task stays as it was. */
export async function rejectTaskChange(tx: Tx, key: Key, input: RejectTaskChangeInput): Promise<Key> {
  const reason = input.reason.trim();
  const row = await transition(tx, taskChangeMachine, TaskChange, key, 'rejectTaskChange', {
    revision: input.revision ?? undefined, subject: title, reason, set: { decidedBy: tx.viewer.user?.name ?? '', decidedAt: tx.now, decisionReason: reason },
    check: () => refuse([...(reason === '' ? [{ code: 'REASON_REQUIRED', path: 'reason', message: inputWords.reasonFor('REJECT'), fix: inputWords.giveReason }] : []), ...sensitiveProblems({ reason })]),
  });
  return ended(tx, row, 'rejectTaskChange', `任务变更未获同意：${row.taskTitle}`, reason);
}

/** The hospital that asked takes it back. */
export async function withdrawTaskChange(tx: Tx, key: Key, revision?: number): Promise<Key> {
  const row = await transition(tx, taskChangeMachine, TaskChange, key, 'withdrawTaskChange', { revision, subject: title });
  return ended(tx, row, 'withdrawTaskChange', `任务变更已撤回：${row.taskTitle}`, '');
}

async function ended(tx: Tx, row: TaskChange, action: string, told: string, reason: string): Promise<Key> {
  const key = { scopeId: row.scopeId, id: row.taskId };
  const { state } = await lockRow(tx, Task, key);
  void logTransition(tx, taskMachine, key, { action, from: state, to: state, subject: row.taskTitle, reason: reason || null });
  await tellAboutTask(tx, key, [action === 'rejectTaskChange' ? row.askedSide : otherSide(row.askedSide)], 'TASK_CHANGE_ENDED', told, reason);
  return key;
}
