import { Button } from 'antd';
import { defineWords, useWords } from '../../app/words.js';
import { DateField } from '../../ui/date-field.js';
import { TextField } from '../../ui/field.js';
import { FormGrid } from '../../ui/form-grid.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/panel.js';
import type { Problem } from '../../ui/problem-list.js';
import { RuleChip } from '../../ui/rule-chip.js';
import type { AgreementForm } from './agreement-edit-page.js';
import styles from './task-fields.module.css';

/** The annual tasks, each with its date and its named person. */
const words = defineWords('task-fields', {
  title: ['年度任务', 'Annual tasks'],
  note: ['每项有时间节点，落实到人', 'each with a date and a named person'],
  task: ['第 {{no}} 项', 'Task {{no}}'],
  goal: ['任务', 'Task'],
  indicator: ['指标', 'Indicator'],
  quantity: ['数量', 'Quantity'],
  due: ['时间节点', 'Due'],
  department: ['责任科室', 'Department'],
  person: ['责任人', 'Person responsible'],
  add: ['增加一项', 'Add a task'],
  remove: ['删除第 {{no}} 项', 'Remove task {{no}}'],
});

type Tasks = AgreementForm['tasks'];
type Task = Tasks[number];

function problemOf(problems: readonly Problem[], task: Task, no: number, field: string): string | null {
  const paths = [`tasks.${task.key}.${field}`, `tasks.${no}.${field}`, `tasks.${no - 1}.${field}`];
  return problems.find((problem) => problem.path && paths.includes(problem.path))?.message ?? null;
}

function TaskRow({ task, no, problems, onChange, onRemove }: {
  task: Task;
  no: number;
  problems: readonly Problem[];
  onChange: (task: Task) => void;
  onRemove: () => void;
}) {
  const t = useWords(words);
  const text = (field: 'goal' | 'indicator' | 'responsibleDepartment' | 'responsiblePerson', label: string, max: number, path: string) => (
    <TextField
      label={label}
      maxLength={max}
      value={task[field]}
      error={problemOf(problems, task, no, path) ?? problemOf(problems, task, no, field)}
      onChange={(event) => onChange({ ...task, [field]: event.target.value })}
    />
  );
  return (
    <fieldset className={styles.task}>
      <legend>{t('task', { no })}</legend>
      <FormGrid narrow>
        <FormGrid.Wide>{text('goal', t('goal'), 500, 'title')}</FormGrid.Wide>
        {text('indicator', t('indicator'), 500, 'indicator')}
        <TextField label={t('quantity')} inputMode="numeric" maxLength={7} value={task.quantity} onChange={(event) => onChange({ ...task, quantity: event.target.value.replace(/\D/g, '') })} />
        <DateField label={t('due')} value={task.dueOn} onValue={(dueOn) => onChange({ ...task, dueOn })} error={problemOf(problems, task, no, 'dueOn')} />
        {text('responsibleDepartment', t('department'), 60, 'ownerDepartment')}
        {text('responsiblePerson', t('person'), 40, 'ownerName')}
      </FormGrid>
      <Button type="link" size="small" onClick={onRemove} icon={<Icon name="close" size={14} />}>
        {t('remove', { no })}
      </Button>
    </fieldset>
  );
}

export function TaskFields({ tasks, onChange, problems }: { tasks: Tasks; onChange: (tasks: Tasks) => void; problems: readonly Problem[] }) {
  const t = useWords(words);
  const add = (): void =>
    onChange([...tasks, { key: crypto.randomUUID(), goal: '', indicator: '', quantity: '', dueOn: '', responsibleDepartment: '', responsiblePerson: '' }]);
  return (
    <Panel title={t('title')} note={t('note')} extra={<RuleChip ruleId="R-250" />}>
      {tasks.map((task, i) => (
        <TaskRow
          key={task.key}
          task={task}
          no={i + 1}
          problems={problems}
          onChange={(next) => onChange(tasks.map((one, k) => (k === i ? next : one)))}
          onRemove={() => onChange(tasks.filter((_, k) => k !== i))}
        />
      ))}
      <Button onClick={add} icon={<Icon name="plus" />}>
        {t('add')}
      </Button>
    </Panel>
  );
}
