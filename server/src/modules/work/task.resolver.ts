import { Arg, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { change, list, one, type Change, type Planned } from '../../read/planned.js';
import {
  AdoptAgreementTasksInput, ChangeTaskInput, PlanTaskInput, RecordProgressInput, RejectTaskChangeInput, RequestTaskChangeInput, ReturnTaskInput, SubmitTaskInput,
  TaskChangeInput, TaskFilter, TaskInput, TaskOrder,
} from './task.input.js';
import { acceptTaskChange, rejectTaskChange, requestTaskChange, withdrawTaskChange } from './task-change.service.js';
import { Task } from './task.js';
import { TaskConnection, TaskPayload, TasksPayload } from './task.payload.js';
import { taskConditions, taskOrders } from './task.query.js';
import { adoptAgreementTasks, changeTask, confirmTask, planTask } from './task-plan.service.js';
import { acceptTask, closeTask, recordProgress, returnTask, startTask, submitTask } from './task.service.js';

@Resolver()
export class TaskResolver {
  @Query(() => TaskConnection)
  tasks(
    @Arg('filter', () => TaskFilter, { nullable: true }) filter: TaskFilter | null,
    @Arg('order', () => TaskOrder, { defaultValue: 'DUE_FIRST' }) order: keyof typeof TaskOrder,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Planned {
    const scopes = filter?.pairingId ? [parseKey(filter.pairingId).scopeId] : undefined;
    return list(Task, { where: taskConditions(filter), order: taskOrders[order], first, after, ...(scopes && { scopes }) });
  }

  @Query(() => Task)
  task(@Arg('id', () => ID) id: string): Planned {
    return one(Task, id);
  }

  @Mutation(() => TaskPayload, { description: 'Either hospital plans; both confirm. Every task has a named person (R-250).' })
  planTask(@Arg('input', () => PlanTaskInput) input: PlanTaskInput): Change {
    const pairing = parseKey(input.pairingId);
    return change([pairing.scopeId], async (tx) => ({ keys: { task: await planTask(tx, pairing, input) } }));
  }

  @Mutation(() => TaskPayload)
  changeTask(@Arg('input', () => ChangeTaskInput) input: ChangeTaskInput): Change {
    return onTask(input.taskId, (tx, key) => changeTask(tx, key, input));
  }

  @Mutation(() => TasksPayload, { description: 'The annual tasks of an agreement in effect become confirmed tasks, each once.' })
  adoptAgreementTasks(@Arg('input', () => AdoptAgreementTasksInput) input: AdoptAgreementTasksInput): Change {
    const agreement = parseKey(input.agreementId);
    return change([agreement.scopeId], async (tx) => ({ keys: { tasks: await adoptAgreementTasks(tx, agreement) } }));
  }

  @Mutation(() => TaskPayload, { description: 'Confirmed when both hospitals have confirmed.' })
  confirmTask(@Arg('input', () => TaskInput) input: TaskInput): Change {
    return onTask(input.taskId, (tx, key) => confirmTask(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => TaskPayload, { description: 'After both have confirmed, a change is asked for; the other hospital decides (R-107).' })
  requestTaskChange(@Arg('input', () => RequestTaskChangeInput) input: RequestTaskChangeInput): Change {
    return onTask(input.taskId, (tx, key) => requestTaskChange(tx, key, input));
  }

  @Mutation(() => TaskPayload)
  acceptTaskChange(@Arg('input', () => TaskChangeInput) input: TaskChangeInput): Change {
    return onChange(input.taskChangeId, (tx, key) => acceptTaskChange(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => TaskPayload)
  rejectTaskChange(@Arg('input', () => RejectTaskChangeInput) input: RejectTaskChangeInput): Change {
    return onChange(input.taskChangeId, (tx, key) => rejectTaskChange(tx, key, input));
  }

  @Mutation(() => TaskPayload)
  withdrawTaskChange(@Arg('input', () => TaskChangeInput) input: TaskChangeInput): Change {
    return onChange(input.taskChangeId, (tx, key) => withdrawTaskChange(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => TaskPayload)
  startTask(@Arg('input', () => TaskInput) input: TaskInput): Change {
    return onTask(input.taskId, (tx, key) => startTask(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => TaskPayload)
  recordProgress(@Arg('input', () => RecordProgressInput) input: RecordProgressInput): Change {
    return onTask(input.taskId, (tx, key) => recordProgress(tx, key, input));
  }

  @Mutation(() => TaskPayload)
  submitTask(@Arg('input', () => SubmitTaskInput) input: SubmitTaskInput): Change {
    return onTask(input.taskId, (tx, key) => submitTask(tx, key, input));
  }

  @Mutation(() => TaskPayload)
  acceptTask(@Arg('input', () => TaskInput) input: TaskInput): Change {
    return onTask(input.taskId, (tx, key) => acceptTask(tx, key, input.revision ?? undefined));
  }

  @Mutation(() => TaskPayload)
  returnTask(@Arg('input', () => ReturnTaskInput) input: ReturnTaskInput): Change {
    return onTask(input.taskId, (tx, key) => returnTask(tx, key, input));
  }

  @Mutation(() => TaskPayload)
  closeTask(@Arg('input', () => TaskInput) input: TaskInput): Change {
    return onTask(input.taskId, (tx, key) => closeTask(tx, key, input.revision ?? undefined));
  }
}

/** A step on a request; its task is answered. */
function onChange(id: string, work: (tx: Tx, key: Key) => Promise<Key>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => ({ keys: { task: await work(tx, key) } }));
}

function onTask(id: string, work: (tx: Tx, key: Key) => Promise<void>): Change {
  const key = parseKey(id);
  return change([key.scopeId], async (tx) => {
    await work(tx, key);
    return { keys: { task: key } };
  });
}
