import { defineWords, useWords } from '../../app/words.js';
import type { DraftNeedInput, NeedFieldsFragment, NeedPriority } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { emptyLine, linesForm, linesInput, SpecialtyLines, type LineForm } from '../../modules/need/specialty-lines.js';
import { DateField } from '../../ui/date-field.js';
import { SelectField, TextArea, TextField } from '../../ui/field.js';
import { FormGrid } from '../../ui/form-grid.js';
import { Panel, Stack } from '../../ui/panel.js';
import type { Problem } from '../../ui/problem-list.js';

/** What a need says, as a form. */
const words = defineWords('need-form', {
  need: ['需求', 'Need'],
  title: ['需求名称', 'Title'],
  priority: ['优先级', 'Priority'],
  from: ['期限起', 'From'],
  to: ['期限止', 'To'],
  goals: ['预期目标', 'Goals'],
  goalsHint: ['希望通过支援达到什么', 'what the support should achieve'],
  lines: ['需要的专科与人数', 'Specialties and persons wanted'],
  survey: ['调研依据', 'Survey'],
  surveyedOn: ['调研日期', 'Surveyed on'],
  surveyedBy: ['调研人或部门', 'By'],
  findings: ['调研结论', 'Findings'],
  findingsHint: ['现有人员、技术、设备的短板；不填患者信息', 'gaps in staff, technique, equipment; no patient data'],
});

export interface NeedForm {
  title: string;
  priority: string;
  lines: LineForm[];
  goals: string;
  startsOn: string;
  endsOn: string;
  surveyedOn: string;
  surveyedBy: string;
  surveyFindings: string;
}

export const emptyNeed: NeedForm = { title: '', priority: 'NORMAL', lines: [emptyLine], goals: '', startsOn: '', endsOn: '', surveyedOn: '', surveyedBy: '', surveyFindings: '' };

export function needForm(need: NeedFieldsFragment): NeedForm {
  const { title, priority, goals, startsOn, endsOn, surveyedBy, surveyFindings } = need;
  return { title, priority, goals, startsOn, endsOn, surveyedBy, surveyFindings, surveyedOn: need.surveyedOn ?? '', lines: linesForm(need.lines) };
}

/** The form as the server takes it. */
export function needInput(form: NeedForm): DraftNeedInput {
  return { ...form, priority: form.priority as NeedPriority, lines: linesInput(form.lines), surveyedOn: form.surveyedOn || null };
}

export function isComplete(form: NeedForm): boolean {
  return form.title.trim() !== '' && form.startsOn !== '' && form.endsOn !== '' && form.lines.some((line) => line.specialty.trim() !== '');
}

export function NeedFields({ form, problems, onChange }: { form: NeedForm; problems: readonly Problem[]; onChange: (form: NeedForm) => void }) {
  const t = useWords(words);
  const options = useOptions();
  const errorAt = (path: string): string | undefined => problems.find((problem) => problem.path === path)?.message;
  const text = (name: 'title' | 'goals' | 'surveyedBy' | 'surveyFindings') => ({
    value: form[name],
    error: errorAt(name),
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange({ ...form, [name]: event.target.value }),
  });
  const date = (name: 'startsOn' | 'endsOn' | 'surveyedOn') => ({ value: form[name], error: errorAt(name), onValue: (value: string) => onChange({ ...form, [name]: value }) });
  return (
    <Stack>
      <Panel title={t('need')}>
        <FormGrid>
          <FormGrid.Wide>
            <TextField required label={t('title')} maxLength={120} {...text('title')} />
          </FormGrid.Wide>
          <SelectField label={t('priority')} options={options('needPriority')} value={form.priority} onChange={(event) => onChange({ ...form, priority: event.target.value })} />
          <DateField required label={t('from')} {...date('startsOn')} />
          <DateField required label={t('to')} {...date('endsOn')} />
          <FormGrid.Wide>
            <SpecialtyLines legend={t('lines')} lines={form.lines} problems={problems} onChange={(lines) => onChange({ ...form, lines })} />
          </FormGrid.Wide>
          <FormGrid.Wide>
            <TextArea label={t('goals')} hint={t('goalsHint')} maxLength={2000} {...text('goals')} />
          </FormGrid.Wide>
        </FormGrid>
      </Panel>
      <Panel title={t('survey')}>
        <FormGrid>
          <DateField label={t('surveyedOn')} {...date('surveyedOn')} />
          <TextField label={t('surveyedBy')} maxLength={120} {...text('surveyedBy')} />
          <FormGrid.Wide>
            <TextArea label={t('findings')} hint={t('findingsHint')} maxLength={4000} rows={5} {...text('surveyFindings')} />
          </FormGrid.Wide>
        </FormGrid>
      </Panel>
    </Stack>
  );
}
