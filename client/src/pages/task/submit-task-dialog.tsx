import type { Verb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { SubmitTaskMutation, SubmitTaskMutationVariables, TaskPageFieldsFragment } from '../../graphql/generated/types.js';
import { taskProgress } from '../../modules/task/task-columns.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { TextArea } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { useDraft } from '../../ui/use-draft.js';

const words = defineWords('submit-task', {
  title: ['提交验收', 'Submit for acceptance'],
  result: ['完成情况', 'Result'],
  hint: ['受援医院据此验收；不要写患者信息', 'the receiver accepts by it; no patient data'],
  short: ['数量还没有做完：', 'Not everything is done yet: '],
});

/** Says what came of the task; the receiving hospital decides. */
export function SubmitTaskDialog({ task, verb, onClose }: {
  task: TaskPageFieldsFragment;
  verb: Verb<SubmitTaskMutation, SubmitTaskMutationVariables>;
  onClose: () => void;
}) {
  const t = useWords(words);
  const draft = useDraft(`submit-task-${task.id}`, { result: task.result ?? '' }, String(task.revision));
  const save = async (): Promise<void> => {
    if (!(await verb.run({ input: { taskId: task.id, revision: task.revision, result: draft.value.result.trim() } }))) return;
    draft.forget(draft.value);
    onClose();
  };
  return (
    <FormDialog title={t('title')} okText={t('title')} running={verb.running} disabled={!draft.value.result.trim()} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={verb} action={t('title')} />
      {task.quantity !== null && (task.recordedQuantity ?? task.doneQuantity) < task.quantity && <ReasonStrip title={t('short')}>{taskProgress(task)}</ReasonStrip>}
      <TextArea required label={t('result')} hint={t('hint')} rows={5} maxLength={2000} value={draft.value.result} error={verb.problems.find((one) => one.path === 'result')?.message ?? null} onChange={(event) => draft.change({ result: event.target.value })} />
    </FormDialog>
  );
}
