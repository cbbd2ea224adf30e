import { workRefusals as say } from '@jiedui/schema/refusal-words-work';
import { inputWords } from '@jiedui/schema/refusal-words';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { problemsOf } from '../../policy/finding.js';
import { evaluateTasks } from '../../policy/task.js';
import { whyNot } from '../../states/decide.js';
import { logTransition, transition } from '../../states/transition.js';
import { Agreement } from '../agreement/agreement.js';
import { agreementMachine } from '../agreement/agreement.states.js';
import { tellParties } from '../notice/tell.js';
import { allowInPairing } from '../pairing/pairing-gate.js';
import { readPairing } from '../pairing/pairing.service.js';
import type { Pairing } from '../pairing/pairing.js';
import { loadPack } from '../programme/pack-lineage.js';
import { countTasks } from './task.figures.js';
import type { ChangeTaskInput, PlanTaskInput } from './task.input.js';
import { Task } from './task.js';
import { taskMachine } from './task.states.js';

type Side = 'SUPPORTING' | 'RECEIVING';

/** Which of the two hospitals the acting organisation is; a Refusal for anybody else. */
export function sideOf(tx: Tx, scopeId: number): Side {
  const parties = tx.viewer.partiesIn(scopeId);
  if (parties.includes('SUPPORTING')) return 'SUPPORTING';
  if (parties.includes('RECEIVING')) return 'RECEIVING';
  throw new Refusal([{ code: 'PARTY', message: say.hospitalsPlan }]);
}

export function otherSide(side: Side): Side {
  return side === 'SUPPORTING' ? 'RECEIVING' : 'SUPPORTING';
}

function confirmedBy(side: Side): Pick<Task, 'confirmedBySupporting' | 'confirmedByReceiving'> {
  return { confirmedBySupporting: side === 'SUPPORTING', confirmedByReceiving: side === 'RECEIVING' };
}

/** One hospital plans, and by that confirms; the other confirms. Every task has a named person. */
export async function planTask(tx: Tx, pairingKey: Key, input: PlanTaskInput): Promise<Key> {
  const pairing = await readPairing(tx, pairingKey);
  const side = sideOf(tx, pairingKey.scopeId);
  allowInPairing(tx.viewer, pairing, 'planTask');
  refuse(await contentProblems(tx, pairing, input));
  const plan = input.planId ? parseKey(input.planId) : null;
  if (plan) await openPlan(tx, pairingKey, plan);
  const [made] = await tx.query<{ id: string }>(
    `insert into task (scope_id, pairing_id, year, title, indicator, quantity, due_on, responsible_department, responsible_person,
       confirmed_by_supporting, confirmed_by_receiving, metric, plan_id, part, content, receiver_duty, quality, benefit, standard)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) returning id`,
    [pairingKey.scopeId, pairingKey.id, Number(input.dueOn.slice(0, 4)), input.title.trim(), input.indicator.trim(), input.quantity ?? null,
      input.dueOn, input.responsibleDepartment.trim(), input.responsiblePerson.trim(), side === 'SUPPORTING', side === 'RECEIVING', input.metric ?? null,
      plan?.id ?? null, input.part ?? 'TASK', input.content ?? null, input.receiverDuty?.trim() ?? '', input.quality?.trim() ?? '', input.benefit?.trim() ?? '',
      input.standard?.trim() ?? ''],
  );
  if (!made) throw notFound();
  const key = { scopeId: pairingKey.scopeId, id: made.id };
  await Promise.all([
    logTransition(tx, taskMachine, key, { action: 'planTask', from: '', to: taskMachine.initial, subject: input.title.trim() }),
    countTasks(tx, key.scopeId, pairingKey.id),
    tellAboutTask(tx, key, [otherSide(side)], 'TASK_PLANNED', `待确认任务：${input.title.trim()}`),
  ]);
  return key;
}

/** A line is added to a plan of the same pairing that is not agreed yet. */
async function openPlan(tx: Tx, pairing: Key, plan: Key): Promise<void> {
  const [row] = await tx.query<{ state: string }>('select state from annual_plan where scope_id = $1 and id = $2 and pairing_id = $3', [plan.scopeId, plan.id, pairing.id]);
  if (!row || plan.scopeId !== pairing.scopeId) throw notFound();
  if (row.state === 'DRAFT' || row.state === 'RETURNED') return;
  throw new Refusal([{ code: 'PLAN_CLOSED', ruleId: 'R-107', path: 'planId', message: say.planProposed, fix: say.taskOutside }]);
}

/** Changes a planned task: what the other side had confirmed it confirms again. */
export async function changeTask(tx: Tx, key: Key, input: ChangeTaskInput): Promise<void> {
  const side = sideOf(tx, key.scopeId);
  const { revision } = input;
  const named = taskChanges(input);
  await transition(tx, taskMachine, Task, key, 'changeTask', {
    revision: revision ?? undefined,
    subject: (row) => named.title ?? row.title,
    set: (row) => ({ ...named, ...confirmedBy(side), year: Number((named.dueOn ?? row.dueOn).slice(0, 4)) }),
    check: async (row) => refuse(await contentProblems(tx, await readPairing(tx, { scopeId: key.scopeId, id: row.pairingId }), { ...row, ...named })),
  });
}

/** The part of a task that is checked. */
type TaskText = Pick<Task, 'title' | 'indicator' | 'dueOn' | 'responsibleDepartment' | 'responsiblePerson'>
  & { readonly receiverDuty?: string | null; readonly quality?: string | null; readonly benefit?: string | null; readonly standard?: string | null };

/** May be emptied by a change; anything else that is null is left as it is. */
const EMPTIED: readonly string[] = ['quantity', 'metric', 'content'];

/** The named changes of a task: texts trimmed, what is left out left out. */
export function taskChanges({ taskId: _id, revision: _seen, ...changes }: ChangeTaskInput): Partial<Task> {
  return Object.fromEntries(Object.entries(changes)
    .filter(([name, value]) => value !== undefined && (value !== null || EMPTIED.includes(name)))
    .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value])) as Partial<Task>;
}

/** What a task may not say or leave out, by the pinned pack and by its texts. */
export async function contentProblems(tx: Tx, pairing: Pairing, task: TaskText): Promise<ProblemInput[]> {
  const findings = evaluateTasks(await loadPack(tx, pairing), [{
    id: 'task', title: task.title, dueOn: task.dueOn, departmentName: task.responsibleDepartment, ownerName: task.responsiblePerson,
  }]);
  const paths: Readonly<Record<string, string>> = { TASK_OWNER: 'responsiblePerson', TASK_DATE: 'dueOn' };
  return [
    ...problemsOf(findings).map((problem) => ({ ...problem, path: paths[problem.code] ?? problem.path })),
    ...(task.title.trim() === '' ? [{ code: 'REQUIRED', path: 'title', message: inputWords.empty('TASK'), fix: inputWords.fillIn('TASK') }] : []),
    ...sensitiveProblems({ title: task.title, indicator: task.indicator, receiverDuty: task.receiverDuty, quality: task.quality, benefit: task.benefit, standard: task.standard }),
  ];
}

/** CONFIRMED when both hospitals have confirmed. */
export async function confirmTask(tx: Tx, key: Key, revision?: number): Promise<void> {
  const side = sideOf(tx, key.scopeId);
  const both = (row: Task) => (side === 'SUPPORTING' ? row.confirmedByReceiving : row.confirmedBySupporting);
  const before = await transition(tx, taskMachine, Task, key, 'confirmTask', {
    revision,
    subject: (row) => row.title,
    set: side === 'SUPPORTING' ? { confirmedBySupporting: true } : { confirmedByReceiving: true },
    to: (row) => (both(row) ? 'CONFIRMED' : 'PLANNED'),
  });
  await tellAboutTask(tx, key, [otherSide(side)], 'TASK_CONFIRMED', `任务已确认：${before.title}`);
}

/**
 * The annual tasks of an agreement in effect as confirmed tasks: both hospitals have sealed them already. Each is taken
 * over once; asked again, the tasks that exist are answered.
 */
export async function adoptAgreementTasks(tx: Tx, agreementKey: Key): Promise<Key[]> {
  const side = sideOf(tx, agreementKey.scopeId);
  const agreement = await tx.manager.createQueryBuilder(Agreement, 'a').where('a.scope_id = :scopeId and a.id = :id', { ...agreementKey }).getOne();
  if (!agreement) throw notFound();
  const why = whyNot(agreementMachine, 'adoptAgreementTasks', agreement, tx.viewer);
  if (why) throw new Refusal([{ ...why, ruleId: 'R-242', path: 'agreementId' }]);
  const made = await tx.query<{ id: string; title: string }>(
    `insert into task (scope_id, pairing_id, agreement_id, year, title, indicator, quantity, due_on, responsible_department,
       responsible_person, confirmed_by_supporting, confirmed_by_receiving, state)
     select a.scope_id, a.pairing_id, a.id, extract(year from coalesce(k.due_on, make_date(a.year, 12, 31)))::int, k.goal, k.indicator,
       k.quantity, coalesce(k.due_on, make_date(a.year, 12, 31)), k.responsible_department, k.responsible_person, true, true, 'CONFIRMED'
       from agreement a join agreement_task k on k.scope_id = a.scope_id and k.agreement_id = a.id
      where a.scope_id = $1 and a.id = $2 and k.scope_id = $1
      order by k.position
     on conflict (scope_id, agreement_id, title, due_on) where agreement_id is not null do nothing returning id, title`,
    [agreementKey.scopeId, agreementKey.id],
  );
  await Promise.all([
    ...made.map((task) => logTransition(tx, taskMachine, { scopeId: agreementKey.scopeId, id: task.id }, {
      action: 'adoptAgreementTasks', from: '', to: 'CONFIRMED', subject: task.title,
    })),
    countTasks(tx, agreementKey.scopeId, agreement.pairingId),
  ]);
  const all = await tx.query<{ id: string }>(
    'select id from task where scope_id = $1 and agreement_id = $2 order by due_on, id', [agreementKey.scopeId, agreementKey.id],
  );
  if (all.length === 0) throw new Refusal([{ code: 'NOTHING_TO_ADOPT', path: 'agreementId', message: say.noTasks, fix: say.planTask }]);
  if (made.length > 0) {
    await tellParties(tx, agreementKey.scopeId, [otherSide(side)], {
      kind: 'TASKS_ADOPTED', title: `已采用协议任务 ${made.length} 项`, link: `/pairings/${formatKey({ scopeId: agreementKey.scopeId, id: agreement.pairingId })}`,
    });
  }
  return all.map(({ id }) => ({ scopeId: agreementKey.scopeId, id }));
}

/** Tells the parties of a task's pairing about it. */
export async function tellAboutTask(tx: Tx, key: Key, parties: readonly Side[], kind: string, title: string, body = ''): Promise<void> {
  await tellParties(tx, key.scopeId, parties, { kind, title, body, link: `/tasks/${formatKey(key)}` });
}
