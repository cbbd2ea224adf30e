import { gql, type TypedDocumentNode } from '@apollo/client';
import { Button } from 'antd';
import { Link } from 'react-router';
import { dateTime, day } from '../../app/format.js';
import { placeSpec, type FilterSpec } from '../../app/list-filter.js';
import { QueryFailure } from '../../app/query-view.js';
import { useListExport } from '../../app/use-list-export.js';
import { useList } from '../../app/use-list.js';
import { defineWords, useWords } from '../../app/words.js';
import type { MarksPageQuery, MarksPageQueryVariables } from '../../graphql/generated/types.js';
import { useExportAction } from '../../modules/export-action.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageHeader } from '../../ui/page-header.js';
import { PageBody } from '../../ui/page.js';
import { EmptyState } from '../../ui/states.js';

const MARKS_PAGE: TypedDocumentNode<MarksPageQuery, MarksPageQueryVariables> = gql`
  query MarksPage($filter: AttendanceFilter, $after: String) {
    attendances(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        day
        mark
        source
        occurredAt
        corrected
        reason
        recordedBy
        recordedOrg
        assignment {
          id
          name
          team {
            id
            name
            pairing {
              id
              receiverName
              supporterName
            }
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

/** Marks of attendance over all teams: what a figure of oversight counts, corrected ones apart. */
const words = defineWords('marks-page', {
  title: ['考勤记录', 'Attendance marks'],
  attendance: ['考勤', 'Attendance'],
  search: ['姓名', 'Name'],
  name: ['姓名', 'Name'],
  day: ['日期', 'Day'],
  mark: ['记录', 'Mark'],
  source: ['来源', 'Source'],
  at: ['时间', 'Time'],
  stands: ['是否有效', 'Stands'],
  valid: ['有效', 'Stands'],
  out: ['已更正或作废', 'Corrected or void'],
  receiver: ['受援单位', 'Receiver'],
  supporter: ['支援医院', 'Supporter'],
  by: ['记录人', 'Recorded by'],
  empty: ['没有符合条件的考勤记录', 'No mark matches'],
  emptyText: ['签到、签到表和导入的考勤会出现在这里。', 'Check-ins, sheets and imported attendance appear here.'],
});

const spec: FilterSpec = { search: 'text', ...placeSpec, assignmentId: 'text', teamId: 'text', marks: 'list', sources: 'list', standing: 'boolean', from: 'text', to: 'text' };
type Row = MarksPageQuery['attendances']['nodes'][number];

export function MarksPage() {
  const t = useWords(words);
  const { flag, clear } = useListWords();
  const label = useLabel();
  const options = useOptions();
  const list = useList(MARKS_PAGE, (data) => data.attendances, spec);
  const stands = (row: Row): string => (row.corrected || row.mark === 'VOID' ? t('out') : t('valid'));
  const exporting = useListExport(MARKS_PAGE, (data) => data.attendances, { filter: list.filter }, {
    name: t('title'),
    columns: [
      { head: t('name'), value: (row) => row.assignment?.name },
      { head: t('day'), value: (row) => row.day },
      { head: t('mark'), value: (row) => label('attendanceMark', row.mark) },
      { head: t('source'), value: (row) => label('attendanceSource', row.source) },
      { head: t('at'), value: (row) => dateTime(row.occurredAt) },
      { head: t('stands'), value: stands },
      { head: t('receiver'), value: (row) => row.assignment?.team?.pairing?.receiverName },
      { head: t('supporter'), value: (row) => row.assignment?.team?.pairing?.supporterName },
      { head: t('by'), value: (row) => `${row.recordedOrg} ${row.recordedBy}` },
    ],
  });
  const exportAction = useExportAction(exporting, list.table.totalCount);
  const columns: DataColumn<Row>[] = [
    {
      key: 'name', title: t('name'), fixed: true, phone: 'title',
      render: (row) => (row.assignment?.team ? <Link data-row-link to={`/attendance/${row.assignment.team.id}?month=${row.day.slice(0, 7)}`}><b>{row.assignment.name}</b></Link> : <b>{row.assignment?.name ?? '—'}</b>),
    },
    { key: 'day', title: t('day'), render: (row) => day(row.day) },
    { key: 'mark', title: t('mark'), phone: 'aside', render: (row) => label('attendanceMark', row.mark) },
    { key: 'source', title: t('source'), render: (row) => label('attendanceSource', row.source) },
    { key: 'at', title: t('at'), phone: 'none', render: (row) => dateTime(row.occurredAt) },
    { key: 'stands', title: t('stands'), render: stands },
    { key: 'receiver', title: t('receiver'), render: (row) => row.assignment?.team?.pairing?.receiverName ?? '—' },
    { key: 'supporter', title: t('supporter'), phone: 'none', render: (row) => row.assignment?.team?.pairing?.supporterName ?? '—' },
    { key: 'by', title: t('by'), phone: 'none', render: (row) => `${row.recordedOrg} ${row.recordedBy}` },
  ];
  return (
    <>
      <PageHeader crumbs={[{ label: t('attendance'), to: '/attendance' }]} title={t('title')} actions={[exportAction]} />
      <PageBody>
        <ListPanel
          name="marks"
          label={t('title')}
          filters={list.filters}
          fields={[
            { key: 'marks', label: t('mark'), options: options('attendanceMark') },
            { key: 'sources', label: t('source'), options: options('attendanceSource') },
            { key: 'standing', label: t('valid'), options: flag },
          ]}
          search={{ key: 'search', placeholder: t('search') }}
          failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
          columns={columns}
          {...list.table}
          empty={<EmptyState title={t('empty')} actions={Object.keys(list.filters.values).length > 0 && <Button onClick={list.filters.clear}>{clear}</Button>}>{t('emptyText')}</EmptyState>}
        />
      </PageBody>
    </>
  );
}
