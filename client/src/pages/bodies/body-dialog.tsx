import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { BodyFieldsFragment, BodyKind, BodyPart } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { BodyMembers, emptyMember, type MemberForm } from './body-members.js';
import { SAVE_ORG_BODY } from './bodies-query.js';

/** A body that is new, or as a new document has it. */
const words = defineWords('body-dialog', {
  add: ['设立组织', 'Set up a body'],
  change: ['调整组织', 'Change the body'],
  save: ['保存', 'Save'],
  kind: ['类别', 'Kind'],
  name: ['名称', 'Name'],
  documentNo: ['文件编号', 'Document number'],
  documentOn: ['文件日期', 'Date of the document'],
  phone: ['办公电话', 'Office telephone'],
  phoneHint: ['单位电话，不写个人手机', 'of the office, not of a person'],
  duties: ['职责', 'Duties'],
  joint: ['双方共同组成', 'of both hospitals'],
  text: ['移出的成员留在历史中，离任日期为今天。', 'Who is taken out stays in the history, having left today.'],
});

export function BodyDialog({ body, onClose }: { body: BodyFieldsFragment | null; onClose: () => void }) {
  const t = useWords(words);
  const options = useOptions();
  const save = useVerb(SAVE_ORG_BODY, { refetch: ['BodiesPage'] });
  const [form, setForm] = useState({
    kind: body?.kind ?? 'LEADING_GROUP', joint: body?.joint ?? false, name: body?.name ?? '', documentNo: body?.documentNo ?? '', documentOn: body?.documentOn ?? '', duties: body?.duties ?? '', phone: body?.phone ?? '',
  });
  const present = body?.members.filter((member) => member.leftOn === null).map(({ name, post, part, fullTime }) => ({ name, post, part, fullTime }));
  const [members, setMembers] = useState<MemberForm[]>(present?.length ? present : [{ ...emptyMember, part: 'HEAD' }]);
  const named = members.filter((member) => member.name.trim() !== '');
  const submit = async (): Promise<void> => {
    const input = { ...form, kind: form.kind as BodyKind, members: named.map((member) => ({ ...member, part: member.part as BodyPart })), ...(body && { bodyId: body.id, revision: body.revision }) };
    if (await save.run({ input })) onClose();
  };
  const title = body ? t('change') : t('add');
  return (
    <FormDialog title={title} okText={t('save')} running={save.running} disabled={!form.name.trim() || !form.documentOn || named.length === 0} width={760} onSubmit={() => void submit()} onClose={onClose}>
      <VerbOutcome verb={save} action={title} />
      <FormGrid>
        <SelectField label={t('kind')} options={options('bodyKind')} value={form.kind} onChange={(event) => setForm({ ...form, kind: event.target.value as BodyKind })} />
        <TextField required label={t('name')} maxLength={80} value={form.name} onChange={(event) => setForm({ ...form, name: event.target.value })} />
        <TextField label={t('documentNo')} maxLength={60} value={form.documentNo} onChange={(event) => setForm({ ...form, documentNo: event.target.value })} />
        <DateField required label={t('documentOn')} value={form.documentOn} onValue={(documentOn) => setForm({ ...form, documentOn })} />
        <TextField label={t('phone')} hint={t('phoneHint')} inputMode="tel" maxLength={30} value={form.phone} onChange={(event) => setForm({ ...form, phone: event.target.value })} />
        <FormGrid.Wide>
          <CheckField label={t('joint')} checked={form.joint} onChange={(event) => setForm({ ...form, joint: event.target.checked })} />
        </FormGrid.Wide>
        <FormGrid.Wide>
          <TextArea label={t('duties')} maxLength={1000} value={form.duties} onChange={(event) => setForm({ ...form, duties: event.target.value })} />
        </FormGrid.Wide>
        <FormGrid.Wide>
          <BodyMembers members={members} onChange={setMembers} />
          {body && <p className="muted">{t('text')}</p>}
        </FormGrid.Wide>
      </FormGrid>
    </FormDialog>
  );
}
