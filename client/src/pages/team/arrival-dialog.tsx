import { useState } from 'react';
import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { MemberFieldsFragment } from '../../graphql/generated/types.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { CONFIRM_ARRIVAL } from './team-query.js';

const words = defineWords('arrival-dialog', {
  title: ['确认到岗', 'Confirm arrival'],
  save: ['确认 {{name}} 到岗', 'Confirm the arrival of {{name}}'],
  on: ['到岗日期', 'Arrived on'],
  text: ['驻点时长自到岗日起算；最后一人确认后全队在岗。', 'The stay counts from this day; with the last confirmation the team is on site.'],
});

/** The receiver says on which day somebody came. */
export function ArrivalDialog({ member, onClose }: { member: MemberFieldsFragment; onClose: () => void }) {
  const t = useWords(words);
  const { viewer } = useSession();
  const confirm = useVerb(CONFIRM_ARRIVAL, { refetch: ['TeamPage'] });
  const [on, setOn] = useState(dayOf(viewer.businessNow));
  const save = async (): Promise<void> => {
    if (await confirm.run({ input: { assignmentId: member.id, revision: member.revision, arrivedOn: on } })) onClose();
  };
  return (
    <FormDialog title={t('title')} okText={t('save', { name: member.name })} running={confirm.running} width={440} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={confirm} action={t('title')} />
      <p>{t('text')}</p>
      <DateField label={t('on')} value={on} onValue={setOn} />
    </FormDialog>
  );
}
