import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { usePreferences } from '../../app/preferences.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { WorkbenchQuery, WorkbenchQueryVariables } from '../../graphql/generated/types.js';
import { useFigureCells } from '../../modules/figures.js';
import { NOTICE_LINE, NoticeList } from '../../modules/notice/notice-list.js';
import { PAIRING_ROW } from '../../modules/pairing/pairing-row.js';
import { PairingBrief } from '../../modules/pairing/pairing-brief.js';
import { SecondFactorNotice } from '../../modules/second-factor-notice.js';
import { DueList } from '../../modules/todo/due-list.js';
import { TODO_ROW } from '../../modules/todo/todo-row.js';
import { TodoTable } from '../../modules/todo/todo-table.js';
import { FigureStrip } from '../../ui/figure-strip.js';
import { KeyHints } from '../../ui/key-hints.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader, type HeaderAction } from '../../ui/page-header.js';
import { Columns, Panel } from '../../ui/panel.js';
import { EmptyState, Skeleton } from '../../ui/states.js';

const WORKBENCH: TypedDocumentNode<WorkbenchQuery, WorkbenchQueryVariables> = gql`
  query Workbench {
    workbench {
      today
      figures {
        code
        value
        list
        filter
      }
      todoTotal
      todos {
        ...TodoRow
      }
      dueSoon {
        ...TodoRow
      }
      pairingTotal
      pairings {
        ...PairingRow
      }
      unreadNotices
      notices {
        ...NoticeLine
      }
    }
  }
  ${TODO_ROW}
  ${PAIRING_ROW}
  ${NOTICE_LINE}
`;

const words = defineWords('workbench', {
  title: ['工作台', 'Workbench'],
  figures: ['关键数字', 'Key figures'],
  todos: ['待办', 'To do'],
  all: ['全部', 'All'],
  shown: ['显示 {{shown}} / {{count}}', '{{shown}} of {{count}}'],
  noTodos: ['没有待办', 'Nothing to do'],
  noTodosText: ['需要你单位办理的事项会出现在这里，也会发消息。', 'Whatever waits for your organisation appears here; you are notified too.'],
  due: ['近期到期', 'Due soon'],
  noDue: ['两周内没有到期事项。', 'Nothing is due within two weeks.'],
  pairings: ['我的结对', 'My pairings'],
  attention: ['需要关注的在前', 'those needing attention first'],
  count: ['{{count}} 对', { one: '{{count}} pairing', other: '{{count}} pairings' }],
  noPairings: ['还没有结对', 'No pairings yet'],
  noPairingsText: ['方案发布后，与你单位有关的结对会出现在这里。', 'Once a programme is published its pairings appear here.'],
  notices: ['通知公告', 'Notices'],
  noNotices: ['没有消息。', 'No notices.'],
  import: ['批量导入', 'Import'],
  programmes: ['方案', 'Programmes'],
  oversight: ['监管驾驶舱', 'Oversight'],
  newTeam: ['队伍', 'Teams'],
  move: ['上下', 'move'],
  open: ['打开', 'open'],
});

type Workbench = WorkbenchQuery['workbench'];

function useQuickActions(): HeaderAction[] {
  const t = useWords(words);
  const { may } = useSession();
  return [
    ...(may('oversight.read') ? [{ key: 'oversight', label: t('oversight'), icon: 'chart' as const, to: '/oversight' }] : []),
    ...(may('import.run') ? [{ key: 'import', label: t('import'), icon: 'import' as const, to: '/imports' }] : []),
    ...(may('programme.publish') ? [{ key: 'programmes', label: t('programmes'), icon: 'pack' as const, primary: true, to: '/programmes' }] : []),
    ...(may('team.form') ? [{ key: 'teams', label: t('newTeam'), icon: 'team' as const, primary: true, to: '/teams' }] : []),
  ];
}

function Todos({ workbench }: { workbench: Workbench }) {
  const t = useWords(words);
  const { todos, todoTotal } = workbench;
  return (
    <Panel
      flush
      title={`${t('todos')} ${todoTotal}`}
      extra={<Link to="/todos">{t('all')}</Link>}
      foot={
        todos.length > 0 && (
          <>
            <KeyHints hints={[{ keys: ['J', 'K'], label: t('move') }, { keys: ['Enter'], label: t('open') }]} />
            <span>{t('shown', { shown: todos.length, count: todoTotal })}</span>
          </>
        )
      }
    >
      {todos.length > 0 ? <TodoTable rows={todos} /> : <EmptyState title={t('noTodos')}>{t('noTodosText')}</EmptyState>}
    </Panel>
  );
}

function Loaded({ workbench }: { workbench: Workbench }) {
  const t = useWords(words);
  const { may } = useSession();
  const cells = useFigureCells();
  return (
    <>
      {workbench.figures.length > 0 && <FigureStrip label={t('figures')} figures={cells(workbench.figures)} />}
      <Columns
        width={320}
        aside={
          <>
            <Panel title={t('due')}>{workbench.dueSoon.length > 0 ? <DueList rows={workbench.dueSoon} /> : <p className="muted">{t('noDue')}</p>}</Panel>
            <Panel title={t('notices')} extra={<Link to="/notices">{t('all')}</Link>}>
              {workbench.notices.length > 0 ? <NoticeList notices={workbench.notices} /> : <p className="muted">{t('noNotices')}</p>}
            </Panel>
          </>
        }
      >
        <Todos workbench={workbench} />
        {may('pairing.read') && (
          <Panel flush title={t('pairings')} note={t('attention')} extra={<Link to="/pairings">{t('count', { count: workbench.pairingTotal })}</Link>}>
            {workbench.pairings.length > 0 ? (
              <PairingBrief pairings={workbench.pairings} />
            ) : (
              <EmptyState title={t('noPairings')}>{t('noPairingsText')}</EmptyState>
            )}
          </Panel>
        )}
      </Columns>
    </>
  );
}

/** The page somebody begins the day with: one query. */
export function WorkbenchPage() {
  const t = useWords(words);
  const { language } = usePreferences();
  const { viewer } = useSession();
  const query = useQuery(WORKBENCH);
  const actions = useQuickActions();
  const today = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'Asia/Shanghai' }).format(new Date(viewer.businessNow));
  return (
    <>
      <PageHeader title={t('title')} sub={today} actions={actions} notice={<SecondFactorNotice />} />
      <PageBody>
        <QueryView
          query={query}
          skeleton={
            <Panel flush>
              <Skeleton rows={12} />
            </Panel>
          }
        >
          {({ workbench }) => <Loaded workbench={workbench} />}
        </QueryView>
      </PageBody>
    </>
  );
}
