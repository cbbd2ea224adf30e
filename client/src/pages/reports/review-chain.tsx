import { dateTime } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ReportFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';

/** The levels that review a report one after the other, each with who and when; nothing where it is received once. */
const words = defineWords('review-chain', {
  title: ['各级审核', 'Review level by level'],
  level: ['层级', 'Level'],
  office: ['单位', 'Office'],
  state: ['审核', 'Review'],
  by: ['经办人', 'By'],
  at: ['时间', 'When'],
  note: ['意见', 'Remark'],
});

export function ReviewChain({ report }: { report: ReportFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  if (report.reviews.length === 0) return null;
  return (
    <Panel flush title={t('title')}>
      <PlainTable
        label={t('title')}
        rows={report.reviews}
        rowKey={(row) => row.level}
        columns={[
          { key: 'level', title: t('level'), strong: true, render: (row) => label('divisionLevel', row.level) },
          { key: 'office', title: t('office'), render: (row) => row.orgName },
          { key: 'state', title: t('state'), render: (row) => <State list="reviewState" code={row.state} /> },
          { key: 'by', title: t('by'), render: (row) => row.by ?? '—' },
          { key: 'at', title: t('at'), render: (row) => (row.at ? dateTime(row.at) : '—') },
          { key: 'note', title: t('note'), render: (row) => row.note || '—' },
        ]}
      />
    </Panel>
  );
}
