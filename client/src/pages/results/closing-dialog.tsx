import { useState } from 'react';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import { PairingField } from '../../modules/pairing/pairing-field.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { SelectField, TextArea } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { CLOSE_PERIOD, REOPEN_PERIOD } from './results-query.js';

/** Closes a month (or its quarter) of a pairing, or opens it again with the reason. */
const words = defineWords('closing-dialog', {
  close: ['关账', 'Close a period'],
  reopen: ['重新开放', 'Open again'],
  month: ['月份', 'Month'],
  closeText: ['按季度关账的方案关闭该月所在季度。关账后不再受理该期间的考核、工作记录与确认、考勤、任务进展和报表；需要时说明理由重新开放。', 'A pack that closes quarters closes the quarter of that month. No evaluation, work, attendance, step of a task or report of it afterwards, until it is opened again with a reason.'],
  reopenText: ['重新开放会通知双方医院和主办卫生健康委，理由留在记录里。', 'Both hospitals and the owning commission are told; the reason stays in the record.'],
  reason: ['理由', 'Reason'],
});

export function ClosingDialog({ reopening, onClose }: { reopening: boolean; onClose: () => void }) {
  const t = useWords(words);
  const { viewer } = useSession();
  const [year = 0, month = 1] = dayOf(viewer.businessNow).split('-').map(Number);
  const months = Array.from({ length: 24 }, (_, back) => {
    const count = year * 12 + month - 2 - back;
    const value = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
    return { value, label: value };
  });
  const [form, setForm] = useState({ pairingId: '', month: months[0]?.value ?? '', reason: '' });
  const document = (reopening ? REOPEN_PERIOD : CLOSE_PERIOD) as TypedDocumentNode<Record<string, unknown>, OperationVariables>;
  const verb = useVerb(document, { refetch: ['ClosingsPage'] });
  const title = t(reopening ? 'reopen' : 'close');
  const save = async (): Promise<void> => {
    const { reason, ...period } = form;
    if (await verb.run({ input: reopening ? { ...period, reason } : period })) onClose();
  };
  return (
    <FormDialog title={title} okText={title} running={verb.running} disabled={!form.pairingId || (reopening && form.reason.trim() === '')} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={verb} action={title} />
      <p className="muted">{t(reopening ? 'reopenText' : 'closeText')}</p>
      <PairingField value={form.pairingId} onChange={(pairingId) => setForm({ ...form, pairingId })} />
      <SelectField label={t('month')} value={form.month} options={months} error={verb.problems.find((one) => one.path === 'month')?.message ?? null} onChange={(event) => setForm({ ...form, month: event.target.value })} />
      {reopening && <TextArea required label={t('reason')} rows={3} maxLength={500} value={form.reason} onChange={(event) => setForm({ ...form, reason: event.target.value })} />}
    </FormDialog>
  );
}
