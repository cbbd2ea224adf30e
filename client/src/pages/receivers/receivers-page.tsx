import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { filterOf, placeSpec, type FilterSpec } from '../../app/list-filter.js';
import { QueryFailure } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ReceiversPageQuery, ReceiversPageQueryVariables } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { useListWords } from '../../modules/use-list-words.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';
import { useFilters } from '../../ui/use-filters.js';

const RECEIVERS_PAGE: TypedDocumentNode<ReceiversPageQuery, ReceiversPageQueryVariables> = gql`
  query ReceiversPage($filter: ReceiverFilter, $area: String) {
    receivers(filter: $filter) {
      id
      name
      divisionCode
      divisionName
      supporters
      pairings
      active
    }
    divisions(parentCode: $area) {
      code
      name
    }
  }
`;

/** Receiving institutions of the pairings that this organisation sees. */
const words = defineWords('receivers-page', {
  title: ['受援单位', 'Receiving institutions'],
  sub: ['有结对的受援单位，一家一行', 'those with pairings, one row each'],
  oversight: ['监管驾驶舱', 'Oversight'],
  name: ['受援单位', 'Institution'],
  division: ['地区', 'Area'],
  supporters: ['支援医院', 'Supporting hospitals'],
  pairings: ['结对', 'Pairings'],
  active: ['帮扶中', 'Active'],
  covered: ['已在帮扶', 'Covered'],
  gap: ['覆盖缺口', 'Coverage gap'],
  calendar: ['覆盖日历', 'Coverage calendar'],
  calendarOf: ['{{name}} 的覆盖日历', 'Coverage calendar of {{name}}'],
  empty: ['没有符合条件的受援单位', 'No institution matches'],
  emptyText: ['放宽条件再试。', 'Relax the conditions and try again.'],
});

const spec: FilterSpec = { ...placeSpec, covered: 'boolean', gap: 'text' };

export function ReceiversPage() {
  const t = useWords(words);
  const { flag } = useListWords();
  const options = useOptions();
  const { acting } = useSession();
  const filters = useFilters(Object.keys(spec));
  const query = useQuery(RECEIVERS_PAGE, { variables: { filter: filterOf(spec, filters.values), area: acting.divisionCode } });
  const data = query.data ?? query.previousData;
  return (
    <>
      <PageHeader crumbs={[{ label: t('oversight'), to: '/oversight' }]} title={t('title')} sub={t('sub')} />
      <PageBody>
        <ListPanel
          name="receivers"
          label={t('title')}
          filters={filters}
          fields={[
            { key: 'covered', label: t('covered'), options: flag },
            { key: 'gap', label: t('gap'), options: options('receiverGap') },
            { key: 'divisionCode', label: t('division'), options: (data?.divisions ?? []).map((one) => ({ value: one.code, label: one.name })) },
          ]}
          failure={query.error && !data ? <QueryFailure error={query.error} onRetry={() => void query.refetch()} /> : undefined}
          rows={data?.receivers}
          loading={query.loading}
          columns={[
            {
              key: 'name',
              title: t('name'),
              fixed: true,
              phone: 'title',
              render: (row) => (
                <Link data-row-link to={`/pairings?search=${encodeURIComponent(row.name)}`}>
                  <b>{row.name}</b>
                </Link>
              ),
            },
            { key: 'division', title: t('division'), render: (row) => row.divisionName },
            { key: 'supporters', title: t('supporters'), render: (row) => <span style={{ whiteSpace: 'normal' }}>{row.supporters.join('、')}</span> },
            { key: 'pairings', title: t('pairings'), align: 'right', render: (row) => row.pairings },
            { key: 'active', title: t('active'), align: 'right', render: (row) => row.active },
            { key: 'calendar', title: t('calendar'), render: (row) => <Link to={`/coverage/${row.id}`} aria-label={t('calendarOf', { name: row.name })}>{t('calendar')}</Link> },
          ]}
          empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
        />
      </PageBody>
    </>
  );
}
