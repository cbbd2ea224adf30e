import { Button } from 'antd';
import { useState } from 'react';
import { day, period } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useListExport } from '../../app/use-list-export.js';
import { useList } from '../../app/use-list.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { BodyFieldsFragment } from '../../graphql/generated/types.js';
import { useExportAction } from '../../modules/export-action.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import { useListWords } from '../../modules/use-list-words.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import type { DataColumn } from '../../ui/data-table.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { BODIES_PAGE, bodyFilterSpec, DISSOLVE_ORG_BODY } from './bodies-query.js';
import { BodyDialog } from './body-dialog.js';

/** Leading groups, offices and contacts: who does what by which document, and who did before. */
const words = defineWords('bodies-page', {
  title: ['领导小组与办公室', 'Leading groups and offices'],
  sub: ['按文件登记成员与分工；历次成员保留', 'members and parts by document; former members stay listed'],
  search: ['机构、组织、成员', 'Institution, body or member'],
  org: ['机构', 'Institution'],
  name: ['组织', 'Body'],
  kind: ['类别', 'Kind'],
  document: ['文件', 'Document'],
  members: ['现有成员', 'Members'],
  former: ['历任', 'Former'],
  fullTime: ['专职', 'full time'],
  state: ['状态', 'State'],
  mine: ['本单位', 'Ours'],
  dissolved: ['已撤销', 'Dissolved'],
  standing: ['在任', 'Standing'],
  joint: ['联合', 'joint'],
  action: ['操作', 'Action'],
  add: ['设立组织', 'Set up a body'],
  change: ['调整', 'Change'],
  changeOf: ['调整 {{name}}', 'Change {{name}}'],
  dissolve: ['撤销', 'Dissolve'],
  dissolveOf: ['撤销 {{name}}', 'Dissolve {{name}}'],
  dissolveText: ['撤销后不再显示在结对页，历史保留。不能恢复，可以新设。', 'It is no longer shown on pairings; its history stays. Set up a new one instead of taking this back.'],
  reason: ['理由', 'Reason'],
  empty: ['还没有领导小组或办公室', 'No leading groups or offices yet'],
  emptyText: ['按印发的文件登记组长、副组长、成员，以及办公室和专职人员、联络人。', 'Record the head, deputies and members as the document names them, the office with its full-time person, and the contacts.'],
});

function useMemberText(): (members: BodyFieldsFragment['members'], former: boolean) => string {
  const t = useWords(words);
  const label = useLabel();
  return (members, former) =>
    members
      .filter((member) => (member.leftOn !== null) === former)
      .map((member) => `${label('bodyPart', member.part)} ${member.name}${member.post ? `（${member.post}）` : ''}${member.fullTime ? ` ${t('fullTime')}` : ''}${former ? ` ${period(member.joinedOn, member.leftOn)}` : ''}`)
      .join('、');
}

export function BodiesPage() {
  const t = useWords(words);
  const { flag, clear } = useListWords();
  const label = useLabel();
  const options = useOptions();
  const ask = useConfirm();
  const { may } = useSession();
  const memberText = useMemberText();
  const [editing, setEditing] = useState<BodyFieldsFragment | 'new' | null>(null);
  const dissolve = useVerb(DISSOLVE_ORG_BODY, { refetch: ['BodiesPage'] });
  const list = useList(BODIES_PAGE, (data) => data.orgBodies, bodyFilterSpec);
  const take = async (body: BodyFieldsFragment): Promise<void> => {
    const answer = await ask({ title: t('dissolve'), object: body.name, consequence: t('dissolveText'), okText: t('dissolve'), danger: true, reason: { label: t('reason') } });
    if (answer) await dissolve.run({ input: { bodyId: body.id, revision: body.revision, reason: answer.reason } });
  };
  const document = (row: BodyFieldsFragment): string => [row.documentNo, day(row.documentOn)].filter(Boolean).join(' ');
  const wrapped = (text: string) => <span style={{ whiteSpace: 'normal' }}>{text || '—'}</span>;
  const columns: DataColumn<BodyFieldsFragment>[] = [
    { key: 'name', title: t('name'), fixed: true, phone: 'title', render: (row) => <><b>{row.name}</b>{row.joint && <> <StatusTag tone="info">{t('joint')}</StatusTag></>}</> },
    { key: 'org', title: t('org'), render: (row) => row.orgName },
    { key: 'kind', title: t('kind'), render: (row) => label('bodyKind', row.kind) },
    { key: 'document', title: t('document'), render: document },
    { key: 'members', title: t('members'), render: (row) => wrapped([memberText(row.members, false), row.phone].filter(Boolean).join('　')) },
    { key: 'former', title: t('former'), phone: 'none', render: (row) => wrapped(memberText(row.members, true)) },
    { key: 'state', title: t('state'), phone: 'aside', render: (row) => <StatusTag tone={row.dissolvedOn ? 'mute' : 'ok'}>{row.dissolvedOn ? t('dissolved') : t('standing')}</StatusTag> },
    {
      key: 'action', title: t('action'),
      render: (row) =>
        row.editable ? (
          <>
            <Button size="small" type="link" aria-label={t('changeOf', { name: row.name })} onClick={() => setEditing(row)}>{t('change')}</Button>
            <Button size="small" type="link" danger aria-label={t('dissolveOf', { name: row.name })} onClick={() => void take(row)}>{t('dissolve')}</Button>
          </>
        ) : '—',
    },
  ];
  const exporting = useListExport(BODIES_PAGE, (data) => data.orgBodies, { filter: list.filter }, {
    name: t('title'),
    columns: [
      { head: t('org'), value: (row) => row.orgName },
      { head: t('kind'), value: (row) => label('bodyKind', row.kind) },
      { head: t('name'), value: (row) => row.name },
      { head: t('document'), value: document },
      { head: t('members'), value: (row) => memberText(row.members, false) },
      { head: t('former'), value: (row) => memberText(row.members, true) },
      { head: t('state'), value: (row) => row.dissolvedOn ?? t('standing') },
    ],
  });
  const exportAction = useExportAction(exporting, list.table.totalCount);
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={t('sub')}
        actions={[exportAction, ...(may('body.manage') ? [{ key: 'add', label: t('add'), icon: 'plus' as const, primary: true, allowed: true, onClick: () => setEditing('new') }] : [])]}
        notice={<VerbOutcome verb={dissolve} action={t('dissolve')} onReload={list.retry} />}
      />
      <PageBody>
        <ListPanel
          name="bodies"
          label={t('title')}
          filters={list.filters}
          fields={[
            { key: 'kinds', label: t('kind'), options: options('bodyKind') },
            { key: 'mine', label: t('mine'), options: flag },
            { key: 'dissolved', label: t('dissolved'), options: flag },
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
      {editing && <BodyDialog body={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </>
  );
}
