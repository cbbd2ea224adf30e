import { Link } from 'react-router';
import { dateTime, dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { DepartmentScoresPageQuery } from '../../graphql/generated/types.js';
import { RecordList } from '../../modules/record-list.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { MoneyTabs } from '../../modules/money/money-tabs.js';
import { monthOf } from '../../modules/money/yuan.js';
import type { DataColumn } from '../../ui/data-table.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { DEPARTMENT_SCORES_PAGE, recentMonths, scoreFilterSpec } from './money-query.js';

/** Points of the heads of departments for published results, in the month of publication. */
const words = defineWords('department-scores', {
  title: ['科室绩效', 'Department scores'],
  search: ['科室、派驻人员', 'Department or person'],
  department: ['科室', 'Department'],
  post: ['岗位', 'Post'],
  points: ['绩效分', 'Points'],
  person: ['因谁的考核', 'For the result of'],
  posted: ['计分月份', 'Month'],
  rule: ['依据', 'Rule'],
  at: ['公布时间', 'Published'],
  pairing: ['结对', 'Pairing'],
  empty: ['没有符合条件的分录', 'No entry matches'],
  emptyText: ['考核公布后按政策包自动计分；更正考核只产生差额分录。', 'A published result posts points by the policy pack; a correction posts the difference only.'],
});

type Row = DepartmentScoresPageQuery['departmentScores']['nodes'][number];

const signed = (points: string): string => (points.startsWith('-') ? points.replace('-', '−') : `+${points}`);

export function DepartmentScoresPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const { viewer } = useSession();
  const columns: DataColumn<Row>[] = [
    { key: 'department', title: t('department'), fixed: true, phone: 'title', render: (row) => <b>{row.department}</b> },
    { key: 'post', title: t('post'), render: (row) => label('scorePost', row.post) },
    { key: 'points', title: t('points'), align: 'right', phone: 'aside', render: (row) => <b style={{ color: row.points.startsWith('-') ? 'var(--bad)' : 'var(--ok)' }}>{signed(row.points)}</b> },
    { key: 'person', title: t('person'), render: (row) => <Link data-row-link to={`/evaluations/${row.evaluationKey}`}>{row.personName}</Link> },
    { key: 'posted', title: t('posted'), render: (row) => monthOf(row.postedMonth) },
    { key: 'rule', title: t('rule'), render: (row) => <RuleChip ruleId={row.ruleId} /> },
    { key: 'at', title: t('at'), phone: 'none', render: (row) => dateTime(row.createdAt) },
    { key: 'pairing', title: t('pairing'), render: (row) => (row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : '—') },
  ];
  return (
    <RecordList
      name="department-scores"
      title={t('title')}
      tabs={<MoneyTabs />}
      document={DEPARTMENT_SCORES_PAGE}
      pick={(data) => data.departmentScores}
      spec={scoreFilterSpec}
      fields={[
        { key: 'postedMonth', label: t('posted'), options: recentMonths(dayOf(viewer.businessNow)) },
        { key: 'posts', label: t('post'), options: options('scorePost') },
      ]}
      search={t('search')}
      columns={columns}
      exported={[
        { head: t('department'), value: (row) => row.department },
        { head: t('post'), value: (row) => label('scorePost', row.post) },
        { head: t('points'), value: (row) => row.points },
        { head: t('person'), value: (row) => row.personName },
        { head: t('posted'), value: (row) => monthOf(row.postedMonth) },
        { head: t('rule'), value: (row) => row.ruleId },
        { head: t('pairing'), value: (row) => (row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : '') },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
