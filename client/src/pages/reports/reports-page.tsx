import { gql, type TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { Link } from 'react-router';
import { dateTime } from '../../app/format.js';
import type { FilterSpec } from '../../app/list-filter.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ReportsPageQuery, ReportsPageQueryVariables } from '../../graphql/generated/types.js';
import { Deadline } from '../../modules/deadline.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { RecordList } from '../../modules/record-list.js';
import { State } from '../../modules/state.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { OpenReportDialog } from './open-report-dialog.js';
import { ReportTabs } from './report-tabs.js';

const PAGE: TypedDocumentNode<ReportsPageQuery, ReportsPageQueryVariables> = gql`
  query ReportsPage($filter: ReportFilter, $after: String) {
    reports(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        kind
        subjectName
        department
        periodName
        dueOn
        orgName
        frozenAt
        submittedAt
        late
        reviewedBy
        state
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;

/** The regular reports: late, returned, received. */
const words = defineWords('reports-page', {
  title: ['报表', 'Reports'],
  search: ['结对、部门、填报单位', 'Pairing, department or unit'],
  open: ['填报', 'Write a report'],
  kind: ['报表', 'Report'],
  subject: ['结对或方案', 'Pairing or programme'],
  period: ['期间', 'Period'],
  department: ['部门', 'Department'],
  due: ['期限', 'Due'],
  unit: ['填报单位', 'Written by'],
  frozen: ['数据截至', 'Numbers of'],
  submitted: ['报送', 'Submitted'],
  reviewer: ['接收', 'Received by'],
  state: ['状态', 'State'],
  late: ['逾期', 'Late'],
  year: ['年度', 'Year'],
  empty: ['没有符合条件的报表', 'No report matches'],
  emptyText: ['在“应报”中看方案要求的报表，选择“填报”开始；数据自动取自平台记录。', 'See under “Due” what the policy pack wants, and begin there; the numbers come from the records.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', programmeId: 'text', kinds: 'list', states: 'list', late: 'boolean' };

type Row = ReportsPageQuery['reports']['nodes'][number];

export function ReportsPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const { flag } = useListWords();
  const { may } = useSession();
  const [opening, setOpening] = useState(false);
  const columns: DataColumn<Row>[] = [
    { key: 'kind', title: t('kind'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/reports/${row.id}`}><b>{label('reportKind', row.kind)}</b>{row.department && ` ${row.department}`}</Link> },
    { key: 'period', title: t('period'), render: (row) => row.periodName },
    { key: 'subject', title: t('subject'), render: (row) => row.subjectName },
    { key: 'unit', title: t('unit'), phone: 'none', render: (row) => row.orgName },
    { key: 'due', title: t('due'), render: (row) => <Deadline on={row.dueOn} done={row.submittedAt !== null} wrap /> },
    { key: 'frozen', title: t('frozen'), phone: 'none', render: (row) => dateTime(row.frozenAt) },
    { key: 'submitted', title: t('submitted'), phone: 'none', render: (row) => dateTime(row.submittedAt) },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="report" code={row.state} {...(row.late ? { suffix: t('late') } : {})} /> },
  ];
  return (
    <RecordList
      name="reports"
      title={t('title')}
      document={PAGE}
      pick={(data) => data.reports}
      spec={spec}
      tabs={<ReportTabs />}
      fields={[
        { key: 'kinds', label: t('kind'), options: options('reportKind') },
        { key: 'states', label: t('state'), options: options('report') },
        { key: 'late', label: t('late'), options: flag },
      ]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('kind'), value: (row) => label('reportKind', row.kind) },
        { head: t('department'), value: (row) => row.department },
        { head: t('period'), value: (row) => row.periodName },
        { head: t('subject'), value: (row) => row.subjectName },
        { head: t('unit'), value: (row) => row.orgName },
        { head: t('due'), value: (row) => row.dueOn },
        { head: t('frozen'), value: (row) => dateTime(row.frozenAt) },
        { head: t('submitted'), value: (row) => dateTime(row.submittedAt) },
        { head: t('late'), value: (row) => (row.late ? t('late') : '') },
        { head: t('reviewer'), value: (row) => row.reviewedBy },
        { head: t('state'), value: (row) => label('report', row.state) },
      ]}
      actions={may('report.write') ? [{ key: 'open', label: t('open'), icon: 'plus', primary: true, allowed: true, onClick: () => setOpening(true) }] : []}
      notice={opening && <OpenReportDialog onClose={() => setOpening(false)} />}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
