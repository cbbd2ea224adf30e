import { gql, type TypedDocumentNode } from '@apollo/client';
import { Link } from 'react-router';
import { dateTime } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { useList } from '../../app/use-list.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ImportsPageQuery, ImportsPageQueryVariables } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';
import { UploadPanel } from './upload-panel.js';

/** Spreadsheets: template, upload with a dry run, and the batches so far. */
const IMPORTS_PAGE: TypedDocumentNode<ImportsPageQuery, ImportsPageQueryVariables> = gql`
  query ImportsPage($filter: ImportBatchFilter, $after: String) {
    importBatches(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        kind
        fileName
        totalRows
        validRows
        faultyRows
        state
        createdBy
        createdAt
        committedAt
        undoneAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;

const words = defineWords('imports-page', {
  title: ['导入', 'Import'],
  sub: ['先校验、再提交，提交后可撤销', 'checked first, then committed; a commit can be undone'],
  batches: ['导入记录', 'Imports'],
  kind: ['类别', 'Kind'],
  state: ['状态', 'State'],
  file: ['文件', 'File'],
  rows: ['可导入 / 全部', 'Valid / all'],
  faults: ['错误行', 'Faulty rows'],
  by: ['上传', 'Uploaded'],
  committed: ['提交', 'Committed'],
  empty: ['还没有导入过', 'Nothing imported yet'],
  emptyText: ['下载模板，填好后在上面上传。', 'Download the template, fill it in and upload it above.'],
});

export function ImportsPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const list = useList(IMPORTS_PAGE, (data) => data.importBatches, { kind: 'text', states: 'list' });
  return (
    <>
      <PageHeader title={t('title')} sub={t('sub')} />
      <PageBody>
        <UploadPanel />
        <ListPanel
          name="imports"
          label={t('batches')}
          filters={list.filters}
          fields={[
            { key: 'kind', label: t('kind'), options: options('importKind') },
            { key: 'states', label: t('state'), options: options('importState') },
          ]}
          failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
          columnChoice={false}
          columns={[
            {
              key: 'file',
              title: t('file'),
              fixed: true,
              phone: 'title',
              render: (row) => (
                <Link data-row-link to={`/imports/${row.id}`}>
                  <b>{row.fileName}</b>
                </Link>
              ),
            },
            { key: 'kind', title: t('kind'), render: (row) => label('importKind', row.kind) },
            { key: 'rows', title: t('rows'), align: 'right', render: (row) => `${row.validRows} / ${row.totalRows}` },
            { key: 'faults', title: t('faults'), align: 'right', render: (row) => row.faultyRows },
            { key: 'by', title: t('by'), render: (row) => `${dateTime(row.createdAt)} ${row.createdBy}` },
            { key: 'committed', title: t('committed'), render: (row) => dateTime(row.committedAt) },
            { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="importState" code={row.state} /> },
          ]}
          {...list.table}
          empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
        />
      </PageBody>
    </>
  );
}
