import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { dateTime } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { WorkPlanFieldsFragment } from '../../graphql/generated/types.js';
import { Evidence } from '../../modules/evidence/evidence.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { useLabel } from '../../modules/labels.js';
import { LogTimeline } from '../../modules/log/log-timeline.js';
import { usePaperFiles } from '../../modules/paper-files.js';
import { PaperPanel } from '../../modules/paper-panel.js';
import { RuleBook } from '../../modules/rule-book.js';
import { RulesPanel } from '../../modules/rules-panel.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader, type HeaderAction } from '../../ui/page-header.js';
import { Columns, Panel } from '../../ui/panel.js';
import { ProgressBar } from '../../ui/progress-bar.js';
import { StatusTag } from '../../ui/status-tag.js';
import { PlanDialog } from './plan-dialog.js';
import { PlanTextDialog } from './plan-text-dialog.js';
import { EXECUTE_WORK_PLAN, FILE_WORK_PLAN, WITHDRAW_WORK_PLAN, WORK_PLAN_PAGE } from './plans-query.js';

/** One monthly plan (form F-10): what was planned, what the month brought, comment and summary; prints as a page. */
const words = defineWords('plan-page', {
  plans: ['月工作计划', 'Monthly plans'],
  title: ['{{name}} {{month}} 月工作计划', '{{name}}, plan of {{month}}'],
  edit: ['修改', 'Change'],
  file: ['报送备案', 'File'],
  withdraw: ['撤回', 'Take back'],
  comment: ['批注', 'Comment'],
  execute: ['标记已执行', 'Carried out'],
  summarise: ['提交月总结', 'Hand in the summary'],
  late: ['总结逾期', 'Summary late'],
  content: ['计划', 'Plan'],
  goals: ['目标', 'Goals'],
  tasks: ['任务', 'Tasks'],
  milestones: ['时间节点', 'Milestones'],
  help: ['需要的帮助', 'Help needed'],
  progress: ['预期与完成（半天）', 'Expected and done (half-days)'],
  noExpected: ['没有写预期工作量', 'No work expected in numbers'],
  commentTitle: ['派出单位批注', 'Comment of the hospital'],
  none: ['还没有', 'None yet'],
  summary: ['月总结', 'Summary of the month'],
  filed: ['{{by}} 于 {{at}} 报送', 'filed by {{by}} {{at}}'],
  fileText: ['报送后派出单位可见并批注；批注之前可以撤回。', 'The own hospital sees and comments on it; until then it can be taken back.'],
  executeText: ['执行后只能提交月总结。', 'Afterwards only the summary is left.'],
  history: ['经过', 'History'],
});

function Content({ plan }: { plan: WorkPlanFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  return (
    <>
      <Panel title={t('content')}>
        <KeyValues
          items={[
            { key: 'goals', label: t('goals'), value: plan.goals || '—' },
            { key: 'tasks', label: t('tasks'), value: plan.tasks || '—' },
            { key: 'milestones', label: t('milestones'), value: plan.milestones || '—' },
            { key: 'help', label: t('help'), value: plan.helpNeeded || '—' },
          ]}
        />
      </Panel>
      <Panel title={t('progress')}>
        {plan.progress.length === 0 && <p className="muted">{t('noExpected')}</p>}
        {plan.progress.map((one) => (
          <div key={one.type}>
            <span>{label('activityType', one.type)}</span>
            <ProgressBar label={label('activityType', one.type)} done={one.done} all={one.expected} />
          </div>
        ))}
      </Panel>
      <Panel title={t('commentTitle')} note={plan.commentedBy ? `${plan.commentedBy} ${dateTime(plan.commentedAt)}` : undefined}>
        <p>{plan.comment ?? <span className="muted">{t('none')}</span>}</p>
      </Panel>
      <Panel title={t('summary')} note={plan.summarisedAt ? dateTime(plan.summarisedAt) : undefined} extra={plan.summaryLate && <StatusTag tone="bad">{t('late')}</StatusTag>}>
        <p>{plan.summary ?? <span className="muted">{t('none')}</span>}</p>
      </Panel>
    </>
  );
}

function usePlanActions(plan: WorkPlanFieldsFragment) {
  const t = useWords(words);
  const ask = useConfirm();
  const [dialog, setDialog] = useState<'edit' | 'comment' | 'summarise' | null>(null);
  const file = useVerb(FILE_WORK_PLAN);
  const withdraw = useVerb(WITHDRAW_WORK_PLAN);
  const execute = useVerb(EXECUTE_WORK_PLAN);
  const input = { workPlanId: plan.id, revision: plan.revision };
  const object = t('title', { name: plan.personName, month: plan.monthOn.slice(0, 7) });
  const asked = async (title: string, consequence: string, run: () => Promise<unknown>): Promise<void> => {
    if (await ask({ title, object, consequence, okText: title })) await run();
  };
  const buttons: Record<string, Pick<HeaderAction, 'label' | 'onClick' | 'primary' | 'loading'>> = {
    saveWorkPlan: { label: t('edit'), onClick: () => setDialog('edit') },
    fileWorkPlan: { label: t('file'), primary: true, loading: file.running, onClick: () => void asked(t('file'), t('fileText'), () => file.run({ input })) },
    withdrawWorkPlan: { label: t('withdraw'), loading: withdraw.running, onClick: () => void withdraw.run({ input }) },
    commentWorkPlan: { label: t('comment'), onClick: () => setDialog('comment') },
    executeWorkPlan: { label: t('execute'), loading: execute.running, onClick: () => void asked(t('execute'), t('executeText'), () => execute.run({ input })) },
    summariseWorkPlan: { label: t('summarise'), primary: true, onClick: () => setDialog('summarise') },
  };
  const actions: HeaderAction[] = plan.availableActions.flatMap(({ name, allowed }) => {
    const button = buttons[name];
    return button && allowed ? [{ key: name, allowed, ...button }] : [];
  });
  const outcome = (
    <>
      <VerbOutcome verb={file} action={t('file')} />
      <VerbOutcome verb={withdraw} action={t('withdraw')} />
      <VerbOutcome verb={execute} action={t('execute')} />
    </>
  );
  return { actions, outcome, dialog, close: () => setDialog(null) };
}

function Loaded({ plan, assignmentId }: { plan: WorkPlanFieldsFragment; assignmentId: string | null }) {
  const t = useWords(words);
  const { actions, outcome, dialog, close } = usePlanActions(plan);
  const files = usePaperFiles(`plan/${plan.id}`, { page: 'page' });
  const month = plan.monthOn.slice(0, 7);
  return (
    <>
      <div className="no-print">
        <PageHeader
          crumbs={[{ label: t('plans'), to: '/plans' }, { label: plan.personName }]}
          title={t('title', { name: plan.personName, month })}
          tags={<><State list="workPlan" code={plan.state} variant="tag" />{plan.summaryLate && <StatusTag tone="bad" variant="tag">{t('late')}</StatusTag>}</>}
          sub={[plan.pairing ? `${plan.pairing.supporterName} → ${plan.pairing.receiverName}` : '', plan.filedAt ? t('filed', { by: plan.filedBy ?? '', at: dateTime(plan.filedAt) }) : ''].filter(Boolean).join(' · ')}
          actions={[...files.actions, ...actions]}
          notice={<>{outcome}<FileFailureView failure={files.failure} /></>}
        />
        <PageBody>
          <Columns aside={<Panel title={t('history')}><LogTimeline lines={plan.history} /></Panel>}>
            <Content plan={plan} />
            <Evidence subject="WORK_PLAN" id={plan.id} state={plan.state} />
            <RulesPanel findings={plan.findings} />
          </Columns>
        </PageBody>
      </div>
      <PageBody>
        <PaperPanel paper={plan.paper} />
      </PageBody>
      {dialog === 'edit' && <PlanDialog plan={plan} {...(assignmentId && { assignmentId })} onClose={close} />}
      {(dialog === 'comment' || dialog === 'summarise') && <PlanTextDialog plan={plan} kind={dialog} onClose={close} />}
    </>
  );
}

export function PlanPage() {
  const { id = '' } = useParams();
  const query = useQuery(WORK_PLAN_PAGE, { variables: { id } });
  return (
    <QueryView query={query}>
      {({ workPlan }) => (
        <RuleBook code={workPlan.pairing?.packCode ?? ''} version={workPlan.pairing?.packVersion ?? 1}>
          <Loaded plan={workPlan} assignmentId={workPlan.assignmentKey} />
        </RuleBook>
      )}
    </QueryView>
  );
}
