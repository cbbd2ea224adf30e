import { useNavigate } from 'react-router';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import { PairingField } from '../../modules/pairing/pairing-field.js';
import { emptyTask, TaskFormFields, taskInput, type TaskForm } from '../../modules/task/task-fields.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { useDraft } from '../../ui/use-draft.js';
import { PLAN_TASK } from './tasks-query.js';

/** A new task of a pairing; the draft stays in the browser until it is planned. */
const words = defineWords('plan-task', {
  title: ['新增任务', 'Plan a task'],
  ok: ['新增任务', 'Plan task'],
  text: ['双方都确认后任务才开始执行。草稿会自动保存在本机。', 'It starts once both hospitals have confirmed. The draft is kept in this browser.'],
});

type Form = TaskForm & { pairingId: string };

/** `pairingId` is given where the page is about one pairing. */
export function PlanTaskDialog({ pairingId, planId, onClose }: { pairingId?: string | undefined; planId?: string | undefined; onClose: () => void }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const draft = useDraft<Form>(`plan-task-${planId ?? pairingId ?? 'any'}`, { ...emptyTask, pairingId: pairingId ?? '' }, '2');
  const plan = useVerb(PLAN_TASK, { refetch: ['TasksPage', 'TaskViews', 'PairingTasks', 'AnnualPlanPage', 'PlanRules'] });
  const { pairingId: chosen, ...form } = draft.value;
  const save = async (): Promise<void> => {
    const done = await plan.run({ input: { pairingId: chosen, ...taskInput(form), ...(planId && { planId }) } });
    if (!done?.planTask.task) return;
    draft.forget({ ...emptyTask, pairingId: pairingId ?? '' });
    onClose();
    if (!planId) await navigate(`/tasks/${done.planTask.task.id}`);
  };
  return (
    <FormDialog title={t('title')} okText={t('ok')} running={plan.running} disabled={!chosen || !form.title.trim() || !form.dueOn} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={plan} action={t('title')} />
      <p className="muted">{t('text')}</p>
      {!pairingId && <PairingField value={chosen} onChange={(id) => draft.change({ ...draft.value, pairingId: id })} />}
      <TaskFormFields form={form} problems={plan.problems} onChange={(next) => draft.change({ ...next, pairingId: chosen })} />
    </FormDialog>
  );
}
