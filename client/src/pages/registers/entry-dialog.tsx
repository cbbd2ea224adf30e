import { useState } from 'react';
import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { RegisterKind, SafetyItem } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { PairingField } from '../../modules/pairing/pairing-field.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { RECORD_ENTRY } from './register-query.js';

/** One entry: what, when, who, and a problem that came up. */
const words = defineWords('entry-dialog', {
  title: ['登记', 'Record'],
  kind: ['类别', 'Kind'],
  name: ['标题', 'Title'],
  on: ['日期', 'Day'],
  until: ['结束日期', 'Until'],
  place: ['地点', 'Place'],
  people: ['参加人员', 'Who took part'],
  content: ['内容（纪要、职责、权限；不写患者信息）', 'Content (minutes, duties, authority; no patient data)'],
  safety: ['已落实的安全事项', 'Safety items in order'],
  exception: ['例外理由（方案一般不安排科室值班时必填）', 'Reason for the exception (where the pack foresees no duty shifts)'],
  problem: ['发现的问题', 'Problem found'],
  solveBy: ['解决期限', 'Solve by'],
});

export function EntryDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const { viewer } = useSession();
  const record = useVerb(RECORD_ENTRY, { refetch: ['RegistersPage'] });
  const [form, setForm] = useState({ pairingId: '', kind: 'MEETING' as RegisterKind, title: '', happenedOn: dayOf(viewer.businessNow), untilOn: '', place: '', participants: '', content: '', exceptionReason: '', problem: '', solveBy: '' });
  const [safe, setSafe] = useState<SafetyItem[]>([]);
  const wrong = (path: string) => record.problems.find((problem) => problem.path === path)?.message ?? null;
  const save = async (): Promise<void> => {
    const { untilOn, solveBy, ...others } = form;
    const input = { ...others, safetyItems: form.kind === 'SAFETY' ? safe : [], ...(untilOn && { untilOn }), ...(solveBy && { solveBy }) };
    if (await record.run({ input })) onClose();
  };
  const line = (key: 'title' | 'place' | 'participants', label: string, maxLength: number, required = false) => (
    <TextField label={label} required={required} maxLength={maxLength} error={wrong(key)} value={form[key]} onChange={(event) => setForm({ ...form, [key]: event.target.value })} />
  );
  return (
    <FormDialog title={t('title')} okText={t('title')} width={720} running={record.running} disabled={!form.pairingId || !form.title.trim() || !form.content.trim() || !form.happenedOn} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={record} action={t('title')} />
      <PairingField value={form.pairingId} onChange={(pairingId) => setForm({ ...form, pairingId })} />
      <FormGrid>
        <SelectField label={t('kind')} value={form.kind} options={options('registerKind')} onChange={(event) => setForm({ ...form, kind: event.target.value as RegisterKind })} />
        {line('title', t('name'), 100, true)}
        <DateField required label={t('on')} error={wrong('happenedOn')} value={form.happenedOn} onValue={(happenedOn) => setForm({ ...form, happenedOn })} />
        <DateField label={t('until')} error={wrong('untilOn')} value={form.untilOn} onValue={(untilOn) => setForm({ ...form, untilOn })} />
        {line('place', t('place'), 100)}
        {line('participants', t('people'), 500)}
        {form.kind === 'SAFETY' && (
          <FormGrid.Wide>
            <fieldset style={{ border: 0, margin: 0, padding: 0, display: 'flex', gap: 12, flexWrap: 'wrap' }}>
              <legend>{t('safety')}</legend>
              {options('safetyItem').map(({ value, label }) => (
                <CheckField key={value} label={label} checked={safe.includes(value as SafetyItem)} onChange={(event) => setSafe(event.target.checked ? [...safe, value as SafetyItem] : safe.filter((one) => one !== value))} />
              ))}
            </fieldset>
          </FormGrid.Wide>
        )}
        <FormGrid.Wide>
          <TextArea required label={t('content')} rows={5} maxLength={4000} value={form.content} onChange={(event) => setForm({ ...form, content: event.target.value })} />
        </FormGrid.Wide>
        {form.kind === 'DUTY_ROSTER' && (
          <FormGrid.Wide>
            <TextArea label={t('exception')} rows={2} maxLength={500} error={wrong('exceptionReason')} value={form.exceptionReason} onChange={(event) => setForm({ ...form, exceptionReason: event.target.value })} />
          </FormGrid.Wide>
        )}
        <FormGrid.Wide>
          <TextArea label={t('problem')} rows={2} maxLength={1000} error={wrong('problem')} value={form.problem} onChange={(event) => setForm({ ...form, problem: event.target.value })} />
        </FormGrid.Wide>
        <DateField label={t('solveBy')} error={wrong('solveBy')} value={form.solveBy} onValue={(solveBy) => setForm({ ...form, solveBy })} />
      </FormGrid>
    </FormDialog>
  );
}
