import type { TaskContent, TaskPart } from '../../graphql/generated/types.js';
import type { RecordedActivity } from '@jiedui/schema/activity';
import { defineWords, useWords } from '../../app/words.js';
import { useOptions } from '../labels.js';
import { DateField } from '../../ui/date-field.js';
import { SelectField, TextField } from '../../ui/field.js';
import { FormGrid } from '../../ui/form-grid.js';
import type { Problem } from '../../ui/problem-list.js';

/** What is agreed of a task: what, how much, until when, and who answers for it. */
const words = defineWords('task-form', {
  title: ['任务', 'Task'],
  indicator: ['指标', 'Indicator'],
  indicatorHint: ['怎样算完成', 'what counts as done'],
  quantity: ['数量', 'Quantity'],
  metric: ['按工作记录计进度', 'Counted from recorded work'],
  metricHint: ['可不选', 'may be left out'],
  none: ['不按工作记录计', 'not counted from records'],
  quantityHint: ['按指标的单位，可不填', 'in the unit of the indicator; may be empty'],
  due: ['时间节点', 'Due'],
  department: ['责任科室', 'Department'],
  person: ['责任人', 'Person responsible'],
  personHint: ['须落实到人', 'a named person'],
  part: ['类型', 'Type'],
  content: ['内容类别', 'What it is about'],
  anyContent: ['不分类', 'not classified'],
  receiverDuty: ['受援单位配合事项', 'What the receiver contributes'],
  quality: ['质量要求', 'Quality'],
  benefit: ['预期效益', 'Benefit'],
  standard: ['评价标准', 'Standard'],
});

export interface TaskForm {
  title: string;
  indicator: string;
  quantity: string;
  metric: string;
  dueOn: string;
  responsibleDepartment: string;
  responsiblePerson: string;
  part: string;
  content: string;
  receiverDuty: string;
  quality: string;
  benefit: string;
  standard: string;
}

export const emptyTask: TaskForm = { title: '', indicator: '', quantity: '', metric: '', dueOn: '', responsibleDepartment: '', responsiblePerson: '', part: 'TASK', content: '', receiverDuty: '', quality: '', benefit: '', standard: '' };

/** The form's numbers as the server takes them. */
export function taskInput({ quantity, metric, part, content, ...form }: TaskForm): Omit<TaskForm, 'quantity' | 'metric' | 'part' | 'content'>
  & { quantity: number | null; metric: RecordedActivity | null; part: TaskPart; content: TaskContent | null } {
  return { ...form, quantity: quantity ? Number(quantity) : null, metric: metric ? (metric as RecordedActivity) : null, part: part as TaskPart, content: content ? (content as TaskContent) : null };
}

const paths: Record<string, string> = { ownerName: 'responsiblePerson', ownerDepartment: 'responsibleDepartment' };

/** The message about one field, whichever name the rule gives it. */
function problemAt(problems: readonly Problem[], field: string): string | null {
  const found = problems.find(({ path }) => {
    const last = path?.split('.').at(-1) ?? '';
    return (paths[last] ?? last) === field;
  });
  return found?.message ?? null;
}

export function TaskFormFields({ form, onChange, problems }: { form: TaskForm; onChange: (form: TaskForm) => void; problems: readonly Problem[] }) {
  const t = useWords(words);
  const options = useOptions();
  const project = form.part === 'PROJECT';
  const field = (name: keyof TaskForm) => ({
    value: form[name],
    error: problemAt(problems, name),
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange({ ...form, [name]: event.target.value }),
  });
  return (
    <FormGrid>
      <FormGrid.Wide>
        <TextField required label={t('title')} maxLength={200} {...field('title')} />
      </FormGrid.Wide>
      <FormGrid.Wide>
        <TextField label={t('indicator')} hint={t('indicatorHint')} maxLength={200} {...field('indicator')} />
      </FormGrid.Wide>
      <TextField label={t('quantity')} hint={t('quantityHint')} inputMode="numeric" maxLength={7} {...field('quantity')} onChange={(event) => onChange({ ...form, quantity: event.target.value.replace(/\D/g, '') })} />
      <SelectField label={t('metric')} hint={t('metricHint')} placeholder={t('none')} value={form.metric} options={options('activityType')} onChange={(event) => onChange({ ...form, metric: event.target.value })} />
      <DateField required label={t('due')} value={form.dueOn} error={problemAt(problems, 'dueOn')} onValue={(dueOn) => onChange({ ...form, dueOn })} />
      <TextField label={t('department')} maxLength={60} {...field('responsibleDepartment')} />
      <TextField required label={t('person')} hint={t('personHint')} maxLength={60} {...field('responsiblePerson')} />
      <SelectField label={t('part')} value={form.part} options={options('taskPart')} onChange={(event) => onChange({ ...form, part: event.target.value })} />
      <SelectField label={t('content')} placeholder={t('anyContent')} value={form.content} options={options('taskContent')} onChange={(event) => onChange({ ...form, content: event.target.value })} />
      <FormGrid.Wide>
        <TextField label={t('receiverDuty')} maxLength={300} {...field('receiverDuty')} />
      </FormGrid.Wide>
      {project && <TextField label={t('quality')} maxLength={300} {...field('quality')} />}
      {project && <TextField label={t('benefit')} maxLength={300} {...field('benefit')} />}
      {project && <TextField label={t('standard')} maxLength={300} {...field('standard')} />}
    </FormGrid>
  );
}
