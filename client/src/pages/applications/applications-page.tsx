import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { day } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useList } from '../../app/use-list.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ApplicationRowFragment } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { ListViews } from '../../modules/list-views.js';
import { State } from '../../modules/state.js';
import { useListWords } from '../../modules/use-list-words.js';
import { ColumnChoice } from '../../ui/column-choice.js';
import type { DataColumn } from '../../ui/data-table.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';
import { APPLICATION_VIEWS, applicationFilterSpec, APPLICATIONS_PAGE } from './applications-query.js';
import { ApplyDialog } from './apply-dialog.js';
import { useApplicationsExport } from './use-applications-export.js';

/** Who wants to go: the own applications, the department's, or all of the hospital. */
const words = defineWords('applications-page', {
  title: ['选派申请', 'Applications'],
  sub: ['个人申报 → 科室推荐 → 领导小组审批', 'application → recommendation of the department → decision of the leading group'],
  search: ['姓名、科室、专业、受援单位', 'Name, department, specialty or receiver'],
  all: ['全部', 'All'],
  mine: ['待我办理', 'Waiting for me'],
  approved: ['已批准', 'Approved'],
  name: ['申请人', 'Applicant'],
  department: ['科室', 'Department'],
  specialty: ['专业', 'Specialty'],
  level: ['职称等级', 'Level'],
  need: ['需求', 'Need'],
  applied: ['申请日期', 'Applied on'],
  source: ['来源', 'Source'],
  state: ['状态', 'State'],
  own: ['申报支援', 'Apply'],
  record: ['登记书面申请', 'Record a signed application'],
  empty: ['没有符合条件的申请', 'No application matches'],
  emptyText: ['本人申报，或由办公室登记签字的书面申请；科室推荐后由领导小组审批，批准的人员可以列入名单。', 'People apply themselves, or the office records a signed paper; who is approved may be put on a roster.'],
});

function useColumns(): DataColumn<ApplicationRowFragment>[] {
  const t = useWords(words);
  const label = useLabel();
  return [
    {
      key: 'name', title: t('name'), fixed: true, phone: 'title',
      render: (row) => (
        <Link data-row-link to={`/applications/${row.id}`}>
          <b>{row.personName}</b> <span className="muted">{row.staffNo}</span>
        </Link>
      ),
    },
    { key: 'department', title: t('department'), render: (row) => row.department || '—' },
    { key: 'specialty', title: t('specialty'), render: (row) => row.specialty || '—' },
    { key: 'level', title: t('level'), phone: 'none', render: (row) => label('titleLevel', row.titleLevel) },
    { key: 'need', title: t('need'), render: (row) => (row.receiverName ? `${row.receiverName} · ${row.needTitle}` : '—') },
    { key: 'applied', title: t('applied'), render: (row) => day(row.consentedOn) },
    { key: 'source', title: t('source'), phone: 'none', render: (row) => label('applicationSource', row.source) },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <State list="application" code={row.state} /> },
  ];
}

export function ApplicationsPage() {
  const t = useWords(words);
  const { clear } = useListWords();
  const options = useOptions();
  const { may } = useSession();
  const [applying, setApplying] = useState(false);
  const columns = useColumns();
  const list = useList(APPLICATIONS_PAGE, (data) => data.applications, applicationFilterSpec);
  const exportAction = useApplicationsExport(list.filter, list.table.totalCount);
  const { data: counts } = useQuery(APPLICATION_VIEWS);
  const own = may('archive.own');
  const apply = may('application.apply') ? [{ key: 'apply', label: own ? t('own') : t('record'), icon: 'plus' as const, primary: true, allowed: true, onClick: () => setApplying(true) }] : [];
  return (
    <>
      <PageHeader title={t('title')} sub={t('sub')} actions={[exportAction, ...apply]} />
      <PageBody>
        <ListViews
          path="/applications"
          filters={list.filters}
          extra={<ColumnChoice name="applications" columns={columns} />}
          views={[
            { key: 'all', label: t('all'), search: '', count: counts?.all.totalCount },
            { key: 'mine', label: t('mine'), search: 'mine=true', count: counts?.mine.totalCount },
            { key: 'approved', label: t('approved'), search: 'states=LEADING_GROUP_APPROVED', count: counts?.approved.totalCount },
          ]}
        />
        <ListPanel
          name="applications"
          label={t('title')}
          filters={list.filters}
          fields={[{ key: 'states', label: t('state'), options: options('application') }]}
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
      {applying && <ApplyDialog own={own} onClose={() => setApplying(false)} />}
    </>
  );
}
