import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { QueryFailure } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useList } from '../../app/use-list.js';
import { defineWords, useWords } from '../../app/words.js';
import { useOptions } from '../../modules/labels.js';
import { ListViews } from '../../modules/list-views.js';
import { useNeedColumns } from '../../modules/need/need-columns.js';
import { useListWords } from '../../modules/use-list-words.js';
import { ColumnChoice } from '../../ui/column-choice.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';
import { NEED_VIEWS, needFilterSpec, NEEDS_PAGE } from './needs-query.js';
import { useNeedsExport } from './use-needs-export.js';

/** Needs of the own institution, and those that receivers have shown to it. */
const words = defineWords('needs-page', {
  title: ['受援需求', 'Needs'],
  sub: ['受援单位调研后发布；本级及上级卫生健康委可见，结对后支援医院可见', 'published by receivers after a survey; seen by their commissions and, once paired, by their supporters'],
  search: ['受援单位、需求、专科', 'Receiver, need or specialty'],
  all: ['全部', 'All'],
  mine: ['本单位', 'Ours'],
  open: ['已发布', 'Published'],
  unpaired: ['尚未结对', 'Not paired yet'],
  state: ['状态', 'State'],
  priority: ['优先级', 'Priority'],
  kind: ['机构类型', 'Kind'],
  paired: ['已结对', 'Paired'],
  offers: ['支援能力', 'What hospitals offer'],
  draft: ['起草需求', 'Draft a need'],
  empty: ['没有符合条件的需求', 'No need matches'],
  emptyText: ['受援单位先调研，再起草需求：专科、人数、期限；发布后卫生健康委据此安排结对。', 'A receiver surveys itself and drafts a need: specialties, persons, period. Once published, the commission pairs by it.'],
});

export function NeedsPage() {
  const t = useWords(words);
  const { flag, clear } = useListWords();
  const options = useOptions();
  const { may } = useSession();
  const columns = useNeedColumns();
  const list = useList(NEEDS_PAGE, (data) => data.needs, needFilterSpec, { ordered: true });
  const exportAction = useNeedsExport(list.filter, list.table.totalCount);
  const { data: counts } = useQuery(NEED_VIEWS);
  const draft = may('need.manage') ? [{ key: 'draft', label: t('draft'), icon: 'plus' as const, primary: true, to: '/needs/new' }] : [];
  return (
    <>
      <PageHeader title={t('title')} sub={t('sub')} actions={[exportAction, { key: 'offers', label: t('offers'), to: '/offers' }, ...draft]} />
      <PageBody>
        <ListViews
          path="/needs"
          filters={list.filters}
          extra={<ColumnChoice name="needs" columns={columns} />}
          views={[
            { key: 'all', label: t('all'), search: '', count: counts?.all.totalCount },
            ...(may('need.manage') ? [{ key: 'mine', label: t('mine'), search: 'mine=true', count: counts?.mine.totalCount }] : []),
            { key: 'open', label: t('open'), search: 'states=PUBLISHED', count: counts?.open.totalCount },
            { key: 'unpaired', label: t('unpaired'), search: 'states=PUBLISHED&paired=false', count: counts?.unpaired.totalCount },
          ]}
        />
        <ListPanel
          name="needs"
          label={t('title')}
          filters={list.filters}
          fields={[
            { key: 'states', label: t('state'), options: options('need') },
            { key: 'priorities', label: t('priority'), options: options('needPriority') },
            { key: 'receiverKinds', label: t('kind'), options: options('institutionKind').filter(({ value }) => ['HOSPITAL', 'COMMUNITY_CENTRE', 'TOWNSHIP_CENTRE'].includes(value)) },
            { key: 'paired', label: t('paired'), options: flag },
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
    </>
  );
}
