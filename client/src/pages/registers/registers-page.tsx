import { gql, type TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { Link } from 'react-router';
import { day, period } from '../../app/format.js';
import type { FilterSpec } from '../../app/list-filter.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { RegistersPageQuery, RegistersPageQueryVariables } from '../../graphql/generated/types.js';
import { Deadline } from '../../modules/deadline.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { RecordList } from '../../modules/record-list.js';
import { State } from '../../modules/state.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { EntryDialog } from './entry-dialog.js';

const PAGE: TypedDocumentNode<RegistersPageQuery, RegistersPageQueryVariables> = gql`
  query RegistersPage($filter: RegisterFilter, $after: String) {
    registerEntries(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        kind
        title
        happenedOn
        untilOn
        place
        participants
        content
        problem
        solveBy
        solution
        solvedOn
        recordedBy
        recordedOrgName
        state
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

/** Meetings, safety lists, posts, rosters and exchanges. */
const words = defineWords('registers-page', {
  title: ['登记簿', 'Registers'],
  search: ['标题、内容、参加人员', 'Title, content or who took part'],
  record: ['登记', 'Record'],
  kind: ['类别', 'Kind'],
  name: ['标题', 'Title'],
  on: ['日期', 'Day'],
  place: ['地点', 'Place'],
  people: ['参加人员', 'Who took part'],
  content: ['内容', 'Content'],
  pairing: ['结对', 'Pairing'],
  problem: ['问题', 'Problem'],
  solveBy: ['解决期限', 'Solve by'],
  solved: ['解决', 'Solved'],
  by: ['登记单位', 'Recorded by'],
  state: ['状态', 'State'],
  open: ['问题未解决', 'Open problem'],
  empty: ['没有符合条件的登记', 'No entry matches'],
  emptyText: ['座谈会、到岗前安全清单、设岗定责、互派管理人员等在此登记。', 'Meetings, safety lists before arrival, posts and exchanges are recorded here.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', kinds: 'list', states: 'list', open: 'boolean' };

type Row = RegistersPageQuery['registerEntries']['nodes'][number];

export function RegistersPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const { flag } = useListWords();
  const { may } = useSession();
  const [recording, setRecording] = useState(false);
  const pairing = (row: Row) => (row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : '—');
  const when = (row: Row) => (row.untilOn ? period(row.happenedOn, row.untilOn) : day(row.happenedOn));
  const columns: DataColumn<Row>[] = [
    { key: 'name', title: t('name'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/registers/${row.id}`}><b>{row.title}</b></Link> },
    { key: 'kind', title: t('kind'), render: (row) => label('registerKind', row.kind) },
    { key: 'on', title: t('on'), render: when },
    { key: 'pairing', title: t('pairing'), render: pairing },
    { key: 'people', title: t('people'), phone: 'none', render: (row) => row.participants || '—' },
    { key: 'problem', title: t('problem'), render: (row) => (row.problem === '' ? '—' : row.problem) },
    { key: 'solveBy', title: t('solveBy'), render: (row) => (row.solveBy ? <Deadline on={row.solveBy} done={row.solvedOn !== null || row.state === 'VOID'} wrap /> : '—') },
    { key: 'by', title: t('by'), phone: 'none', render: (row) => row.recordedOrgName },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="register_entry" code={row.state} /> },
  ];
  return (
    <RecordList
      name="registers"
      title={t('title')}
      document={PAGE}
      pick={(data) => data.registerEntries}
      spec={spec}
      fields={[
        { key: 'kinds', label: t('kind'), options: options('registerKind') },
        { key: 'open', label: t('open'), options: flag },
        { key: 'states', label: t('state'), options: options('register_entry') },
      ]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('kind'), value: (row) => label('registerKind', row.kind) },
        { head: t('name'), value: (row) => row.title },
        { head: t('on'), value: when },
        { head: t('pairing'), value: pairing },
        { head: t('place'), value: (row) => row.place },
        { head: t('people'), value: (row) => row.participants },
        { head: t('content'), value: (row) => row.content },
        { head: t('problem'), value: (row) => row.problem },
        { head: t('solveBy'), value: (row) => row.solveBy },
        { head: t('solved'), value: (row) => [row.solvedOn, row.solution].filter(Boolean).join(' ') },
        { head: t('by'), value: (row) => `${row.recordedOrgName} ${row.recordedBy}` },
        { head: t('state'), value: (row) => label('register_entry', row.state) },
      ]}
      actions={may('register.write') ? [{ key: 'record', label: t('record'), icon: 'plus', primary: true, allowed: true, onClick: () => setRecording(true) }] : []}
      notice={recording && <EntryDialog onClose={() => setRecording(false)} />}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
