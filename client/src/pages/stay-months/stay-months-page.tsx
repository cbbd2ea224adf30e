import { gql, NetworkStatus, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { filterOf, placeSpec, type FilterSpec } from '../../app/list-filter.js';
import { QueryFailure } from '../../app/query-view.js';
import { downloadTable } from '../../app/spreadsheet.js';
import { defineWords, useWords } from '../../app/words.js';
import type { StayMonthsPageQuery, StayMonthsPageQueryVariables } from '../../graphql/generated/types.js';
import { useExportAction } from '../../modules/export-action.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageHeader } from '../../ui/page-header.js';
import { PageBody } from '../../ui/page.js';
import { EmptyState } from '../../ui/states.js';
import { useFilters } from '../../ui/use-filters.js';

const PAGE_ROWS = 50;
const EXPORT_ROWS = 200;

const STAY_MONTHS_PAGE: TypedDocumentNode<StayMonthsPageQuery, StayMonthsPageQueryVariables> = gql`
  query StayMonthsPage($filter: StayMonthFilter, $first: Int!, $offset: Int!) {
    stayMonths(filter: $filter, first: $first, offset: $offset) {
      nodes {
        id
        month
        name
        titleLevel
        supporterName
        receiverName
        days
      }
      totalCount
    }
  }
`;

/** Person-months: one row for each person and calendar month of a stay. */
const words = defineWords('stay-months-page', {
  title: ['驻点人月', 'Person-months'],
  sub: ['一人一月一行：当月驻点一天以上即计一个人月', 'one row for each person and month with a day on site'],
  oversight: ['监管驾驶舱', 'Oversight'],
  search: ['姓名、专业、科室', 'Name, specialty or department'],
  name: ['姓名', 'Name'],
  month: ['月份', 'Month'],
  level: ['职称层级', 'Title level'],
  receiver: ['受援单位', 'Receiver'],
  supporter: ['支援医院', 'Supporter'],
  days: ['驻点天数', 'Days'],
  empty: ['没有符合条件的驻点人月', 'No person-month matches'],
  emptyText: ['放宽条件再试；到岗后每个月计一个人月。', 'Relax the conditions; each month after arrival counts one.'],
});

const spec: FilterSpec = { search: 'text', ...placeSpec, assignmentId: 'text', from: 'text', to: 'text', titleLevels: 'list' };
type Row = StayMonthsPageQuery['stayMonths']['nodes'][number];

/** Every row of the filter, page by page. */
function useAllRows(filter: Record<string, unknown>): () => Promise<Row[]> {
  const client = useApolloClient();
  return async () => {
    const rows: Row[] = [];
    for (let total = 1; rows.length < total; ) {
      const { data } = await client.query({ query: STAY_MONTHS_PAGE, variables: { filter, first: EXPORT_ROWS, offset: rows.length }, fetchPolicy: 'no-cache' });
      if (!data || data.stayMonths.nodes.length === 0) break;
      rows.push(...data.stayMonths.nodes);
      total = data.stayMonths.totalCount;
    }
    return rows;
  };
}

export function StayMonthsPage() {
  const t = useWords(words);
  const { clear } = useListWords();
  const label = useLabel();
  const options = useOptions();
  const filters = useFilters(Object.keys(spec));
  const filter = filterOf(spec, filters.values);
  const query = useQuery(STAY_MONTHS_PAGE, { variables: { filter, first: PAGE_ROWS, offset: 0 }, notifyOnNetworkStatusChange: true });
  const allRows = useAllRows(filter);
  const [running, setRunning] = useState(false);
  const page = (query.data ?? query.previousData)?.stayMonths;
  const run = async (): Promise<void> => {
    setRunning(true);
    try {
      downloadTable(t('title'), [t('month'), t('name'), t('level'), t('receiver'), t('supporter'), t('days')],
        (await allRows()).map((row) => [row.month.slice(0, 7), row.name, label('titleLevel', row.titleLevel), row.receiverName, row.supporterName, row.days]));
    } finally {
      setRunning(false);
    }
  };
  const exportAction = useExportAction({ run, running }, page?.totalCount);
  const more = (): void =>
    void query.fetchMore({
      variables: { offset: page?.nodes.length ?? 0 },
      updateQuery: (before, { fetchMoreResult }) => ({ stayMonths: { ...fetchMoreResult.stayMonths, nodes: [...before.stayMonths.nodes, ...fetchMoreResult.stayMonths.nodes] } }),
    });
  const columns: DataColumn<Row & { id: string }>[] = [
    { key: 'name', title: t('name'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/presence/${row.id.replace(/ .*/, '')}`}><b>{row.name}</b></Link> },
    { key: 'month', title: t('month'), phone: 'aside', render: (row) => row.month.slice(0, 7) },
    { key: 'level', title: t('level'), render: (row) => label('titleLevel', row.titleLevel) },
    { key: 'receiver', title: t('receiver'), render: (row) => row.receiverName },
    { key: 'supporter', title: t('supporter'), render: (row) => row.supporterName },
    { key: 'days', title: t('days'), align: 'right', render: (row) => row.days },
  ];
  return (
    <>
      <PageHeader crumbs={[{ label: t('oversight'), to: '/oversight' }]} title={t('title')} sub={t('sub')} actions={[exportAction]} />
      <PageBody>
        <ListPanel
          name="stay-months"
          label={t('title')}
          filters={filters}
          fields={[{ key: 'titleLevels', label: t('level'), options: options('titleLevel') }]}
          search={{ key: 'search', placeholder: t('search') }}
          failure={query.error && !page ? <QueryFailure error={query.error} onRetry={() => void query.refetch()} /> : undefined}
          columns={columns}
          // A stay has several rows: the month tells them apart.
          rows={page?.nodes.map((row) => ({ ...row, id: `${row.id} ${row.month}` }))}
          loading={query.loading || query.networkStatus === NetworkStatus.fetchMore}
          totalCount={page?.totalCount}
          hasNextPage={page ? page.nodes.length < page.totalCount : undefined}
          onMore={more}
          empty={<EmptyState title={t('empty')} actions={Object.keys(filters.values).length > 0 && <Button onClick={filters.clear}>{clear}</Button>}>{t('emptyText')}</EmptyState>}
        />
      </PageBody>
    </>
  );
}
