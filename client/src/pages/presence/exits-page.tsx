import { gql, type TypedDocumentNode } from '@apollo/client';
import { Link } from 'react-router';
import type { FilterSpec } from '../../app/list-filter.js';
import { day } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ExitsPageQuery, ExitsPageQueryVariables } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import type { DataColumn } from '../../ui/data-table.js';
import { PresenceList } from './presence-list.js';

const PAGE: TypedDocumentNode<ExitsPageQuery, ExitsPageQueryVariables> = gql`
  query ExitsPage($filter: ExitFilter, $after: String) {
    exitRequests(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        name
        kind
        leavesOn
        addressedName
        appliedOn
        decidedOn
        state
        team {
          id
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

/** Requests to end a stay before its time. */
const words = defineWords('exits-page', {
  title: ['退出', 'Exits'],
  search: ['姓名', 'Name'],
  name: ['姓名', 'Name'],
  kind: ['类别', 'Kind'],
  receiver: ['受援单位', 'Receiver'],
  supporter: ['支援医院', 'Supporter'],
  state: ['状态', 'State'],
  leavesOn: ['拟离岗', 'Leaves on'],
  addressed: ['报送', 'Addressed to'],
  applied: ['申请日', 'Applied on'],
  decided: ['审核日', 'Decided on'],
  empty: ['没有符合条件的退出申请', 'No exit matches'],
  emptyText: ['派驻人员因个人原因不能继续的，提前向受援地卫生健康行政部门申请退出。', 'Who cannot go on applies in advance to the health administration of the receiving area.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', teamId: 'text', states: 'list', kinds: 'list' };

type Row = ExitsPageQuery['exitRequests']['nodes'][number];

export function ExitsPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const columns: DataColumn<Row>[] = [
    { key: 'name', title: t('name'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/exits/${row.id}`}><b>{row.name}</b></Link> },
    { key: 'kind', title: t('kind'), render: (row) => label('exitKind', row.kind) },
    { key: 'leavesOn', title: t('leavesOn'), render: (row) => day(row.leavesOn) },
    { key: 'addressed', title: t('addressed'), render: (row) => row.addressedName },
    { key: 'receiver', title: t('receiver'), render: (row) => row.team?.pairing?.receiverName ?? '—' },
    { key: 'supporter', title: t('supporter'), phone: 'none', render: (row) => row.team?.pairing?.supporterName ?? '—' },
    { key: 'applied', title: t('applied'), render: (row) => day(row.appliedOn) },
    { key: 'decided', title: t('decided'), phone: 'none', render: (row) => day(row.decidedOn) },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="exit" code={row.state} /> },
  ];
  return (
    <PresenceList
      name="exits"
      title={t('title')}
      document={PAGE}
      pick={(data) => data.exitRequests}
      spec={spec}
      fields={[
        { key: 'states', label: t('state'), options: options('exit') },
        { key: 'kinds', label: t('kind'), options: options('exitKind') },
      ]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('name'), value: (row) => row.name },
        { head: t('kind'), value: (row) => label('exitKind', row.kind) },
        { head: t('leavesOn'), value: (row) => row.leavesOn },
        { head: t('addressed'), value: (row) => row.addressedName },
        { head: t('receiver'), value: (row) => row.team?.pairing?.receiverName },
        { head: t('supporter'), value: (row) => row.team?.pairing?.supporterName },
        { head: t('applied'), value: (row) => row.appliedOn },
        { head: t('decided'), value: (row) => row.decidedOn },
        { head: t('state'), value: (row) => label('exit', row.state) },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
