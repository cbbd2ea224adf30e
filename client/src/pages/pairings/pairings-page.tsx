import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { QueryFailure } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PairingOrder } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { usePairingColumns } from '../../modules/pairing/pairing-columns.js';
import { ColumnChoice } from '../../ui/column-choice.js';
import { DataTable } from '../../ui/data-table.js';
import { FilterBar, type FilterField } from '../../ui/filter-bar.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { EmptyState } from '../../ui/states.js';
import { useFilters } from '../../ui/use-filters.js';
import { filterKeys, pairingFilter, PAIRING_VIEWS, PAIRINGS_PAGE } from './pairings-query.js';
import { PairingViews } from './pairing-views.js';
import { useExport } from './use-export.js';

/** All pairings that this organisation sees, filtered by the URL. */
const words = defineWords('pairings-page', {
  title: ['结对', 'Pairings'],
  search: ['医院、编号', 'Hospital or number'],
  state: ['状态', 'State'],
  agreement: ['协议', 'Agreement'],
  late: ['协议逾期', 'Agreement late'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  group: ['牵头', 'Lead'],
  division: ['地区', 'Area'],
  category: ['受援类别', 'Category'],
  party: ['本单位身份', 'Our part'],
  export: ['导出 {{count}} 条', { one: 'Export {{count}} row', other: 'Export {{count}} rows' }],
  exportPicked: ['导出所选', 'Export selected'],
  import: ['批量导入', 'Import'],
  empty: ['没有符合条件的结对', 'No pairing matches'],
  emptyText: ['放宽或清空条件再试。新结对由方案的主办卫生健康委指派或导入。', 'Relax or clear the conditions. New pairings are assigned or imported by the owning commission.'],
  clear: ['清空条件', 'Clear conditions'],
});

function useFields(divisions: readonly { code: string; name: string }[]): FilterField[] {
  const t = useWords(words);
  const options = useOptions();
  return [
    { key: 'state', label: t('state'), options: options('pairing') },
    { key: 'agreement', label: t('agreement'), options: options('agreement') },
    { key: 'late', label: t('late'), options: [{ value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }] },
    { key: 'group', label: t('group'), options: options('group') },
    { key: 'division', label: t('division'), options: divisions.map((one) => ({ value: one.code, label: one.name })) },
    { key: 'category', label: t('category'), options: options('institutionCategory') },
    { key: 'party', label: t('party'), options: options('party') },
  ];
}

export function PairingsPage() {
  const t = useWords(words);
  const { acting, may } = useSession();
  const filters = useFilters(filterKeys);
  const [params, setParams] = useSearchParams();
  const [picked, setPicked] = useState<string[]>([]);
  const columns = usePairingColumns();
  const order = (params.get('order') ?? undefined) as PairingOrder | undefined;
  const variables = { filter: pairingFilter(filters.values), order: order ?? 'NEWEST' };
  const query = useQuery(PAIRINGS_PAGE, { variables, notifyOnNetworkStatusChange: true });
  const views = useQuery(PAIRING_VIEWS, { variables: { area: acting.divisionCode } });
  const fields = useFields(views.data?.divisions ?? []);
  const exporting = useExport(variables);
  const page = (query.data ?? query.previousData)?.pairings;
  const setOrder = (next: string | undefined): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (next) after.set('order', next);
      else after.delete('order');
      return after;
    });
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={[
          { key: 'export', label: t('export', { count: page?.totalCount ?? 0 }), icon: 'download', allowed: true, loading: exporting.running, onClick: () => void exporting.run() },
          ...(may('import.run') ? [{ key: 'import', label: t('import'), icon: 'import' as const, to: '/imports' }] : []),
        ]}
      />
      <PageBody>
        <PairingViews counts={views.data} filters={filters} extra={<ColumnChoice name="pairings" columns={columns} />} />
        <FilterBar filters={filters} fields={fields} search={{ key: 'q', placeholder: t('search') }} />
        <Panel flush>
          {query.error && !page ? (
            <QueryFailure error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <DataTable
              name="pairings"
              label={t('title')}
              columns={columns}
              rows={page?.nodes}
              loading={query.loading || query.networkStatus === NetworkStatus.fetchMore}
              totalCount={page?.totalCount}
              hasNextPage={page?.pageInfo.hasNextPage}
              onMore={() => void query.fetchMore({ variables: { after: page?.pageInfo.endCursor ?? null } })}
              order={order}
              onOrder={setOrder}
              selection={{ ids: picked, onChange: setPicked, rowLabel: (row) => `${row.code} ${row.receiverName}` }}
              selectionActions={
                <Button type="link" size="small" onClick={() => void exporting.run(picked)}>
                  {t('exportPicked')}
                </Button>
              }
              empty={
                <EmptyState title={t('empty')} actions={Object.keys(filters.values).length > 0 && <Button onClick={filters.clear}>{t('clear')}</Button>}>
                  {t('emptyText')}
                </EmptyState>
              }
            />
          )}
        </Panel>
      </PageBody>
    </>
  );
}
