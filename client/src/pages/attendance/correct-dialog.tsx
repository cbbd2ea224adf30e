import { useState } from 'react';
import { dateTime } from '../../app/format.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AttendanceMark, AttendanceMarksQuery } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { SelectField, TextArea, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { CORRECT_ATTENDANCE } from './attendance-query.js';

/** Another record in the place of one: what it should say, and why. */
const words = defineWords('correct-dialog', {
  title: ['更正考勤', 'Correct attendance'],
  save: ['更正', 'Correct'],
  mark: ['应为', 'Should be'],
  time: ['时间', 'Time'],
  timeHint: ['HH:MM，同一天', 'HH:MM, the same day'],
  reason: ['理由', 'Reason'],
  note: ['原记录保留并标为“已被更正”；本人会收到通知。', 'The record stays and is marked as corrected; the person is told.'],
});

type Row = AttendanceMarksQuery['attendances']['nodes'][number];

export function CorrectDialog({ mark, onDone, onClose }: { mark: Row; onDone: () => void; onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const verb = useVerb(CORRECT_ATTENDANCE);
  const at = dateTime(mark.occurredAt);
  const [form, setForm] = useState({ mark: mark.mark as AttendanceMark, time: at.slice(11), reason: '' });
  const save = async (): Promise<void> => {
    const occurredAt = form.time === at.slice(11) ? null : `${mark.day}T${form.time}:00+08:00`;
    if (await verb.run({ input: { attendanceId: mark.id, mark: form.mark, occurredAt, reason: form.reason } })) onDone();
  };
  return (
    <FormDialog
      title={`${t('title')} · ${mark.assignment?.name ?? ''} ${at}`}
      okText={t('save')}
      running={verb.running}
      disabled={form.reason.trim().length < 2 || !/^\d{2}:\d{2}$/.test(form.time)}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <VerbOutcome verb={verb} action={t('title')} />
      <FormGrid>
        <SelectField label={t('mark')} value={form.mark} options={options('attendanceMark')} onChange={(event) => setForm({ ...form, mark: event.target.value as AttendanceMark })} />
        <TextField label={t('time')} hint={t('timeHint')} maxLength={5} value={form.time} onChange={(event) => setForm({ ...form, time: event.target.value })} />
      </FormGrid>
      <TextArea label={t('reason')} required rows={2} maxLength={300} value={form.reason} onChange={(event) => setForm({ ...form, reason: event.target.value })} />
      <p className="muted">{t('note')}</p>
    </FormDialog>
  );
}
