import { gql, type TypedDocumentNode } from '@apollo/client';
import { Link } from 'react-router';
import type { FilterSpec } from '../../app/list-filter.js';
import { day, period } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { LeaveRowFragment, LeavesPageQuery, LeavesPageQueryVariables } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { LEAVE_ROW } from '../../modules/presence/presence-rows.js';
import { State } from '../../modules/state.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { PresenceList } from './presence-list.js';

const LEAVES_PAGE: TypedDocumentNode<LeavesPageQuery, LeavesPageQueryVariables> = gql`
  query LeavesPage($filter: LeaveFilter, $order: LeaveOrder, $after: String) {
    leaves(filter: $filter, order: $order, first: 50, after: $after) {
      nodes {
        ...LeaveRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${LEAVE_ROW}
`;

/** Leave and absences of everybody whom this organisation sees. */
const words = defineWords('leaves-page', {
  title: ['请假', 'Leave'],
  search: ['姓名', 'Name'],
  name: ['姓名', 'Name'],
  kind: ['类别', 'Kind'],
  period: ['起止', 'From – to'],
  receiver: ['受援单位', 'Receiver'],
  supporter: ['支援医院', 'Supporter'],
  requested: ['申请', 'Asked by'],
  decided: ['审批', 'Decision'],
  returned: ['返岗', 'Returned'],
  state: ['状态', 'State'],
  overdue: ['逾期未归', 'Overdue'],
  empty: ['没有符合条件的请假', 'No leave matches'],
  emptyText: ['由派驻人员本人申请，或由医院代填：在“在岗”中打开其驻点，选择“请假”。', 'The person asks for it, or an office for him: open the stay under “On site” and choose leave.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', teamId: 'text', assignmentId: 'text', states: 'list', kinds: 'list', overdue: 'boolean', from: 'text', to: 'text' };

export function LeavesPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const { flag } = useListWords();
  const columns: DataColumn<LeaveRowFragment>[] = [
    { key: 'name', title: t('name'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/leaves/${row.id}`}><b>{row.name}</b></Link> },
    { key: 'kind', title: t('kind'), render: (row) => label('leaveKind', row.kind) },
    { key: 'period', title: t('period'), order: 'FROM_FIRST', render: (row) => period(row.fromOn, row.toOn) },
    { key: 'receiver', title: t('receiver'), render: (row) => row.team?.pairing?.receiverName ?? '—' },
    { key: 'supporter', title: t('supporter'), phone: 'none', render: (row) => row.team?.pairing?.supporterName ?? '—' },
    { key: 'requested', title: t('requested'), phone: 'none', render: (row) => row.requestedBy },
    { key: 'decided', title: t('decided'), phone: 'none', render: (row) => row.decidedBy ?? '—' },
    { key: 'returned', title: t('returned'), render: (row) => day(row.returnedOn) },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="leave" code={row.state} tone={row.overdue ? 'bad' : undefined} /> },
  ];
  return (
    <PresenceList
      name="leaves"
      title={t('title')}
      document={LEAVES_PAGE}
      pick={(data) => data.leaves}
      spec={spec}
      ordered
      fields={[
        { key: 'states', label: t('state'), options: options('leave') },
        { key: 'kinds', label: t('kind'), options: options('leaveKind') },
        { key: 'overdue', label: t('overdue'), options: flag },
      ]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('name'), value: (row) => row.name },
        { head: t('kind'), value: (row) => label('leaveKind', row.kind) },
        { head: t('period'), value: (row) => period(row.fromOn, row.toOn) },
        { head: t('receiver'), value: (row) => row.team?.pairing?.receiverName },
        { head: t('supporter'), value: (row) => row.team?.pairing?.supporterName },
        { head: t('requested'), value: (row) => row.requestedBy },
        { head: t('decided'), value: (row) => row.decidedBy },
        { head: t('returned'), value: (row) => row.returnedOn },
        { head: t('state'), value: (row) => label('leave', row.state) },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
