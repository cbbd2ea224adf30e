import { Link } from 'react-router';
import { inLanguage } from '../../app/said.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ResultDuesPageQuery } from '../../graphql/generated/types.js';
import { EvaluationTabs } from '../../modules/evaluation/evaluation-tabs.js';
import { Grade } from '../../modules/evaluation/grade.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { RecordList } from '../../modules/record-list.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { StatusTag } from '../../ui/status-tag.js';
import { RESULT_DUES_PAGE, resultDueFilterSpec } from './results-query.js';

/** What results in effect oblige to by their policy packs: still due, or settled since when. */
const words = defineWords('result-dues-page', {
  title: ['待落实的结果', 'What results oblige to'],
  search: ['对象、考核', 'Evaluated or scheme'],
  evaluation: ['考核', 'Evaluation'],
  pairing: ['结对', 'Pairing'],
  grade: ['结论', 'Grade'],
  code: ['事项', 'What'],
  rule: ['规则', 'Rule'],
  fix: ['如何落实', 'What settles it'],
  since: ['结果生效', 'In effect since'],
  settled: ['落实', 'Settled'],
  due: ['待落实', 'still due'],
  empty: ['没有符合条件的事项', 'Nothing matches'],
  emptyText: ['方案规定了结果运用、表彰、通报或医师定期考核时，考核生效后在此列出。', 'Where the pack ties reviews, commendations, circulars or the periodic assessment to results, they stand here once an evaluation is in effect.'],
});

type Row = ResultDuesPageQuery['resultDues']['nodes'][number];

export function ResultDuesPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const { flag } = useListWords();
  const name = (row: Row): string => `${row.evaluation?.subjectName ?? ''} ${row.evaluation?.schemeName ?? ''}`.trim();
  const pairing = (row: Row): string => (row.evaluation?.pairing ? `${row.evaluation.pairing.supporterName} → ${row.evaluation.pairing.receiverName}` : '—');
  const fix = (row: Row): string => inLanguage(row.fix, row.fixEn);
  const columns: DataColumn<Row>[] = [
    { key: 'evaluation', title: t('evaluation'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/evaluations/${row.evaluation?.id ?? ''}`}>{name(row)}</Link> },
    { key: 'settled', title: t('settled'), phone: 'aside', render: (row) => <StatusTag tone={row.settledOn ? 'ok' : 'warn'}>{row.settledOn ?? t('due')}</StatusTag> },
    { key: 'code', title: t('code'), render: (row) => label('resultDue', row.code) },
    { key: 'fix', title: t('fix'), render: (row) => <span style={{ whiteSpace: 'normal' }}>{fix(row) || '—'}</span> },
    { key: 'rule', title: t('rule'), render: (row) => <RuleChip ruleId={row.ruleId} /> },
    { key: 'grade', title: t('grade'), phone: 'none', render: (row) => (row.evaluation ? <Grade evaluation={row.evaluation} /> : '—') },
    { key: 'pairing', title: t('pairing'), render: pairing },
    { key: 'since', title: t('since'), render: (row) => row.since },
  ];
  return (
    <RecordList
      name="result-dues"
      title={t('title')}
      tabs={<EvaluationTabs />}
      document={RESULT_DUES_PAGE}
      pick={(data) => data.resultDues}
      spec={resultDueFilterSpec}
      fields={[{ key: 'settled', label: t('settled'), options: flag }, { key: 'codes', label: t('code'), options: options('resultDue') }]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('evaluation'), value: name },
        { head: t('pairing'), value: pairing },
        { head: t('grade'), value: (row) => row.evaluation?.gradeName },
        { head: t('code'), value: (row) => label('resultDue', row.code) },
        { head: t('rule'), value: (row) => row.ruleId },
        { head: t('fix'), value: fix },
        { head: t('since'), value: (row) => row.since },
        { head: t('settled'), value: (row) => row.settledOn ?? t('due') },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
