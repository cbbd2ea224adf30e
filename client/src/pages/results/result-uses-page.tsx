import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import type { ResultUsesPageQuery } from '../../graphql/generated/types.js';
import { RecordList } from '../../modules/record-list.js';
import { EvaluationTabs } from '../../modules/evaluation/evaluation-tabs.js';
import { Grade } from '../../modules/evaluation/grade.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import type { DataColumn } from '../../ui/data-table.js';
import { RESULT_USES_PAGE, resultUseFilterSpec } from './results-query.js';

/** Where results were taken into account: year-end, merit, promotion, periodic assessment, circulars. */
const words = defineWords('result-uses-page', {
  title: ['结果运用', 'Uses of results'],
  search: ['对象、考核、单位', 'Evaluated, scheme or organisation'],
  evaluation: ['考核', 'Evaluation'],
  grade: ['结论', 'Grade'],
  use: ['用于', 'Used in'],
  on: ['日期', 'Day'],
  org: ['登记单位', 'Recorded by'],
  note: ['说明', 'Note'],
  empty: ['没有符合条件的登记', 'No use matches'],
  emptyText: ['结果生效后，从考核页登记它用在了哪里。', 'Once a result is in effect, its uses are recorded on the page of the evaluation.'],
});

type Row = ResultUsesPageQuery['resultUses']['nodes'][number];

export function ResultUsesPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const name = (row: Row): string => `${row.evaluation?.subjectName ?? ''} ${row.evaluation?.schemeName ?? ''}`.trim();
  const columns: DataColumn<Row>[] = [
    { key: 'evaluation', title: t('evaluation'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/evaluations/${row.evaluation?.id ?? ''}`}>{name(row)}</Link> },
    { key: 'grade', title: t('grade'), render: (row) => (row.evaluation ? <Grade evaluation={row.evaluation} /> : '—') },
    { key: 'use', title: t('use'), render: (row) => label('resultUse', row.use) },
    { key: 'on', title: t('on'), render: (row) => row.usedOn },
    { key: 'org', title: t('org'), render: (row) => `${row.orgName} ${row.recordedBy}` },
    { key: 'note', title: t('note'), render: (row) => <span style={{ whiteSpace: 'normal' }}>{row.note || '—'}</span> },
  ];
  return (
    <RecordList
      name="result-uses"
      title={t('title')}
      tabs={<EvaluationTabs />}
      document={RESULT_USES_PAGE}
      pick={(data) => data.resultUses}
      spec={resultUseFilterSpec}
      fields={[{ key: 'uses', label: t('use'), options: options('resultUse') }]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('evaluation'), value: name },
        { head: t('grade'), value: (row) => row.evaluation?.gradeName },
        { head: t('use'), value: (row) => label('resultUse', row.use) },
        { head: t('on'), value: (row) => row.usedOn },
        { head: t('org'), value: (row) => `${row.orgName} ${row.recordedBy}` },
        { head: t('note'), value: (row) => row.note },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
