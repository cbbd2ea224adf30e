import { Button } from 'antd';
import { useState } from 'react';
import { QueryFailure } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useList } from '../../app/use-list.js';
import { defineWords, useWords } from '../../app/words.js';
import type { OrganizationRowFragment } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import type { DataColumn } from '../../ui/data-table.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';
import { ORGANIZATIONS_PAGE } from './organization-query.js';
import { OrganizationDialog } from './organization-dialog.js';
import { OrganizationDrawer } from './organization-drawer.js';

/** The institutions in this organisation's care. */
const words = defineWords('organizations-page', {
  title: ['机构', 'Institutions'],
  sub: ['本单位及辖区内机构；支援或受援由结对决定，不是机构的属性', 'this organisation and those in its care; who supports and who receives is decided by each pairing'],
  search: ['名称、信用代码', 'Name or code'],
  kind: ['机构类型', 'Kind'],
  status: ['状态', 'Status'],
  name: ['名称', 'Name'],
  uscc: ['统一社会信用代码', 'Unified social credit code'],
  division: ['地区', 'Area'],
  level: ['等级', 'Level'],
  levelOf: ['{{level}} 级{{grade}}', 'Level {{level}} {{grade}}'],
  category: ['类别', 'Category'],
  standard: ['达标情况', 'Standard'],
  beds: ['床位', 'Beds'],
  register: ['登记机构', 'Register an institution'],
  open: ['查看 {{name}}', 'Open {{name}}'],
  empty: ['没有符合条件的机构', 'No institution matches'],
  emptyText: ['机构可以逐个登记，也可以用表格导入。', 'Institutions can be registered one by one or imported.'],
});

function useColumns(onOpen: (row: OrganizationRowFragment) => void): DataColumn<OrganizationRowFragment>[] {
  const t = useWords(words);
  const label = useLabel();
  return [
    {
      key: 'name',
      title: t('name'),
      fixed: true,
      phone: 'title',
      render: (row) => (
        <Button type="link" size="small" data-row-link style={{ padding: 0, fontWeight: 600, whiteSpace: 'normal', textAlign: 'left', height: 'auto' }} onClick={() => onOpen(row)}>
          {row.name}
        </Button>
      ),
    },
    { key: 'kind', title: t('kind'), render: (row) => label('institutionKind', row.kind) },
    { key: 'division', title: t('division'), render: (row) => row.divisionName },
    { key: 'level', title: t('level'), render: (row) => (row.level ? t('levelOf', { level: row.level, grade: row.grade ? label('grade', row.grade) : '' }) : '—') },
    { key: 'category', title: t('category'), render: (row) => label('institutionCategory', row.category) },
    { key: 'standard', title: t('standard'), phone: 'none', render: (row) => label('standard', row.standard) },
    { key: 'beds', title: t('beds'), align: 'right', phone: 'none', render: (row) => row.beds ?? '—' },
    { key: 'uscc', title: t('uscc'), phone: 'none', render: (row) => row.uscc },
    { key: 'status', title: t('status'), phone: 'aside', render: (row) => <State list="organizationStatus" code={row.status} /> },
  ];
}

export function OrganizationsPage() {
  const t = useWords(words);
  const options = useOptions();
  const { may } = useSession();
  const [opened, setOpened] = useState<string | null>(null);
  const [registering, setRegistering] = useState(false);
  const list = useList(ORGANIZATIONS_PAGE, (data) => data.organizations, { search: 'text', kinds: 'list', divisionCode: 'text', status: 'text' });
  const columns = useColumns((row) => setOpened(row.id));
  const organization = list.table.rows?.find((row) => row.id === opened);
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={t('sub')}
        actions={may('organization.manage') ? [{ key: 'register', label: t('register'), icon: 'plus', primary: true, allowed: true, onClick: () => setRegistering(true) }] : []}
      />
      <PageBody>
        <ListPanel
          name="organizations"
          label={t('title')}
          filters={list.filters}
          fields={[
            { key: 'kinds', label: t('kind'), options: options('institutionKind') },
            { key: 'status', label: t('status'), options: options('organizationStatus') },
          ]}
          search={{ key: 'search', placeholder: t('search') }}
          failure={list.error ? <QueryFailure error={list.error} onRetry={list.retry} /> : undefined}
          columns={columns}
          {...list.table}
          empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
        />
      </PageBody>
      {organization && <OrganizationDrawer organization={organization} onClose={() => setOpened(null)} />}
      {registering && <OrganizationDialog onClose={() => setRegistering(false)} />}
    </>
  );
}
