import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import type { Verb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { RecordProgressMutation, RecordProgressMutationVariables, TaskPageFieldsFragment } from '../../graphql/generated/types.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { TextArea, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { useDraft } from '../../ui/use-draft.js';

const words = defineWords('progress-dialog', {
  title: ['登记进展', 'Record progress'],
  save: ['登记 {{count}}', 'Record {{count}}'],
  quantity: ['本次完成', 'Done this time'],
  done: ['已完成 {{done}} / {{all}}', '{{done}} of {{all}} done so far'],
  on: ['日期', 'Day'],
  note: ['说明', 'Note'],
  noteHint: ['不要写患者姓名、证件号、电话', 'no names, numbers or telephone of patients'],
});

/** How much was done on which day. */
export function ProgressDialog({ task, verb, onClose }: {
  task: TaskPageFieldsFragment;
  verb: Verb<RecordProgressMutation, RecordProgressMutationVariables>;
  onClose: () => void;
}) {
  const t = useWords(words);
  const { viewer } = useSession();
  const empty = { quantity: '1', happenedOn: dayOf(viewer.businessNow), note: '' };
  const draft = useDraft(`progress-${task.id}`, empty, String(task.revision));
  const form = draft.value;
  const problem = (path: string): string | null => verb.problems.find((one) => one.path === path)?.message ?? null;
  const save = async (): Promise<void> => {
    const done = await verb.run({ input: { taskId: task.id, revision: task.revision, quantity: Number(form.quantity), happenedOn: form.happenedOn, note: form.note } });
    if (!done) return;
    draft.forget(empty);
    onClose();
  };
  return (
    <FormDialog title={t('title')} okText={t('save', { count: form.quantity || '0' })} running={verb.running} disabled={!Number(form.quantity)} width={480} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={verb} action={t('title')} />
      <FormGrid>
        <TextField
          required
          label={t('quantity')}
          hint={task.quantity === null ? undefined : t('done', { done: task.doneQuantity, all: task.quantity })}
          inputMode="numeric"
          maxLength={6}
          value={form.quantity}
          error={problem('quantity')}
          onChange={(event) => draft.change({ ...form, quantity: event.target.value.replace(/\D/g, '') })}
        />
        <DateField required label={t('on')} value={form.happenedOn} error={problem('happenedOn')} onValue={(happenedOn) => draft.change({ ...form, happenedOn })} />
        <FormGrid.Wide>
          <TextArea label={t('note')} hint={t('noteHint')} maxLength={1000} value={form.note} error={problem('note')} onChange={(event) => draft.change({ ...form, note: event.target.value })} />
        </FormGrid.Wide>
      </FormGrid>
    </FormDialog>
  );
}
