import { useState } from 'react';
import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PersonCategory, TraineeResult, TraineeRowFragment } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { PairingField } from '../../modules/pairing/pairing-field.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { ACCEPT_TRAINEE, FINISH_TRAINEE, PROPOSE_TRAINEE, TRAINEE_QUERIES } from './trainees-query.js';

/** The receiver proposes somebody, the supporter accepts and ends the study. */
const words = defineWords('trainee-dialogs', {
  propose: ['选派进修人员', 'Propose a trainee'],
  accept: ['接收进修人员', 'Accept the trainee'],
  finish: ['登记结业', 'Finish the study'],
  name: ['姓名', 'Name'],
  category: ['人员类别', 'Category'],
  department: ['科室', 'Department'],
  host: ['进修科室', 'Department of the supporter'],
  topic: ['进修内容', 'Topic'],
  residency: ['参加住院医师规范化培训', 'For residency training'],
  from: ['开始', 'From'],
  to: ['结束', 'To'],
  before: ['进修前水平', 'Level before'],
  mentor: ['带教老师', 'Teacher'],
  fee: ['收费（元）', 'Fee (yuan)'],
  feeHint: ['方案要求免费的填 0', '0 where the pack demands free study'],
  result: ['结果', 'Result'],
  finishedOn: ['结业日', 'Finished on'],
  after: ['结业水平', 'Level after'],
  afterHint: ['写明进修前后的变化', 'what has changed'],
  certificate: ['证书编号', 'Certificate no.'],
});

export function ProposeTraineeDialog({ pairingId, onClose }: { pairingId: string; onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const propose = useVerb(PROPOSE_TRAINEE, { refetch: TRAINEE_QUERIES });
  const [form, setForm] = useState({ pairingId, name: '', staffCategory: 'PHYSICIAN', department: '', hostDepartment: '', topic: '', fromOn: '', toOn: '', levelBefore: '', residency: false });
  const set = (over: Partial<typeof form>): void => setForm({ ...form, ...over });
  const errorAt = (path: string): string | null => propose.problems.find((problem) => problem.path === path)?.message ?? null;
  const text = (name: 'name' | 'department' | 'hostDepartment' | 'topic', label: string, required = false) => (
    <TextField label={label} required={required} maxLength={60} value={form[name]} error={errorAt(name)} onChange={(event) => set({ [name]: event.target.value })} />
  );
  const submit = async (): Promise<void> => {
    if (await propose.run({ input: { ...form, staffCategory: form.staffCategory as PersonCategory } })) onClose();
  };
  return (
    <FormDialog title={t('propose')} okText={t('propose')} running={propose.running} disabled={!form.pairingId || !form.name.trim() || !form.fromOn || !form.toOn} onSubmit={() => void submit()} onClose={onClose}>
      <VerbOutcome verb={propose} action={t('propose')} />
      {!pairingId && <PairingField value={form.pairingId} onChange={(id) => set({ pairingId: id })} />}
      <FormGrid>
        {text('name', t('name'), true)}
        <SelectField label={t('category')} value={form.staffCategory} options={options('personCategory')} onChange={(event) => set({ staffCategory: event.target.value })} />
        {text('department', t('department'))}
        {text('hostDepartment', t('host'))}
        <DateField required label={t('from')} value={form.fromOn} onValue={(fromOn) => set({ fromOn })} />
        <DateField required label={t('to')} value={form.toOn} error={errorAt('toOn')} onValue={(toOn) => set({ toOn })} />
        <FormGrid.Wide>{text('topic', t('topic'))}</FormGrid.Wide>
        <FormGrid.Wide><CheckField label={t('residency')} checked={form.residency} onChange={(event) => set({ residency: event.target.checked })} /></FormGrid.Wide>
        <FormGrid.Wide>
          <TextArea label={t('before')} rows={2} maxLength={500} value={form.levelBefore} error={errorAt('levelBefore')} onChange={(event) => set({ levelBefore: event.target.value })} />
        </FormGrid.Wide>
      </FormGrid>
    </FormDialog>
  );
}

export function AcceptTraineeDialog({ trainee, onClose }: { trainee: TraineeRowFragment; onClose: () => void }) {
  const t = useWords(words);
  const accept = useVerb(ACCEPT_TRAINEE, { refetch: TRAINEE_QUERIES });
  const [form, setForm] = useState({ mentor: '', hostDepartment: trainee.hostDepartment, fee: '0' });
  const submit = async (): Promise<void> => {
    const { mentor, hostDepartment, fee } = form;
    if (await accept.run({ input: { traineeId: trainee.id, revision: trainee.revision, mentor, hostDepartment, feeFen: Math.round(Number(fee) * 100) } })) onClose();
  };
  return (
    <FormDialog title={`${t('accept')} ${trainee.name}`} okText={t('accept')} running={accept.running} disabled={!/^\d+(\.\d{1,2})?$/.test(form.fee)} onSubmit={() => void submit()} onClose={onClose}>
      <VerbOutcome verb={accept} action={t('accept')} />
      <FormGrid>
        <TextField label={t('mentor')} maxLength={40} value={form.mentor} onChange={(event) => setForm({ ...form, mentor: event.target.value })} />
        <TextField label={t('host')} maxLength={60} value={form.hostDepartment} onChange={(event) => setForm({ ...form, hostDepartment: event.target.value })} />
        <TextField label={t('fee')} hint={t('feeHint')} inputMode="decimal" maxLength={9} value={form.fee} onChange={(event) => setForm({ ...form, fee: event.target.value })} />
      </FormGrid>
    </FormDialog>
  );
}

export function FinishTraineeDialog({ trainee, onClose }: { trainee: TraineeRowFragment; onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const { viewer } = useSession();
  const finish = useVerb(FINISH_TRAINEE, { refetch: TRAINEE_QUERIES });
  const [form, setForm] = useState({ result: 'PASSED', finishedOn: dayOf(viewer.businessNow), levelAfter: '', certificateNo: '' });
  const errorAt = (path: string): string | null => finish.problems.find((problem) => problem.path === path)?.message ?? null;
  const submit = async (): Promise<void> => {
    if (await finish.run({ input: { traineeId: trainee.id, revision: trainee.revision, ...form, result: form.result as TraineeResult } })) onClose();
  };
  return (
    <FormDialog title={`${t('finish')} ${trainee.name}`} okText={t('finish')} running={finish.running} disabled={!form.levelAfter.trim()} onSubmit={() => void submit()} onClose={onClose}>
      <VerbOutcome verb={finish} action={t('finish')} />
      <FormGrid>
        <SelectField label={t('result')} value={form.result} options={options('traineeResult')} onChange={(event) => setForm({ ...form, result: event.target.value })} />
        <DateField label={t('finishedOn')} value={form.finishedOn} error={errorAt('finishedOn')} onValue={(finishedOn) => setForm({ ...form, finishedOn })} />
        <TextField label={t('certificate')} maxLength={60} value={form.certificateNo} error={errorAt('certificateNo')} onChange={(event) => setForm({ ...form, certificateNo: event.target.value })} />
        <FormGrid.Wide>
          <TextArea required label={t('after')} hint={t('afterHint')} rows={2} maxLength={500} value={form.levelAfter} error={errorAt('levelAfter')} onChange={(event) => setForm({ ...form, levelAfter: event.target.value })} />
        </FormGrid.Wide>
      </FormGrid>
    </FormDialog>
  );
}
