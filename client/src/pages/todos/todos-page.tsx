import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
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
import { TODO_ROW, todoLine } from '../../modules/todo/todo-row.js';
import { KeyHints } from '../../ui/key-hints.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';
import { HandOverDialog } from './hand-over-dialog.js';
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
  mine: ['转给我', 'Handed to me'],
  assignee: ['承办', 'Dealt with by'],
  handOver: ['转办 {{count}} 项', { one: 'Hand over {{count}}', other: 'Hand over {{count}}' }],
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
  const list = useList(TODOS_PAGE, (data) => data.todos, { kinds: 'list', overdue: 'boolean', mine: 'boolean' });
  const lines = list.table.rows?.map(todoLine);
  const [picked, setPicked] = useState<string[]>([]);
  const [handing, setHanding] = useState(false);
  const { data } = useQuery(TODO_VIEWS);
  const chosen = (lines ?? []).filter((line) => picked.includes(line.id)).map((line) => line.row);
  const batch = useTodoBatch(chosen, (left) => setPicked(left.map((row) => todoLine(row).id)));
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
            { key: 'mine', label: t('mine'), search: 'mine=true' },
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
            { key: 'kind', title: t('kind'), phone: 'aside', render: ({ row }) => <span className="muted">{label('todoKind', row.kind)}</span> },
            {
              key: 'matter',
              title: t('matter'),
              phone: 'title',
              render: ({ row }) => (
                <>
                  <Link data-row-link to={subjectAddress(row.subject, row.subjectKey)}>
                    <b>{row.title}</b>
                  </Link>{' '}
                  <span className="muted">{row.context}</span>
                </>
              ),
            },
            { key: 'from', title: t('from'), render: ({ row }) => row.sender || '—' },
            { key: 'arrived', title: t('arrived'), render: ({ row }) => shortDateTime(row.createdAt) },
            { key: 'due', title: t('due'), render: ({ row }) => <Deadline on={row.dueOn} /> },
            { key: 'assignee', title: t('assignee'), render: ({ row }) => (row.assignee ? <>{row.assignee} <span className="muted">{row.handedBy}</span></> : '—') },
          ]}
          {...list.table}
          rows={lines}
          selection={{ ids: picked, onChange: setPicked, rowLabel: ({ row }) => `${label('todoKind', row.kind)} ${row.title}` }}
          selectionActions={
            <>
              {batch.actions}
              <Button size="small" onClick={() => setHanding(true)}>{t('handOver', { count: chosen.length })}</Button>
            </>
          }
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
      {handing && (
        <HandOverDialog
          rows={chosen}
          onClose={() => setHanding(false)}
          onDone={() => {
            setHanding(false);
            setPicked([]);
          }}
        />
      )}
    </>
  );
}
