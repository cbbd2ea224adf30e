import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { shortDateTime } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { useList } from '../../app/use-list.js';
import { defineWords, useWords } from '../../app/words.js';
import type { TodosPageQuery, TodosPageQueryVariables, TodoViewsQuery, TodoViewsQueryVariables } from '../../graphql/generated/types.js';
import { subjectAddress } from '../../modules/addresses.js';
import { Deadline } from '../../modules/deadline.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { ListViews } from '../../modules/list-views.js';
import { DeskTabs } from '../../modules/todo/desk-tabs.js';
import { TODO_ROW } from '../../modules/todo/todo-row.js';
import { KeyHints } from '../../ui/key-hints.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';
import { useTodoBatch } from './use-todo-batch.js';

const TODOS_PAGE: TypedDocumentNode<TodosPageQuery, TodosPageQueryVariables> = gql`
  query TodosPage($filter: TodoFilter, $after: String) {
    todos(filter: $filter, first: 50, after: $after) {
      nodes {
        ...TodoRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
  ${TODO_ROW}
`;

const TODO_VIEWS: TypedDocumentNode<TodoViewsQuery, TodoViewsQueryVariables> = gql`
  query TodoViews {
    workbench {
      todoTotal
      todoCounts {
        kind
        count
        overdue
      }
    }
  }
`;

const words = defineWords('todos-page', {
  all: ['全部', 'All'],
  move: ['上下', 'move'],
  open: ['打开', 'open'],
  pick: ['选中', 'select'],
  title: ['待办', 'To do'],
  sub: ['按期限排列', 'by deadline'],
  kind: ['类型', 'Kind'],
  matter: ['事项', 'Matter'],
  from: ['来自', 'From'],
  arrived: ['到达', 'Arrived'],
  due: ['期限', 'Due'],
  overdue: ['逾期', 'Overdue'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  empty: ['没有待办', 'Nothing to do'],
  emptyText: ['需要你单位办理的事项会出现在这里。', 'Whatever waits for your organisation appears here.'],
});

/** Everything that waits for the acting organisation; what is simple is dealt with from here, several at once. */
export function TodosPage() {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const list = useList(TODOS_PAGE, (data) => data.todos, { kinds: 'list', overdue: 'boolean' });
  const [picked, setPicked] = useState<string[]>([]);
  const { data } = useQuery(TODO_VIEWS);
  const batch = useTodoBatch((list.table.rows ?? []).filter((row) => picked.includes(row.id)), setPicked);
  const counts = data?.workbench.todoCounts ?? [];
  const late = counts.reduce((sum, one) => sum + one.overdue, 0);
  return (
    <>
      <PageHeader title={t('title')} sub={t('sub')} notice={batch.outcome} tabs={<DeskTabs />} />
      <PageBody>
        <ListViews
          path="/todos"
          filters={list.filters}
          views={[
            { key: 'all', label: t('all'), search: '', count: data?.workbench.todoTotal },
            ...(late > 0 ? [{ key: 'late', label: t('overdue'), search: 'overdue=true', count: late }] : []),
            ...counts.map((one) => ({ key: one.kind, label: label('todoKind', one.kind), search: `kinds=${one.kind}`, count: one.count })),
          ]}
        />
        <ListPanel
          name="todos"
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
            { key: 'from', title: t('from'), render: (row) => row.sender || '—' },
            { key: 'arrived', title: t('arrived'), render: (row) => shortDateTime(row.createdAt) },
            { key: 'due', title: t('due'), render: (row) => <Deadline on={row.dueOn} /> },
          ]}
          {...list.table}
          selection={{ ids: picked, onChange: setPicked, rowLabel: (row) => row.title }}
          selectionActions={batch.actions}
          foot={
            <KeyHints
              hints={[
                { keys: ['J', 'K'], label: t('move') },
                { keys: ['Enter'], label: t('open') },
                { keys: ['X'], label: t('pick') },
              ]}
            />
          }
          empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
        />
      </PageBody>
    </>
  );
}
