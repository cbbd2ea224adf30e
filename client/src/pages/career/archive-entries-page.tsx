import { Link } from 'react-router';
import { day, period } from '../../app/format.js';
import type { FilterSpec } from '../../app/list-filter.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ArchiveEntriesPageQuery } from '../../graphql/generated/types.js';
import { CareerTabs } from '../../modules/career/career-tabs.js';
import { useLabel } from '../../modules/labels.js';
import type { DataColumn } from '../../ui/data-table.js';
import { StatusTag } from '../../ui/status-tag.js';
import { RecordList } from '../../modules/record-list.js';
import { ARCHIVE_ENTRIES_PAGE } from './record-query.js';

/** Results of evaluations as they were entered in the archives. */
const words = defineWords('archive-entries-page', {
  title: ['考核归档', 'Archive of evaluations'],
  search: ['姓名、归档号', 'Name, number'],
  name: ['姓名', 'Name'],
  number: ['归档号', 'Number'],
  scheme: ['考核', 'Evaluation'],
  period: ['考核期', 'Period'],
  grade: ['结果', 'Result'],
  archives: ['记入', 'Entered in'],
  receiver: ['受援单位', 'Receiver'],
  entered: ['归档日', 'Entered on'],
  by: ['经办', 'By'],
  empty: ['没有符合条件的归档', 'No entry matches'],
  emptyText: ['个人考核生效时自动记入个人档案；医师同时记入定期考核技术档案。', 'An evaluation of a person is entered when it takes effect: in the personal archive, and a physician’s in that of the periodic assessment.'],
});

const spec: FilterSpec = { search: 'text', pairingId: 'text', assignmentId: 'text' };
type Row = ArchiveEntriesPageQuery['archiveEntries']['nodes'][number];

export function ArchiveEntriesPage() {
  const t = useWords(words);
  const label = useLabel();
  const archives = (row: Row): string => row.archives.map((one) => label('archiveKind', one)).join('、');
  const columns: DataColumn<Row>[] = [
    { key: 'name', title: t('name'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/evaluations/${row.evaluationKey}/register`}><b>{row.name}</b></Link> },
    { key: 'number', title: t('number'), render: (row) => row.number },
    { key: 'scheme', title: t('scheme'), render: (row) => row.schemeName },
    { key: 'period', title: t('period'), render: (row) => period(row.periodFrom, row.periodTo) },
    { key: 'archives', title: t('archives'), render: archives },
    { key: 'receiver', title: t('receiver'), phone: 'none', render: (row) => row.pairing?.receiverName ?? '—' },
    { key: 'entered', title: t('entered'), phone: 'none', render: (row) => day(row.enteredOn) },
    { key: 'by', title: t('by'), phone: 'none', render: (row) => row.enteredBy },
    { key: 'grade', title: t('grade'), phone: 'aside', render: (row) => <StatusTag tone={row.qualified === false ? 'bad' : 'ok'}>{row.gradeName || '—'}</StatusTag> },
  ];
  return (
    <RecordList
      name="archive-entries"
      title={t('title')}
      document={ARCHIVE_ENTRIES_PAGE}
      pick={(data) => data.archiveEntries}
      spec={spec}
      tabs={<CareerTabs />}
      fields={[]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('name'), value: (row) => row.name },
        { head: t('number'), value: (row) => row.number },
        { head: t('scheme'), value: (row) => row.schemeName },
        { head: t('period'), value: (row) => `${row.periodFrom} – ${row.periodTo}` },
        { head: t('grade'), value: (row) => row.gradeName },
        { head: t('archives'), value: archives },
        { head: t('receiver'), value: (row) => row.pairing?.receiverName },
        { head: t('entered'), value: (row) => row.enteredOn },
        { head: t('by'), value: (row) => row.enteredBy },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
