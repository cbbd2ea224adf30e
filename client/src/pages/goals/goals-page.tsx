import { gql, type TypedDocumentNode } from '@apollo/client';
import { Button } from 'antd';
import { Link } from 'react-router';
import { day } from '../../app/format.js';
import { placeSpec, type FilterSpec } from '../../app/list-filter.js';
import { QueryFailure } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useListExport } from '../../app/use-list-export.js';
import { useList } from '../../app/use-list.js';
import { defineWords, useWords } from '../../app/words.js';
import type { GoalsPageQuery, GoalsPageQueryVariables } from '../../graphql/generated/types.js';
import { Deadline } from '../../modules/deadline.js';
import { useExportAction } from '../../modules/export-action.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageHeader } from '../../ui/page-header.js';
import { PageBody } from '../../ui/page.js';
import { EmptyState } from '../../ui/states.js';
import { GoalTabs } from './goal-tabs.js';

const GOALS_PAGE: TypedDocumentNode<GoalsPageQuery, GoalsPageQueryVariables> = gql`
  query GoalsPage($filter: GoalFilter, $after: String) {
    goals(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        title
        field
        target
        indicator
        dueOn
        setBy
        evidence
        settledOn
        settleReason
        state
        pairing {
          id
          supporterName
          receiverName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;

/** Goals of all pairings: what is to be reached, by when, and by what it was shown. */
const words = defineWords('goals-page', {
  title: ['帮扶目标', 'Goals'],
  oversight: ['监管驾驶舱', 'Oversight'],
  search: ['目标、达成标准', 'Goal or what counts as reached'],
  goal: ['目标', 'Goal'],
  field: ['类别', 'Field'],
  target: ['成效项目', 'Delivers'],
  indicator: ['达成标准', 'What counts as reached'],
  receiver: ['受援单位', 'Receiver'],
  supporter: ['支援医院', 'Supporter'],
  due: ['计划达成', 'Due'],
  overdue: ['逾期', 'Overdue'],
  settled: ['达成或取消', 'Settled'],
  evidence: ['依据', 'Evidence'],
  setBy: ['设定单位', 'Set by'],
  state: ['状态', 'State'],
  empty: ['没有符合条件的目标', 'No goal matches'],
  emptyText: ['目标在结对的“概况”中由两家医院设定。', 'The two hospitals set goals on the overview of their pairing.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', ...placeSpec, states: 'list', fields: 'list', overdue: 'boolean' };
type Row = GoalsPageQuery['goals']['nodes'][number];

export function GoalsPage() {
  const t = useWords(words);
  const { flag, clear } = useListWords();
  const label = useLabel();
  const { may } = useSession();
  const options = useOptions();
  const list = useList(GOALS_PAGE, (data) => data.goals, spec);
  const exporting = useListExport(GOALS_PAGE, (data) => data.goals, { filter: list.filter }, {
    name: t('title'),
    columns: [
      { head: t('goal'), value: (row) => row.title },
      { head: t('field'), value: (row) => label('goalField', row.field) },
      { head: t('target'), value: (row) => row.target && label('goalTarget', row.target) },
      { head: t('indicator'), value: (row) => row.indicator },
      { head: t('receiver'), value: (row) => row.pairing?.receiverName },
      { head: t('supporter'), value: (row) => row.pairing?.supporterName },
      { head: t('due'), value: (row) => row.dueOn },
      { head: t('state'), value: (row) => label('goal', row.state) },
      { head: t('settled'), value: (row) => row.settledOn },
      { head: t('evidence'), value: (row) => row.evidence || row.settleReason },
      { head: t('setBy'), value: (row) => row.setBy },
    ],
  });
  const exportAction = useExportAction(exporting, list.table.totalCount);
  const columns: DataColumn<Row>[] = [
    { key: 'goal', title: t('goal'), fixed: true, phone: 'title', render: (row) => (row.pairing ? <Link data-row-link to={`/pairings/${row.pairing.id}`}><b>{row.title}</b></Link> : <b>{row.title}</b>) },
    { key: 'field', title: t('field'), render: (row) => label('goalField', row.field) },
    { key: 'indicator', title: t('indicator'), phone: 'none', render: (row) => row.indicator || '—' },
    { key: 'receiver', title: t('receiver'), render: (row) => row.pairing?.receiverName ?? '—' },
    { key: 'supporter', title: t('supporter'), phone: 'none', render: (row) => row.pairing?.supporterName ?? '—' },
    { key: 'due', title: t('due'), render: (row) => <Deadline on={row.dueOn} done={row.state !== 'OPEN'} /> },
    { key: 'evidence', title: t('evidence'), render: (row) => [row.settledOn && day(row.settledOn), row.evidence || row.settleReason].filter(Boolean).join(' ') || '—' },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="goal" code={row.state} /> },
  ];
  return (
    <>
      <PageHeader crumbs={[{ label: t('oversight'), to: '/oversight' }]} title={t('title')} actions={[exportAction]} tabs={may('oversight.read') && <GoalTabs />} />
      <PageBody>
        <ListPanel
          name="goals"
          label={t('title')}
          filters={list.filters}
          fields={[
            { key: 'states', label: t('state'), options: options('goal') },
            { key: 'fields', label: t('field'), options: options('goalField') },
            { key: 'overdue', label: t('overdue'), options: flag },
          ]}
          search={{ key: 'search', placeholder: t('search') }}
          failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
          columns={columns}
          {...list.table}
          empty={<EmptyState title={t('empty')} actions={Object.keys(list.filters.values).length > 0 && <Button onClick={list.filters.clear}>{clear}</Button>}>{t('emptyText')}</EmptyState>}
        />
      </PageBody>
    </>
  );
}
