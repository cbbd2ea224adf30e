import { gql, type TypedDocumentNode } from '@apollo/client';
import { Link } from 'react-router';
import { dateTime } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { useList } from '../../app/use-list.js';
import { useListExport } from '../../app/use-list-export.js';
import { defineWords, useWords } from '../../app/words.js';
import type { DonePageQuery, DonePageQueryVariables } from '../../graphql/generated/types.js';
import { machineAddress } from '../../modules/addresses.js';
import { useExportAction } from '../../modules/export-action.js';
import { logWords } from '../../modules/log/action-words.js';
import { DeskTabs } from '../../modules/todo/desk-tabs.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';

const DONE_PAGE: TypedDocumentNode<DonePageQuery, DonePageQueryVariables> = gql`
  query DonePage($filter: DoneFilter, $after: String) {
    doneActions(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        machine
        subject
        subjectKey
        action
        toState
        byName
        reason
        at
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;

const words = defineWords('done-page', {
  title: ['已办', 'Done'],
  sub: ['本单位办理过的事项，新的在前', 'what your organisation has dealt with, latest first'],
  what: ['办理', 'What'],
  matter: ['事项', 'Matter'],
  by: ['办理人', 'By'],
  reason: ['理由', 'Reason'],
  at: ['时间', 'Time'],
  mine: ['仅本人', 'Only mine'],
  yes: ['是', 'Yes'],
  empty: ['还没有办理记录', 'Nothing has been dealt with yet'],
  emptyText: ['签署、受理、确认、退回等都会记在这里。', 'Seals, decisions, confirmations and returns are kept here.'],
});

/** What has been dealt with, by whom, and where it stands. */
export function DonePage() {
  const t = useWords(words);
  const list = useList(DONE_PAGE, (data) => data.doneActions, { mine: 'boolean' });
  const exporting = useListExport(DONE_PAGE, (data) => data.doneActions, { filter: list.filter }, {
    name: t('title'),
    columns: [
      { head: t('what'), value: (row) => logWords(row) },
      { head: t('matter'), value: (row) => row.subject },
      { head: t('by'), value: (row) => row.byName },
      { head: t('reason'), value: (row) => row.reason },
      { head: t('at'), value: (row) => dateTime(row.at) },
    ],
  });
  const exportAction = useExportAction(exporting, list.table.totalCount);
  return (
    <>
      <PageHeader title={t('title')} sub={t('sub')} actions={[exportAction]} tabs={<DeskTabs />} />
      <PageBody>
        <ListPanel
          name="done"
          label={t('title')}
          filters={list.filters}
          fields={[{ key: 'mine', label: t('mine'), options: [{ value: 'true', label: t('yes') }] }]}
          failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
          columnChoice={false}
          columns={[
            { key: 'what', title: t('what'), phone: 'aside', render: (row) => logWords(row) },
            {
              key: 'matter',
              title: t('matter'),
              phone: 'title',
              render: (row) => {
                const to = machineAddress(row.machine, row.subjectKey);
                return to ? (
                  <Link data-row-link to={to}>
                    <b>{row.subject}</b>
                  </Link>
                ) : (
                  <b>{row.subject}</b>
                );
              },
            },
            { key: 'by', title: t('by'), render: (row) => row.byName },
            { key: 'reason', title: t('reason'), render: (row) => <span className="muted">{row.reason}</span> },
            { key: 'at', title: t('at'), width: 150, render: (row) => dateTime(row.at) },
          ]}
          {...list.table}
          empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
        />
      </PageBody>
    </>
  );
}
