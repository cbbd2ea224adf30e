import { gql, type TypedDocumentNode } from '@apollo/client';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Failure } from '../../app/apollo/failure.js';
import { downloadFile } from '../../app/files.js';
import { dateTime, shortDateTime } from '../../app/format.js';
import type { FilterSpec } from '../../app/list-filter.js';
import { QueryFailure } from '../../app/query-view.js';
import { useList } from '../../app/use-list.js';
import { useListExport } from '../../app/use-list-export.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AttachmentsPageQuery, AttachmentsPageQueryVariables } from '../../graphql/generated/types.js';
import { ATTACHMENT_ROW, contentOf, type AttachmentRow } from '../../modules/evidence/evidence-query.js';
import { fileSize } from '../../modules/evidence/file-size.js';
import { subjectAddress } from '../../modules/evidence/subject-address.js';
import { useExportAction } from '../../modules/export-action.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';

/** Every attachment that this organisation sees, whatever it hangs on. */
const ATTACHMENTS_PAGE: TypedDocumentNode<AttachmentsPageQuery, AttachmentsPageQueryVariables> = gql`
  query AttachmentsPage($filter: AttachmentFilter, $order: AttachmentOrder, $after: String) {
    attachments(filter: $filter, order: $order, first: 50, after: $after) {
      nodes {
        ...AttachmentRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${ATTACHMENT_ROW}
`;

const filterSpec: FilterSpec = { search: 'text', pairingId: 'text', subjects: 'list', states: 'list', own: 'boolean' };

const words = defineWords('attachments-page', {
  title: ['附件', 'Evidence'],
  sub: ['工作记录、任务、考核等的佐证，撤回不删除', 'what proves work, tasks, evaluations; withdrawn, never deleted'],
  search: ['文件名、所附对象、上传人', 'File, subject or person'],
  name: ['文件', 'File'],
  subject: ['所附对象', 'Hangs on'],
  kind: ['类别', 'Kind'],
  size: ['大小', 'Size'],
  by: ['上传', 'Added'],
  org: ['单位', 'Organisation'],
  at: ['时间', 'When'],
  state: ['状态', 'State'],
  reason: ['撤回理由', 'Why withdrawn'],
  hash: ['SHA-256', 'SHA-256'],
  own: ['本单位上传', 'Ours'],
  fetch: ['下载 {{name}}', 'Download {{name}}'],
  empty: ['没有符合条件的附件', 'No file matches'],
  emptyText: ['在工作记录、任务或考核的页面上添加附件。', 'Files are added where the record, the task or the evaluation is.'],
});

function useColumns(onFailure: (failure: Failure | null) => void): DataColumn<AttachmentRow>[] {
  const t = useWords(words);
  const label = useLabel();
  return [
    {
      key: 'name', title: t('name'), fixed: true, order: 'NAME', phone: 'title',
      render: (row) => row.state === 'WITHDRAWN' ? <s className="muted">{row.name}</s> : (
        <Button type="link" style={{ height: 'auto', padding: 0, whiteSpace: 'normal', textAlign: 'left' }} aria-label={t('fetch', { name: row.name })} onClick={() => void downloadFile(contentOf(row.id), row.name).then(onFailure)}>
          <b>{row.name}</b>
        </Button>
      ),
    },
    { key: 'kind', title: t('kind'), render: (row) => label('attachmentSubject', row.subject) },
    {
      key: 'subject', title: t('subject'),
      render: (row) => {
        const to = subjectAddress(row);
        return to ? <Link to={to}>{row.subjectName}</Link> : row.subjectName;
      },
    },
    { key: 'size', title: t('size'), align: 'right', order: 'LARGEST', render: (row) => fileSize(row.size) },
    { key: 'by', title: t('by'), render: (row) => <span className="muted">{row.uploadedBy} {shortDateTime(row.createdAt)}</span> },
    { key: 'org', title: t('org'), phone: 'none', render: (row) => row.uploadedOrgName },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="attachment" code={row.state} /> },
  ];
}

export function AttachmentsPage() {
  const t = useWords(words);
  const label = useLabel();
  const { clear, flag } = useListWords();
  const options = useOptions();
  const [failure, setFailure] = useState<Failure | null>(null);
  const columns = useColumns(setFailure);
  const list = useList(ATTACHMENTS_PAGE, (data) => data.attachments, filterSpec, { ordered: true });
  const exporting = useListExport(ATTACHMENTS_PAGE, (data) => data.attachments, { filter: list.filter }, {
    name: t('title'),
    columns: [
      { head: t('name'), value: (row) => row.name },
      { head: t('kind'), value: (row) => label('attachmentSubject', row.subject) },
      { head: t('subject'), value: (row) => row.subjectName },
      { head: t('size'), value: (row) => row.size },
      { head: t('hash'), value: (row) => row.sha256 },
      { head: t('by'), value: (row) => row.uploadedBy },
      { head: t('org'), value: (row) => row.uploadedOrgName },
      { head: t('at'), value: (row) => dateTime(row.createdAt) },
      { head: t('state'), value: (row) => label('attachment', row.state) },
      { head: t('reason'), value: (row) => row.withdrawReason },
    ],
  });
  const exportAction = useExportAction(exporting, list.table.totalCount);
  return (
    <>
      <PageHeader title={t('title')} sub={t('sub')} actions={[exportAction]} notice={failure && <FileFailureView failure={{ ...failure, faults: [] }} />} />
      <PageBody>
        <ListPanel
          name="attachments"
          label={t('title')}
          filters={list.filters}
          fields={[
            { key: 'subjects', label: t('kind'), options: options('attachmentSubject') },
            { key: 'states', label: t('state'), options: options('attachment') },
            { key: 'own', label: t('own'), options: flag },
          ]}
          search={{ key: 'search', placeholder: t('search') }}
          failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
          columns={columns}
          {...list.table}
          empty={
            <EmptyState title={t('empty')} actions={Object.keys(list.filters.values).length > 0 && <Button onClick={list.filters.clear}>{clear}</Button>}>
              {t('emptyText')}
            </EmptyState>
          }
        />
      </PageBody>
    </>
  );
}
