import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { period } from '../../app/format.js';
import { usePreferences } from '../../app/preferences.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ProgrammesPageQuery, ProgrammesPageQueryVariables } from '../../graphql/generated/types.js';
import { State } from '../../modules/state.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { EmptyState } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { CreateProgrammeDialog } from './create-programme-dialog.js';

const PROGRAMMES_PAGE: TypedDocumentNode<ProgrammesPageQuery, ProgrammesPageQueryVariables> = gql`
  query ProgrammesPage {
    programmes {
      nodes {
        id
        name
        code
        ownerName
        packCode
        packVersion
        startsOn
        endsOn
        state
        pairingCount
        activePairingCount
        receiverCount
        groupsWithoutLead
      }
      totalCount
    }
    policyPacks {
      code
      version
      name
      nameEn
      issuer
      validFrom
      validTo
      parent
    }
  }
`;

const words = defineWords('programmes-page', {
  title: ['方案', 'Programmes'],
  sub: ['帮扶方案由政策包驱动：门槛、期限、评分与路径都是数据', 'programmes run on policy packs: gates, terms, scores and routes are data'],
  create: ['新建方案', 'New programme'],
  programmes: ['帮扶方案', 'Programmes'],
  name: ['名称', 'Name'],
  owner: ['主办', 'Owner'],
  pack: ['政策包', 'Policy pack'],
  term: ['期限', 'Term'],
  pairings: ['帮扶中 / 结对', 'Active / pairings'],
  receivers: ['受援单位', 'Receivers'],
  lead: ['牵头', 'Lead'],
  needsLead: ['{{count}} 家待定', '{{count}} to name'],
  settled: ['已定', 'settled'],
  state: ['状态', 'State'],
  none: ['还没有方案', 'No programme yet'],
  noneText: ['新建方案时选定政策包版本，随后导入或指派结对，确定牵头后发布。', 'A new programme pins a version of a policy pack; import or assign pairings, name leads, then publish.'],
  packs: ['政策包', 'Policy packs'],
  packsNote: ['参数逐项标明规则与条文', 'each parameter with its rule and clause'],
  library: ['政策包库：检索、对比、编制', 'Library: search, compare, write'],
  issuer: ['发文机关', 'Issuer'],
  valid: ['有效期', 'Valid'],
  extends: ['继承', 'Extends'],
  version: ['第 {{version}} 版', 'Version {{version}}'],
});

type Programme = ProgrammesPageQuery['programmes']['nodes'][number];

function Programmes({ rows }: { rows: readonly Programme[] }) {
  const t = useWords(words);
  if (rows.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  return (
    <PlainTable
      label={t('programmes')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', title: t('name'), render: (row) => <Link to={`/programmes/${row.id}`}><b>{row.name}</b> <span className="muted">{row.code}</span></Link> },
        { key: 'owner', title: t('owner'), render: (row) => row.ownerName },
        { key: 'pack', title: t('pack'), render: (row) => <Link to={`/packs/${row.packCode}/${row.packVersion}`}>{row.packCode} v{row.packVersion}</Link> },
        { key: 'term', title: t('term'), render: (row) => <span className="nowrap">{period(row.startsOn, row.endsOn)}</span> },
        { key: 'pairings', title: t('pairings'), align: 'right', render: (row) => `${row.activePairingCount} / ${row.pairingCount}` },
        { key: 'receivers', title: t('receivers'), align: 'right', render: (row) => row.receiverCount },
        {
          key: 'lead',
          title: t('lead'),
          render: (row) => (row.groupsWithoutLead > 0 ? <StatusTag tone="warn">{t('needsLead', { count: row.groupsWithoutLead })}</StatusTag> : <StatusTag tone="ok">{t('settled')}</StatusTag>),
        },
        { key: 'state', title: t('state'), render: (row) => <State list="programme" code={row.state} /> },
      ]}
    />
  );
}

/** The programmes of this organisation, and every published policy pack. */
export function ProgrammesPage() {
  const t = useWords(words);
  const { language } = usePreferences();
  const { may } = useSession();
  const [creating, setCreating] = useState(false);
  const query = useQuery(PROGRAMMES_PAGE);
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={t('sub')}
        actions={may('programme.edit') ? [{ key: 'create', label: t('create'), icon: 'plus', primary: true, allowed: true, onClick: () => setCreating(true) }] : []}
      />
      <PageBody>
        <QueryView query={query}>
          {({ programmes, policyPacks }) => (
            <>
              <Panel flush title={t('programmes')}>
                <Programmes rows={programmes.nodes} />
              </Panel>
              <Panel flush title={t('packs')} note={t('packsNote')} extra={<Link to="/packs">{t('library')}</Link>}>
                <PlainTable
                  label={t('packs')}
                  rows={policyPacks}
                  rowKey={(row) => `${row.code}-${row.version}`}
                  columns={[
                    {
                      key: 'name',
                      title: t('name'),
                      render: (row) => (
                        <Link to={`/packs/${row.code}/${row.version}`}>
                          <b>{language === 'en' ? row.nameEn : row.name}</b> <span className="muted">{row.code}</span>
                        </Link>
                      ),
                    },
                    { key: 'version', title: t('pack'), render: (row) => t('version', { version: row.version }) },
                    { key: 'issuer', title: t('issuer'), render: (row) => row.issuer },
                    { key: 'valid', title: t('valid'), render: (row) => <span className="nowrap">{period(row.validFrom, row.validTo)}</span> },
                    { key: 'extends', title: t('extends'), render: (row) => row.parent ?? '—' },
                  ]}
                />
              </Panel>
              {creating && <CreateProgrammeDialog packs={policyPacks} onClose={() => setCreating(false)} />}
            </>
          )}
        </QueryView>
      </PageBody>
    </>
  );
}
