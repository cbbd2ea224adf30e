import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { GoalFieldsFragment } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { SelectField, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { CHANGE_GOAL, SET_GOAL } from './goals-query.js';

/** What a pairing is to reach, new or changed. */
const words = defineWords('goal-dialog', {
  set: ['设定目标', 'Set a goal'],
  change: ['修改目标', 'Change the goal'],
  save: ['保存', 'Save'],
  title: ['目标', 'Goal'],
  field: ['类别', 'Field'],
  target: ['成效项目', 'Delivers'],
  targetHint: ['达成后计入“成效”', 'counted under “Effect” once it is reached'],
  noTarget: ['不计入', 'none'],
  indicator: ['达成标准', 'What counts as reached'],
  due: ['计划达成', 'Due'],
  text: ['目标达成前不调整结对关系，除非主办卫生健康委批准。', 'While it is open the counterpart is not changed unless the owning commission approves.'],
});

interface Form extends Pick<GoalFieldsFragment, 'title' | 'field' | 'indicator'> {
  target: NonNullable<GoalFieldsFragment['target']> | '';
  dueOn: string;
}

export function GoalDialog({ pairingId, goal, onClose }: { pairingId: string; goal: GoalFieldsFragment | null; onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const set = useVerb(SET_GOAL, { refetch: ['PairingGoals'] });
  const change = useVerb(CHANGE_GOAL);
  const [form, setForm] = useState<Form>({ title: goal?.title ?? '', field: goal?.field ?? 'GENERAL', target: goal?.target ?? '', indicator: goal?.indicator ?? '', dueOn: goal?.dueOn ?? '' });
  const verb = goal ? change : set;
  const save = async (): Promise<void> => {
    const input = { ...form, target: form.target === '' ? null : form.target, dueOn: form.dueOn || null };
    const done = goal ? await change.run({ input: { ...input, goalId: goal.id, revision: goal.revision } }) : await set.run({ input: { ...input, pairingId } });
    if (done) onClose();
  };
  return (
    <FormDialog title={goal ? t('change') : t('set')} okText={t('save')} running={verb.running} disabled={!form.title.trim()} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={verb} action={goal ? t('change') : t('set')} />
      <p className="muted">{t('text')}</p>
      <TextField required label={t('title')} maxLength={200} value={form.title} onChange={(event) => setForm({ ...form, title: event.target.value })} />
      <SelectField label={t('field')} value={form.field} options={options('goalField')} onChange={(event) => setForm({ ...form, field: event.target.value as typeof form.field })} />
      <SelectField label={t('target')} hint={t('targetHint')} placeholder={t('noTarget')} value={form.target} options={options('goalTarget')} onChange={(event) => setForm({ ...form, target: event.target.value as typeof form.target })} />
      <TextField label={t('indicator')} maxLength={200} value={form.indicator} onChange={(event) => setForm({ ...form, indicator: event.target.value })} />
      <DateField label={t('due')} value={form.dueOn} onValue={(dueOn) => setForm({ ...form, dueOn })} />
    </FormDialog>
  );
}
