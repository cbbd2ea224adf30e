import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { QueryFailure } from '../../app/query-view.js';
import { useList } from '../../app/use-list.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import { useOptions } from '../../modules/labels.js';
import { usePairingColumns } from '../../modules/pairing/pairing-columns.js';
import { ColumnChoice } from '../../ui/column-choice.js';
import type { FilterField } from '../../ui/filter-bar.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';
import { useOrderMany } from '../rectifications/use-order-many.js';
import { PAIRING_VIEWS, PAIRINGS_PAGE, pairingFilterSpec } from './pairings-query.js';
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

/** States in which a pairing can still be held to something. */
const HELD: readonly string[] = ['ACTIVE', 'SUSPENDED', 'COMPLETED'];

function useFields(divisions: readonly { code: string; name: string }[]): FilterField[] {
  const t = useWords(words);
  const options = useOptions();
  return [
    { key: 'states', label: t('state'), options: options('pairing') },
    { key: 'agreementStates', label: t('agreement'), options: options('agreement') },
    { key: 'agreementLate', label: t('late'), options: [{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }] },
    { key: 'groupStates', label: t('group'), options: options('group') },
    { key: 'divisionCode', label: t('division'), options: divisions.map((one) => ({ value: one.code, label: one.name })) },
    { key: 'receiverCategories', label: t('category'), options: options('institutionCategory') },
    { key: 'party', label: t('party'), options: options('party') },
  ];
}

export function PairingsPage() {
  const t = useWords(words);
  const { acting, may } = useSession();
  const [picked, setPicked] = useState<string[]>([]);
  const columns = usePairingColumns();
  const list = useList(PAIRINGS_PAGE, (data) => data.pairings, pairingFilterSpec, { ordered: true });
  const views = useQuery(PAIRING_VIEWS, { variables: { area: acting.divisionCode } });
  const fields = useFields(views.data?.divisions ?? []);
  const exporting = useExport({ filter: list.filter });
  const held = may('rectification.order') ? (list.table.rows ?? []).filter((row) => picked.includes(row.id) && HELD.includes(row.state)) : [];
  const orders = useOrderMany(held.map((row) => ({ pairingId: row.id, label: `${row.code} ${row.supporterName} → ${row.receiverName}` })), () => setPicked([]));
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={[
          { key: 'export', label: t('export', { count: list.table.totalCount ?? 0 }), icon: 'download', allowed: true, loading: exporting.running, onClick: () => void exporting.run() },
          ...(may('import.run') ? [{ key: 'import', label: t('import'), icon: 'import' as const, to: '/imports' }] : []),
        ]}
        notice={orders.outcome}
      />
      <PageBody>
        <PairingViews counts={views.data} filters={list.filters} extra={<ColumnChoice name="pairings" columns={columns} />} />
        <ListPanel
          name="pairings"
          label={t('title')}
          filters={list.filters}
          fields={fields}
          search={{ key: 'search', placeholder: t('search') }}
          failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
          columnChoice={false}
          columns={columns}
          {...list.table}
          selection={{ ids: picked, onChange: setPicked, rowLabel: (row) => `${row.code} ${row.receiverName}` }}
          selectionActions={
            <>
              {orders.action}
              <Button type="link" size="small" onClick={() => void exporting.run(picked)}>
                {t('exportPicked')}
              </Button>
            </>
          }
          empty={
            <EmptyState title={t('empty')} actions={Object.keys(list.filters.values).length > 0 && <Button onClick={list.filters.clear}>{t('clear')}</Button>}>
              {t('emptyText')}
            </EmptyState>
          }
        />
      </PageBody>
    </>
  );
}
