import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { placeSpec, type FilterSpec } from '../../app/list-filter.js';
import { dateTime } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { useList } from '../../app/use-list.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AgreementsPageQuery, AgreementsPageQueryVariables, AgreementViewsQuery, AgreementViewsQueryVariables } from '../../graphql/generated/types.js';
import { AgreementState } from '../../modules/agreement/agreement-state.js';
import { OwnAgreements } from '../../modules/agreement/own-agreements.js';
import { Deadline } from '../../modules/deadline.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { ListViews } from '../../modules/list-views.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';

const AGREEMENTS_PAGE: TypedDocumentNode<AgreementsPageQuery, AgreementsPageQueryVariables> = gql`
  query AgreementsPage($filter: AgreementFilter, $order: AgreementOrder, $after: String) {
    agreements(filter: $filter, order: $order, first: 50, after: $after) {
      nodes {
        id
        number
        kind
        year
        versionNo
        state
        late
        overdue
        sealedCount
        partyCount
        deadlineOn
        effectiveAt
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

const AGREEMENT_VIEWS: TypedDocumentNode<AgreementViewsQuery, AgreementViewsQueryVariables> = gql`
  query AgreementViews {
    all: agreements {
      totalCount
    }
    signing: agreements(filter: { states: [SIGNING] }) {
      totalCount
    }
    government: agreements(filter: { missingSealOf: COUNTY_GOVERNMENT }) {
      totalCount
    }
    late: agreements(filter: { late: true }) {
      totalCount
    }
  }
`;

/** Agreements across pairings: the tracker of who has sealed and who is late. */
const words = defineWords('agreements-page', {
  title: ['协议', 'Agreements'],
  search: ['编号、签约方', 'Number or party'],
  all: ['全部', 'All'],
  signing: ['签署中', 'Being sealed'],
  government: ['待县政府盖章', 'Awaiting the county government'],
  late: ['逾期', 'Late'],
  number: ['编号', 'No.'],
  kind: ['类别', 'Kind'],
  receiver: ['受援医院', 'Receiving hospital'],
  supporter: ['支援医院', 'Supporting hospital'],
  state: ['状态', 'State'],
  deadline: ['期限', 'Deadline'],
  effective: ['生效', 'In force since'],
  version: ['版本', 'Version'],
  empty: ['没有符合条件的协议', 'No agreement matches'],
  emptyText: ['指派后由支援或受援医院起草，各方盖章后生效。', 'After assignment one of the hospitals drafts it; it takes effect when every party has sealed.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', ...placeSpec, states: 'list', kinds: 'list', late: 'boolean', onTime: 'boolean', dueFrom: 'text', dueTo: 'text', missingSealOf: 'text', year: 'number' };

type Row = AgreementsPageQuery['agreements']['nodes'][number];

function useColumns(): DataColumn<Row>[] {
  const t = useWords(words);
  const label = useLabel();
  return [
    {
      key: 'number',
      title: t('number'),
      order: 'NUMBER',
      fixed: true,
      phone: 'title',
      render: (row) => (
        <Link data-row-link to={`/agreements/${row.id}`}>
          <b>{row.number}</b>
        </Link>
      ),
    },
    { key: 'kind', title: t('kind'), render: (row) => `${label('agreementKind', row.kind)} ${row.year}` },
    { key: 'receiver', title: t('receiver'), render: (row) => row.pairing?.receiverName ?? '—' },
    { key: 'supporter', title: t('supporter'), render: (row) => row.pairing?.supporterName ?? '—' },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <AgreementState agreement={row} /> },
    { key: 'deadline', title: t('deadline'), order: 'DEADLINE', render: (row) => <Deadline on={row.deadlineOn} done={row.effectiveAt !== null} /> },
    { key: 'effective', title: t('effective'), render: (row) => dateTime(row.effectiveAt) },
    { key: 'version', title: t('version'), align: 'right', phone: 'none', render: (row) => row.versionNo },
  ];
}

export function AgreementsPage() {
  const t = useWords(words);
  const { flag } = useListWords();
  const options = useOptions();
  const columns = useColumns();
  const list = useList(AGREEMENTS_PAGE, (data) => data.agreements, spec, { ordered: true });
  const { data: counts } = useQuery(AGREEMENT_VIEWS);
  return (
    <>
      <PageHeader title={t('title')} />
      <PageBody>
        <ListViews
          path="/agreements"
          filters={list.filters}
          views={[
            { key: 'all', label: t('all'), search: '', count: counts?.all.totalCount },
            { key: 'signing', label: t('signing'), search: 'states=SIGNING', count: counts?.signing.totalCount },
            { key: 'government', label: t('government'), search: 'missingSealOf=COUNTY_GOVERNMENT', count: counts?.government.totalCount },
            { key: 'late', label: t('late'), search: 'late=true', count: counts?.late.totalCount },
          ]}
        />
        <OwnAgreements />
        <ListPanel
          name="agreements"
          label={t('title')}
          filters={list.filters}
          fields={[
            { key: 'states', label: t('state'), options: options('agreement').filter((one) => one.value !== 'NONE') },
            { key: 'kinds', label: t('kind'), options: options('agreementKind') },
            { key: 'late', label: t('late'), options: flag },
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
