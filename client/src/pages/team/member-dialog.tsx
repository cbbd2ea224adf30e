import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { MemberFieldsFragment } from '../../graphql/generated/types.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { CheckField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { MemberFields, type MemberForm } from './member-fields.js';
import { CHANGE_TEAM_MEMBER } from './team-query.js';

const words = defineWords('member-dialog', {
  title: ['编辑 {{name}}', 'Edit {{name}}'],
  save: ['保存', 'Save'],
  refresh: ['重新取人员库中的职称与经历', 'Take title and experience anew from the staff list'],
});

/** Changes one line of the roster; the employer's data are taken anew on request. */
export function MemberDialog({ member, onClose }: { member: MemberFieldsFragment; onClose: () => void }) {
  const t = useWords(words);
  const change = useVerb(CHANGE_TEAM_MEMBER, { refetch: ['TeamPage'] });
  const [refresh, setRefresh] = useState(false);
  const [form, setForm] = useState<MemberForm>({
    role: member.role,
    receiverPost: member.receiverPost ?? '',
    plannedFrom: member.plannedFrom,
    plannedTo: member.plannedTo,
    healthy: member.healthy ?? false,
    voluntary: member.voluntary ?? false,
  });
  const save = async (): Promise<void> => {
    const input = { assignmentId: member.id, revision: member.revision, ...form, receiverPost: form.receiverPost || null, refresh };
    if (await change.run({ input })) onClose();
  };
  return (
    <FormDialog title={t('title', { name: member.name })} okText={t('save')} running={change.running} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={change} action={t('save')} />
      <MemberFields form={form} onChange={setForm} />
      <CheckField label={t('refresh')} checked={refresh} onChange={(event) => setRefresh(event.target.checked)} />
    </FormDialog>
  );
}
