import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { dateTime } from '../../app/format.js';
import { usePreferences } from '../../app/preferences.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { TaskPageFieldsFragment } from '../../graphql/generated/types.js';
import { Evidence } from '../../modules/evidence/evidence.js';
import { Deadline } from '../../modules/deadline.js';
import { useLabel } from '../../modules/labels.js';
import { LogTimeline } from '../../modules/log/log-timeline.js';
import { RulesPanel } from '../../modules/rules-panel.js';
import { State } from '../../modules/state.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { TaskChanges } from './task-changes.js';
import { TASK_PAGE, TASK_RULES } from './task-query.js';
import { useTaskVerbs } from './use-task-verbs.js';

/** One task: what was agreed, who has confirmed, what was done, what came of it. */
const words = defineWords('task-page', {
  tasks: ['任务', 'Tasks'],
  agreed: ['约定', 'What was agreed'],
  indicator: ['指标', 'Indicator'],
  due: ['时间节点', 'Due'],
  year: ['年度', 'Year'],
  part: ['类型', 'Type'],
  content: ['内容类别', 'About'],
  receiverDuty: ['受援单位配合事项', 'What the receiver contributes'],
  quality: ['质量要求', 'Quality'],
  benefit: ['预期效益', 'Benefit'],
  standard: ['评价标准', 'Standard'],
  responsible: ['责任科室与责任人', 'Responsible'],
  confirmations: ['双方确认', 'Confirmations'],
  supporting: ['支援医院', 'Supporting hospital'],
  receiving: ['受援单位', 'Receiving institution'],
  confirmed: ['已确认', 'confirmed'],
  waiting: ['待确认', 'waiting'],
  progress: ['进展', 'Progress'],
  done: ['已完成', 'Done'],
  day: ['日期', 'Day'],
  quantity: ['数量', 'Quantity'],
  note: ['说明', 'Note'],
  by: ['登记', 'Recorded'],
  noProgress: ['还没有进展', 'No progress yet'],
  noProgressText: ['双方确认并开始后，由支援医院登记每次进展。', 'Once both have confirmed and it has started, the supporter records its progress.'],
  result: ['完成情况', 'Result'],
  history: ['动态', 'What happened'],
  returned: ['已退回。', 'Returned.'],
  overdue: ['已逾期 {{count}} 天。', { one: '{{count}} day overdue.', other: '{{count}} days overdue.' }],
  overdueText: ['验收后不再计入逾期。', 'It stops counting as overdue once accepted.'],
});

function Confirmations({ task }: { task: TaskPageFieldsFragment }) {
  const t = useWords(words);
  const line = (key: 'supporting' | 'receiving', name: string | undefined, done: boolean) => ({
    key,
    label: t(key),
    value: (
      <>
        <StatusTag tone={done ? 'ok' : 'mute'}>{done ? t('confirmed') : t('waiting')}</StatusTag>
        <div className="muted">{name}</div>
      </>
    ),
  });
  return (
    <Panel title={t('confirmations')}>
      <KeyValues
        items={[
          line('supporting', task.pairing?.supporterName, task.confirmedBySupporting),
          line('receiving', task.pairing?.receiverName, task.confirmedByReceiving),
        ]}
      />
    </Panel>
  );
}

function Progress({ task }: { task: TaskPageFieldsFragment }) {
  const t = useWords(words);
  return (
    <Panel flush={task.progress.length > 0} title={t('progress')} extra={task.quantity !== null && <ProgressBar label={t('done')} done={task.recordedQuantity ?? task.doneQuantity} all={task.quantity} />}>
      {task.progress.length === 0 ? (
        <EmptyState title={t('noProgress')}>{t('noProgressText')}</EmptyState>
      ) : (
        <PlainTable
          label={t('progress')}
          rows={task.progress}
          rowKey={(row) => row.id}
          columns={[
            { key: 'day', title: t('day'), width: '8em', render: (row) => <span className="nowrap">{row.happenedOn}</span> },
            { key: 'quantity', title: t('quantity'), align: 'right', width: '5em', render: (row) => row.quantity },
            { key: 'note', title: t('note'), render: (row) => row.note || '—' },
            { key: 'by', title: t('by'), render: (row) => <span className="muted nowrap">{`${row.recordedBy} ${dateTime(row.createdAt)}`}</span> },
          ]}
        />
      )}
    </Panel>
  );
}

/** What the pack says of the task as it stands. */
function Rules({ taskId }: { taskId: string }) {
  const query = useQuery(TASK_RULES, { variables: { id: taskId } });
  return <RulesPanel findings={query.data?.task.findings ?? []} />;
}

function Loaded({ task, onReload }: { task: TaskPageFieldsFragment; onReload: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const { actions, outcome } = useTaskVerbs(task, onReload);
  const { pairing } = task;
  usePreferences();
  const settled = ['ACCEPTED', 'CLOSED'].includes(task.state);
  return (
    <>
      <PageHeader
        surface
        crumbs={[{ label: t('tasks'), to: '/tasks' }, ...(pairing ? [{ label: pairing.receiverName, to: `/pairings/${pairing.id}/tasks` }] : [])]}
        title={task.title}
        tags={<State list="task" code={task.state} variant="tag" />}
        sub={pairing && `${pairing.supporterName} → ${pairing.receiverName}`}
        actions={actions}
        notice={
          <>
            {task.state === 'RETURNED' && task.returnReason && (
              <ReasonStrip icon="undo" title={t('returned')}>
                {task.returnReason}
              </ReasonStrip>
            )}
            {task.overdueDays > 0 && (
              <ReasonStrip tone="bad" icon="calendar" title={t('overdue', { count: task.overdueDays })}>
                {t('overdueText')}
              </ReasonStrip>
            )}
            {outcome}
          </>
        }
        tabs={<div style={{ height: 12 }} />}
      />
      <PageBody spaced>
        <Columns
          aside={
            <>
              <Confirmations task={task} />
              <Panel title={t('history')}>
                <LogTimeline lines={task.history} />
              </Panel>
            </>
          }
        >
          <Stack>
            <Panel title={t('agreed')} extra={<RuleChip ruleId="R-250" />}>
              <KeyValues
                columns={2}
                items={[
                  { key: 'indicator', label: t('indicator'), value: task.indicator || '—' },
                  { key: 'due', label: t('due'), value: <Deadline on={task.dueOn} done={settled} /> },
                  { key: 'responsible', label: t('responsible'), value: [task.responsibleDepartment, task.responsiblePerson].filter(Boolean).join(' ') || '—' },
                  { key: 'year', label: t('year'), value: task.year },
                  { key: 'part', label: t('part'), value: label('taskPart', task.part) },
                  { key: 'content', label: t('content'), value: task.content ? label('taskContent', task.content) : '—' },
                  ...(['receiverDuty', 'quality', 'benefit', 'standard'] as const).filter((field) => task[field] !== '').map((field) => ({ key: field, label: t(field), value: task[field] })),
                ]}
              />
            </Panel>
            <Rules key={task.revision} taskId={task.id} />
            <TaskChanges task={task} />
            <Progress task={task} />
            <Evidence subject="TASK" id={task.id} state={task.state} />
            {task.result && (
              <Panel title={t('result')}>
                <p style={{ whiteSpace: 'pre-wrap' }}>{task.result}</p>
              </Panel>
            )}
          </Stack>
        </Columns>
      </PageBody>
    </>
  );
}

export function TaskPage() {
  const { id = '' } = useParams();
  const query = useQuery(TASK_PAGE, { variables: { id } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ task }) => <Loaded task={task} onReload={() => void query.refetch()} />}
    </QueryView>
  );
}
