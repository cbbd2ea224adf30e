import { gql, type TypedDocumentNode } from '@apollo/client';
import { Button } from 'antd';
import { Link } from 'react-router';
import { shortDateTime } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { useList } from '../../app/use-list.js';
import { useListExport } from '../../app/use-list-export.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AwaitedPageQuery, AwaitedPageQueryVariables, RemindMutation, RemindMutationVariables } from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { subjectAddress } from '../../modules/addresses.js';
import { Deadline } from '../../modules/deadline.js';
import { useExportAction } from '../../modules/export-action.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { DeskTabs } from '../../modules/todo/desk-tabs.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';

const AWAITED_PAGE: TypedDocumentNode<AwaitedPageQuery, AwaitedPageQueryVariables> = gql`
  query AwaitedPage($filter: AwaitedFilter, $after: String) {
    awaited(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        kind
        subject
        subjectKey
        title
        context
        waitsFor
        since
        dueOn
        remindedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;

const REMIND: TypedDocumentNode<RemindMutation, RemindMutationVariables> = gql`
  mutation Remind($input: RemindInput!) {
    remindAwaited(input: $input) {
      awaited {
        id
        kind
        remindedAt
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

const words = defineWords('awaited-page', {
  title: ['我发起', 'Waiting for others'],
  sub: ['本单位已办、等待对方办理的事项', 'what your organisation has done and others must deal with now'],
  kind: ['等待办理', 'Waits for'],
  matter: ['事项', 'Matter'],
  waitsFor: ['由谁办理', 'By whom'],
  since: ['自', 'Since'],
  due: ['期限', 'Due'],
  overdue: ['逾期', 'Overdue'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  reminded: ['上次催办', 'Reminded'],
  remind: ['催办', 'Remind'],
  remindOf: ['催办 {{waitsFor}}：{{title}}', 'Remind {{waitsFor}}: {{title}}'],
  empty: ['没有等待对方的事项', 'Nothing waits for others'],
  emptyText: ['提交、签署或报送之后，对方尚未办理的会列在这里，可以催办。', 'What you have sent, sealed or filed and others have not dealt with appears here; you can remind them.'],
});

/** What the organisation waits for, with the day it was last asked for. */
export function AwaitedPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const list = useList(AWAITED_PAGE, (data) => data.awaited, { kinds: 'list', overdue: 'boolean' });
  const remind = useVerb(REMIND);
  const exporting = useListExport(AWAITED_PAGE, (data) => data.awaited, { filter: list.filter }, {
    name: t('title'),
    columns: [
      { head: t('kind'), value: (row) => label('todoKind', row.kind) },
      { head: t('matter'), value: (row) => `${row.title} ${row.context}` },
      { head: t('waitsFor'), value: (row) => row.waitsFor },
      { head: t('since'), value: (row) => shortDateTime(row.since) },
      { head: t('due'), value: (row) => row.dueOn },
      { head: t('reminded'), value: (row) => row.remindedAt && shortDateTime(row.remindedAt) },
    ],
  });
  const exportAction = useExportAction(exporting, list.table.totalCount);
  return (
    <>
      <PageHeader title={t('title')} sub={t('sub')} actions={[exportAction]} notice={<VerbOutcome verb={remind} action={t('remind')} />} tabs={<DeskTabs />} />
      <PageBody>
        <ListPanel
          name="awaited"
          label={t('title')}
          filters={list.filters}
          fields={[
            { key: 'kinds', label: t('kind'), options: options('todoKind') },
            { key: 'overdue', label: t('overdue'), options: [{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }] },
          ]}
          failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
          columnChoice={false}
          columns={[
            { key: 'kind', title: t('kind'), phone: 'aside', render: (row) => <span className="muted">{label('todoKind', row.kind)}</span> },
            {
              key: 'matter',
              title: t('matter'),
              phone: 'title',
              render: (row) => (
                <>
                  <Link data-row-link to={subjectAddress(row.subject, row.subjectKey)}>
                    <b>{row.title}</b>
                  </Link>{' '}
                  <span className="muted">{row.context}</span>
                </>
              ),
            },
            { key: 'waitsFor', title: t('waitsFor'), render: (row) => row.waitsFor },
            { key: 'since', title: t('since'), render: (row) => shortDateTime(row.since) },
            { key: 'due', title: t('due'), render: (row) => <Deadline on={row.dueOn} /> },
            {
              key: 'reminded',
              title: t('reminded'),
              render: (row) => (
                <>
                  {row.remindedAt && `${shortDateTime(row.remindedAt)} `}
                  <Button
                    type="link"
                    size="small"
                    aria-label={t('remindOf', { waitsFor: row.waitsFor, title: row.title })}
                    onClick={() => void remind.run({ input: { awaitedId: row.id, kind: row.kind } })}
                  >
                    {t('remind')}
                  </Button>
                </>
              ),
            },
          ]}
          {...list.table}
          empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
        />
      </PageBody>
    </>
  );
}
