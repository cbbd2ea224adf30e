import { Link } from 'react-router';
import { dateTime, period } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ObjectionsPageQuery } from '../../graphql/generated/types.js';
import { RecordList } from '../../modules/record-list.js';
import { EvaluationTabs } from '../../modules/evaluation/evaluation-tabs.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import type { DataColumn } from '../../ui/data-table.js';
import { objectionFilterSpec, OBJECTIONS_PAGE } from './results-query.js';

/** What was said against results, and the answers. */
const words = defineWords('objections-page', {
  title: ['考核申诉', 'Objections'],
  search: ['理由、申诉人', 'Reason or who objected'],
  evaluation: ['考核', 'Evaluation'],
  raised: ['申诉人', 'Raised by'],
  reason: ['理由', 'Reason'],
  answer: ['答复', 'Answer'],
  by: ['答复单位', 'Answers'],
  at: ['提出时间', 'Raised'],
  state: ['状态', 'State'],
  empty: ['没有符合条件的申诉', 'No objection matches'],
  emptyText: ['结果生效后，在方案规定的申诉期内可从考核页提出申诉。', 'Within the days that the policy pack gives, objections are raised on the page of the evaluation.'],
});

type Row = ObjectionsPageQuery['objections']['nodes'][number];

export function ObjectionsPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const name = (row: Row): string => (row.evaluation ? `${row.evaluation.subjectName} ${row.evaluation.schemeName} ${period(row.evaluation.periodFrom, row.evaluation.periodTo)}` : '—');
  const columns: DataColumn<Row>[] = [
    { key: 'evaluation', title: t('evaluation'), fixed: true, phone: 'title', render: (row) => (row.evaluation ? <Link data-row-link to={`/evaluations/${row.evaluation.id}`}>{name(row)}</Link> : '—') },
    { key: 'raised', title: t('raised'), render: (row) => `${row.raisedOrgName} ${row.raisedBy}` },
    { key: 'reason', title: t('reason'), render: (row) => <span style={{ whiteSpace: 'normal' }}>{row.reason}</span> },
    { key: 'at', title: t('at'), render: (row) => dateTime(row.createdAt) },
    { key: 'by', title: t('by'), phone: 'none', render: (row) => row.answeredOrgName ?? label('party', row.answerParty) },
    { key: 'answer', title: t('answer'), render: (row) => <span style={{ whiteSpace: 'normal' }}>{row.answer ?? '—'}</span> },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="objection" code={row.state} /> },
  ];
  return (
    <RecordList
      name="objections"
      title={t('title')}
      tabs={<EvaluationTabs />}
      document={OBJECTIONS_PAGE}
      pick={(data) => data.objections}
      spec={objectionFilterSpec}
      fields={[{ key: 'states', label: t('state'), options: options('objection') }]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('evaluation'), value: name },
        { head: t('raised'), value: (row) => `${row.raisedOrgName} ${row.raisedBy}` },
        { head: t('reason'), value: (row) => row.reason },
        { head: t('at'), value: (row) => dateTime(row.createdAt) },
        { head: t('answer'), value: (row) => row.answer },
        { head: t('state'), value: (row) => label('objection', row.state) },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
