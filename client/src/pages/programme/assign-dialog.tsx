import { useState } from 'react';
import { checkUscc } from '@jiedui/schema/uscc';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PairingMode, ProgrammeFieldsFragment } from '../../graphql/generated/types.js';
import { Candidates } from '../../modules/need/candidates.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { SelectField, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { Panel } from '../../ui/panel.js';
import { ASSIGN_PAIRING } from './programme-query.js';

/** Puts two institutions together, named by their unified social credit codes. */
const words = defineWords('assign-pairing', {
  title: ['指派结对', 'Assign a pairing'],
  save: ['指派', 'Assign'],
  supporter: ['支援医院统一社会信用代码', 'Code of the supporting hospital'],
  receiver: ['受援单位统一社会信用代码', 'Code of the receiving institution'],
  mode: ['帮扶方式', 'Mode'],
  programmeMode: ['按方案', 'as the programme says'],
  GROUP: ['组团式', 'Group'],
  STATION: ['驻点', 'Station'],
  CIRCUIT: ['巡回', 'Circuit'],
  REMOTE: ['远程', 'Remote'],
  PROJECT: ['项目', 'Project'],
  from: ['起', 'From'],
  to: ['止', 'To'],
  candidates: ['可选支援医院', 'Possible supporters'],
  note: ['发布前为“拟结对”，只有本单位看得到；发布后追加的结对须确认指派。', 'Before publishing it is only proposed and seen by you alone; one added later must be confirmed.'],
});

const modes = ['GROUP', 'STATION', 'CIRCUIT', 'REMOTE', 'PROJECT'] as const satisfies readonly PairingMode[];

function codeError(code: string): string | null {
  if (code.trim().length < 18) return null;
  const check = checkUscc(code);
  return check.ok ? null : check.message;
}

export function AssignDialog({ programme, onClose }: { programme: ProgrammeFieldsFragment; onClose: () => void }) {
  const t = useWords(words);
  const assign = useVerb(ASSIGN_PAIRING, { refetch: ['ProgrammePage'] });
  const [form, setForm] = useState({ supporterUscc: '', receiverUscc: '', mode: '', startsOn: programme.startsOn, endsOn: programme.endsOn });
  const save = async (): Promise<void> => {
    const done = await assign.run({ input: { ...form, programmeId: programme.id, mode: (form.mode || null) as PairingMode | null } });
    if (done) onClose();
  };
  return (
    <FormDialog title={t('title')} okText={t('save')} running={assign.running} disabled={!form.supporterUscc || !form.receiverUscc} width={760} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={assign} action={t('title')} />
      <p className="muted">{t('note')}</p>
      <TextField required label={t('supporter')} maxLength={32} value={form.supporterUscc} error={codeError(form.supporterUscc)} onChange={(event) => setForm({ ...form, supporterUscc: event.target.value.toUpperCase() })} />
      <TextField required label={t('receiver')} maxLength={32} value={form.receiverUscc} error={codeError(form.receiverUscc)} onChange={(event) => setForm({ ...form, receiverUscc: event.target.value.toUpperCase() })} />
      {checkUscc(form.receiverUscc).ok && (
        <Panel flush level={3} title={t('candidates')}>
          <Candidates receiverUscc={form.receiverUscc} onChoose={({ uscc }) => setForm({ ...form, supporterUscc: uscc })} />
        </Panel>
      )}
      <FormGrid>
        <SelectField label={t('mode')} placeholder={t('programmeMode')} value={form.mode} options={modes.map((value) => ({ value, label: t(value) }))} onChange={(event) => setForm({ ...form, mode: event.target.value })} />
        <DateField label={t('from')} value={form.startsOn} onValue={(startsOn) => setForm({ ...form, startsOn })} />
        <DateField label={t('to')} value={form.endsOn} onValue={(endsOn) => setForm({ ...form, endsOn })} />
      </FormGrid>
    </FormDialog>
  );
}
