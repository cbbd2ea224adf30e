import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { TaskPageFieldsFragment } from '../../graphql/generated/types.js';
import { TaskFormFields, taskInput } from '../../modules/task/task-fields.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { TextArea } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { taskForm } from './change-task-dialog.js';
import { REQUEST_TASK_CHANGE } from './task-query.js';

/** Asks for a change of a task that both have confirmed; the other hospital decides. */
const words = defineWords('request-change', {
  title: ['申请变更', 'Ask for a change'],
  text: ['双方协商后提出；对方医院同意之前，任务按原约定执行。', 'After consultation; until the other hospital agrees, the task stands as it was agreed.'],
  reason: ['协商情况与变更理由', 'What was discussed, and why'],
});

export function RequestChangeDialog({ task, onClose }: { task: TaskPageFieldsFragment; onClose: () => void }) {
  const t = useWords(words);
  const request = useVerb(REQUEST_TASK_CHANGE);
  const [form, setForm] = useState(() => taskForm(task));
  const [reason, setReason] = useState('');
  const send = async (): Promise<void> => {
    if (await request.run({ input: { taskId: task.id, revision: task.revision, ...taskInput(form), reason } })) onClose();
  };
  return (
    <FormDialog title={t('title')} okText={t('title')} running={request.running} disabled={!reason.trim()} onSubmit={() => void send()} onClose={onClose}>
      <VerbOutcome verb={request} action={t('title')} />
      <p className="muted">{t('text')}</p>
      <TaskFormFields form={form} onChange={setForm} problems={request.problems} />
      <TextArea required label={t('reason')} maxLength={500} value={reason} error={request.problems.find(({ path }) => path === 'reason')?.message ?? null} onChange={(event) => setReason(event.target.value)} />
    </FormDialog>
  );
}
