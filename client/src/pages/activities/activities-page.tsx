import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { QueryFailure } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useList } from '../../app/use-list.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ActivityRowFragment } from '../../graphql/generated/types.js';
import { useActivityColumns } from '../../modules/activity/activity-columns.js';
import { ACTIVITY_QUERIES, CONFIRM_ACTIVITIES, RETURN_ACTIVITIES } from '../../modules/activity/activity-verbs.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { ListViews } from '../../modules/list-views.js';
import { useListWords } from '../../modules/use-list-words.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader, type HeaderAction } from '../../ui/page-header.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { EmptyState } from '../../ui/states.js';
import { ActivityDialog } from './activity-dialog.js';
import { ACTIVITIES_PAGE, ACTIVITY_VIEWS, activityFilterSpec } from './activities-query.js';
import { useActivitiesExport } from './use-activities-export.js';

/** Records of work in every pairing that this organisation sees; the receiver confirms them here, many at once. */
const words = defineWords('activities-page', {
  title: ['工作量', 'Work done'],
  sub: ['派驻人员登记，受援单位确认后计入工作量', 'recorded by the dispatched, counted once the receiver has confirmed'],
  search: ['人员、科室、备注', 'Person, department or note'],
  all: ['全部', 'All'],
  mine: ['待我办理', 'Waiting for us'],
  waiting: ['待确认', 'To confirm'],
  returned: ['被退回', 'Returned'],
  state: ['状态', 'State'],
  type: ['工作', 'Work'],
  record: ['登记工作', 'Record work'],
  sheet: ['按月填报', 'Fill in a month'],
  confirm: ['确认 {{count}} 条', { one: 'Confirm {{count}} record', other: 'Confirm {{count}} records' }],
  return: ['退回 {{count}} 条', { one: 'Return {{count}} record', other: 'Return {{count}} records' }],
  confirmText: ['确认后计入工作量；登记有误只能由对方另行更正，并再次确认。', 'They count from now on; a mistake can only be corrected by a new version that you confirm again.'],
  returnText: ['退回后不计入工作量，派驻人员可修改后再次提交。', 'They do not count; the person can change them and hand them in again.'],
  reason: ['退回理由', 'Reason'],
  done: ['已办理 {{count}} 条。', { one: '{{count}} done.', other: '{{count}} done.' }],
  confirming: ['确认工作记录', 'Confirming'],
  returning: ['退回工作记录', 'Returning'],
  empty: ['没有符合条件的工作记录', 'No record matches'],
  emptyText: ['派驻人员到岗后，在手机上“记活动”，或由派出单位按月填报。', 'Once people have arrived they record their work on the phone, or their hospital fills in a month.'],
});

function object(rows: readonly ActivityRowFragment[]): string {
  const people = new Map<string, number>();
  for (const row of rows) people.set(row.personName, (people.get(row.personName) ?? 0) + 1);
  return [...people].map(([name, count]) => `${name} × ${count}`).join('、');
}

/** Confirming and returning what is selected: the buttons, and what came of it. */
function useReview(rows: readonly ActivityRowFragment[], onDone: () => void) {
  const t = useWords(words);
  const ask = useConfirm();
  const [count, setCount] = useState(0);
  const options = { refetch: ACTIVITY_QUERIES };
  const confirm = useVerb(CONFIRM_ACTIVITIES, options);
  const back = useVerb(RETURN_ACTIVITIES, options);
  const may = (name: string) => rows.filter((row) => row.availableActions.some((action) => action.name === name && action.allowed));
  const settle = (ok: unknown, many: number): void => {
    if (!ok) return;
    setCount(many);
    onDone();
  };
  const [confirmable, returnable] = [may('confirmActivities'), may('returnActivities')];
  const run = async (kind: 'confirm' | 'return', chosen: readonly ActivityRowFragment[]): Promise<void> => {
    const title = t(kind, { count: chosen.length });
    const said = await ask({
      title, object: object(chosen), consequence: t(kind === 'confirm' ? 'confirmText' : 'returnText'), okText: title,
      ...(kind === 'return' && { danger: true, reason: { label: t('reason') } }),
    });
    if (!said) return;
    const activityIds = chosen.map((row) => row.id);
    if (kind === 'confirm') settle(await confirm.run({ input: { activityIds } }), chosen.length);
    else settle(await back.run({ input: { activityIds, reason: said.reason } }), chosen.length);
  };
  const actions = (
    <>
      {confirmable.length > 0 && (
        <Button type="primary" size="small" loading={confirm.running} onClick={() => void run('confirm', confirmable)}>
          {t('confirm', { count: confirmable.length })}
        </Button>
      )}
      {returnable.length > 0 && (
        <Button size="small" loading={back.running} onClick={() => void run('return', returnable)}>
          {t('return', { count: returnable.length })}
        </Button>
      )}
    </>
  );
  const outcome = (
    <>
      <VerbOutcome verb={confirm} action={t('confirming')} />
      <VerbOutcome verb={back} action={t('returning')} />
      {count > 0 && rows.length === 0 && <ReasonStrip tone="ok" icon="check">{t('done', { count })}</ReasonStrip>}
    </>
  );
  return { actions, outcome };
}

export function ActivitiesPage() {
  const t = useWords(words);
  const label = useLabel();
  const { flag, clear } = useListWords();
  const options = useOptions();
  const { may } = useSession();
  const [open, setOpen] = useState<ActivityRowFragment | null>(null);
  const [picked, setPicked] = useState<string[]>([]);
  const columns = useActivityColumns(setOpen);
  const list = useList(ACTIVITIES_PAGE, (data) => data.activities, activityFilterSpec, { ordered: true });
  const exportAction = useActivitiesExport(list.filter, list.table.totalCount);
  const { data: counts } = useQuery(ACTIVITY_VIEWS);
  const review = useReview((list.table.rows ?? []).filter((row) => picked.includes(row.id)), () => setPicked([]));
  const { assignmentId } = list.filters.values;
  const of = assignmentId ? `?assignmentId=${assignmentId}` : '';
  const actions: HeaderAction[] = [
    exportAction,
    ...(may('activity.record')
      ? [{ key: 'sheet', label: t('sheet'), icon: 'grid' as const, to: `/activities/sheet${of}` }, { key: 'record', label: t('record'), icon: 'plus' as const, primary: true, to: `/record${of}` }]
      : []),
  ];
  return (
    <>
      <PageHeader title={t('title')} sub={t('sub')} actions={actions} notice={review.outcome} />
      <PageBody>
        <ListViews
          path="/activities"
          filters={list.filters}
          views={[
            { key: 'all', label: t('all'), search: '' },
            { key: 'mine', label: t('mine'), search: 'mine=true', count: counts?.mine.totalCount },
            { key: 'waiting', label: t('waiting'), search: 'states=RECORDED', count: counts?.waiting.totalCount },
            { key: 'returned', label: t('returned'), search: 'states=RETURNED', count: counts?.returned.totalCount },
          ]}
        />
        <ListPanel
          name="activities"
          label={t('title')}
          filters={list.filters}
          fields={[
            { key: 'types', label: t('type'), options: options('activityType') },
            { key: 'states', label: t('state'), options: options('activity') },
            { key: 'mine', label: t('mine'), options: flag },
          ]}
          search={{ key: 'search', placeholder: t('search') }}
          failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
          columns={columns}
          {...list.table}
          {...(may('activity.confirm') && {
            selection: { ids: picked, onChange: setPicked, rowLabel: (row: ActivityRowFragment) => `${row.personName} ${row.day} ${label('activityType', row.type)}` },
            selectionActions: review.actions,
          })}
          empty={
            <EmptyState title={t('empty')} actions={Object.keys(list.filters.values).length > 0 && <Button onClick={list.filters.clear}>{clear}</Button>}>
              {t('emptyText')}
            </EmptyState>
          }
        />
      </PageBody>
      {open && <ActivityDialog activity={open} onClose={() => setOpen(null)} />}
    </>
  );
}
