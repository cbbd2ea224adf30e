import { useQuery } from '@apollo/client/react';
import type { Paper } from '@jiedui/schema/paper';
import { useState } from 'react';
import { useParams } from 'react-router';
import { dateTime } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ReportFieldsFragment } from '../../graphql/generated/types.js';
import { Deadline } from '../../modules/deadline.js';
import { Evidence } from '../../modules/evidence/evidence.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { useLabel } from '../../modules/labels.js';
import { LogTimeline } from '../../modules/log/log-timeline.js';
import { usePaperFiles } from '../../modules/paper-files.js';
import { PaperPanel } from '../../modules/paper-panel.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { RuleBook } from '../../modules/rule-book.js';
import { RulesPanel } from '../../modules/rules-panel.js';
import { isAllowed, serverActions } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { StatusTag } from '../../ui/status-tag.js';
import { ReportFieldsForm } from './report-fields.js';
import { REPORT_PAGE } from './report-query.js';
import { MarksByOthers } from './marks-by-others.js';
import { ReviewChain } from './review-chain.js';
import { SendDialog } from './send-dialog.js';
import { useReportSteps } from './use-report-steps.js';

/** One report: what is written by hand, and the form as it is printed. */
const words = defineWords('report-page', {
  list: ['报表', 'Reports'],
  late: ['逾期报送', 'submitted late'],
  frozen: ['数据截至', 'Numbers of'],
  due: ['期限', 'Due'],
  unit: ['填报', 'Written by'],
  submitted: ['报送', 'Submitted'],
  reviewed: ['接收', 'Received'],
  returned: ['退回理由', 'Why it was returned'],
  recipients: ['送达', 'Sent to'],
  state: ['办理', 'Progress'],
  history: ['经过', 'History'],
  send: ['登记送达', 'Record as sent'],
  form: ['报表', 'The form'],
});

function Aside({ report }: { report: ReportFieldsFragment }) {
  const t = useWords(words);
  const joined = (...parts: (string | null)[]) => parts.filter((part) => part !== null && part !== '' && part !== '—').join(' · ');
  return (
    <>
      <Panel title={t('state')}>
        <KeyValues
          items={[
            { key: 'frozen', label: t('frozen'), value: dateTime(report.frozenAt) },
            { key: 'due', label: t('due'), value: <Deadline on={report.dueOn} done={report.submittedAt !== null} wrap /> },
            { key: 'unit', label: t('unit'), value: joined(report.orgName, report.writtenBy) },
            ...(report.submittedAt ? [{ key: 'submitted', label: t('submitted'), value: joined(report.submittedBy, dateTime(report.submittedAt)) }] : []),
            ...(report.returnReason ? [{ key: 'returned', label: t('returned'), value: report.returnReason }] : []),
            ...(report.reviewedAt ? [{ key: 'reviewed', label: t('reviewed'), value: joined(report.reviewedBy, dateTime(report.reviewedAt), report.reviewNote) }] : []),
            ...report.recipients.map((one) => ({ key: one.name, label: one.name, value: one.sentOn ? joined(one.sentOn, one.receipt) : '—' })),
          ]}
        />
      </Panel>
      <Panel title={t('history')}>
        <LogTimeline lines={report.history} />
      </Panel>
    </>
  );
}

function Loaded({ report }: { report: ReportFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  const [sending, setSending] = useState(false);
  const { actions, dialog } = useSteps(useReportSteps(report), report.availableActions);
  const send = serverActions([{ name: 'sendReport', label: t('send'), primary: true, onClick: () => setSending(true) }], report.availableActions);
  const files = usePaperFiles(`report/${report.id}`, { page: 'page' });
  const paper = report.paper as Paper;
  const form = <PaperPanel paper={paper} title={t('form')} />;
  const evidence = <Evidence subject="REPORT" id={report.id} state={report.state} />;
  const aside = <div className="no-print"><Stack><Aside report={report} />{evidence}</Stack></div>;
  const title = [label('reportKind', report.kind), report.department, report.periodName].filter(Boolean).join(' ');
  return (
    <>
      <div className="no-print">
        <PageHeader
          crumbs={[{ label: t('list'), to: '/reports' }, { label: title }]}
          title={title}
          tags={
            <>
              <State list="report" code={report.state} variant="tag" />
              {report.late && <StatusTag tone="bad" variant="tag">{t('late')}</StatusTag>}
            </>
          }
          sub={[report.subjectName, report.formCode].join(' · ')}
          actions={[
            ...files.actions,
            ...actions,
            ...send,
          ]}
          notice={
            <>
              <FileFailureView failure={files.failure} />
              {sending ? <SendDialog report={report} onClose={() => setSending(false)} /> : dialog}
            </>
          }
        />
      </div>
      <PageBody>
        {isAllowed(report.availableActions, 'saveReport') && (
          <div className="no-print">
            <ReportFieldsForm key={report.frozenAt} report={report} />
          </div>
        )}
        <div className="no-print">
          <Stack>
            <RuleBook code={report.packCode} version={report.packVersion}>
              <RulesPanel findings={report.findings} />
            </RuleBook>
            <ReviewChain report={report} />
            <MarksByOthers key={report.revision} report={report} />
          </Stack>
        </div>
        {paper.orientation === 'LANDSCAPE' ? <Stack>{form}{aside}</Stack> : <Columns aside={aside}>{form}</Columns>}
      </PageBody>
    </>
  );
}

export function ReportPage() {
  const { id = '' } = useParams();
  const query = useQuery(REPORT_PAGE, { variables: { id } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ report }) => <Loaded report={report} />}
    </QueryView>
  );
}
