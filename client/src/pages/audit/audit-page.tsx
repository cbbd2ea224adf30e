import { Button } from 'antd';
import { useState } from 'react';
import { dateTime, digest } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { useList } from '../../app/use-list.js';
import { defineWords, useWords } from '../../app/words.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { DateField } from '../../ui/date-field.js';
import { FormGrid } from '../../ui/form-grid.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { EmptyState } from '../../ui/states.js';
import { useFilters } from '../../ui/use-filters.js';
import { auditFilterSpec, AUDIT_PAGE, type AuditRow } from './audit-query.js';
import { ChainCheck } from './chain-check.js';
import { EventDrawer } from './event-drawer.js';

/** The trail of the tenant, latest first, and the check of its chain. */
const words = defineWords('audit-page', {
  title: ['审计', 'Audit'],
  sub: ['本租户的全部改动、发布与敏感信息查看，新的在前', 'every change, publication and look at personal data of this tenant, latest first'],
  period: ['时间范围', 'Period'],
  from: ['自', 'From'],
  until: ['至', 'To'],
  search: ['行编号', 'Row id'],
  at: ['时间', 'Time'],
  actor: ['操作人', 'Who'],
  system: ['系统', 'system'],
  action: ['操作', 'Action'],
  table: ['对象', 'Object'],
  row: ['行', 'Row'],
  request: ['请求编号', 'Request'],
  details: ['内容', 'Content'],
  show: ['查看', 'Show'],
  showOf: ['查看 {{at}} {{action}} 的内容', 'Show {{action}} of {{at}}'],
  empty: ['没有符合条件的记录', 'No record matches'],
  emptyText: ['放宽时间或条件再试。', 'Relax the period or the conditions.'],
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Midnight in Asia/Shanghai, `away` days from a day. */
function midnight(day: string | undefined, away: number): string | undefined {
  if (!day || !DAY.test(day)) return undefined;
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + away * 86_400_000).toISOString();
}

export function AuditPage() {
  const t = useWords(words);
  const { clear } = useListWords();
  const [shown, setShown] = useState<AuditRow | null>(null);
  const days = useFilters(['from', 'until']);
  const [from, until] = [midnight(days.values['from'], 0), midnight(days.values['until'], 1)];
  const list = useList(AUDIT_PAGE, (data) => data.auditEvents, auditFilterSpec, { always: { ...(from ? { from } : {}), ...(until ? { until } : {}) } });
  const label = useLabel();
  const options = useOptions();
  const columns: DataColumn<AuditRow>[] = [
    { key: 'at', title: t('at'), fixed: true, phone: 'title', render: (row) => dateTime(row.at) },
    { key: 'actor', title: t('actor'), render: (row) => row.actor ?? t('system') },
    { key: 'action', title: t('action'), phone: 'aside', render: (row) => label('auditAction', row.action) },
    { key: 'table', title: t('table'), render: (row) => label('auditedTable', row.tableName) },
    { key: 'row', title: t('row'), phone: 'none', render: (row) => <span title={row.rowId}>{digest(row.rowId)}</span> },
    { key: 'request', title: t('request'), phone: 'none', render: (row) => <span title={row.requestId}>{digest(row.requestId) || '—'}</span> },
    {
      key: 'details',
      title: t('details'),
      fixed: true,
      render: (row) => (
        <Button type="link" size="small" data-row-link aria-label={t('showOf', { at: dateTime(row.at), action: label('auditAction', row.action) })} onClick={() => setShown(row)}>
          {t('show')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={t('title')} sub={t('sub')} />
      <PageBody>
        <Columns
          width={320}
          aside={
            <>
              <ChainCheck />
              <Panel title={t('period')}>
                <FormGrid>
                  <DateField label={t('from')} value={days.values['from'] ?? ''} onValue={(value) => days.set('from', value || null)} />
                  <DateField label={t('until')} value={days.values['until'] ?? ''} onValue={(value) => days.set('until', value || null)} />
                </FormGrid>
              </Panel>
            </>
          }
        >
          <Stack>
            <ListPanel
              name="audit"
              label={t('title')}
              filters={list.filters}
              fields={[
                { key: 'action', label: t('action'), options: options('auditAction') },
                { key: 'tableName', label: t('table'), options: options('auditedTable') },
              ]}
              search={{ key: 'rowId', placeholder: t('search') }}
              failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
              columns={columns}
              {...list.table}
              empty={
                <EmptyState title={t('empty')} actions={Object.keys(list.filters.values).length > 0 && <Button onClick={list.filters.clear}>{clear}</Button>}>
                  {t('emptyText')}
                </EmptyState>
              }
            />
          </Stack>
        </Columns>
      </PageBody>
      {shown && <EventDrawer event={shown} onClose={() => setShown(null)} />}
    </>
  );
}
