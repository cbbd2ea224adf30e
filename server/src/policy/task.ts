import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { TaskFacts } from './facts.js';
import { type Finding, judge, type Outcome } from './finding.js';

/** Every task has a named person and a date. */
export function evaluateTasks(pack: ResolvedPack, tasks: TaskFacts[]): Finding[] {
  return tasks.flatMap((task) => {
    const about = { id: task.id, name: task.title };
    return [
      ...judge({ pack, key: 'task.owner.required', code: 'TASK_OWNER', path: `tasks.${task.id}.ownerName`, about }, (demanded) =>
        filled(demanded, task.ownerName, '责任人', '填写责任人姓名'),
      ),
      ...judge({ pack, key: 'task.date.required', code: 'TASK_DATE', path: `tasks.${task.id}.dueOn`, about }, (demanded) =>
        filled(demanded, task.dueOn, '完成时间', '填写完成时间'),
      ),
    ];
  });
}

function filled(demanded: boolean, text: string | null, what: string, fix: string): Outcome {
  if (!demanded) return { verdict: 'EXEMPT', required: '不要求', actual: text ?? '—' };
  const value = text?.trim() ?? '';
  return value === '' ? { verdict: 'NOT_MET', required: what, actual: '未填', fix } : { verdict: 'MET', required: what, actual: value };
}
