import { useQuery } from '@apollo/client/react';
import type { Paper } from '@jiedui/schema/paper';
import { useState } from 'react';
import { useParams } from 'react-router';
import { downloadFile, type FileFailure } from '../../app/files.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { RectificationPapersQuery } from '../../graphql/generated/types.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { State } from '../../modules/state.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { PaperView } from '../../ui/paper.js';
import { RECTIFICATION_PAPERS } from './rectification-query.js';
import { RectificationTabs } from './rectification-tabs.js';

/** The notice or the report of an order, as it is printed on A4. */
const words = defineWords('rectification-paper', {
  list: ['整改', 'Rectification'],
  notice: ['通知书', 'Notice'],
  report: ['整改报告', 'Report'],
  print: ['打印 A4', 'Print A4'],
  word: ['导出 Word', 'Word'],
  excel: ['导出 Excel', 'Excel'],
  printed: ['与打印件一致', 'as printed'],
});

function Loaded({ order, kind }: { order: RectificationPapersQuery['rectification']; kind: 'notice' | 'report' }) {
  const t = useWords(words);
  const [failure, setFailure] = useState<FileFailure | null>(null);
  const take = async (format: 'docx' | 'xlsx'): Promise<void> => setFailure(await downloadFile(`/files/rectification/${order.id}/${kind}.${format}`, `F-19-${kind}.${format}`));
  return (
    <>
      <div className="no-print">
        <PageHeader
          crumbs={[{ label: t('list'), to: '/rectifications' }, { label: order.title, to: `/rectifications/${order.id}` }, { label: t(kind) }]}
          title={order.title}
          tags={<State list="rectification_order" code={order.state} variant="tag" />}
          sub={`${order.number} · ${order.unitName}`}
          actions={[
            { key: 'word', label: t('word'), icon: 'document', allowed: true, onClick: () => void take('docx') },
            { key: 'excel', label: t('excel'), icon: 'export', allowed: true, onClick: () => void take('xlsx') },
            { key: 'print', label: t('print'), icon: 'print', primary: true, allowed: true, onClick: () => window.print() },
          ]}
          notice={<FileFailureView failure={failure} />}
          tabs={<RectificationTabs id={order.id} />}
        />
      </div>
      <PageBody>
        <Panel screenTitle title={t(kind)} note={t('printed')}>
          <PaperView paper={(kind === 'notice' ? order.noticePaper : order.reportPaper) as Paper} />
        </Panel>
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
