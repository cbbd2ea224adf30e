import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { useUnsavedGuard } from '../../ui/use-draft.js';
import { PersonFields } from './person-fields.js';
import { addInput, emptyPerson } from './person-form.js';
import { ADD_PERSON } from './staff-query.js';

/** A new member of staff. No draft is kept: identity numbers must not stay in the browser. */
const words = defineWords('add-person', {
  staff: ['人员库', 'Staff'],
  title: ['添加人员', 'Add a person'],
  save: ['添加', 'Add'],
  cancel: ['返回', 'Back'],
  incomplete: ['先填写工号和姓名', 'give the staff number and the name first'],
  leave: ['还没有保存；为保护身份信息，本页不留草稿。确定离开？', 'Not saved; to protect personal data this page keeps no draft. Leave?'],
});

export function AddPersonPage() {
  const t = useWords(words);
  const navigate = useNavigate();
  const [form, setForm] = useState(emptyPerson);
  const [done, setDone] = useState(false);
  const add = useVerb(ADD_PERSON, { refetch: ['StaffViews'] });
  useUnsavedGuard(!done && JSON.stringify(form) !== JSON.stringify(emptyPerson), t('leave'));
  const save = async (): Promise<void> => {
    const answer = await add.run({ input: addInput(form) });
    if (!answer?.addPerson.person) return;
    const { id } = answer.addPerson.person;
    setDone(true);
    setTimeout(() => void navigate(`/staff/${id}`, { replace: true }));
  };
  const complete = Boolean(form.staffNo.trim() && form.name.trim());
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('staff'), to: '/staff' }]}
        title={t('title')}
        actions={[
          { key: 'cancel', label: t('cancel'), to: '/staff' },
          { key: 'add', label: t('save'), primary: true, allowed: complete, reason: t('incomplete'), loading: add.running, onClick: () => void save() },
        ]}
        notice={<VerbOutcome verb={add} action={t('title')} />}
      />
      <PageBody>
        <PersonFields form={form} onChange={setForm} problems={add.problems} />
      </PageBody>
    </>
  );
}
