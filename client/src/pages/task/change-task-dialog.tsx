import type { Verb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ChangeTaskMutation, ChangeTaskMutationVariables, TaskPageFieldsFragment } from '../../graphql/generated/types.js';
import { TaskFormFields, taskInput, type TaskForm } from '../../modules/task/task-fields.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { useDraft } from '../../ui/use-draft.js';

const words = defineWords('change-task', {
  title: ['修改任务', 'Edit the task'],
  save: ['保存修改', 'Save'],
  text: ['修改后双方须重新确认。', 'Both hospitals must confirm again.'],
});

/** A task as its form. */
export function taskForm(task: TaskPageFieldsFragment): TaskForm {
  return {
    title: task.title,
    indicator: task.indicator,
    quantity: task.quantity === null ? '' : String(task.quantity),
    metric: task.metric ?? '',
    dueOn: task.dueOn,
    responsibleDepartment: task.responsibleDepartment,
    responsiblePerson: task.responsiblePerson,
    part: task.part,
    content: task.content ?? '',
    receiverDuty: task.receiverDuty,
    quality: task.quality,
    benefit: task.benefit,
    standard: task.standard,
  };
}

/** Changes a task before both hospitals have confirmed it. */
export function ChangeTaskDialog({ task, verb, onClose }: {
  task: TaskPageFieldsFragment;
  verb: Verb<ChangeTaskMutation, ChangeTaskMutationVariables>;
  onClose: () => void;
}) {
  const t = useWords(words);
  const base = taskForm(task);
  const draft = useDraft<TaskForm>(`task-${task.id}`, base, `${task.revision}-2`);
  const save = async (): Promise<void> => {
    if (!(await verb.run({ input: { taskId: task.id, revision: task.revision, ...taskInput(draft.value) } }))) return;
    draft.forget(draft.value);
    onClose();
  };
  return (
    <FormDialog title={t('title')} okText={t('save')} running={verb.running} disabled={!draft.dirty} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={verb} action={t('title')} />
      <p className="muted">{t('text')}</p>
      <TaskFormFields form={draft.value} onChange={draft.change} problems={verb.problems} />
    </FormDialog>
  );
}
