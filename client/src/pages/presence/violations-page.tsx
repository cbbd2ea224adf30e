import { gql, type TypedDocumentNode } from '@apollo/client';
import { Link } from 'react-router';
import { placeSpec, type FilterSpec } from '../../app/list-filter.js';
import { day } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ViolationsPageQuery, ViolationsPageQueryVariables } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import type { DataColumn } from '../../ui/data-table.js';
import { PresenceList } from './presence-list.js';

const PAGE: TypedDocumentNode<ViolationsPageQuery, ViolationsPageQueryVariables> = gql`
  query ViolationsPage($filter: ViolationFilter, $after: String) {
    violations(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        name
        subject
        class
        happenedOn
        serious
        level
        measures
        decidedOn
        reportTo
        reportedOn
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

/** Breaches of discipline and of the duty to support, with their sanctions. */
const words = defineWords('violations-page', {
  title: ['违纪', 'Violations'],
  search: ['姓名', 'Name'],
  name: ['姓名', 'Name'],
  receiver: ['受援单位', 'Receiver'],
  supporter: ['支援医院', 'Supporter'],
  state: ['状态', 'State'],
  class: ['类别', 'Class'],
  subject: ['对象', 'Who'],
  happened: ['发生', 'Happened'],
  level: ['处分', 'Sanction'],
  measures: ['后果', 'What follows'],
  decided: ['处理日', 'Decided on'],
  reported: ['上报日', 'Reported on'],
  empty: ['没有符合条件的违纪', 'No violation matches'],
  emptyText: ['在“在岗”中打开驻点，选择“登记违纪”；处理由派出医院作出。', 'Open the stay under “On site” to record one; the supporter decides.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', assignmentId: 'text', ...placeSpec, from: 'text', to: 'text', states: 'list', classes: 'list', subjects: 'list' };

type Row = ViolationsPageQuery['violations']['nodes'][number];

export function ViolationsPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const columns: DataColumn<Row>[] = [
    { key: 'name', title: t('name'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/violations/${row.id}`}><b>{row.name}</b></Link> },
    { key: 'class', title: t('class'), render: (row) => label('violationClass', row.class) },
    { key: 'subject', title: t('subject'), phone: 'none', render: (row) => label('violationSubject', row.subject) },
    { key: 'happened', title: t('happened'), render: (row) => day(row.happenedOn) },
    { key: 'receiver', title: t('receiver'), render: (row) => row.pairing?.receiverName ?? '—' },
    { key: 'supporter', title: t('supporter'), phone: 'none', render: (row) => row.pairing?.supporterName ?? '—' },
    { key: 'level', title: t('level'), render: (row) => label('sanctionLevel', row.level) },
    { key: 'measures', title: t('measures'), phone: 'none', render: (row) => row.measures.map((measure) => label('sanctionMeasure', measure)).join('、') || '—' },
    { key: 'decided', title: t('decided'), phone: 'none', render: (row) => day(row.decidedOn) },
    { key: 'reported', title: t('reported'), phone: 'none', render: (row) => day(row.reportedOn) },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="violation" code={row.state} /> },
  ];
  return (
    <PresenceList
      name="violations"
      title={t('title')}
      document={PAGE}
      pick={(data) => data.violations}
      spec={spec}
      fields={[
        { key: 'states', label: t('state'), options: options('violation') },
        { key: 'classes', label: t('class'), options: options('violationClass') },
        { key: 'subjects', label: t('subject'), options: options('violationSubject') },
      ]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('name'), value: (row) => row.name },
        { head: t('class'), value: (row) => label('violationClass', row.class) },
        { head: t('subject'), value: (row) => label('violationSubject', row.subject) },
        { head: t('happened'), value: (row) => row.happenedOn },
        { head: t('receiver'), value: (row) => row.pairing?.receiverName },
        { head: t('supporter'), value: (row) => row.pairing?.supporterName },
        { head: t('level'), value: (row) => label('sanctionLevel', row.level) },
        { head: t('measures'), value: (row) => row.measures.map((measure) => label('sanctionMeasure', measure)).join('、') },
        { head: t('decided'), value: (row) => row.decidedOn },
        { head: t('reported'), value: (row) => row.reportedOn },
        { head: t('state'), value: (row) => label('violation', row.state) },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
