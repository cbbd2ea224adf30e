import type { HalfDay } from '@jiedui/schema/activity';
import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ActivityRowFragment } from '../../graphql/generated/types.js';
import { ACTIVITY_QUERIES, CHANGE_ACTIVITY, CORRECT_ACTIVITY } from '../../modules/activity/activity-verbs.js';
import { useOptions } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { SelectField, TextArea, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';

/** Changes a record before it is confirmed, or makes a new version of a confirmed one with its reason. */
const words = defineWords('activity-form', {
  change: ['修改工作记录', 'Change the record'],
  correct: ['更正已确认的工作记录', 'Correct a confirmed record'],
  save: ['保存修改', 'Save'],
  sendCorrection: ['提交更正', 'Hand in the correction'],
  correctText: ['原记录在受援单位确认更正之前仍然有效。', 'The confirmed record stands until the receiver confirms the correction.'],
  type: ['工作', 'Work'],
  day: ['日期', 'Day'],
  slot: ['时段', 'Half-day'],
  wholeDay: ['全天', 'Whole day'],
  quantity: ['数量', 'Quantity'],
  department: ['科室', 'Department'],
  place: ['地点', 'Place'],
  placeHint: ['不在受援单位时填写', 'if not at the receiver'],
  note: ['备注', 'Note'],
  noteHint: ['不写病人信息', 'nothing of a patient'],
  reason: ['更正理由', 'Reason'],
});

type WorkText = Pick<ActivityRowFragment, 'type' | 'day' | 'department' | 'place' | 'note'> & { slot: HalfDay | ''; quantity: string };

export function ActivityForm({ activity, kind, title, onClose, onDone }: {
  activity: ActivityRowFragment;
  kind: 'change' | 'correct';
  title: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useWords(words);
  const options = useOptions();
  const change = useVerb(CHANGE_ACTIVITY, { refetch: ACTIVITY_QUERIES });
  const correct = useVerb(CORRECT_ACTIVITY, { refetch: ACTIVITY_QUERIES });
  const [form, setForm] = useState<WorkText>({ type: activity.type, day: activity.day, slot: activity.slot ?? '', quantity: String(activity.quantity), department: activity.department, place: activity.place, note: activity.note });
  const [reason, setReason] = useState('');
  const verb = kind === 'change' ? change : correct;
  const errorAt = (path: string): string | null => verb.problems.find((problem) => problem.path === path)?.message ?? null;
  const set = (over: Partial<typeof form>): void => setForm({ ...form, ...over });
  const submit = async (): Promise<void> => {
    const input = { activityId: activity.id, revision: activity.revision, ...form, slot: form.slot === '' ? null : form.slot, quantity: Number(form.quantity) };
    const done = kind === 'change' ? await change.run({ input }) : await correct.run({ input: { ...input, reason } });
    if (done) onDone();
  };
  return (
    <FormDialog title={t(kind)} okText={t(kind === 'change' ? 'save' : 'sendCorrection')} running={verb.running} disabled={!(Number(form.quantity) > 0) || (kind === 'correct' && !reason.trim())} onSubmit={() => void submit()} onClose={onClose}>
      <VerbOutcome verb={verb} action={t(kind)} />
      <p className="muted">{title}{kind === 'correct' && `。${t('correctText')}`}</p>
      <FormGrid>
        <SelectField label={t('type')} value={form.type} options={options('activityType')} onChange={(event) => set({ type: event.target.value as typeof form.type })} />
        <TextField label={t('quantity')} inputMode="numeric" maxLength={4} value={form.quantity} onChange={(event) => set({ quantity: event.target.value.replace(/\D/g, '') })} />
        <DateField label={t('day')} value={form.day} error={errorAt('day')} onValue={(day) => set({ day })} />
        <SelectField label={t('slot')} value={form.slot} options={[...options('slot'), { value: '', label: t('wholeDay') }]} onChange={(event) => set({ slot: event.target.value as typeof form.slot })} />
        <FormGrid.Wide>
          <TextField label={t('department')} maxLength={60} value={form.department} error={errorAt('department')} onChange={(event) => set({ department: event.target.value })} />
        </FormGrid.Wide>
        <FormGrid.Wide>
          <TextField label={t('place')} hint={t('placeHint')} maxLength={60} value={form.place} error={errorAt('place')} onChange={(event) => set({ place: event.target.value })} />
        </FormGrid.Wide>
        <FormGrid.Wide>
          <TextArea label={t('note')} hint={t('noteHint')} maxLength={500} value={form.note} error={errorAt('note')} onChange={(event) => set({ note: event.target.value })} />
        </FormGrid.Wide>
        {kind === 'correct' && (
          <FormGrid.Wide>
            <TextField required label={t('reason')} maxLength={500} value={reason} error={errorAt('reason')} onChange={(event) => setReason(event.target.value)} />
          </FormGrid.Wide>
        )}
      </FormGrid>
    </FormDialog>
  );
}
