import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { QueryFailure } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useList } from '../../app/use-list.js';
import { defineWords, useWords } from '../../app/words.js';
import type { EvaluationRowFragment } from '../../graphql/generated/types.js';
import { EvaluationTabs } from '../../modules/evaluation/evaluation-tabs.js';
import { useEvaluationColumns } from '../../modules/evaluation/evaluation-columns.js';
import { useOptions } from '../../modules/labels.js';
import { ListViews } from '../../modules/list-views.js';
import { useListWords } from '../../modules/use-list-words.js';
import { ColumnChoice } from '../../ui/column-choice.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';
import { useOrderMany } from '../rectifications/use-order-many.js';
import { evaluationFilterSpec, EVALUATION_VIEWS, EVALUATIONS_PAGE } from './evaluations-query.js';
import { OpenEvaluationDialog } from './open-evaluation-dialog.js';
import { useEvaluationsExport } from './use-evaluations-export.js';

/** The evaluations of every pairing that this organisation sees. */
const words = defineWords('evaluations-page', {
  title: ['考核', 'Evaluations'],
  search: ['对象、考核名称', 'Subject or scheme'],
  all: ['全部', 'All'],
  mine: ['待我办理', 'Waiting for us'],
  open: ['进行中', 'Open'],
  failed: ['不合格', 'Not qualified'],
  state: ['状态', 'State'],
  subject: ['对象', 'Of'],
  qualified: ['合格', 'Qualified'],
  noneFailed: ['生效且不合格的考核可以责令整改', 'only evaluations in effect that were not passed lead to orders'],
  start: ['发起考核', 'Open an evaluation'],
  empty: ['没有符合条件的考核', 'No evaluation matches'],
  emptyText: ['人员到岗后，受援或支援医院可按方案规定的办法发起考核。', 'Once people have arrived, one of the hospitals opens an evaluation by a scheme of the policy pack.'],
});

/** Orders to put right what the selected evaluations found. */
function useOrders(rows: readonly EvaluationRowFragment[], onDone: () => void): { action: React.ReactNode; outcome: React.ReactNode } {
  const t = useWords(words);
  const failed = rows.flatMap((row) => (row.pairing && row.state === 'EFFECTIVE' && row.qualified === false
    ? [{ pairingId: row.pairing.id, evaluationId: row.id, about: row.subjectName, label: `${row.subjectName} ${row.schemeName} ${row.periodFrom} – ${row.periodTo}　${row.pairing.supporterName} → ${row.pairing.receiverName}` }]
    : []));
  const { action, outcome } = useOrderMany(failed, onDone);
  return { action: action || <span className="muted">{t('noneFailed')}</span>, outcome };
}

export function EvaluationsPage() {
  const t = useWords(words);
  const { flag, clear } = useListWords();
  const options = useOptions();
  const { may } = useSession();
  const [opening, setOpening] = useState(false);
  const [picked, setPicked] = useState<string[]>([]);
  const columns = useEvaluationColumns();
  const list = useList(EVALUATIONS_PAGE, (data) => data.evaluations, evaluationFilterSpec, { ordered: true });
  const exportAction = useEvaluationsExport(list.filter, list.table.totalCount);
  const { data: counts } = useQuery(EVALUATION_VIEWS);
  const orders = useOrders((list.table.rows ?? []).filter((row) => picked.includes(row.id)), () => setPicked([]));
  return (
    <>
      <PageHeader title={t('title')} tabs={<EvaluationTabs />} actions={[exportAction, ...(may('evaluation.fill') ? [{ key: 'open', label: t('start'), icon: 'plus' as const, primary: true, allowed: true, onClick: () => setOpening(true) }] : [])]} notice={orders.outcome} />
      <PageBody>
        <ListViews
          path="/evaluations"
          filters={list.filters}
          extra={<ColumnChoice name="evaluations" columns={columns} />}
          views={[
            { key: 'all', label: t('all'), search: '', count: counts?.all.totalCount },
            { key: 'mine', label: t('mine'), search: 'mine=true', count: counts?.mine.totalCount },
            { key: 'open', label: t('open'), search: 'states=OPEN', count: counts?.open.totalCount },
            { key: 'failed', label: t('failed'), search: 'states=EFFECTIVE&qualified=false', count: counts?.failed.totalCount },
          ]}
        />
        <ListPanel
          name="evaluations"
          label={t('title')}
          filters={list.filters}
          fields={[
            { key: 'states', label: t('state'), options: options('evaluation') },
            { key: 'subjects', label: t('subject'), options: options('evaluationSubject') },
            { key: 'qualified', label: t('qualified'), options: flag },
            { key: 'mine', label: t('mine'), options: flag },
          ]}
          search={{ key: 'search', placeholder: t('search') }}
          failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
          columnChoice={false}
          columns={columns}
          {...list.table}
          {...(may('rectification.order') && {
            selection: { ids: picked, onChange: setPicked, rowLabel: (row: EvaluationRowFragment) => `${row.subjectName} ${row.schemeName}` },
            selectionActions: orders.action,
          })}
          empty={
            <EmptyState title={t('empty')} actions={Object.keys(list.filters.values).length > 0 && <Button onClick={list.filters.clear}>{clear}</Button>}>
              {t('emptyText')}
            </EmptyState>
          }
        />
      </PageBody>
      {opening && <OpenEvaluationDialog pairingId={list.filters.values['pairingId']} onClose={() => setOpening(false)} />}
    </>
  );
}
