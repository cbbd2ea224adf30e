import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { dateTime } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useList } from '../../app/use-list.js';
import { useListExport } from '../../app/use-list-export.js';
import { defineWords, useWords } from '../../app/words.js';
import type { WorkPlansPageQuery } from '../../graphql/generated/types.js';
import { useExportAction } from '../../modules/export-action.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { ListViews } from '../../modules/list-views.js';
import { State } from '../../modules/state.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { PlanDialog } from './plan-dialog.js';
import { planFilterSpec, WORK_PLANS_PAGE } from './plans-query.js';

/** Monthly plans of dispatched persons: who has filed, what the month brought, whose summary is late. */
const words = defineWords('plans-page', {
  title: ['月工作计划', 'Monthly plans'],
  sub: ['每人每月写明目标、任务和时间节点，报派出单位备案', 'goals, tasks and milestones of each person and month, filed with the own hospital'],
  search: ['人员、目标、任务', 'Person, goals or tasks'],
  all: ['全部', 'All'],
  filed: ['待批注', 'To comment'],
  lateView: ['总结逾期', 'Summary late'],
  write: ['写月计划', 'Write a plan'],
  month: ['月份', 'Month'],
  person: ['人员', 'Person'],
  goals: ['目标', 'Goals'],
  tasks: ['任务', 'Tasks'],
  milestones: ['时间节点', 'Milestones'],
  help: ['需要的帮助', 'Help needed'],
  progress: ['进度（半天）', 'Progress (half-days)'],
  pairing: ['结对', 'Pairing'],
  filedAt: ['报送', 'Filed'],
  comment: ['批注', 'Comment'],
  summary: ['总结', 'Summary'],
  late: ['逾期', 'late'],
  state: ['状态', 'State'],
  empty: ['没有符合条件的月计划', 'No plan matches'],
  emptyText: ['派驻人员每月初写月计划并报送，月底提交总结。', 'At the beginning of a month each person writes and files a plan, at its end a summary.'],
});

type Row = WorkPlansPageQuery['workPlans']['nodes'][number];

function useColumns(): DataColumn<Row>[] {
  const t = useWords(words);
  const label = useLabel();
  return [
    { key: 'month', title: t('month'), fixed: true, order: 'EARLIEST', render: (row) => row.monthOn.slice(0, 7) },
    { key: 'person', title: t('person'), fixed: true, phone: 'title', render: (row) => <Link data-row-link to={`/plans/${row.id}`}><b>{row.personName} {row.monthOn.slice(0, 7)}</b></Link> },
    { key: 'goals', title: t('goals'), render: (row) => <span style={{ whiteSpace: 'normal' }}>{row.goals || '—'}</span> },
    { key: 'progress', title: t('progress'), render: (row) => row.progress.map((one) => `${label('activityType', one.type)} ${one.done}/${one.expected}`).join('、') || '—' },
    { key: 'pairing', title: t('pairing'), phone: 'none', render: (row) => (row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : '—') },
    { key: 'filed', title: t('filedAt'), phone: 'none', render: (row) => dateTime(row.filedAt) },
    { key: 'summary', title: t('summary'), render: (row) => (row.summaryLate ? <StatusTag tone="bad">{t('late')}</StatusTag> : row.summarisedAt ? dateTime(row.summarisedAt) : '—') },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="workPlan" code={row.state} /> },
  ];
}

export function PlansPage() {
  const t = useWords(words);
  const label = useLabel();
  const { flag, clear } = useListWords();
  const options = useOptions();
  const { may } = useSession();
  const [writing, setWriting] = useState(false);
  const columns = useColumns();
  const list = useList(WORK_PLANS_PAGE, (data) => data.workPlans, planFilterSpec, { ordered: true });
  const exporting = useListExport(WORK_PLANS_PAGE, (data) => data.workPlans, { filter: list.filter }, {
    name: t('title'),
    columns: [
      { head: t('month'), value: (row) => row.monthOn.slice(0, 7) },
      { head: t('person'), value: (row) => row.personName },
      { head: t('goals'), value: (row) => row.goals },
      { head: t('tasks'), value: (row) => row.tasks },
      { head: t('milestones'), value: (row) => row.milestones },
      { head: t('help'), value: (row) => row.helpNeeded },
      { head: t('progress'), value: (row) => row.progress.map((one) => `${label('activityType', one.type)} ${one.done}/${one.expected}`).join('；') },
      { head: t('filedAt'), value: (row) => (row.filedAt ? dateTime(row.filedAt) : '') },
      { head: t('comment'), value: (row) => row.comment },
      { head: t('summary'), value: (row) => row.summary },
      { head: t('lateView'), value: (row) => (row.summaryLate ? t('late') : '') },
      { head: t('state'), value: (row) => label('workPlan', row.state) },
    ],
  });
  const exportAction = useExportAction(exporting, list.table.totalCount);
  return (
    <>
      <PageHeader title={t('title')} sub={t('sub')} actions={[exportAction, ...(may('plan.write') ? [{ key: 'write', label: t('write'), icon: 'plus' as const, primary: true, allowed: true, onClick: () => setWriting(true) }] : [])]} />
      <PageBody>
        <ListViews
          path="/plans"
          filters={list.filters}
          views={[
            { key: 'all', label: t('all'), search: '' },
            { key: 'filed', label: t('filed'), search: 'states=FILED' },
            { key: 'late', label: t('lateView'), search: 'late=true' },
          ]}
        />
        <ListPanel
          name="plans"
          label={t('title')}
          filters={list.filters}
          fields={[
            { key: 'states', label: t('state'), options: options('workPlan') },
            { key: 'late', label: t('lateView'), options: flag },
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
      {writing && <PlanDialog plan={null} onClose={() => setWriting(false)} />}
    </>
  );
}
