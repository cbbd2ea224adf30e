import { defineWords, useWords } from '../../app/words.js';
import type { StayRole } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { DateField } from '../../ui/date-field.js';
import { CheckField, SelectField } from '../../ui/field.js';
import { FormGrid } from '../../ui/form-grid.js';

/** Role, post, days and declarations of one line of the roster. */
const words = defineWords('member-fields', {
  role: ['角色', 'Role'],
  post: ['受援方任职', 'Post at the receiver'],
  none: ['无', 'None'],
  from: ['计划到岗', 'Planned arrival'],
  to: ['计划离岗', 'Planned departure'],
  healthy: ['健康检查合格', 'Health check passed'],
  voluntary: ['本人自愿', 'Goes of his or her own will'],
});

export interface MemberForm {
  role: StayRole;
  receiverPost: string;
  plannedFrom: string;
  plannedTo: string;
  healthy: boolean;
  voluntary: boolean;
}

export function MemberFields({ form, onChange }: { form: MemberForm; onChange: (form: MemberForm) => void }) {
  const t = useWords(words);
  const options = useOptions();
  return (
    <>
      <FormGrid>
        <SelectField label={t('role')} value={form.role} options={options('stayRole')} onChange={(event) => onChange({ ...form, role: event.target.value as StayRole })} />
        <SelectField label={t('post')} value={form.receiverPost} placeholder={t('none')} options={options('post')} onChange={(event) => onChange({ ...form, receiverPost: event.target.value })} />
        <DateField label={t('from')} value={form.plannedFrom} onValue={(plannedFrom) => onChange({ ...form, plannedFrom })} />
        <DateField label={t('to')} value={form.plannedTo} onValue={(plannedTo) => onChange({ ...form, plannedTo })} />
      </FormGrid>
      <CheckField label={t('healthy')} checked={form.healthy} onChange={(event) => onChange({ ...form, healthy: event.target.checked })} />
      <CheckField label={t('voluntary')} checked={form.voluntary} onChange={(event) => onChange({ ...form, voluntary: event.target.checked })} />
    </>
  );
}
