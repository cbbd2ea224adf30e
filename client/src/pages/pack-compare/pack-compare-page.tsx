import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ComparePacksQuery, ComparePacksQueryVariables, PackChoicesQuery, PackChoicesQueryVariables } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { DifferenceTable, exportDifferences, PACK_DIFFERENCE } from '../../modules/pack/difference-table.js';
import { parseRef, refText, type PackRef } from '../../modules/pack/pack-ref.js';
import { SelectField } from '../../ui/field.js';
import { FormGrid } from '../../ui/form-grid.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { EmptyState } from '../../ui/states.js';

/** Two packs, or two versions of one, side by side; which two stands in the URL. */
const PACK_CHOICES: TypedDocumentNode<PackChoicesQuery, PackChoicesQueryVariables> = gql`
  query PackChoices {
    policyPacks {
      code
      version
      name
    }
  }
`;

const COMPARE_PACKS: TypedDocumentNode<ComparePacksQuery, ComparePacksQueryVariables> = gql`
  query ComparePacks($beforeCode: String!, $beforeVersion: Int!, $afterCode: String!, $afterVersion: Int!) {
    packComparison(beforeCode: $beforeCode, beforeVersion: $beforeVersion, afterCode: $afterCode, afterVersion: $afterVersion) {
      before {
        code
        version
        name
        nameEn
      }
      after {
        code
        version
        name
        nameEn
      }
      differences {
        ...PackDifferenceFields
      }
    }
  }
  ${PACK_DIFFERENCE}
`;

const words = defineWords('pack-compare-page', {
  packs: ['政策包', 'Policy packs'],
  title: ['政策包对比', 'Compare policy packs'],
  sub: ['新增、删除、变更的参数及其宽严', 'parameters added, removed and changed, stricter or looser'],
  before: ['对比前', 'Before'],
  after: ['对比后', 'After'],
  choose: ['请选择', 'Choose'],
  swap: ['互换', 'Swap'],
  export: ['导出对照表', 'Export'],
  kind: ['变化', 'Change'],
  strictness: ['宽严', 'Strictness'],
  all: ['全部', 'All'],
  count: ['{{count}} 处差异', { one: '{{count}} difference', other: '{{count}} differences' }],
  differences: ['差异', 'Differences'],
  same: ['没有差异', 'No difference'],
  sameText: ['两版的参数取值与作用相同。', 'Both state the same values with the same effects.'],
  pick: ['选择要对比的两版', 'Choose two versions'],
  pickText: ['也可以在政策包列表中勾选两版后对比。', 'Or tick two in the list of policy packs.'],
});

function Comparison({ before, after, kind, strictness }: { before: PackRef; after: PackRef; kind: string; strictness: string }) {
  const t = useWords(words);
  const variables = { beforeCode: before.code, beforeVersion: before.version, afterCode: after.code, afterVersion: after.version };
  const query = useQuery(COMPARE_PACKS, { variables });
  return (
    <QueryView query={query}>
      {({ packComparison }) => {
        const rows = packComparison.differences.filter((one) => (!kind || one.kind === kind) && (!strictness || one.strictness === strictness));
        if (rows.length === 0) return <EmptyState title={t('same')}>{t('sameText')}</EmptyState>;
        const [left, right] = [refText(packComparison.before), refText(packComparison.after)];
        return (
          <Panel
            flush
            title={t('differences')}
            note={t('count', { count: rows.length })}
            extra={<Button size="small" onClick={() => exportDifferences(`政策包对比-${left}-${right}`, left, right, rows)}>{t('export')}</Button>}
          >
            <DifferenceTable differences={rows} before={left} after={right} />
          </Panel>
        );
      }}
    </QueryView>
  );
}

export function PackComparePage() {
  const t = useWords(words);
  const options = useOptions();
  const [params, setParams] = useSearchParams();
  const [before, after] = [parseRef(params.get('before')), parseRef(params.get('after'))];
  const [kind, strictness] = [params.get('kind') ?? '', params.get('strictness') ?? ''];
  const query = useQuery(PACK_CHOICES);
  const set = (changes: Record<string, string>): void =>
    setParams((old) => {
      const next = new URLSearchParams(old);
      for (const [key, value] of Object.entries(changes)) if (value) next.set(key, value);
        else next.delete(key);
      return next;
    });
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('packs'), to: '/packs' }, { label: t('title') }]}
        title={t('title')}
        sub={t('sub')}
        actions={before && after ? [{ key: 'swap', label: t('swap'), icon: 'switch', onClick: () => set({ before: refText(after), after: refText(before) }) }] : []}
      />
      <PageBody>
        <QueryView query={query}>
          {({ policyPacks }) => {
            const choices = policyPacks.map((pack) => ({ value: refText(pack), label: `${pack.code} v${pack.version} ${pack.name}` }));
            return (
              <FormGrid>
                <SelectField label={t('before')} placeholder={t('choose')} value={params.get('before') ?? ''} options={choices} onChange={(event) => set({ before: event.target.value })} />
                <SelectField label={t('after')} placeholder={t('choose')} value={params.get('after') ?? ''} options={choices} onChange={(event) => set({ after: event.target.value })} />
                <SelectField label={t('kind')} placeholder={t('all')} value={kind} options={options('differenceKind')} onChange={(event) => set({ kind: event.target.value })} />
                <SelectField label={t('strictness')} placeholder={t('all')} value={strictness} options={options('strictness')} onChange={(event) => set({ strictness: event.target.value })} />
              </FormGrid>
            );
          }}
        </QueryView>
        {before && after ? (
          <Comparison before={before} after={after} kind={kind} strictness={strictness} />
        ) : (
          <EmptyState title={t('pick')} actions={<Link to="/packs">{t('packs')}</Link>}>{t('pickText')}</EmptyState>
        )}
      </PageBody>
    </>
  );
}
