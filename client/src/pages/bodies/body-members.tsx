import { Button } from 'antd';
import { defineWords, useWords } from '../../app/words.js';
import { useOptions } from '../../modules/labels.js';
import lines from '../../modules/need/specialty-lines.module.css';
import { CheckField, SelectField, TextField } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';

/** The members of a body as rows; who is taken out has left. */
const words = defineWords('body-members', {
  members: ['成员', 'Members'],
  name: ['姓名', 'Name'],
  post: ['职务', 'Post'],
  part: ['分工', 'Part'],
  fullTime: ['专职', 'full time'],
  add: ['添加成员', 'Add a member'],
  remove: ['移出第 {{no}} 名成员', 'Take out member {{no}}'],
});

export interface MemberForm {
  name: string;
  post: string;
  part: string;
  fullTime: boolean;
}

export const emptyMember: MemberForm = { name: '', post: '', part: 'MEMBER', fullTime: false };

export function BodyMembers({ members, onChange }: { members: readonly MemberForm[]; onChange: (members: MemberForm[]) => void }) {
  const t = useWords(words);
  const options = useOptions();
  const change = (at: number, next: Partial<MemberForm>): void => onChange(members.map((member, i) => (i === at ? { ...member, ...next } : member)));
  return (
    <fieldset className={lines.lines}>
      <legend className={lines.legend}>{t('members')}</legend>
      {members.map((member, at) => (
        <div key={at} className={lines.members} role="group" aria-label={`${t('members')} ${at + 1}`}>
          <TextField required label={t('name')} maxLength={40} value={member.name} onChange={(event) => change(at, { name: event.target.value })} />
          <TextField label={t('post')} maxLength={60} value={member.post} onChange={(event) => change(at, { post: event.target.value })} />
          <SelectField label={t('part')} options={options('bodyPart')} value={member.part} onChange={(event) => change(at, { part: event.target.value })} />
          <CheckField label={t('fullTime')} checked={member.fullTime} onChange={(event) => change(at, { fullTime: event.target.checked })} />
          <Button icon={<Icon name="close" />} aria-label={t('remove', { no: at + 1 })} disabled={members.length === 1} onClick={() => onChange(members.filter((_, i) => i !== at))} />
        </div>
      ))}
      <div>
        <Button icon={<Icon name="plus" />} onClick={() => onChange([...members, emptyMember])}>
          {t('add')}
        </Button>
      </div>
    </fieldset>
  );
}
