import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { SelectField, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { SET_CALENDAR_DAYS } from './calendar-query.js';

/** Days off, or worked weekends, for the commission's own area. */
const words = defineWords('set-days', {
  title: ['设置日期', 'Set days'],
  ok: ['设置', 'Set'],
  from: ['自', 'From'],
  to: ['至', 'To'],
  kind: ['安排', 'Arrangement'],
  REST: ['休：工作日放假', 'off: a weekday is free'],
  WORK: ['班：周末上班', 'working: a weekend is worked'],
  name: ['名称', 'Name'],
  nameHint: ['例如：春节调休', 'for example: exchanged for Spring Festival'],
  notice: ['依据', 'Document'],
});

export function SetDaysDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const [form, setForm] = useState({ from: '', to: '', kind: 'REST', name: '', notice: '' });
  const set = useVerb(SET_CALENDAR_DAYS, { refetch: ['WorkCalendar'], done: onClose });
  const { kind, ...rest } = form;
  const save = (): void => void set.run({ input: { ...rest, to: rest.to || rest.from, working: kind === 'WORK' } });
  const problemAt = (path: string): string | null => set.problems.find((problem) => problem.path === path)?.message ?? null;
  return (
    <FormDialog title={t('title')} okText={t('ok')} running={set.running} disabled={form.from === '' || form.name === ''} onSubmit={save} onClose={onClose}>
      <VerbOutcome verb={set} action={t('title')} />
      <FormGrid>
        <DateField required label={t('from')} value={form.from} error={problemAt('from')} onValue={(from) => setForm({ ...form, from })} />
        <DateField label={t('to')} value={form.to} error={problemAt('to')} onValue={(to) => setForm({ ...form, to })} />
      </FormGrid>
      <SelectField label={t('kind')} value={kind} options={(['REST', 'WORK'] as const).map((value) => ({ value, label: t(value) }))} onChange={(event) => setForm({ ...form, kind: event.target.value })} />
      <TextField required label={t('name')} hint={t('nameHint')} maxLength={60} value={form.name} onChange={(event) => setForm({ ...form, name: event.target.value })} />
      <TextField label={t('notice')} maxLength={120} value={form.notice} onChange={(event) => setForm({ ...form, notice: event.target.value })} />
    </FormDialog>
  );
}
