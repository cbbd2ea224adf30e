import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { period } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useList } from '../../app/use-list.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PersonFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { ListViews } from '../../modules/list-views.js';
import { State } from '../../modules/state.js';
import { useListWords } from '../../modules/use-list-words.js';
import { ViewerMark } from '../../modules/viewer-mark.js';
import { ColumnChoice } from '../../ui/column-choice.js';
import type { DataColumn } from '../../ui/data-table.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/panel.js';
import { EmptyState } from '../../ui/states.js';
import { staffFilterSpec, STAFF_PAGE, STAFF_VIEWS } from './staff-query.js';

/** The staff of the own hospital; identity numbers and telephones are masked. */
const words = defineWords('staff-page', {
  title: ['人员库', 'Staff'],
  sub: ['本单位人员；身份证号与电话加密保存，列表只显示首尾', 'your own staff; identity numbers and telephones are kept encrypted and shown masked'],
  search: ['姓名、工号、科室、专业', 'Name, number, department or specialty'],
  all: ['全部', 'All'],
  available: ['可选派', 'Available'],
  away: ['派驻中', 'On assignment'],
  left: ['离职', 'Left'],
  name: ['姓名', 'Name'],
  staffNo: ['工号', 'No.'],
  category: ['类别', 'Category'],
  title2: ['职称', 'Title'],
  level: ['级别', 'Level'],
  department: ['科室', 'Department'],
  specialty: ['专业', 'Specialty'],
  idNumber: ['身份证号', 'Identity number'],
  assignment: ['派驻', 'Assignment'],
  none: ['无', 'none'],
  status: ['状态', 'State'],
  add: ['添加人员', 'Add a person'],
  import: ['批量导入', 'Import'],
  empty: ['没有符合条件的人员', 'Nobody matches'],
  emptyText: ['逐个添加，或用表格批量导入；只有本单位能看到这里。', 'Add people one by one or import a spreadsheet; only your organisation sees this page.'],
});

function useColumns(): DataColumn<PersonFieldsFragment>[] {
  const t = useWords(words);
  const label = useLabel();
  return [
    {
      key: 'name',
      title: t('name'),
      order: 'NAME',
      fixed: true,
      phone: 'title',
      render: (row) => (
        <Link data-row-link to={`/staff/${row.id}`}>
          <b>{row.name}</b>
        </Link>
      ),
    },
    { key: 'staffNo', title: t('staffNo'), order: 'STAFF_NO', render: (row) => row.staffNo },
    { key: 'category', title: t('category'), render: (row) => label('personCategory', row.staffCategory) },
    { key: 'title', title: t('title2'), render: (row) => row.titleText || '—' },
    { key: 'level', title: t('level'), phone: 'none', render: (row) => label('titleLevel', row.titleLevel) },
    { key: 'department', title: t('department'), order: 'DEPARTMENT', render: (row) => row.department || '—' },
    { key: 'specialty', title: t('specialty'), phone: 'none', render: (row) => row.specialty || '—' },
    { key: 'idNumber', title: t('idNumber'), phone: 'none', render: (row) => row.idNumberMasked ?? '—' },
    {
      key: 'assignment',
      title: t('assignment'),
      render: (row) =>
        row.openAssignment ? (
          <>
            {row.openAssignment.receiverName} <span className="muted">{period(row.openAssignment.plannedFrom, row.openAssignment.plannedTo)}</span>
          </>
        ) : (
          <span className="muted">{t('none')}</span>
        ),
    },
    { key: 'status', title: t('status'), phone: 'aside', render: (row) => <State list="personStatus" code={row.status} /> },
  ];
}

export function StaffPage() {
  const t = useWords(words);
  const { clear } = useListWords();
  const options = useOptions();
  const navigate = useNavigate();
  const { may } = useSession();
  const columns = useColumns();
  const list = useList(STAFF_PAGE, (data) => data.persons, staffFilterSpec, { ordered: true });
  const { data: counts } = useQuery(STAFF_VIEWS);
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={t('sub')}
        actions={[
          ...(may('import.run') ? [{ key: 'import', label: t('import'), icon: 'import' as const, to: '/imports' }] : []),
          ...(may('staff.manage') ? [{ key: 'add', label: t('add'), icon: 'plus' as const, primary: true, allowed: true, onClick: () => void navigate('/staff/new') }] : []),
        ]}
      />
      <PageBody>
        <ListViews
          path="/staff"
          filters={list.filters}
          extra={<ColumnChoice name="staff" columns={columns} />}
          views={[
            { key: 'all', label: t('all'), search: '', count: counts?.all.totalCount },
            { key: 'available', label: t('available'), search: 'available=true', count: counts?.available.totalCount },
            { key: 'away', label: t('away'), search: 'status=ACTIVE&available=false', count: counts?.away.totalCount },
            { key: 'left', label: t('left'), search: 'status=LEFT', count: counts?.left.totalCount },
          ]}
        />
        <ViewerMark>
          <Stack>
            <ListPanel
              name="staff"
              label={t('title')}
              filters={list.filters}
              fields={[
                { key: 'categories', label: t('category'), options: options('personCategory') },
                { key: 'titleLevels', label: t('level'), options: options('titleLevel') },
                { key: 'status', label: t('status'), options: options('personStatus') },
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
          </Stack>
        </ViewerMark>
      </PageBody>
    </>
  );
}
