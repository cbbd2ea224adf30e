import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { dateTime, day } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { RectificationFieldsFragment } from '../../graphql/generated/types.js';
import { Evidence } from '../../modules/evidence/evidence.js';
import { useLabel } from '../../modules/labels.js';
import { MinuteDeadline } from '../../modules/minute-deadline.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { serverActions } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import type { KeyValue } from '../../ui/key-values.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { StatusTag } from '../../ui/status-tag.js';
import { RecordFrame } from '../presence/record-frame.js';
import { EvidenceDialog } from './evidence-dialog.js';
import { RECTIFICATION_PAGE } from './rectification-query.js';
import { RectificationTabs } from './rectification-tabs.js';
import { useRectificationSteps } from './use-rectification-steps.js';

/** One order: why and by when, its items and what was done, the evaluation it follows from and the one after. */
const words = defineWords('rectification-page', {
  list: ['整改', 'Rectification'],
  cause: ['原因', 'Cause'],
  unit: ['整改单位', 'Unit'],
  due: ['期限', 'Due'],
  issuer: ['下达', 'Ordered'],
  serious: ['严重', 'serious'],
  lateMark: ['曾逾期', 'was overdue'],
  evidence: ['整改小结', 'Summary'],
  submitted: ['提交材料', 'Evidence'],
  returned: ['材料已退回。', 'The evidence was returned.'],
  verified: ['核验', 'Verified'],
  measures: ['升级处理', 'Measures'],
  evaluation: ['关联考核', 'Evaluation'],
  again: ['重新考核', 'Evaluated again'],
  version: ['{{name}} 第 {{no}} 版', '{{name}}, version {{no}}'],
  closed: ['办结', 'Closed'],
  withdrawn: ['撤销理由', 'Why it was withdrawn'],
  items: ['问题与整改', 'Problems and what was done'],
  no: ['序号', 'No.'],
  problem: ['存在问题', 'Problem'],
  requirement: ['整改要求', 'Requirement'],
  measure: ['整改措施和结果', 'Measures and result'],
  done: ['完成', 'Done'],
  submit: ['提交整改材料', 'Submit the evidence'],
});

type Order = RectificationFieldsFragment;

/** Nobody waits for the unit any more. */
const ANSWERED: readonly string[] = ['EVIDENCE_SUBMITTED', 'VERIFIED', 'RE_EVALUATED', 'CLOSED', 'WITHDRAWN'];

function EvaluationLink({ evaluation }: { evaluation: NonNullable<Order['evaluation']> }) {
  const t = useWords(words);
  return (
    <>
      <Link to={`/evaluations/${evaluation.id}`}>{t('version', { name: `${evaluation.subjectName} ${evaluation.schemeName}`, no: evaluation.versionNo })}</Link>{' '}
      <State list="evaluation" code={evaluation.state} /> {evaluation.gradeName}
    </>
  );
}

function useContent(order: Order): KeyValue[] {
  const t = useWords(words);
  const label = useLabel();
  const joined = (...parts: (string | null)[]) => parts.filter((part) => part !== null && part !== '—' && part !== '').join(' · ');
  const shown = (key: 'evidence' | 'submitted' | 'verified' | 'closed' | 'withdrawn', value: string | null): KeyValue[] => (value ? [{ key, label: t(key), value }] : []);
  return [
    { key: 'unit', label: t('unit'), value: order.unitName },
    { key: 'due', label: t('due'), value: <MinuteDeadline at={order.dueAt} done={ANSWERED.includes(order.state)} wrap /> },
    { key: 'cause', label: t('cause'), value: label('rectificationCause', order.cause) },
    { key: 'issuer', label: t('issuer'), value: joined(order.orderedOrgName, order.orderedBy, dateTime(order.orderedAt)) },
    ...shown('submitted', joined(order.evidenceBy, dateTime(order.evidenceAt))),
    ...shown('evidence', order.evidence),
    ...shown('verified', joined(order.verifiedBy, dateTime(order.verifiedAt), order.verifyNote)),
    ...(order.measures.length > 0 ? [{ key: 'measures', label: t('measures'), value: joined(order.measures.map((measure) => label('escalationMeasure', measure)).join('、'), order.escalation, order.escalatedBy, dateTime(order.escalatedAt)) }] : []),
    ...(order.evaluation ? [{ key: 'evaluation', label: t('evaluation'), value: <EvaluationLink evaluation={order.evaluation} /> }] : []),
    ...(order.reEvaluation ? [{ key: 'again', label: t('again'), value: <EvaluationLink evaluation={order.reEvaluation} /> }] : []),
    ...shown('closed', joined(order.closedBy, dateTime(order.closedAt), order.closeNote)),
    ...shown('withdrawn', order.withdrawReason),
  ];
}

function Items({ order }: { order: Order }) {
  const t = useWords(words);
  return (
    <Panel flush title={t('items')}>
      <PlainTable
        label={t('items')}
        rows={order.items}
        rowKey={(row) => row.id}
        columns={[
          { key: 'no', title: t('no'), width: '56px', render: (row) => row.position },
          { key: 'problem', title: t('problem'), strong: true, render: (row) => row.problem },
          { key: 'requirement', title: t('requirement'), render: (row) => row.requirement },
          { key: 'measure', title: t('measure'), render: (row) => row.measure || '—' },
          { key: 'done', title: t('done'), width: '112px', render: (row) => day(row.doneOn) },
        ]}
      />
    </Panel>
  );
}

function Loaded({ order }: { order: Order }) {
  const t = useWords(words);
  const [answering, setAnswering] = useState(false);
  const { actions, dialog } = useSteps(useRectificationSteps(order), order.availableActions);
  const submit = serverActions([{ name: 'submitEvidence', label: t('submit'), icon: 'upload', primary: true, onClick: () => setAnswering(true) }], order.availableActions);
  return (
    <RecordFrame
      crumbs={[{ label: t('list'), to: '/rectifications' }]}
      title={order.title}
      tags={
        <>
          <State list="rectification_order" code={order.state} variant="tag" />
          {order.overdueAt && order.state !== 'OVERDUE' && <StatusTag tone="bad" variant="tag">{t('lateMark')}</StatusTag>}
          {order.serious && <StatusTag tone="warn" variant="tag">{t('serious')}</StatusTag>}
        </>
      }
      createdAt={order.createdAt}
      sub={[order.number, order.pairing ? `${order.pairing.supporterName} → ${order.pairing.receiverName}` : ''].filter(Boolean).join(' · ')}
      actions={[...actions, ...submit]}
      notice={
        <>
          {order.returnReason && <ReasonStrip icon="undo" title={t('returned')}>{order.returnReason}</ReasonStrip>}
          {answering ? <EvidenceDialog order={order} onClose={() => setAnswering(false)} /> : dialog}
        </>
      }
      items={useContent(order)}
      findings={order.findings}
      history={order.history}
      pack={order}
      tabs={<RectificationTabs id={order.id} />}
    >
      <Items order={order} />
      <Evidence subject="RECTIFICATION_ORDER" id={order.id} state={order.state} />
    </RecordFrame>
  );
}

export function RectificationPage() {
  const { id = '' } = useParams();
  const query = useQuery(RECTIFICATION_PAGE, { variables: { id } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ rectification }) => <Loaded order={rectification} />}
    </QueryView>
  );
}
