import { useApolloClient, useQuery } from '@apollo/client/react';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { dateTime, digest, period } from '../../app/format.js';
import { usePreferences } from '../../app/preferences.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { downloadTable } from '../../app/spreadsheet.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PackPageQuery } from '../../graphql/generated/types.js';
import { downloadPack, parseRef, refText, shown } from '../../modules/pack/pack-ref.js';
import { TakeDialog } from '../../modules/pack/take-dialog.js';
import { State } from '../../modules/state.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { PackCompare } from './pack-compare.js';
import styles from './pack-page.module.css';
import { PACK_FILE, PACK_PAGE } from './pack-query.js';
import { ParameterTable, type Parameter } from './parameter-table.js';

const TryDrawer = lazy(async () => ({ default: (await import('./try-drawer.js')).TryDrawer }));

const words = defineWords('pack-page', {
  packs: ['政策包', 'Policy packs'],
  sub: ['{{code}} 第 {{version}} 版 · {{valid}} · {{issuer}} · 摘要 {{digest}}', '{{code}} version {{version}} · {{valid}} · {{issuer}} · digest {{digest}}'],
  search: ['参数、规则编号', 'Parameter or rule'],
  compare: ['对比', 'Compare with'],
  none: ['不对比', 'nothing'],
  basis: ['依据文件', 'Documents'],
  groups: ['参数组', 'Groups'],
  count: ['{{count}} 项参数', { one: '{{count}} parameter', other: '{{count}} parameters' }],
  usedBy: ['使用的方案', 'Programmes that run by it'],
  take: ['建立草稿', 'Start a draft'],
  download: ['下载 JSON', 'Download JSON'],
  export: ['导出参数表', 'Export'],
  full: ['差异与宽严', 'Differences and strictness'],
  about: ['版本说明', 'About this version'],
  published: ['发布', 'Published'],
  owner: ['编制', 'Made by'],
  change: ['变更说明', 'Change note'],
  copied: ['复制自', 'Copied from'],
  parent: ['上级', 'Extends'],
  delivered: ['随系统提供', 'delivered with the product'],
});

type Pack = PackPageQuery['policyPack'];

function matches(parameter: Parameter, search: string): boolean {
  const text = [parameter.key, parameter.label, parameter.labelEn, parameter.value, ...parameter.ruleIds].join(' ').toLowerCase();
  return text.includes(search.trim().toLowerCase());
}

function Basis({ pack }: { pack: Pack }) {
  const t = useWords(words);
  if (pack.basis.length === 0) return null;
  return (
    <Panel title={t('basis')}>
      <ul className={styles.basis}>
        {pack.basis.map((one) => (
          <li key={`${one.title}-${one.asPrinted}`}>
            <b>{one.title}</b> {one.asPrinted ?? one.normalised} <span className="muted">{[one.issuers.join('、'), one.issuedOn, one.note].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function PackLink({ text }: { text: string }) {
  const ref = parseRef(text);
  return ref ? <Link to={`/packs/${ref.code}/${ref.version}`}>{text}</Link> : <>{text}</>;
}

function About({ pack }: { pack: Pack }) {
  const t = useWords(words);
  return (
    <Panel title={t('about')}>
      <KeyValues
        items={[
          { key: 'owner', label: t('owner'), value: pack.ownerName ?? t('delivered') },
          { key: 'published', label: t('published'), value: [dateTime(pack.publishedAt), pack.publishedBy].filter(Boolean).join(' ') },
          { key: 'parent', label: t('parent'), value: pack.parent ? <PackLink text={pack.parent} /> : '—' },
          ...(pack.copiedFrom ? [{ key: 'copied', label: t('copied'), value: <PackLink text={pack.copiedFrom} /> }] : []),
          { key: 'change', label: t('change'), value: pack.changeNote },
          {
            key: 'programmes',
            label: t('usedBy'),
            value: pack.programmes.length === 0 ? '—' : pack.programmes.map((one) => <div key={one.id}><Link to={`/programmes/${one.id}`}>{one.name}</Link></div>),
          },
        ]}
      />
    </Panel>
  );
}

function exportParameters(pack: Pack, parameters: readonly Parameter[]): void {
  downloadTable(`${pack.code}-${pack.version}-参数表`, ['参数组', '参数', '参数键', '适用情形', '取值', '规则', '条文', '作用', '出处', '可由下级改', '备注'], parameters.map((one) => [
    one.groupLabel, one.label, one.id ? `${one.key} #${one.id}` : one.key, one.condition ?? '', one.value, one.ruleIds.join('、'), one.clauseText, one.effect, one.from, one.overridable ? '是' : '', one.note ?? '',
  ]));
}

function Groups({ pack, shownOnes }: { pack: Pack; shownOnes: readonly Parameter[] }) {
  const t = useWords(words);
  const english = usePreferences().language === 'en';
  const groups = [...new Map(pack.parameters.map((one) => [one.group, shown(english, one.groupLabel, one.groupLabelEn)]))];
  return (
    <nav className={styles.groups} aria-label={t('groups')}>
      <ul>
        {groups.map(([group, name]) => (
          <li key={group}>
            <a href={`#group-${group}`}>
              {name} <span>{shownOnes.filter((one) => one.group === group).length}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Loaded({ data }: { data: PackPageQuery }) {
  const t = useWords(words);
  const english = usePreferences().language === 'en';
  const client = useApolloClient();
  const { may } = useSession();
  const pack = data.policyPack;
  const [params, setParams] = useSearchParams();
  const [search, setSearch] = useState('');
  const [taking, setTaking] = useState(false);
  const [trying, setTrying] = useState<Parameter | null>(null);
  const other = parseRef(params.get('compare'));
  const parameters = pack.parameters.filter((parameter) => matches(parameter, search));
  const download = async (): Promise<void> => {
    const answer = await client.query({ query: PACK_FILE, variables: { code: pack.code, version: pack.version } });
    if (answer.data) downloadPack(refText(pack), answer.data.policyPack.content);
  };
  const edits = may('programme.edit');
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('packs'), to: '/packs' }, { label: pack.code }]}
        title={shown(english, pack.name, pack.nameEn)}
        tags={<State list="packVersion" code={pack.state} variant="tag" />}
        sub={t('sub', { code: pack.code, version: pack.version, valid: period(pack.validFrom, pack.validTo), issuer: pack.issuer, digest: digest(pack.hash) })}
        actions={[
          { key: 'download', label: t('download'), icon: 'download', onClick: () => void download() },
          { key: 'export', label: t('export'), icon: 'export', onClick: () => exportParameters(pack, parameters) },
          ...(edits ? [{ key: 'take', label: t('take'), icon: 'edit' as const, primary: true, onClick: () => setTaking(true) }] : []),
        ]}
      />
      <PageBody>
        <div className={styles.tools}>
          <TextField hideLabel label={t('search')} placeholder={t('search')} type="search" icon={<Icon name="search" />} value={search} onChange={(event) => setSearch(event.target.value)} />
          <SelectField
            hideLabel
            label={t('compare')}
            placeholder={`${t('compare')}：${t('none')}`}
            value={params.get('compare') ?? ''}
            options={data.policyPacks.filter((one) => one.code !== pack.code || one.version !== pack.version).map((one) => ({ value: refText(one), label: `${one.code} v${one.version} ${one.name}` }))}
            onChange={(event) => setParams(event.target.value ? { compare: event.target.value } : {}, { preventScrollReset: true })}
          />
          <span className="muted">
            {t('count', { count: parameters.length })}
            {other && <> · <Link to={`/packs/compare?before=${refText(other)}&after=${refText(pack)}`}>{t('full')}</Link></>}
          </span>
        </div>
        <div className={styles.layout}>
          <Groups pack={pack} shownOnes={parameters} />
          {other ? (
            <PackCompare code={other.code} version={other.version} parameters={parameters} />
          ) : (
            <ParameterTable label={pack.name} parameters={parameters} {...(edits && { onTry: setTrying })} />
          )}
        </div>
        <About pack={pack} />
        <Basis pack={pack} />
      </PageBody>
      {taking && <TakeDialog pack={pack} own={pack.own} onClose={() => setTaking(false)} />}
      {trying && (
        <Suspense>
          <TryDrawer pack={pack} parameter={trying} onTake={() => setTaking(true)} onClose={() => setTrying(null)} />
        </Suspense>
      )}
    </>
  );
}

export function PackPage() {
  const { code = '', version = '' } = useParams();
  const query = useQuery(PACK_PAGE, { variables: { code, version: Number(version) } });
  return <QueryView query={query}>{(data) => <Loaded data={data} />}</QueryView>;
}
