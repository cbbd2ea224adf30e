import { stayStates } from '@jiedui/schema/stay-states';
import { useState } from 'react';
import { day } from '../../app/format.js';
import type { FilterSpec } from '../../app/list-filter.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AttendedTrainingsPageQuery } from '../../graphql/generated/types.js';
import { CareerTabs } from '../../modules/career/career-tabs.js';
import { StayField } from '../../modules/career/stay-field.js';
import { StepDialog } from '../../modules/presence/step-dialog.js';
import type { Step } from '../../modules/presence/step.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import type { DataColumn } from '../../ui/data-table.js';
import { DateField } from '../../ui/date-field.js';
import { TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { PlainButton } from '../../ui/plain-button.js';
import { RecordList } from '../../modules/record-list.js';
import { ATTENDED_TRAININGS_PAGE, RECORD_ATTENDED_TRAINING, REMOVE_ATTENDED_TRAINING } from './record-query.js';

/** Trainings of the receiver that staff took part in. */
const words = defineWords('attended-trainings-page', {
  title: ['参加受援单位培训', 'Trainings attended'],
  record: ['登记培训', 'Record a training'],
  recordText: ['由受援单位登记派驻人员参加其组织的培训。', 'The receiver records who took part in its trainings.'],
  search: ['姓名、内容', 'Name, topic'],
  name: ['姓名', 'Name'],
  topic: ['培训内容', 'Topic'],
  held: ['培训日', 'Held on'],
  hours: ['学时', 'Hours'],
  receiver: ['受援单位', 'Receiver'],
  by: ['登记', 'Recorded by'],
  remove: ['撤销登记', 'Take back'],
  removeText: ['误登的撤销；审计日志保留。', 'For a mistaken entry; the audit trail keeps it.'],
  empty: ['没有符合条件的培训', 'No training matches'],
  emptyText: ['受援单位登记派驻人员参加的培训。', 'The receiver records the trainings that dispatched staff attend.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', assignmentId: 'text' };
type Row = AttendedTrainingsPageQuery['attendedTrainings']['nodes'][number];

function RecordDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const verb = useVerb(RECORD_ATTENDED_TRAINING, { refetch: ['AttendedTrainingsPage'] });
  const [form, setForm] = useState({ assignmentId: '', topic: '', heldOn: '', hours: '1' });
  const wrong = (path: string): string | null => verb.problems.find((problem) => problem.path === path)?.message ?? null;
  const hours = Number(form.hours);
  const send = async (): Promise<void> => {
    const data = await verb.run({ input: { assignmentIds: [form.assignmentId], topic: form.topic, heldOn: form.heldOn, hours } });
    if (data) onClose();
  };
  return (
    <FormDialog title={t('record')} okText={t('record')} running={verb.running} disabled={!form.assignmentId || form.topic.trim() === '' || form.heldOn === '' || !Number.isInteger(hours)} onSubmit={() => void send()} onClose={onClose}>
      <VerbOutcome verb={verb} action={t('record')} />
      <p className="muted">{t('recordText')}</p>
      <FormGrid>
        <StayField states={stayStates.served} value={form.assignmentId} onChange={({ id }) => setForm({ ...form, assignmentId: id })} />
        <DateField required label={t('held')} value={form.heldOn} error={wrong('heldOn')} onValue={(heldOn) => setForm({ ...form, heldOn })} />
        <TextField required label={t('topic')} maxLength={200} value={form.topic} error={wrong('topic')} onChange={(event) => setForm({ ...form, topic: event.target.value })} />
        <TextField required label={t('hours')} inputMode="numeric" maxLength={3} value={form.hours} error={wrong('hours')} onChange={(event) => setForm({ ...form, hours: event.target.value })} />
      </FormGrid>
    </FormDialog>
  );
}

export function AttendedTrainingsPage() {
  const t = useWords(words);
  const { may } = useSession();
  const [recording, setRecording] = useState(false);
  const [step, setStep] = useState<Step | null>(null);
  const manage = may('stay.manage');
  const remove = (row: Row): void =>
    setStep({ name: 'removeAttendedTraining', label: t('remove'), object: `${row.name} ${row.topic}`, consequence: t('removeText'), document: REMOVE_ATTENDED_TRAINING, refetch: ['AttendedTrainingsPage'], input: () => ({ attendedTrainingId: row.id }) });
  const columns: DataColumn<Row>[] = [
    { key: 'name', title: t('name'), fixed: true, phone: 'title', render: (row) => <b>{row.name}</b> },
    { key: 'topic', title: t('topic'), render: (row) => row.topic },
    { key: 'held', title: t('held'), render: (row) => day(row.heldOn) },
    { key: 'hours', title: t('hours'), phone: 'aside', render: (row) => row.hours },
    { key: 'receiver', title: t('receiver'), render: (row) => row.pairing?.receiverName ?? '—' },
    { key: 'by', title: t('by'), phone: 'none', render: (row) => `${row.recordedOrgName} ${row.recordedBy}` },
    ...(manage ? [{ key: 'remove', title: t('remove'), phone: 'none' as const, render: (row: Row) => <PlainButton onClick={() => remove(row)}>{t('remove')}</PlainButton> }] : []),
  ];
  return (
    <RecordList
      name="attended-trainings"
      title={t('title')}
      document={ATTENDED_TRAININGS_PAGE}
      pick={(data) => data.attendedTrainings}
      spec={spec}
      tabs={<CareerTabs />}
      fields={[]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('name'), value: (row) => row.name },
        { head: t('topic'), value: (row) => row.topic },
        { head: t('held'), value: (row) => row.heldOn },
        { head: t('hours'), value: (row) => row.hours },
        { head: t('receiver'), value: (row) => row.pairing?.receiverName },
        { head: t('by'), value: (row) => `${row.recordedOrgName} ${row.recordedBy}` },
      ]}
      actions={manage ? [{ key: 'record', label: t('record'), icon: 'plus', primary: true, allowed: true, onClick: () => setRecording(true) }] : []}
      notice={
        <>
          {recording && <RecordDialog onClose={() => setRecording(false)} />}
          {step && <StepDialog step={step} onClose={() => setStep(null)} />}
        </>
      }
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
