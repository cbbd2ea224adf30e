import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { QueryFailure } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useList } from '../../app/use-list.js';
import { defineWords, useWords } from '../../app/words.js';
import { useOptions } from '../../modules/labels.js';
import { ListViews } from '../../modules/list-views.js';
import { useTaskColumns } from '../../modules/task/task-columns.js';
import { useListWords } from '../../modules/use-list-words.js';
import { ColumnChoice } from '../../ui/column-choice.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';
import { PlanTaskDialog } from './plan-task-dialog.js';
import { taskFilterSpec, TASK_VIEWS, TASKS_PAGE } from './tasks-query.js';
import { useTasksExport } from './use-tasks-export.js';

/** The tasks of every pairing that this organisation sees. */
const words = defineWords('tasks-page', {
  title: ['任务', 'Tasks'],
  search: ['任务、科室、责任人', 'Task, department or person'],
  all: ['全部', 'All'],
  mine: ['待我办理', 'Waiting for us'],
  overdue: ['逾期', 'Overdue'],
  submitted: ['待验收', 'To accept'],
  state: ['状态', 'State'],
  plan: ['新增任务', 'Plan a task'],
  empty: ['没有符合条件的任务', 'No task matches'],
  emptyText: ['协议生效后，可从协议转入年度任务，或由任一方新增，双方确认后执行。', 'Once an agreement is in force its annual tasks can be taken over, or either hospital plans new ones; both confirm.'],
});

export function TasksPage() {
  const t = useWords(words);
  const { flag, clear } = useListWords();
  const options = useOptions();
  const { may } = useSession();
  const [planning, setPlanning] = useState(false);
  const columns = useTaskColumns();
  const list = useList(TASKS_PAGE, (data) => data.tasks, taskFilterSpec, { ordered: true });
  const exportAction = useTasksExport(list.filter, list.table.totalCount);
  const { data: counts } = useQuery(TASK_VIEWS);
  const { pairingId } = list.filters.values;
  return (
    <>
      <PageHeader title={t('title')} actions={[exportAction, ...(may('task.plan') ? [{ key: 'plan', label: t('plan'), icon: 'plus' as const, primary: true, allowed: true, onClick: () => setPlanning(true) }] : [])]} />
      <PageBody>
        <ListViews
          path="/tasks"
          filters={list.filters}
          extra={<ColumnChoice name="tasks" columns={columns} />}
          views={[
            { key: 'all', label: t('all'), search: '', count: counts?.all.totalCount },
            { key: 'mine', label: t('mine'), search: 'mine=true', count: counts?.mine.totalCount },
            { key: 'submitted', label: t('submitted'), search: 'states=SUBMITTED', count: counts?.submitted.totalCount },
            { key: 'overdue', label: t('overdue'), search: 'overdue=true', count: counts?.overdue.totalCount },
          ]}
        />
        <ListPanel
          name="tasks"
          label={t('title')}
          filters={list.filters}
          fields={[
            { key: 'states', label: t('state'), options: options('task') },
            { key: 'overdue', label: t('overdue'), options: flag },
            { key: 'mine', label: t('mine'), options: flag },
          ]}
          search={{ key: 'search', placeholder: t('search') }}
          failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
          columnChoice={false}
          columns={columns}
          {...list.table}
          empty={
            <EmptyState title={t('empty')} actions={Object.keys(list.filters.values).length > 0 && <Button onClick={list.filters.clear}>{clear}</Button>}>
              {t('emptyText')}
            </EmptyState>
          }
        />
      </PageBody>
      {planning && <PlanTaskDialog pairingId={pairingId} onClose={() => setPlanning(false)} />}
    </>
  );
}
