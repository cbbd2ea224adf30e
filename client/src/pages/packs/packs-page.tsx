import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { dateTime, day, period } from '../../app/format.js';
import { usePreferences } from '../../app/preferences.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { downloadTable } from '../../app/spreadsheet.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PacksPageQuery, PacksPageQueryVariables } from '../../graphql/generated/types.js';
import { labelOf, useLabel, useOptions } from '../../modules/labels.js';
import { refText, shown } from '../../modules/pack/pack-ref.js';
import { State } from '../../modules/state.js';
import { useListWords } from '../../modules/use-list-words.js';
import type { DataColumn } from '../../ui/data-table.js';
import { ListPanel } from '../../ui/list-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { EmptyState } from '../../ui/states.js';
import { useFilters } from '../../ui/use-filters.js';
import styles from './packs-page.module.css';

/** Every policy pack in every version, whose it is and who runs by it; and the drafts of one's own. */
const PACKS_PAGE: TypedDocumentNode<PacksPageQuery, PacksPageQueryVariables> = gql`
  query PacksPage($drafts: Boolean!) {
    policyPacks {
      code
      version
      name
      nameEn
      issuer
      state
      own
      ownerName
      copiedFrom
      changeNote
      validFrom
      validTo
      parent
      parameterCount
      publishedAt
      basis {
        title
        asPrinted
        normalised
      }
      programmes {
        id
        name
      }
    }
    packDrafts(states: [DRAFT]) @include(if: $drafts) {
      id
      code
      version
      name
      origin
      basedOnCode
      basedOnVersion
      updatedBy
      updatedAt
      state
    }
  }
`;

const words = defineWords('packs-page', {
  title: ['政策包', 'Policy packs'],
  sub: ['每一版发布后不再改变；方案固定所据版本，迁移须另行办理', 'a published version never changes; programmes pin theirs and move by an act of its own'],
  search: ['名称、代码、文号、发文机关', 'Name, code, document or issuer'],
  drafts: ['草稿', 'Drafts'],
  draftsNote: ['自动保存', 'saved as you type'],
  draft: ['名称', 'Name'],
  from: ['由来', 'Taken from'],
  updated: ['最后修改', 'Changed'],
  noDrafts: ['没有草稿', 'No drafts'],
  noDraftsText: ['打开一个政策包，选择“建立草稿”：复制、从严扩展，或修订本单位的政策包。', 'Open a pack and start a draft: a copy, a stricter extension, or the next version of your own.'],
  name: ['名称', 'Name'],
  version: ['版本', 'Version'],
  state: ['状态', 'State'],
  owner: ['编制', 'Made by'],
  delivered: ['随系统提供', 'delivered'],
  ownOnes: ['本单位编制', 'your own'],
  basis: ['依据文件', 'Documents'],
  valid: ['有效期', 'Valid'],
  parent: ['上级', 'Extends'],
  programmes: ['使用的方案', 'Programmes'],
  compare: ['对比所选两版', 'Compare the two'],
  compareHint: ['选择两版进行对比', 'choose two to compare'],
  export: ['导出清单', 'Export'],
  empty: ['没有符合条件的政策包', 'No pack matches'],
  emptyText: ['调整条件，或清空后查看全部。', 'Change the conditions, or clear them.'],
});

type Pack = PacksPageQuery['policyPacks'][number];
type Row = Pack & { id: string };

const basisOf = (pack: Pack): string => pack.basis.map((one) => one.asPrinted ?? one.normalised ?? one.title).join('、');

function matches(pack: Pack, { search = '', states, owner, used }: Record<string, string>): boolean {
  const text = [pack.name, pack.nameEn, pack.code, pack.issuer, pack.ownerName, basisOf(pack), ...pack.basis.map((one) => one.title)].join(' ').toLowerCase();
  return text.includes(search.trim().toLowerCase()) && (!states || pack.state === states) && (!owner || (owner === 'own') === pack.own) && (!used || pack.programmes.length > 0);
}

function Drafts({ rows }: { rows: NonNullable<PacksPageQuery['packDrafts']> }) {
  const t = useWords(words);
  const label = useLabel();
  return (
    <Panel flush title={t('drafts')} note={t('draftsNote')}>
      {rows.length === 0 ? (
        <EmptyState title={t('noDrafts')}>{t('noDraftsText')}</EmptyState>
      ) : (
        <PlainTable
          label={t('drafts')}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', title: t('draft'), render: (row) => <Link to={`/packs/drafts/${row.id}`}><b>{row.name}</b> <span className="muted">{refText(row)}</span></Link> },
            { key: 'from', title: t('from'), render: (row) => `${label('packDraftOrigin', row.origin)} ${row.basedOnCode}@${row.basedOnVersion}` },
            { key: 'updated', title: t('updated'), render: (row) => `${dateTime(row.updatedAt)} ${row.updatedBy}` },
            { key: 'state', title: t('state'), render: (row) => <State list="packDraft" code={row.state} /> },
          ]}
        />
      )}
    </Panel>
  );
}

function useColumns(): DataColumn<Row>[] {
  const t = useWords(words);
  const english = usePreferences().language === 'en';
  return [
    {
      key: 'name', title: t('name'), fixed: true, phone: 'title',
      render: (pack) => <Link data-row-link to={`/packs/${pack.code}/${pack.version}`}><b className={styles.wide}>{shown(english, pack.name, pack.nameEn)}</b> <span className="muted">{pack.code}</span></Link>,
    },
    { key: 'version', title: t('version'), align: 'right', render: (pack) => `v${pack.version}` },
    { key: 'state', title: t('state'), phone: 'aside', render: (pack) => <State list="packVersion" code={pack.state} /> },
    { key: 'owner', title: t('owner'), render: (pack) => pack.ownerName ?? <span className="muted">{t('delivered')}</span> },
    { key: 'basis', title: t('basis'), render: (pack) => <span className={styles.wide}>{basisOf(pack)}</span> },
    { key: 'valid', title: t('valid'), render: (pack) => <span className="nowrap">{period(pack.validFrom, pack.validTo)}</span> },
    { key: 'parent', title: t('parent'), render: (pack) => pack.parent ?? pack.copiedFrom ?? '—' },
    {
      key: 'programmes', title: t('programmes'),
      render: (pack) => (pack.programmes.length === 0 ? '—' : pack.programmes.map((one) => <div key={one.id} className={styles.wide}><Link to={`/programmes/${one.id}`}>{one.name}</Link></div>)),
    },
  ];
}

function exportPacks(rows: readonly Pack[]): void {
  downloadTable('政策包清单', ['名称', '代码', '版本', '状态', '编制', '依据文件', '有效期自', '有效期至', '上级', '复制自', '变更说明', '使用的方案', '参数', '发布时间'], rows.map((pack) => [
    pack.name, pack.code, pack.version, labelOf('packVersion', pack.state, 'zh-CN'), pack.ownerName ?? '随系统提供', basisOf(pack), day(pack.validFrom), day(pack.validTo),
    pack.parent ?? '', pack.copiedFrom ?? '', pack.changeNote, pack.programmes.map((one) => one.name).join('、'), pack.parameterCount, dateTime(pack.publishedAt),
  ]));
}

function Library({ packs }: { packs: readonly Pack[] }) {
  const t = useWords(words);
  const { clear } = useListWords();
  const options = useOptions();
  const navigate = useNavigate();
  const columns = useColumns();
  const filters = useFilters(['search', 'states', 'owner', 'used']);
  const [chosen, setChosen] = useState<string[]>([]);
  const rows = packs.filter((pack) => matches(pack, filters.values)).map((pack) => ({ ...pack, id: refText(pack) }));
  const [before = '', after = ''] = chosen;
  return (
    <ListPanel
      name="packs"
      label={t('title')}
      filters={filters}
      fields={[
        { key: 'states', label: t('state'), options: options('packVersion') },
        { key: 'owner', label: t('owner'), options: [{ value: 'own', label: t('ownOnes') }, { value: 'other', label: t('delivered') }] },
        { key: 'used', label: t('programmes'), options: [{ value: 'yes', label: '≥ 1' }] },
      ]}
      search={{ key: 'search', placeholder: t('search') }}
      columns={columns}
      rows={rows}
      totalCount={rows.length}
      selection={{ ids: chosen, onChange: setChosen, rowLabel: (pack) => `${pack.name} v${pack.version}` }}
      selectionActions={
        <Button size="small" type="primary" disabled={chosen.length !== 2} onClick={() => void navigate(`/packs/compare?before=${before}&after=${after}`)}>
          {t('compare')}
        </Button>
      }
      foot={<Button size="small" onClick={() => exportPacks(rows)}>{t('export')}</Button>}
      empty={<EmptyState title={t('empty')} actions={Object.keys(filters.values).length > 0 && <Button onClick={filters.clear}>{clear}</Button>}>{t('emptyText')}</EmptyState>}
    />
  );
}

export function PacksPage() {
  const t = useWords(words);
  const { may } = useSession();
  const query = useQuery(PACKS_PAGE, { variables: { drafts: may('programme.edit') } });
  return (
    <>
      <PageHeader title={t('title')} sub={t('sub')} />
      <PageBody>
        <QueryView query={query}>
          {({ policyPacks, packDrafts }) => (
            <>
              {packDrafts && <Drafts rows={packDrafts} />}
              <Library packs={policyPacks} />
            </>
          )}
        </QueryView>
      </PageBody>
    </>
  );
}
