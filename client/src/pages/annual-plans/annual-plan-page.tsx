import { useQuery } from '@apollo/client/react';
import { annualPlanFields, type AnnualPlanField } from '@jiedui/schema/plan';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AnnualPlanDetailFragment, AnnualPlanPageQuery } from '../../graphql/generated/types.js';
import { Evidence } from '../../modules/evidence/evidence.js';
import { useLabel } from '../../modules/labels.js';
import { LogTimeline } from '../../modules/log/log-timeline.js';
import type { Step } from '../../modules/presence/step.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { RuleBook } from '../../modules/rule-book.js';
import { RulesPanel } from '../../modules/rules-panel.js';
import { isAllowed } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { useConfirmedBy, useTaskColumns } from '../../modules/task/task-columns.js';
import { DataTable } from '../../ui/data-table.js';
import { Icon } from '../../ui/icon.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { EmptyState } from '../../ui/states.js';
import { PlanTaskDialog } from '../tasks/plan-task-dialog.js';
import { ANNUAL_PLAN_PAGE, CONFIRM_ANNUAL_PLAN, PLAN_QUERIES, PLAN_RULES, PROPOSE_ANNUAL_PLAN, RETURN_ANNUAL_PLAN, SUMMARISE_ANNUAL_PLAN } from './annual-plan-query.js';

/** One plan: what it states, its tasks with their progress, its rotation, what the pack says; prints as a page. */
const words = defineWords('annual-plan-page', {
  plans: ['年度计划', 'Annual plans'],
  title: ['{{year}} {{kind}}', '{{kind}} {{year}}'],
  edit: ['修改', 'Change'],
  print: ['打印', 'Print'],
  propose: ['提交确认', 'Send to the other side'],
  proposeText: ['提交后内容不能再改，对方医院确认后生效；方案要求的内容须写全。', 'The text cannot change any more; it holds once the other hospital confirms. What the pack asks for must be there.'],
  confirm: ['确认计划', 'Confirm'],
  confirmText: ['双方都确认后，计划内任务一并确认，主管部门会收到通知。', 'Once both have confirmed, its tasks are confirmed too and the administrations are told.'],
  return: ['退回', 'Return'],
  reason: ['退回理由', 'Reason'],
  returned: ['已退回。', 'Returned.'],
  summarise: ['提交年度总结', 'Summarise the year'],
  summary: ['年度总结', 'Summary of the year'],
  nextYear: ['下一年打算', 'What the next year is to bring'],
  content: ['内容', 'Content'],
  tasks: ['计划内任务', 'Tasks of the plan'],
  add: ['增加任务', 'Add a task'],
  noTasks: ['计划里还没有任务', 'The plan has no task yet'],
  noTasksText: ['逐项写明时间节点、责任科室和责任人；双方确认计划后一并生效。', 'Each with its day, department and named person; they hold when both have confirmed the plan.'],
  rotation: ['轮换', 'Rotation'],
  disciplines: ['重点专科：{{names}}', 'Key disciplines: {{names}}'],
  batch: ['批次', 'Batch'],
  dates: ['起止', 'From – to'],
  specialties: ['专科', 'Disciplines'],
  headcount: ['人数', 'Persons'],
  head: ['计划情况', 'The plan'],
  by: ['起草', 'Drafted by'],
  confirmed: ['双方确认', 'Confirmed by'],
  agreed: ['确认日期', 'Agreed on'],
  hospital: ['纳入医院年度计划', "In the hospital's plan"],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
  history: ['经过', 'History'],
});

function usePlanSteps(plan: AnnualPlanDetailFragment, title: string): Step[] {
  const t = useWords(words);
  const input = { planId: plan.id, revision: plan.revision };
  const shared = { object: title, refetch: PLAN_QUERIES };
  return [
    { ...shared, name: 'returnAnnualPlan', label: t('return'), document: RETURN_ANNUAL_PLAN, fields: [{ key: 'reason', label: t('reason'), kind: 'text', required: true, maxLength: 500 }], input: ({ reason }) => ({ ...input, reason }) },
    { ...shared, name: 'proposeAnnualPlan', label: t('propose'), primary: true, consequence: t('proposeText'), document: PROPOSE_ANNUAL_PLAN, input: () => input },
    { ...shared, name: 'confirmAnnualPlan', label: t('confirm'), primary: true, always: plan.state === 'PROPOSED', consequence: t('confirmText'), document: CONFIRM_ANNUAL_PLAN, input: () => input },
    {
      ...shared, name: 'summariseAnnualPlan', label: t('summarise'), document: SUMMARISE_ANNUAL_PLAN,
      fields: [{ key: 'summary', label: t('summary'), kind: 'text', required: true, maxLength: 5_000 }, { key: 'nextYear', label: t('nextYear'), kind: 'text', required: true, maxLength: 5_000 }],
      input: ({ summary, nextYear }) => ({ ...input, summary, nextYear }),
    },
  ];
}

function Rules({ plan }: { plan: AnnualPlanDetailFragment }) {
  const query = useQuery(PLAN_RULES, { variables: { id: plan.id }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView query={query}>
      {({ annualPlanFindings }) => <RulesPanel findings={annualPlanFindings.findings} />}
    </QueryView>
  );
}

function Rotation({ plan }: { plan: AnnualPlanDetailFragment }) {
  const t = useWords(words);
  if (plan.batches.length === 0 && plan.keyDisciplines.length === 0) return null;
  return (
    <Panel flush title={t('rotation')} note={plan.keyDisciplines.length > 0 ? t('disciplines', { names: plan.keyDisciplines.join('、') }) : undefined}>
      <PlainTable
        label={t('rotation')}
        rows={plan.batches}
        rowKey={({ no }) => String(no)}
        columns={[
          { key: 'no', title: t('batch'), align: 'right', width: '5em', render: ({ no }) => no },
          { key: 'dates', title: t('dates'), render: ({ from, to }) => <span className="nowrap">{`${from} – ${to}`}</span> },
          { key: 'specialties', title: t('specialties'), render: ({ disciplines }) => disciplines.join('、') || '—' },
          { key: 'headcount', title: t('headcount'), align: 'right', width: '5em', render: ({ headcount }) => headcount },
        ]}
      />
    </Panel>
  );
}

function Tasks({ plan, tasks }: { plan: AnnualPlanDetailFragment; tasks: AnnualPlanPageQuery['tasks']['nodes'] }) {
  const t = useWords(words);
  const [adding, setAdding] = useState(false);
  const columns = useTaskColumns(true).map(({ order: _, ...column }) => column);
  const open = isAllowed(plan.availableActions, 'saveAnnualPlan');
  const add = open && <Button type="primary" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>{t('add')}</Button>;
  return (
    <Panel flush title={t('tasks')} extra={tasks.length > 0 && add}>
      <DataTable name="plan-tasks" label={t('tasks')} columns={columns} rows={tasks} empty={<EmptyState title={t('noTasks')} actions={add}>{t('noTasksText')}</EmptyState>} />
      {adding && <PlanTaskDialog pairingId={plan.pairing?.id} planId={plan.id} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function Content({ plan }: { plan: AnnualPlanDetailFragment }) {
  const t = useWords(words);
  const label = useLabel();
  const stated = plan.fields as Partial<Record<AnnualPlanField, string>>;
  const text = (value: string) => <span style={{ whiteSpace: 'pre-wrap' }}>{value}</span>;
  return (
    <Panel title={t('content')}>
      <KeyValues
        items={[
          ...(Object.keys(annualPlanFields) as AnnualPlanField[]).map((field) => ({ key: field, label: label('annualPlanField', field), value: stated[field] ? text(stated[field]) : '—' })),
          ...(plan.summary ? [{ key: 'summary', label: t('summary'), value: text(plan.summary) }, { key: 'nextYear', label: t('nextYear'), value: text(plan.nextYear ?? '') }] : []),
        ]}
      />
    </Panel>
  );
}

function Loaded({ plan, tasks }: { plan: AnnualPlanDetailFragment; tasks: AnnualPlanPageQuery['tasks']['nodes'] }) {
  const t = useWords(words);
  const label = useLabel();
  const confirmedBy = useConfirmedBy();
  const title = t('title', { year: plan.year, kind: label('annualPlanKind', plan.kind) });
  const { actions, dialog } = useSteps(usePlanSteps(plan, title), plan.availableActions);
  return (
    <RuleBook code={plan.packCode} version={plan.packVersion}>
      <PageHeader
        crumbs={[{ label: t('plans'), to: '/annual-plans' }, { label: title }]}
        title={title}
        tags={<State list="annualPlan" code={plan.state} variant="tag" />}
        sub={plan.pairing ? `${plan.pairing.supporterName} → ${plan.pairing.receiverName}` : ''}
        actions={[
          { key: 'print', label: t('print'), icon: 'print', allowed: true, onClick: () => window.print() },
          ...(isAllowed(plan.availableActions, 'saveAnnualPlan') ? [{ key: 'edit', label: t('edit'), icon: 'edit' as const, to: `/annual-plans/${plan.id}/edit` }] : []),
          ...actions,
        ]}
        notice={
          <>
            {plan.state === 'RETURNED' && plan.returnReason && <ReasonStrip icon="undo" title={t('returned')}>{plan.returnReason}</ReasonStrip>}
            {dialog}
          </>
        }
      />
      <PageBody>
        <Columns
          aside={
            <>
              <Panel title={t('head')}>
                <KeyValues
                  items={[
                    { key: 'by', label: t('by'), value: `${plan.draftedOrgName} ${plan.draftedBy}` },
                    { key: 'confirmed', label: t('confirmed'), value: confirmedBy(plan) },
                    { key: 'agreed', label: t('agreed'), value: plan.agreedOn ?? '—' },
                    { key: 'hospital', label: t('hospital'), value: plan.inHospitalPlan ? t('yes') : t('no') },
                  ]}
                />
              </Panel>
              <Panel title={t('history')}><LogTimeline lines={plan.history} /></Panel>
            </>
          }
        >
          <Stack>
            <Rules plan={plan} />
            <Content plan={plan} />
            <Tasks plan={plan} tasks={tasks} />
            <Rotation plan={plan} />
            <Evidence subject="ANNUAL_PLAN" id={plan.id} state={plan.state} />
          </Stack>
        </Columns>
      </PageBody>
    </RuleBook>
  );
}

export function AnnualPlanPage() {
  const { id = '' } = useParams();
  const query = useQuery(ANNUAL_PLAN_PAGE, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return <QueryView query={query} skeleton={<RecordSkeleton />}>{({ annualPlan, tasks }) => <Loaded plan={annualPlan} tasks={tasks.nodes} />}</QueryView>;
}
