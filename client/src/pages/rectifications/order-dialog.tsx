import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { RectificationCause } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { PairingField } from '../../modules/pairing/pairing-field.js';
import { instantOf } from '../../modules/presence/step.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { CheckField, SelectField, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { OrderItems, type ItemForm } from './order-items.js';
import { FAILED_EVALUATIONS, ORDER_RECTIFICATION } from './rectification-query.js';

/** A new order: why, what, by when, and from which evaluation it follows. */
const words = defineWords('order-dialog', {
  title: ['责令整改', 'Order to rectify'],
  cause: ['原因', 'Cause'],
  choose: ['请选择', 'Choose'],
  matter: ['整改事项', 'Matter'],
  day: ['期限', 'Due'],
  time: ['期限（时分）', 'Due (hh:mm)'],
  serious: ['严重', 'serious'],
  evaluation: ['关联考核', 'Evaluation'],
  evaluationHint: ['不合格的考核，整改后重新考核', 'not passed; it is done again afterwards'],
  none: ['不关联考核', 'No evaluation'],
  text: ['双方医院和主管部门会收到通知；提交材料前可以撤销。', 'Both hospitals and the administrations are told; it can be withdrawn before any evidence.'],
});

interface Form {
  pairingId: string;
  cause: string;
  title: string;
  serious: boolean;
  day: string;
  time: string;
  evaluationId: string;
}

function EvaluationField({ pairingId, value, onChange }: { pairingId: string; value: string; onChange: (id: string) => void }) {
  const t = useWords(words);
  const { data } = useQuery(FAILED_EVALUATIONS, { variables: { pairingId } });
  const found = data?.evaluations.nodes ?? [];
  if (found.length === 0) return null;
  return (
    <FormGrid.Wide>
      <SelectField
        label={t('evaluation')}
        hint={t('evaluationHint')}
        placeholder={t('none')}
        value={value}
        options={found.map((one) => ({ value: one.id, label: `${one.subjectName} ${one.schemeName} ${one.periodFrom} – ${one.periodTo}` }))}
        onChange={(event) => onChange(event.target.value)}
      />
    </FormGrid.Wide>
  );
}

export function OrderDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const navigate = useNavigate();
  const order = useVerb(ORDER_RECTIFICATION, { refetch: ['RectificationsPage'] });
  const [form, setForm] = useState<Form>({ pairingId: '', cause: '', title: '', serious: false, day: '', time: '18:00', evaluationId: '' });
  const [items, setItems] = useState<ItemForm[]>([{ problem: '', requirement: '' }]);
  const dueAt = instantOf(`${form.day} ${form.time}`);
  const whole = items.every((item) => item.problem.trim() !== '' && item.requirement.trim() !== '');
  const wrong = (path: string) => order.problems.find((problem) => problem.path === path)?.message ?? null;
  const save = async (): Promise<void> => {
    const { pairingId, cause, title, serious, evaluationId } = form;
    const data = await order.run({ input: { pairingId, cause: cause as RectificationCause, title, serious, dueAt: dueAt ?? '', items, ...(evaluationId && { evaluationId }) } });
    const made = data?.orderRectification.rectificationOrder;
    if (made) await navigate(`/rectifications/${made.id}`);
  };
  return (
    <FormDialog title={t('title')} okText={t('title')} width={720} running={order.running} disabled={!form.pairingId || !form.cause || !form.title.trim() || !dueAt || !whole} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={order} action={t('title')} />
      <p className="muted">{t('text')}</p>
      <PairingField value={form.pairingId} onChange={(pairingId) => setForm({ ...form, pairingId, evaluationId: '' })} />
      <FormGrid>
        <SelectField required label={t('cause')} placeholder={t('choose')} value={form.cause} options={options('rectificationCause')} onChange={(event) => setForm({ ...form, cause: event.target.value })} />
        <TextField required label={t('matter')} maxLength={100} error={wrong('title')} value={form.title} onChange={(event) => setForm({ ...form, title: event.target.value })} />
        <DateField required label={t('day')} error={wrong('dueAt')} value={form.day} onValue={(day) => setForm({ ...form, day })} />
        <TextField required label={t('time')} inputMode="numeric" maxLength={5} placeholder="hh:mm" value={form.time} onChange={(event) => setForm({ ...form, time: event.target.value.replace('：', ':') })} />
        <FormGrid.Wide>
          <CheckField label={t('serious')} checked={form.serious} onChange={(event) => setForm({ ...form, serious: event.target.checked })} />
        </FormGrid.Wide>
        {form.pairingId && <EvaluationField pairingId={form.pairingId} value={form.evaluationId} onChange={(evaluationId) => setForm({ ...form, evaluationId })} />}
      </FormGrid>
      <OrderItems items={items} onChange={setItems} />
    </FormDialog>
  );
}
