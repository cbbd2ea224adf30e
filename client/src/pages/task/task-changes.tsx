import { Button } from 'antd';
import { useState } from 'react';
import { dateTime } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { TaskPageFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { StepDialog } from '../../modules/presence/step-dialog.js';
import type { Step } from '../../modules/presence/step.js';
import { isAllowed } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { ACCEPT_TASK_CHANGE, REJECT_TASK_CHANGE, WITHDRAW_TASK_CHANGE } from './task-query.js';

/** What was asked to be changed after both had confirmed: before and after, why, and what the other hospital said. */
const words = defineWords('task-changes', {
  title: ['变更', 'Changes'],
  what: ['变更内容', 'What'],
  reason: ['理由', 'Why'],
  asked: ['提出', 'Asked by'],
  decided: ['答复', 'Decided by'],
  state: ['状态', 'State'],
  actions: ['办理', 'Do'],
  fromTo: ['{{field}}：{{from}} → {{to}}', '{{field}}: {{from}} → {{to}}'],
  accept: ['同意变更', 'Agree'],
  acceptText: ['同意后任务按变更后的内容执行，视为双方已确认。', 'The task is then what was asked for, confirmed by both.'],
  reject: ['不同意', 'Do not agree'],
  why: ['理由', 'Reason'],
  withdraw: ['撤回变更', 'Withdraw'],
  title_: ['任务', 'Task'],
  indicator: ['指标', 'Indicator'],
  quantity: ['数量', 'Quantity'],
  metric: ['计入的工作', 'Counted work'],
  dueOn: ['时间节点', 'Due'],
  responsibleDepartment: ['责任科室', 'Department'],
  responsiblePerson: ['责任人', 'Person responsible'],
  part: ['类型', 'Type'],
  content: ['内容类别', 'About'],
  receiverDuty: ['受援单位配合事项', "Receiver's part"],
  quality: ['质量要求', 'Quality'],
  benefit: ['预期效益', 'Benefit'],
  standard: ['评价标准', 'Standard'],
});

type Change = TaskPageFieldsFragment['changes'][number];
type Values = Record<string, string | number | null>;

function useDifferences(): (change: Change) => string[] {
  const t = useWords(words);
  const label = useLabel();
  const shown = (field: string, value: string | number | null | undefined): string => {
    if (value === null || value === undefined || value === '') return '—';
    if (field === 'metric') return label('activityType', String(value));
    if (field === 'part') return label('taskPart', String(value));
    return field === 'content' ? label('taskContent', String(value)) : String(value);
  };
  return ({ changes, former }) => Object.entries(changes as Values).map(([field, value]) => t('fromTo', {
    field: t((field === 'title' ? 'title_' : field) as 'indicator'), from: shown(field, (former as Values)[field]), to: shown(field, value),
  }));
}

export function TaskChanges({ task }: { task: TaskPageFieldsFragment }) {
  const t = useWords(words);
  const differences = useDifferences();
  const [step, setStep] = useState<Step | null>(null);
  if (task.changes.length === 0) return null;
  const stepsOf = (change: Change): Step[] => {
    const input = { taskChangeId: change.id, revision: change.revision };
    const object = differences(change).join('；');
    const all: Step[] = [
      { name: 'acceptTaskChange', label: t('accept'), object, consequence: t('acceptText'), document: ACCEPT_TASK_CHANGE, primary: true, input: () => input },
      { name: 'rejectTaskChange', label: t('reject'), object, document: REJECT_TASK_CHANGE, fields: [{ key: 'reason', label: t('why'), kind: 'text', required: true, maxLength: 500 }], input: ({ reason }) => ({ ...input, reason }) },
      { name: 'withdrawTaskChange', label: t('withdraw'), object, document: WITHDRAW_TASK_CHANGE, input: () => input },
    ];
    return all.filter(({ name }) => isAllowed(change.availableActions, name));
  };
  return (
    <Panel flush title={t('title')} extra={<RuleChip ruleId="R-107" />}>
      <PlainTable
        label={t('title')}
        rows={task.changes}
        rowKey={({ id }) => id}
        columns={[
          { key: 'what', title: t('what'), render: (change) => differences(change).map((line) => <div key={line}>{line}</div>) },
          { key: 'reason', title: t('reason'), render: ({ reason, decisionReason }) => [reason, decisionReason].filter(Boolean).join(' / ') },
          { key: 'asked', title: t('asked'), render: ({ askedBy, createdAt }) => <span className="muted">{`${askedBy} ${dateTime(createdAt)}`}</span> },
          { key: 'decided', title: t('decided'), render: ({ decidedBy, decidedAt }) => <span className="muted">{decidedBy ? `${decidedBy} ${dateTime(decidedAt)}` : '—'}</span> },
          { key: 'state', title: t('state'), render: ({ state }) => <State list="taskChange" code={state} /> },
          {
            key: 'actions', title: t('actions'),
            render: (change) => {
              const steps = stepsOf(change);
              return steps.length === 0 ? '—' : steps.map((one) => <Button key={one.name} size="small" type={one.primary ? 'primary' : 'default'} onClick={() => setStep(one)}>{one.label}</Button>);
            },
          },
        ]}
      />
      {step && <StepDialog key={step.name} step={step} onClose={() => setStep(null)} />}
    </Panel>
  );
}
