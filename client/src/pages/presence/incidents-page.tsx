import { gql, type TypedDocumentNode } from '@apollo/client';
import { Link } from 'react-router';
import { placeSpec, type FilterSpec } from '../../app/list-filter.js';
import { dateTime } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { IncidentsPageQuery, IncidentsPageQueryVariables } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import type { DataColumn } from '../../ui/data-table.js';
import { PresenceList } from './presence-list.js';

const PAGE: TypedDocumentNode<IncidentsPageQuery, IncidentsPageQueryVariables> = gql`
  query IncidentsPage($filter: IncidentFilter, $after: String) {
    incidents(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        name
        kind
        occurredAt
        place
        reportedAt
        reportedBy
        receivingAcknowledgedAt
        supportingAcknowledgedAt
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

/** Medical errors and accidents. */
const words = defineWords('incidents-page', {
  title: ['差错事故', 'Incidents'],
  search: ['姓名', 'Name'],
  name: ['姓名', 'Name'],
  kind: ['类别', 'Kind'],
  receiver: ['受援单位', 'Receiver'],
  supporter: ['支援医院', 'Supporter'],
  state: ['状态', 'State'],
  occurred: ['发生', 'Happened'],
  place: ['地点', 'Place'],
  reported: ['报告', 'Reported'],
  acknowledged: ['确认', 'Acknowledged'],
  both: ['双方已确认', 'both'],
  receiving: ['受援单位已确认', 'the receiver'],
  supporting: ['派出医院领导已确认', 'the leadership'],
  neither: ['均未确认', 'neither'],
  empty: ['没有符合条件的差错事故', 'No incident matches'],
  emptyText: ['发生医疗差错或事故立即报告：在“在岗”中打开驻点，选择“报告差错事故”。', 'Report a medical error or accident at once: open the stay under “On site”.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', teamId: 'text', ...placeSpec, states: 'list', kinds: 'list', from: 'text', to: 'text' };

type Row = IncidentsPageQuery['incidents']['nodes'][number];

export function IncidentsPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const acknowledged = (row: Row): string =>
    t(row.receivingAcknowledgedAt && row.supportingAcknowledgedAt ? 'both' : row.receivingAcknowledgedAt ? 'receiving' : row.supportingAcknowledgedAt ? 'supporting' : 'neither');
  const columns: DataColumn<Row>[] = [
    { key: 'name', title: t('name'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/incidents/${row.id}`}><b>{row.name}</b></Link> },
    { key: 'kind', title: t('kind'), render: (row) => label('incidentKind', row.kind) },
    { key: 'occurred', title: t('occurred'), render: (row) => dateTime(row.occurredAt) },
    { key: 'place', title: t('place'), phone: 'none', render: (row) => row.place || '—' },
    { key: 'receiver', title: t('receiver'), render: (row) => row.team?.pairing?.receiverName ?? '—' },
    { key: 'supporter', title: t('supporter'), phone: 'none', render: (row) => row.team?.pairing?.supporterName ?? '—' },
    { key: 'reported', title: t('reported'), render: (row) => `${dateTime(row.reportedAt)} ${row.reportedBy}` },
    { key: 'acknowledged', title: t('acknowledged'), render: acknowledged },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="incident" code={row.state} /> },
  ];
  return (
    <PresenceList
      name="incidents"
      title={t('title')}
      document={PAGE}
      pick={(data) => data.incidents}
      spec={spec}
      fields={[
        { key: 'states', label: t('state'), options: options('incident') },
        { key: 'kinds', label: t('kind'), options: options('incidentKind') },
      ]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('name'), value: (row) => row.name },
        { head: t('kind'), value: (row) => label('incidentKind', row.kind) },
        { head: t('occurred'), value: (row) => dateTime(row.occurredAt) },
        { head: t('place'), value: (row) => row.place },
        { head: t('receiver'), value: (row) => row.team?.pairing?.receiverName },
        { head: t('supporter'), value: (row) => row.team?.pairing?.supporterName },
        { head: t('reported'), value: (row) => dateTime(row.reportedAt) },
        { head: t('acknowledged'), value: acknowledged },
        { head: t('state'), value: (row) => label('incident', row.state) },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
