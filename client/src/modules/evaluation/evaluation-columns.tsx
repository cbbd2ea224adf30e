import { Link } from 'react-router';
import { period } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { EvaluationRowFragment } from '../../graphql/generated/types.js';
import type { DataColumn } from '../../ui/data-table.js';
import { useLabel } from '../labels.js';
import { State } from '../state.js';
import { Grade } from './grade.js';

/** The columns of every list of evaluations. */
const words = defineWords('evaluation-columns', {
  name: ['考核', 'Evaluation'],
  subject: ['对象', 'Of'],
  pairing: ['结对', 'Pairing'],
  period: ['考核期', 'Period'],
  score: ['显示分', 'Score'],
  grade: ['结论', 'Grade'],
  step: ['当前环节', 'Present step'],
  done: ['全部完成', 'all done'],
  version: ['第 {{no}} 版', 'version {{no}}'],
  state: ['状态', 'State'],
  rectified: ['已整改', 'rectified'],
});

/** The step that waits, by name. */
export function openStep<Step extends { position: number; state: string }>(steps: readonly Step[]): Step | undefined {
  return [...steps].sort((a, b) => a.position - b.position).find((step) => step.state === 'OPEN' || step.state === 'RETURNED');
}

/** `ofPairing` leaves out what every row of one pairing shares. */
export function useEvaluationColumns(ofPairing = false): DataColumn<EvaluationRowFragment>[] {
  const t = useWords(words);
  const label = useLabel();
  const columns: DataColumn<EvaluationRowFragment>[] = [
    {
      key: 'name',
      title: t('name'),
      fixed: true,
      phone: 'title',
      render: (row) => (
        <Link data-row-link to={`/evaluations/${row.id}`}>
          <b>{row.subjectName}</b> {row.schemeName}
          {row.versionNo > 1 && <> · {t('version', { no: row.versionNo })}</>}
        </Link>
      ),
    },
    { key: 'subject', title: t('subject'), phone: 'none', render: (row) => label('evaluationSubject', row.subject) },
    { key: 'pairing', title: t('pairing'), render: (row) => (row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : '—') },
    { key: 'period', title: t('period'), order: 'PERIOD_LAST', render: (row) => period(row.periodFrom, row.periodTo) },
    { key: 'score', title: t('score'), align: 'right', order: 'TOTAL_DESC', render: (row) => row.displayScore ?? '—' },
    { key: 'grade', title: t('grade'), render: (row) => <Grade evaluation={row} note /> },
    { key: 'step', title: t('step'), render: (row) => (row.state === 'OPEN' ? (openStep(row.steps)?.name ?? '—') : <span className="muted">{t('done')}</span>) },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="evaluation" code={row.state} {...(row.rectified ? { suffix: t('rectified') } : {})} /> },
  ];
  return ofPairing ? columns.filter((column) => column.key !== 'pairing') : columns;
}
