import { useState } from 'react';
import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import type { Verb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { RecordTrainingMutation, RecordTrainingMutationVariables, TeamPageFieldsFragment, TrainingOrganiser } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { CheckField, SelectField, TextArea } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';

/** Training before the post: day, organiser, topics, who attended. */
const words = defineWords('training-dialog', {
  title: ['登记岗前培训', 'Record training before the post'],
  save: ['登记', 'Record'],
  on: ['培训日期', 'Held on'],
  organiser: ['组织方', 'Organiser'],
  topics: ['主题', 'Topics'],
  attended: ['参加人员', 'Attended'],
  note: ['说明', 'Remark'],
});

export interface TrainingForm {
  heldOn: string;
  organiser: TrainingOrganiser;
  topics: string[];
  assignmentIds: string[];
  note: string;
}

function toggled(list: readonly string[], item: string, on: boolean): string[] {
  return on ? [...list, item] : list.filter((one) => one !== item);
}

export function TrainingDialog({ team, verb, onSave, onClose }: {
  team: TeamPageFieldsFragment;
  verb: Verb<RecordTrainingMutation, RecordTrainingMutationVariables>;
  onSave: (form: TrainingForm) => void;
  onClose: () => void;
}) {
  const t = useWords(words);
  const { viewer } = useSession();
  const options = useOptions();
  const topics = options('trainingTopic').filter(({ value }) => ['POLICY', 'LAW', 'PROFESSIONAL'].includes(value));
  const [form, setForm] = useState<TrainingForm>({
    heldOn: dayOf(viewer.businessNow),
    organiser: 'HEALTH_ADMIN',
    topics: topics.map((topic) => topic.value),
    assignmentIds: team.members.filter((member) => ['PLANNED', 'TRAINED'].includes(member.state)).map((member) => member.id),
    note: '',
  });
  return (
    <FormDialog title={t('title')} okText={t('save')} running={verb.running} disabled={form.topics.length === 0} onSubmit={() => onSave(form)} onClose={onClose}>
      <VerbOutcome verb={verb} action={t('title')} />
      <FormGrid>
        <DateField label={t('on')} value={form.heldOn} onValue={(heldOn) => setForm({ ...form, heldOn })} />
        <SelectField
          label={t('organiser')}
          value={form.organiser}
          options={options('trainingOrganiser')}
          onChange={(event) => setForm({ ...form, organiser: event.target.value as TrainingOrganiser })}
        />
      </FormGrid>
      <fieldset style={{ border: 0, margin: 0, padding: 0, display: 'grid', gap: 6 }}>
        <legend>{t('topics')}</legend>
        {topics.map(({ value, label }) => (
          <CheckField key={value} label={label} checked={form.topics.includes(value)} onChange={(event) => setForm({ ...form, topics: toggled(form.topics, value, event.target.checked) })} />
        ))}
      </fieldset>
      <fieldset style={{ border: 0, margin: 0, padding: 0, display: 'grid', gap: 6 }}>
        <legend>{t('attended')}</legend>
        {team.members.map((member) => (
          <CheckField
            key={member.id}
            label={`${member.name} ${member.titleText}`}
            checked={form.assignmentIds.includes(member.id)}
            onChange={(event) => setForm({ ...form, assignmentIds: toggled(form.assignmentIds, member.id, event.target.checked) })}
          />
        ))}
      </fieldset>
      <TextArea label={t('note')} rows={2} maxLength={500} value={form.note} onChange={(event) => setForm({ ...form, note: event.target.value })} />
    </FormDialog>
  );
}
