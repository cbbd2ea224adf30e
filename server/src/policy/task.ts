import { taskWords as say } from '@jiedui/schema/finding-words-career';
import { commonWords, notDemanded, nothing, plain } from '@jiedui/schema/finding-words';
import type { Label } from '@jiedui/schema/vocabulary';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { TaskFacts } from './facts.js';
import { type Finding, judge, type Outcome } from './finding.js';

/** Every task has a named person and a date. */
export function evaluateTasks(pack: ResolvedPack, tasks: TaskFacts[]): Finding[] {
  return tasks.flatMap((task) => {
    const about = { id: task.id, name: task.title };
    return [
      ...judge({ pack, key: 'task.owner.required', code: 'TASK_OWNER', path: `tasks.${task.id}.ownerName`, about }, (demanded) =>
        filled(demanded, task.ownerName, say.owner, say.fillOwner),
      ),
      ...judge({ pack, key: 'task.date.required', code: 'TASK_DATE', path: `tasks.${task.id}.dueOn`, about }, (demanded) =>
        filled(demanded, task.dueOn, say.date, say.fillDate),
      ),
    ];
  });
}

function filled(demanded: boolean, text: string | null, what: Label, fix: Label): Outcome {
  if (!demanded) return { verdict: 'EXEMPT', required: notDemanded, actual: text === null ? nothing : plain(text) };
  const value = text?.trim() ?? '';
  return value === '' ? { verdict: 'NOT_MET', required: what, actual: commonWords.notFilled, fix } : { verdict: 'MET', required: what, actual: plain(value) };
}
