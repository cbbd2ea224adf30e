import { gql, type TypedDocumentNode } from '@apollo/client';
import { Link } from 'react-router';
import { placeSpec, type FilterSpec } from '../../app/list-filter.js';
import { day, period } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { useList } from '../../app/use-list.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AssignmentsPageQuery, AssignmentsPageQueryVariables } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';

const ASSIGNMENTS_PAGE: TypedDocumentNode<AssignmentsPageQuery, AssignmentsPageQueryVariables> = gql`
  query AssignmentsPage($filter: AssignmentFilter, $order: AssignmentOrder, $after: String) {
    assignments(filter: $filter, order: $order, first: 50, after: $after) {
      nodes {
        id
        name
        role
        titleText
        titleLevel
        staffCategory
        specialty
        plannedFrom
        plannedTo
        arrivedOn
        state
        team {
          id
          batchNo
          name
          pairing {
            id
            supporterName
            receiverName
          }
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

/** People on assignment in the pairings that this organisation sees. */
const words = defineWords('assignments-page', {
  title: ['派驻人员', 'People on assignment'],
  teams: ['队伍', 'Teams'],
  search: ['姓名、专业、科室', 'Name, specialty or department'],
  name: ['姓名', 'Name'],
  role: ['角色', 'Role'],
  title2: ['职称', 'Title'],
  specialty: ['专业', 'Specialty'],
  receiver: ['受援医院', 'Receiving hospital'],
  supporter: ['支援医院', 'Supporting hospital'],
  team: ['队伍', 'Team'],
  batch: ['第 {{no}} 批', 'Team {{no}}'],
  planned: ['计划驻点', 'Planned stay'],
  arrived: ['到岗', 'Arrived'],
  state: ['状态', 'State'],
  onSite: ['在岗', 'On site'],
  level: ['级别', 'Level'],
  empty: ['没有符合条件的人员', 'Nobody matches'],
  emptyText: ['队伍报备并派出后，人员会出现在这里。', 'People appear here once their team was formed.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', teamId: 'text', ...placeSpec, states: 'list', onSite: 'boolean', role: 'text', titleLevels: 'list' };

type Row = AssignmentsPageQuery['assignments']['nodes'][number];

function useColumns(): DataColumn<Row>[] {
  const t = useWords(words);
  const label = useLabel();
  return [
    {
      key: 'name',
      title: t('name'),
      order: 'NAME',
      fixed: true,
      phone: 'title',
      render: (row) => (row.team ? <Link data-row-link to={`/teams/${row.team.id}`}><b>{row.name}</b></Link> : <b>{row.name}</b>),
    },
    { key: 'role', title: t('role'), render: (row) => label('stayRole', row.role) },
    { key: 'title', title: t('title2'), render: (row) => [row.titleText, label('titleLevel', row.titleLevel)].filter(Boolean).join(' ') },
    { key: 'specialty', title: t('specialty'), phone: 'none', render: (row) => row.specialty || '—' },
    { key: 'receiver', title: t('receiver'), render: (row) => row.team?.pairing?.receiverName ?? '—' },
    { key: 'supporter', title: t('supporter'), render: (row) => row.team?.pairing?.supporterName ?? '—' },
    { key: 'team', title: t('team'), phone: 'none', render: (row) => (row.team ? t('batch', { no: row.team.batchNo }) : '—') },
    { key: 'planned', title: t('planned'), render: (row) => period(row.plannedFrom, row.plannedTo) },
    { key: 'arrived', title: t('arrived'), order: 'ARRIVED_LAST', render: (row) => day(row.arrivedOn) },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="assignment" code={row.state} /> },
  ];
}

export function AssignmentsPage() {
  const t = useWords(words);
  const { flag } = useListWords();
  const options = useOptions();
  const columns = useColumns();
  const list = useList(ASSIGNMENTS_PAGE, (data) => data.assignments, spec, { ordered: true });
  return (
    <>
      <PageHeader crumbs={[{ label: t('teams'), to: '/teams' }]} title={t('title')} />
      <PageBody>
        <ListPanel
          name="assignments"
          label={t('title')}
          filters={list.filters}
          fields={[
            { key: 'states', label: t('state'), options: options('assignment') },
            { key: 'onSite', label: t('onSite'), options: flag },
            { key: 'role', label: t('role'), options: options('stayRole') },
            { key: 'titleLevels', label: t('level'), options: options('titleLevel') },
          ]}
          search={{ key: 'search', placeholder: t('search') }}
          failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
          columns={columns}
          {...list.table}
          empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
        />
      </PageBody>
    </>
  );
}
