import { useQuery } from '@apollo/client/react';
import { moneyKinds } from '@jiedui/schema/money-words';
import { useState } from 'react';
import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { MoneyKind, MoneyPayer } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { fenOf } from '../../modules/money/yuan.js';
import { PairingField } from '../../modules/pairing/pairing-field.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { RECORD_MONEY, recentMonths, STAYS_OF_PAIRING } from './money-query.js';

/** One payment or fund; what a published result posts is not recorded here. */
const words = defineWords('record-money', {
  title: ['登记经费', 'Record money'],
  kind: ['类别', 'Kind'],
  payer: ['付款方', 'From'],
  person: ['派驻人员', 'Dispatched person'],
  choose: ['请选择', 'Choose'],
  month: ['所属月份', 'About month'],
  amount: ['金额（元）', 'Amount (yuan)'],
  badAmount: ['填写金额，最多两位小数', 'An amount with at most two digits'],
  unchanged: ['工资福利待遇与派出前相同', 'Pay and benefits as before the dispatch'],
  retained: ['保留原岗位职务', 'Post and position kept'],
  note: ['说明', 'Note'],
});

interface Form {
  pairingId: string;
  kind: MoneyKind;
  payer: MoneyPayer;
  assignmentId: string;
  month: string;
  amount: string;
  unchanged: boolean;
  retained: boolean;
  note: string;
}

export function RecordMoneyDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const { viewer } = useSession();
  const months = recentMonths(dayOf(viewer.businessNow));
  const [form, setForm] = useState<Form>({
    pairingId: '', kind: 'ALLOWANCE', payer: 'SUPPORTING', assignmentId: '', month: months[0]?.value ?? '', amount: '', unchanged: true, retained: true, note: '',
  });
  const record = useVerb(RECORD_MONEY, { refetch: ['MoneyPage', 'MoneySums'] });
  const { data } = useQuery(STAYS_OF_PAIRING, { variables: { pairingId: form.pairingId }, skip: !form.pairingId });
  const personal = moneyKinds[form.kind].group === 'PERSON';
  const fen = fenOf(form.amount);
  const set = (change: Partial<Form>): void => setForm({ ...form, ...change });
  const problem = (path: string): string | null => record.problems.find((one) => one.path === path)?.message ?? null;
  const save = async (): Promise<void> => {
    const wage = form.kind === 'WAGE' ? { payUnchanged: form.unchanged, postRetained: form.retained } : {};
    const input = { pairingId: form.pairingId, kind: form.kind, payer: form.payer, month: form.month, fen: fen ?? '0', note: form.note, ...(personal ? { assignmentId: form.assignmentId || null } : {}), ...wage };
    if (await record.run({ input })) onClose();
  };
  return (
    <FormDialog title={t('title')} okText={t('title')} running={record.running} disabled={!form.pairingId || fen === null || (personal && !form.assignmentId)} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={record} action={t('title')} />
      <PairingField value={form.pairingId} onChange={(pairingId) => set({ pairingId, assignmentId: '' })} />
      <FormGrid>
        <SelectField label={t('kind')} value={form.kind} error={problem('kind')} options={options('moneyKind').filter(({ value }) => value !== 'DEDUCTION')} onChange={(event) => set({ kind: event.target.value as MoneyKind })} />
        <SelectField label={t('payer')} value={form.payer} error={problem('payment.payer')} options={options('moneyPayer')} onChange={(event) => set({ payer: event.target.value as MoneyPayer })} />
        {personal && (
          <SelectField required label={t('person')} placeholder={t('choose')} value={form.assignmentId} error={problem('assignmentId')} options={(data?.assignments.nodes ?? []).map(({ id, name, specialty }) => ({ value: id, label: `${name} ${specialty}` }))} onChange={(event) => set({ assignmentId: event.target.value })} />
        )}
        <SelectField label={t('month')} value={form.month} error={problem('month')} options={months} onChange={(event) => set({ month: event.target.value })} />
        <TextField required label={t('amount')} inputMode="decimal" maxLength={14} value={form.amount} error={form.amount && fen === null ? t('badAmount') : problem('fen')} onChange={(event) => set({ amount: event.target.value })} />
        {form.kind === 'WAGE' && <CheckField label={t('unchanged')} checked={form.unchanged} onChange={(event) => set({ unchanged: event.target.checked })} />}
        {form.kind === 'WAGE' && <CheckField label={t('retained')} checked={form.retained} onChange={(event) => set({ retained: event.target.checked })} />}
      </FormGrid>
      <TextArea label={t('note')} rows={2} maxLength={500} value={form.note} error={problem('note')} onChange={(event) => set({ note: event.target.value })} />
    </FormDialog>
  );
}
