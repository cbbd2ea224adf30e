import { gql, type TypedDocumentNode } from '@apollo/client';
import { Link } from 'react-router';
import { dateTime } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useList } from '../../app/use-list.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type {
  MarkAllNoticesReadMutation,
  MarkAllNoticesReadMutationVariables,
  MarkNoticeReadMutation,
  MarkNoticeReadMutationVariables,
  NoticesPageQuery,
  NoticesPageQueryVariables,
} from '../../graphql/generated/types.js';
import { PROBLEM_FIELDS } from '../../modules/action-fields.js';
import { NOTICE_LINE } from '../../modules/notice/notice-list.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';

const NOTICES_PAGE: TypedDocumentNode<NoticesPageQuery, NoticesPageQueryVariables> = gql`
  query NoticesPage($filter: NoticeFilter, $after: String) {
    notices(filter: $filter, first: 50, after: $after) {
      nodes {
        ...NoticeLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${NOTICE_LINE}
`;

const MARK_READ: TypedDocumentNode<MarkNoticeReadMutation, MarkNoticeReadMutationVariables> = gql`
  mutation MarkNoticeRead($input: MarkNoticeReadInput!) {
    markNoticeRead(input: $input) {
      notice {
        id
        readAt
      }
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

const MARK_ALL_READ: TypedDocumentNode<MarkAllNoticesReadMutation, MarkAllNoticesReadMutationVariables> = gql`
  mutation MarkAllNoticesRead {
    markAllNoticesRead {
      marked
      problems {
        ...ProblemFields
      }
    }
  }
  ${PROBLEM_FIELDS}
`;

const words = defineWords('notices-page', {
  title: ['消息', 'Notices'],
  allRead: ['全部标为已读', 'Mark all as read'],
  channels: ['通知渠道', 'Channels'],
  unread: ['未读', 'Unread'],
  read: ['已读', 'Read'],
  state: ['状态', 'State'],
  notice: ['内容', 'Notice'],
  at: ['时间', 'Time'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  empty: ['没有消息', 'No notices'],
  emptyText: ['指派、签署、备案与退回等都会发消息到这里。', 'Assignments, sealing, filings and returns are announced here.'],
});

/** What the acting organisation was told; opening a notice marks it as read. */
export function NoticesPage() {
  const t = useWords(words);
  const { may } = useSession();
  const list = useList(NOTICES_PAGE, (data) => data.notices, { unread: 'boolean' });
  const refetch = ['NoticesPage', 'FrameCounts'];
  const markAll = useVerb(MARK_ALL_READ, { refetch });
  const mark = useVerb(MARK_READ, { refetch: ['FrameCounts'] });
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={[
          ...(may('notice.channel') ? [{ key: 'channels', label: t('channels'), icon: 'bell' as const, to: '/notices/channels' }] : []),
          { key: 'read', label: t('allRead'), icon: 'check', allowed: true, loading: markAll.running, onClick: () => void markAll.run({}) },
        ]}
        notice={<VerbOutcome verb={markAll} action={t('allRead')} />}
      />
      <PageBody>
        <ListPanel
          name="notices"
          label={t('title')}
          filters={list.filters}
          fields={[{ key: 'unread', label: t('unread'), options: [{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }] }]}
          failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
          columnChoice={false}
          columns={[
            { key: 'state', title: t('state'), width: 90, phone: 'aside', render: (row) => <StatusTag tone={row.readAt ? 'mute' : 'info'}>{row.readAt ? t('read') : t('unread')}</StatusTag> },
            {
              key: 'notice',
              title: t('notice'),
              phone: 'title',
              render: (row) => (
                <div style={{ whiteSpace: 'normal' }}>
                  {row.link.startsWith('/') && !row.link.startsWith('//') ? (
                    <Link data-row-link to={row.link} onClick={() => void (row.readAt ? null : mark.run({ input: { noticeId: row.id } }))}>
                      <b>{row.title}</b>
                    </Link>
                  ) : (
                    <b>{row.title}</b>
                  )}{' '}
                  <span className="muted">{row.body}</span>
                </div>
              ),
            },
            { key: 'at', title: t('at'), width: 150, render: (row) => dateTime(row.createdAt) },
          ]}
          {...list.table}
          empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
        />
      </PageBody>
    </>
  );
}
