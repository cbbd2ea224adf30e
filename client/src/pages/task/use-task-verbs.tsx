import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { TaskPageFieldsFragment } from '../../graphql/generated/types.js';
import { serverActions } from '../../modules/server-actions.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import type { HeaderAction } from '../../ui/page-header.js';
import { ChangeTaskDialog } from './change-task-dialog.js';
import { RequestChangeDialog } from './request-change-dialog.js';
import { ProgressDialog } from './progress-dialog.js';
import { SubmitTaskDialog } from './submit-task-dialog.js';
import { ACCEPT_TASK, CHANGE_TASK, CLOSE_TASK, CONFIRM_TASK, RECORD_PROGRESS, RETURN_TASK, START_TASK, SUBMIT_TASK } from './task-query.js';

const words = defineWords('task-verbs', {
  changeTask: ['修改', 'Edit'],
  requestTaskChange: ['申请变更', 'Ask for a change'],
  confirmTask: ['确认任务', 'Confirm'],
  startTask: ['开始任务', 'Start'],
  recordProgress: ['登记进展', 'Record progress'],
  submitTask: ['提交验收', 'Submit'],
  acceptTask: ['验收通过', 'Accept'],
  returnTask: ['退回', 'Return'],
  closeTask: ['关闭任务', 'Close'],
  confirmText: ['双方都确认后，支援医院可以开始执行。此后变更须经对方同意。', 'Once both hospitals have confirmed, the supporter can start; from then on a change needs the other side.'],
  startText: ['任务进入执行，可以登记进展。', 'The task is under way; progress can be recorded.'],
  acceptText: ['任务计入已完成，支援医院会收到通知。', 'The task counts as done; the supporting hospital is told.'],
  returnText: ['支援医院补充后重新提交，退回理由会留在记录里。', 'The supporter completes it and submits again; the reason stays on record.'],
  closeText: ['关闭后不再变动，记录保留。', 'Nothing changes after this; the record stays.'],
  reason: ['退回理由', 'Reason'],
  reasonHint: ['支援医院会看到', 'the supporting hospital will see it'],
});

type Simple = 'confirmTask' | 'startTask' | 'acceptTask' | 'returnTask' | 'closeTask';
const texts = { confirmTask: 'confirmText', startTask: 'startText', acceptTask: 'acceptText', returnTask: 'returnText', closeTask: 'closeText' } as const;
type Form = 'changeTask' | 'requestTaskChange' | 'recordProgress' | 'submitTask';

/** The task's verbs as header actions, and what came of them. */
export function useTaskVerbs(task: TaskPageFieldsFragment, onReload: () => void): { actions: HeaderAction[]; outcome: React.ReactNode } {
  const t = useWords(words);
  const ask = useConfirm();
  const [form, setForm] = useState<Form | null>(null);
  const verbs = {
    changeTask: useVerb(CHANGE_TASK),
    confirmTask: useVerb(CONFIRM_TASK),
    startTask: useVerb(START_TASK),
    recordProgress: useVerb(RECORD_PROGRESS),
    submitTask: useVerb(SUBMIT_TASK),
    acceptTask: useVerb(ACCEPT_TASK),
    returnTask: useVerb(RETURN_TASK),
    closeTask: useVerb(CLOSE_TASK),
  };
  const input = { taskId: task.id, revision: task.revision };
  const act = async (name: Simple): Promise<void> => {
    const answer = await ask({
      title: t(name),
      object: [task.title, task.pairing && `${task.pairing.supporterName} → ${task.pairing.receiverName}`].filter(Boolean).join(' · '),
      consequence: t(texts[name]),
      okText: t(name),
      ...(name === 'returnTask' ? { reason: { label: t('reason'), hint: t('reasonHint') } } : {}),
    });
    if (!answer) return;
    if (name === 'returnTask') await verbs.returnTask.run({ input: { ...input, reason: answer.reason } });
    else await verbs[name].run({ input });
  };
  const { state } = task;
  const step = (name: Simple, primary: boolean, always = false) => ({ name, label: t(name), primary, always, loading: verbs[name].running, onClick: () => void act(name) });
  const actions = serverActions(
    [
      { name: 'changeTask', label: t('changeTask'), icon: 'edit', onClick: () => setForm('changeTask') },
      { name: 'requestTaskChange', label: t('requestTaskChange'), icon: 'edit', onClick: () => setForm('requestTaskChange') },
      step('returnTask', false),
      step('closeTask', false),
      step('confirmTask', true, state === 'PLANNED'),
      step('startTask', true),
      { name: 'recordProgress', label: t('recordProgress'), icon: 'plus', onClick: () => setForm('recordProgress') },
      { name: 'submitTask', label: t('submitTask'), primary: true, onClick: () => setForm('submitTask') },
      step('acceptTask', true, state === 'IN_PROGRESS' || state === 'SUBMITTED'),
    ],
    task.availableActions,
  );
  const close = (): void => setForm(null);
  const outcome = (
    <>
      {(Object.keys(texts) as Simple[]).map((name) => (
        <VerbOutcome key={name} verb={verbs[name]} action={t(name)} onReload={onReload} />
      ))}
      {form === 'changeTask' && <ChangeTaskDialog task={task} verb={verbs.changeTask} onClose={close} />}
      {form === 'requestTaskChange' && <RequestChangeDialog task={task} onClose={close} />}
      {form === 'recordProgress' && <ProgressDialog task={task} verb={verbs.recordProgress} onClose={close} />}
      {form === 'submitTask' && <SubmitTaskDialog task={task} verb={verbs.submitTask} onClose={close} />}
    </>
  );
  return { actions, outcome };
}
