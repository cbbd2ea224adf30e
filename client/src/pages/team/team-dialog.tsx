import { useState } from 'react';
import type { Verb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ChangeTeamMutation, ChangeTeamMutationVariables, TeamPageFieldsFragment } from '../../graphql/generated/types.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';

/** Name and planned days of a team. */
const words = defineWords('team-dialog', {
  title: ['修改队伍', 'Edit the team'],
  save: ['保存', 'Save'],
  name: ['名称', 'Name'],
  from: ['计划到岗', 'Planned arrival'],
  to: ['计划离岗', 'Planned departure'],
  note: ['已校验的队伍修改后须重新校验。', 'A checked team has to be checked again.'],
});

export function TeamDialog({ team, verb, onClose }: {
  team: TeamPageFieldsFragment;
  verb: Verb<ChangeTeamMutation, ChangeTeamMutationVariables>;
  onClose: () => void;
}) {
  const t = useWords(words);
  const [form, setForm] = useState({ name: team.name, plannedFrom: team.plannedFrom, plannedTo: team.plannedTo });
  const save = async (): Promise<void> => {
    if (await verb.run({ input: { teamId: team.id, revision: team.revision, ...form } })) onClose();
  };
  return (
    <FormDialog title={t('title')} okText={t('save')} running={verb.running} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={verb} action={t('title')} />
      <p className="muted">{t('note')}</p>
      <TextField label={t('name')} maxLength={80} value={form.name} onChange={(event) => setForm({ ...form, name: event.target.value })} />
      <FormGrid>
        <DateField label={t('from')} value={form.plannedFrom} onValue={(plannedFrom) => setForm({ ...form, plannedFrom })} />
        <DateField label={t('to')} value={form.plannedTo} onValue={(plannedTo) => setForm({ ...form, plannedTo })} />
      </FormGrid>
    </FormDialog>
  );
}
