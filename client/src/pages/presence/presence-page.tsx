import { isStay } from '@jiedui/schema/stay-states';
import { gql, type TypedDocumentNode } from '@apollo/client';
import { Link } from 'react-router';
import type { FilterSpec } from '../../app/list-filter.js';
import { day, period } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PresencePageQuery, PresencePageQueryVariables } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import type { DataColumn } from '../../ui/data-table.js';
import { PresenceList } from './presence-list.js';

const PRESENCE_PAGE: TypedDocumentNode<PresencePageQuery, PresencePageQueryVariables> = gql`
  query PresencePage($filter: AssignmentFilter, $order: AssignmentOrder, $after: String) {
    assignments(filter: $filter, order: $order, first: 50, after: $after) {
      nodes {
        id
        name
        role
        specialty
        plannedFrom
        plannedTo
        arrivedOn
        onDutyOn
        finishedOn
        state
        stay {
          months
          days
          dueOn
          remainingDays
          leaveDays
          absenceDays
        }
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

/** Everybody on site: since when, how long, what is missing to the term, leave and absence so far. */
const words = defineWords('presence-page', {
  title: ['在岗管理', 'On site'],
  search: ['姓名、专业、科室', 'Name, specialty or department'],
  name: ['姓名', 'Name'],
  role: ['角色', 'Role'],
  receiver: ['受援单位', 'Receiver'],
  supporter: ['支援医院', 'Supporter'],
  team: ['队伍', 'Team'],
  planned: ['计划驻点', 'Planned stay'],
  duty: ['上岗', 'On duty since'],
  length: ['已驻点', 'Stay so far'],
  lengthOf: ['{{months}} 个月 {{days}} 天', '{{months}} m {{days}} d'],
  due: ['满期日', 'Term complete'],
  dueIn: ['{{on}}（还差 {{count}} 天）', '{{on}} (in {{count}} d)'],
  leave: ['请假', 'Leave'],
  absence: ['未批离岗', 'Absence'],
  dayCount: ['{{count}} 天', { one: '{{count}} day', other: '{{count}} days' }],
  state: ['状态', 'State'],
  onSite: ['在岗', 'On site'],
  empty: ['没有符合条件的人员', 'Nobody matches'],
  emptyText: ['受援单位确认到岗后，人员会出现在这里。', 'People appear here once the receiver has confirmed their arrival.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', teamId: 'text', states: 'list', role: 'text' };

type Row = PresencePageQuery['assignments']['nodes'][number];

function useCells() {
  const t = useWords(words);
  return {
    length: (row: Row) => (row.stay ? t('lengthOf', { months: row.stay.months, days: row.stay.days }) : '—'),
    due: (row: Row) => {
      if (!row.stay?.dueOn) return '—';
      return row.stay.remainingDays ? t('dueIn', { on: row.stay.dueOn, count: row.stay.remainingDays }) : row.stay.dueOn;
    },
    leave: (row: Row) => (row.stay ? t('dayCount', { count: row.stay.leaveDays }) : '—'),
    absence: (row: Row) => (row.stay ? t('dayCount', { count: row.stay.absenceDays }) : '—'),
  };
}

function useColumns(): DataColumn<Row>[] {
  const t = useWords(words);
  const label = useLabel();
  const cells = useCells();
  return [
    { key: 'name', title: t('name'), order: 'NAME', fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/presence/${row.id}`}><b>{row.name}</b></Link> },
    { key: 'role', title: t('role'), phone: 'none', render: (row) => label('stayRole', row.role) },
    { key: 'receiver', title: t('receiver'), render: (row) => row.team?.pairing?.receiverName ?? '—' },
    { key: 'supporter', title: t('supporter'), phone: 'none', render: (row) => row.team?.pairing?.supporterName ?? '—' },
    { key: 'team', title: t('team'), phone: 'none', render: (row) => (row.team ? <Link to={`/teams/${row.team.id}`}>{row.team.name}</Link> : '—') },
    { key: 'planned', title: t('planned'), phone: 'none', render: (row) => period(row.plannedFrom, row.plannedTo) },
    { key: 'duty', title: t('duty'), render: (row) => day(row.onDutyOn) },
    { key: 'length', title: t('length'), align: 'right', render: cells.length },
    { key: 'due', title: t('due'), render: cells.due },
    { key: 'leave', title: t('leave'), align: 'right', render: cells.leave },
    { key: 'absence', title: t('absence'), align: 'right', render: (row) => <span className={row.stay?.absenceDays ? 'bad' : ''}>{cells.absence(row)}</span> },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="assignment" code={row.state} /> },
  ];
}

export function PresencePage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const cells = useCells();
  const columns = useColumns();
  return (
    <PresenceList
      name="presence"
      title={t('title')}
      document={PRESENCE_PAGE}
      pick={(data) => data.assignments}
      spec={spec}
      ordered
      fields={[
        { key: 'states', label: t('state'), options: options('assignment').filter(({ value }) => isStay('served', value)) },
        { key: 'role', label: t('role'), options: options('stayRole') },
      ]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('name'), value: (row) => row.name },
        { head: t('receiver'), value: (row) => row.team?.pairing?.receiverName },
        { head: t('supporter'), value: (row) => row.team?.pairing?.supporterName },
        { head: t('planned'), value: (row) => period(row.plannedFrom, row.plannedTo) },
        { head: t('duty'), value: (row) => row.onDutyOn },
        { head: t('length'), value: cells.length },
        { head: t('due'), value: (row) => row.stay?.dueOn },
        { head: t('leave'), value: (row) => row.stay?.leaveDays },
        { head: t('absence'), value: (row) => row.stay?.absenceDays },
        { head: t('state'), value: (row) => label('assignment', row.state) },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
