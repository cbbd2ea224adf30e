import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { digest, period } from '../../app/format.js';
import { usePreferences } from '../../app/preferences.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PackPageQuery, PackPageQueryVariables } from '../../graphql/generated/types.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { PackCompare } from './pack-compare.js';
import { PACK_PARAMETERS, ParameterTable, type Parameter } from './parameter-table.js';
import styles from './pack-page.module.css';

/** A policy pack: every parameter with rule and clause, beside another version or pack. */
const PACK_PAGE: TypedDocumentNode<PackPageQuery, PackPageQueryVariables> = gql`
  query PackPage($code: String!, $version: Int!) {
    policyPack(code: $code, version: $version) {
      code
      version
      name
      nameEn
      issuer
      hash
      validFrom
      validTo
      parent
      publishedAt
      basis {
        title
        asPrinted
        normalised
        issuers
        issuedOn
        note
      }
      parameters {
        ...PackParameterFields
      }
    }
    policyPacks {
      code
      version
      name
    }
  }
  ${PACK_PARAMETERS}
`;

const words = defineWords('pack-page', {
  programmes: ['方案', 'Programmes'],
  sub: ['{{code}} 第 {{version}} 版 · {{valid}} · {{issuer}} · 摘要 {{digest}}', '{{code}} version {{version}} · {{valid}} · {{issuer}} · digest {{digest}}'],
  search: ['参数、规则编号', 'Parameter or rule'],
  compare: ['对比', 'Compare with'],
  none: ['不对比', 'nothing'],
  differing: ['只看差异', 'Differences only'],
  basis: ['依据文件', 'Documents'],
  groups: ['参数组', 'Groups'],
  count: ['{{count}} 项参数', { one: '{{count}} parameter', other: '{{count}} parameters' }],
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

function Loaded({ data }: { data: PackPageQuery }) {
  const t = useWords(words);
  const english = usePreferences().language === 'en';
  const pack = data.policyPack;
  const [search, setSearch] = useState('');
  const [other, setOther] = useState('');
  const shown = pack.parameters.filter((parameter) => matches(parameter, search));
  const groups = [...new Map(pack.parameters.map((one) => [one.group, english ? one.groupLabelEn : one.groupLabel]))];
  const [otherCode = '', otherVersion] = other.split('@');
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('programmes'), to: '/programmes' }, { label: pack.code }]}
        title={english ? pack.nameEn : pack.name}
        sub={t('sub', { code: pack.code, version: pack.version, valid: period(pack.validFrom, pack.validTo), issuer: pack.issuer, digest: digest(pack.hash) })}
      />
      <PageBody>
        <div className={styles.tools}>
          <TextField hideLabel label={t('search')} placeholder={t('search')} type="search" icon={<Icon name="search" />} value={search} onChange={(event) => setSearch(event.target.value)} />
          <SelectField
            hideLabel
            label={t('compare')}
            placeholder={`${t('compare')}：${t('none')}`}
            value={other}
            options={data.policyPacks.filter((one) => one.code !== pack.code || one.version !== pack.version).map((one) => ({ value: `${one.code}@${one.version}`, label: `${one.code} v${one.version} ${one.name}` }))}
            onChange={(event) => setOther(event.target.value)}
          />
          <span className="muted">{t('count', { count: shown.length })}</span>
        </div>
        <div className={styles.layout}>
          <nav className={styles.groups} aria-label={t('groups')}>
            <ul>
              {groups.map(([group, name]) => (
                <li key={group}>
                  <a href={`#group-${group}`}>
                    {name} <span>{shown.filter((one) => one.group === group).length}</span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {other ? (
            <PackCompare code={otherCode} version={Number(otherVersion)} parameters={shown} />
          ) : (
            <ParameterTable label={pack.name} parameters={shown} />
          )}
        </div>
        <Basis pack={pack} />
      </PageBody>
    </>
  );
}

export function PackPage() {
  const { code = '', version = '' } = useParams();
  const query = useQuery(PACK_PAGE, { variables: { code, version: Number(version) } });
  return <QueryView query={query}>{(data) => <Loaded data={data} />}</QueryView>;
}
