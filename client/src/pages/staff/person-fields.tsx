import { checkIdentityCard } from '@jiedui/schema/identity-card';
import { defineWords, useWords } from '../../app/words.js';
import type { PersonCategory, PracticeCategory, Sex, TitleLevel } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { DateField } from '../../ui/date-field.js';
import { SelectField, TextField } from '../../ui/field.js';
import { FormGrid } from '../../ui/form-grid.js';
import { Panel, Stack } from '../../ui/panel.js';
import type { Problem } from '../../ui/problem-list.js';
import type { PersonForm } from './person-form.js';

/** The fields of a member of staff: who, what kind of professional, since when. */
const words = defineWords('person-fields', {
  who: ['身份', 'Who'],
  profession: ['专业技术', 'Profession'],
  professionNote: ['职称等级单独填写，不从职称文字推断', 'the level is given by itself, never read from the title'],
  experience: ['经历起始', 'Experience since'],
  experienceNote: ['资格校验按到岗日计算满几年', 'eligibility counts whole years to the day of arrival'],
  staffNo: ['工号', 'Staff number'],
  name: ['姓名', 'Name'],
  sex: ['性别', 'Sex'],
  bornOn: ['出生日期', 'Born on'],
  bornHint: ['填身份证号后自动得出', 'taken from the identity number'],
  idNumber: ['身份证号', 'Identity number'],
  idHint: ['加密保存', 'kept encrypted'],
  phone: ['手机号', 'Mobile'],
  keep: ['不改请留空', 'leave empty to keep it'],
  category: ['人员类别', 'Category'],
  practice: ['执业类别', 'Practice'],
  none: ['未填', 'not given'],
  level: ['职称等级', 'Level'],
  title: ['职称', 'Title'],
  certificate: ['执业证书编号', 'Certificate number'],
  department: ['科室', 'Department'],
  specialty: ['专业', 'Specialty'],
  work: ['参加工作', 'Work'],
  clinical: ['临床工作', 'Clinical work'],
  management: ['管理工作', 'Management'],
});

type Text = 'staffNo' | 'name' | 'idNumber' | 'phone' | 'titleText' | 'certificateNo' | 'department' | 'specialty';
type Day = 'bornOn' | 'workStartedOn' | 'clinicalStartedOn' | 'managementStartedOn';

/** A typed identity number fills sex and birthday, and says which character is wrong. */
function withNumber(form: PersonForm, idNumber: string): PersonForm {
  const check = checkIdentityCard(idNumber);
  return check.ok ? { ...form, idNumber, bornOn: check.birthOn, sex: check.sex === 'MALE' ? 'M' : 'F' } : { ...form, idNumber };
}

export function PersonFields({ form, onChange, problems, masked }: {
  form: PersonForm;
  onChange: (form: PersonForm) => void;
  problems: readonly Problem[];
  /** What is on record, as far as it is shown. */
  masked?: { idNumber: string | null; phone: string | null };
}) {
  const t = useWords(words);
  const options = useOptions();
  const problem = (path: string): string | null => problems.find((one) => one.path === path)?.message ?? null;
  const number = form.idNumber.trim().length >= 18 ? checkIdentityCard(form.idNumber) : null;
  const text = (field: Text, label: string, max: number, extra: { required?: boolean; hint?: string; placeholder?: string } = {}) => (
    <TextField label={label} maxLength={max} autoComplete="off" value={form[field]} {...extra} error={problem(field)} onChange={(event) => onChange({ ...form, [field]: event.target.value })} />
  );
  const date = (field: Day, label: string, hint?: string) => (
    <DateField label={label} hint={hint} value={form[field]} error={problem(field)} onValue={(value) => onChange({ ...form, [field]: value })} />
  );
  const kept = (value: string | null | undefined): string => (value ? t('keep') : t('idHint'));
  return (
    <Stack>
      <Panel title={t('who')}>
        <FormGrid>
          {text('staffNo', t('staffNo'), 40, { required: true })}
          {text('name', t('name'), 40, { required: true })}
          <TextField
            label={t('idNumber')}
            hint={kept(masked?.idNumber)}
            maxLength={18}
            autoComplete="off"
            placeholder={masked?.idNumber ?? ''}
            value={form.idNumber}
            error={problem('idNumber') ?? (number && !number.ok ? number.message : null)}
            onChange={(event) => onChange(withNumber(form, event.target.value.toUpperCase().trim()))}
          />
          <SelectField label={t('sex')} value={form.sex} options={options('sex')} error={problem('sex')} onChange={(event) => onChange({ ...form, sex: event.target.value as Sex })} />
          {date('bornOn', t('bornOn'), t('bornHint'))}
          {text('phone', t('phone'), 20, { hint: kept(masked?.phone), placeholder: masked?.phone ?? '' })}
        </FormGrid>
      </Panel>
      <Panel title={t('profession')} note={t('professionNote')}>
        <FormGrid>
          <SelectField label={t('category')} value={form.staffCategory} options={options('personCategory')} onChange={(event) => onChange({ ...form, staffCategory: event.target.value as PersonCategory })} />
          {form.staffCategory === 'PHYSICIAN' && (
            <SelectField label={t('practice')} placeholder={t('none')} value={form.practiceCategory} options={options('practiceCategory')} onChange={(event) => onChange({ ...form, practiceCategory: event.target.value as PracticeCategory | '' })} />
          )}
          <SelectField label={t('level')} value={form.titleLevel} options={options('titleLevel')} onChange={(event) => onChange({ ...form, titleLevel: event.target.value as TitleLevel })} />
          {text('titleText', t('title'), 40)}
          {text('certificateNo', t('certificate'), 40)}
          {text('department', t('department'), 60)}
          {text('specialty', t('specialty'), 60)}
        </FormGrid>
      </Panel>
      <Panel title={t('experience')} note={t('experienceNote')}>
        <FormGrid>
          {date('workStartedOn', t('work'))}
          {date('clinicalStartedOn', t('clinical'))}
          {date('managementStartedOn', t('management'))}
        </FormGrid>
      </Panel>
    </Stack>
  );
}
