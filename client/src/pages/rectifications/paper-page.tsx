import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { RectificationPapersQuery } from '../../graphql/generated/types.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { usePaperFiles } from '../../modules/paper-files.js';
import { PaperPanel } from '../../modules/paper-panel.js';
import { State } from '../../modules/state.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { RECTIFICATION_PAPERS } from './rectification-query.js';
import { RectificationTabs } from './rectification-tabs.js';

/** The notice or the report of an order, as it is printed on A4. */
const words = defineWords('rectification-paper', {
  list: ['整改', 'Rectification'],
  notice: ['通知书', 'Notice'],
  report: ['整改报告', 'Report'],
});

function Loaded({ order, kind }: { order: RectificationPapersQuery['rectification']; kind: 'notice' | 'report' }) {
  const t = useWords(words);
  const files = usePaperFiles(`rectification/${order.id}/${kind}`, { primary: true });
  return (
    <>
      <div className="no-print">
        <PageHeader
          crumbs={[{ label: t('list'), to: '/rectifications' }, { label: order.title, to: `/rectifications/${order.id}` }, { label: t(kind) }]}
          title={order.title}
          tags={<State list="rectification_order" code={order.state} variant="tag" />}
          sub={`${order.number} · ${order.unitName}`}
          actions={files.actions}
          notice={<FileFailureView failure={files.failure} />}
          tabs={<RectificationTabs id={order.id} />}
        />
      </div>
      <PageBody>
        <PaperPanel paper={kind === 'notice' ? order.noticePaper : order.reportPaper} title={t(kind)} />
      </PageBody>
    </>
  );
}

function PaperPage({ kind }: { kind: 'notice' | 'report' }) {
  const { id = '' } = useParams();
  const query = useQuery(RECTIFICATION_PAPERS, { variables: { id } });
  return <QueryView query={query}>{({ rectification }) => <Loaded order={rectification} kind={kind} />}</QueryView>;
}

export function NoticePaperPage() {
  return <PaperPage kind="notice" />;
}

export function ReportPaperPage() {
  return <PaperPage kind="report" />;
}
