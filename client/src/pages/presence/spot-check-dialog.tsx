import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { dateTime } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { SpotCheckKind, SpotCheckMethod, SpotCheckTopic } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { PairingField } from '../../modules/pairing/pairing-field.js';
import { instantOf } from '../../modules/presence/step.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { ON_SITE_OF_PAIRING, RECORD_SPOT_CHECK } from './spot-check-query.js';

/** One session: when and how, and for each person whether he answered and where he is (F-18). */
const words = defineWords('spot-check-dialog', {
  title: ['登记抽查', 'Record a spot check'],
  method: ['方式', 'Method'],
  kind: ['性质', 'Kind'],
  on: ['日期', 'Day'],
  at: ['时间（时分）', 'Time (hh:mm)'],
  topics: ['抽查内容', 'Topics'],
  people: ['抽查人员（未应答也计入）', 'People asked for (unanswered calls count)'],
  called: ['抽查 {{name}}', 'Ask for {{name}}'],
  answered: ['{{name}} 已应答', '{{name}} answered'],
  location: ['{{name}} 所述位置', 'Where {{name}} says to be'],
  confirmer: ['受援方确认人', 'Confirmed by, at the receiver'],
  note: ['说明', 'Remark'],
  nobody: ['该结对目前没有在岗人员。', 'Nobody is on site in this pairing.'],
});

interface Call {
  answered: boolean;
  location: string;
  confirmer: string;
}

interface Form {
  pairingId: string;
  method: SpotCheckMethod;
  kind: SpotCheckKind;
  day: string;
  time: string;
  topics: SpotCheckTopic[];
  note: string;
  calls: Record<string, Call>;
}

const noCall: Call = { answered: true, location: '', confirmer: '' };

function People({ form, onChange }: { form: Form; onChange: (calls: Form['calls']) => void }) {
  const t = useWords(words);
  const { data } = useQuery(ON_SITE_OF_PAIRING, { variables: { pairingId: form.pairingId }, skip: !form.pairingId });
  const people = data?.assignments.nodes ?? [];
  const change = (id: string, call: Call | null): void => {
    const { [id]: _, ...others } = form.calls;
    onChange(call ? { ...others, [id]: call } : others);
  };
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, display: 'grid', gap: 8 }}>
      <legend>{t('people')}</legend>
      {data && people.length === 0 && <p className="muted">{t('nobody')}</p>}
      {people.map(({ id, name }) => {
        const call = form.calls[id];
        return (
          <div key={id} style={{ display: 'grid', gap: 8 }}>
            <CheckField label={t('called', { name })} checked={call !== undefined} onChange={(event) => change(id, event.target.checked ? noCall : null)} />
            {call && (
              <FormGrid>
                <CheckField label={t('answered', { name })} checked={call.answered} onChange={(event) => change(id, { ...call, answered: event.target.checked })} />
                <TextField label={t('location', { name })} required={call.answered} maxLength={100} value={call.location} onChange={(event) => change(id, { ...call, location: event.target.value })} />
                <TextField label={t('confirmer')} maxLength={40} value={call.confirmer} onChange={(event) => change(id, { ...call, confirmer: event.target.value })} />
              </FormGrid>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

export function SpotCheckDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const { viewer } = useSession();
  const record = useVerb(RECORD_SPOT_CHECK, { refetch: ['SpotChecksPage', 'Supervision'] });
  const [day = '', time = ''] = dateTime(viewer.businessNow).split(' ');
  const [form, setForm] = useState<Form>({ pairingId: '', method: 'PHONE', kind: 'UNSCHEDULED', day, time, topics: ['ON_POST'], note: '', calls: {} });
  const checkedAt = instantOf(`${form.day} ${form.time}`);
  const save = async (): Promise<void> => {
    const { pairingId, method, kind, topics, note } = form;
    const calls = Object.entries(form.calls).map(([assignmentId, call]) => ({ assignmentId, ...call, note: '' }));
    if (await record.run({ input: { pairingId, method, kind, topics, note, calls, checkedAt: checkedAt ?? '' } })) onClose();
  };
  const topic = (value: SpotCheckTopic, on: boolean) => setForm({ ...form, topics: on ? [...form.topics, value] : form.topics.filter((one) => one !== value) });
  return (
    <FormDialog title={t('title')} okText={t('title')} running={record.running} disabled={!form.pairingId || !checkedAt || Object.keys(form.calls).length === 0} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={record} action={t('title')} />
      <PairingField value={form.pairingId} onChange={(pairingId) => setForm({ ...form, pairingId, calls: {} })} />
      <FormGrid>
        <SelectField label={t('method')} value={form.method} options={options('spotCheckMethod')} onChange={(event) => setForm({ ...form, method: event.target.value as SpotCheckMethod })} />
        <SelectField label={t('kind')} value={form.kind} options={options('spotCheckKind')} onChange={(event) => setForm({ ...form, kind: event.target.value as SpotCheckKind })} />
        <DateField label={t('on')} value={form.day} onValue={(next) => setForm({ ...form, day: next })} />
        <TextField label={t('at')} inputMode="numeric" maxLength={5} placeholder="hh:mm" value={form.time} onChange={(event) => setForm({ ...form, time: event.target.value.replace('：', ':') })} />
      </FormGrid>
      <fieldset style={{ border: 0, margin: 0, padding: 0, display: 'flex', gap: 12, flexWrap: 'wrap' }}>
        <legend>{t('topics')}</legend>
        {options('spotCheckTopic').map(({ value, label }) => (
          <CheckField key={value} label={label} checked={form.topics.includes(value as SpotCheckTopic)} onChange={(event) => topic(value as SpotCheckTopic, event.target.checked)} />
        ))}
      </fieldset>
      {form.pairingId && <People form={form} onChange={(calls) => setForm({ ...form, calls })} />}
      <TextArea label={t('note')} rows={2} maxLength={1000} value={form.note} onChange={(event) => setForm({ ...form, note: event.target.value })} />
    </FormDialog>
  );
}
