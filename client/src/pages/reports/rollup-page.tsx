import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { dateTime, dayOf } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { RollupPageQuery, RollupPageQueryVariables } from '../../graphql/generated/types.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { usePaperFiles } from '../../modules/paper-files.js';
import { PaperPanel } from '../../modules/paper-panel.js';
import { SelectField } from '../../ui/field.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { EmptyState } from '../../ui/states.js';
import { ReportTabs } from './report-tabs.js';

const ROLLUP_PAGE: TypedDocumentNode<RollupPageQuery, RollupPageQueryVariables> = gql`
  query RollupPage($year: Int!, $quarter: Int!, $programmeId: ID) {
    quarterRollup(year: $year, quarter: $quarter, programmeId: $programmeId) {
      asOf
      pairings
      filed
      paper
    }
    programmes(first: 50) {
      nodes {
        id
        name
      }
    }
  }
`;

/** The quarterly statistics of all pairings in reach: of a hospital its own, of a commission those in its care. */
const words = defineWords('rollup-page', {
  title: ['报表', 'Reports'],
  quarter: ['季度', 'Quarter'],
  quarterOf: ['{{year}} 年第 {{no}} 季度', 'Q{{no}} {{year}}'],
  programme: ['方案', 'Programme'],
  all: ['全部方案', 'All programmes'],
  filed: ['已报 {{filed}} / {{pairings}}，{{at}}', '{{filed}} of {{pairings}} handed in, {{at}}'],
  form: ['汇总表', 'Roll-up'],
  empty: ['本季度没有结对', 'No pairing runs in this quarter'],
  emptyText: ['换一个季度或方案。', 'Choose another quarter or programme.'],
});

/** The last quarters, the running one first. */
function quartersUpTo(day: string, count: number): { year: number; no: number }[] {
  const running = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return Array.from({ length: count }, (_, at) => ({ year: Math.floor((running - at) / 4), no: ((running - at) % 4) + 1 }));
}

export function RollupPage() {
  const t = useWords(words);
  const { viewer } = useSession();
  const [params, setParams] = useSearchParams();
  const quarters = quartersUpTo(dayOf(viewer.businessNow), 12);
  const chosen = params.get('quarter') ?? `${quarters[1]?.year}-${quarters[1]?.no}`;
  const [year = 0, quarter = 1] = chosen.split('-').map(Number);
  const programmeId = params.get('programmeId');
  const query = useQuery(ROLLUP_PAGE, { variables: { year, quarter, programmeId } });
  const turn = (next: Record<string, string | null>): void => {
    const all = { quarter: chosen, programmeId, ...next };
    setParams(Object.fromEntries(Object.entries(all).flatMap(([key, value]) => (value ? [[key, value]] : []))));
  };
  const rollup = query.data?.quarterRollup;
  const programmes = (query.data ?? query.previousData)?.programmes.nodes ?? [];
  const files = usePaperFiles('quarter-rollup', {
    refused: (rollup?.pairings ?? 0) > 0 ? null : t('empty'), search: new URLSearchParams({ year: String(year), quarter: String(quarter), ...(programmeId && { programmeId }) }),
  });
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={t('title')}
          sub={rollup && t('filed', { filed: rollup.filed, pairings: rollup.pairings, at: dateTime(rollup.asOf) })}
          actions={files.actions}
          notice={<FileFailureView failure={files.failure} />}
          tabs={<ReportTabs />}
        />
      </div>
      <PageBody>
        <div className="no-print" style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
          <SelectField label={t('quarter')} value={chosen} options={quarters.map(({ year: of, no }) => ({ value: `${of}-${no}`, label: t('quarterOf', { year: of, no }) }))} onChange={(event) => turn({ quarter: event.target.value })} />
          <SelectField label={t('programme')} placeholder={t('all')} value={programmeId ?? ''} options={programmes.map((one) => ({ value: one.id, label: one.name }))} onChange={(event) => turn({ programmeId: event.target.value || null })} />
        </div>
        <QueryView query={query}>
          {({ quarterRollup }) => (quarterRollup.pairings === 0
            ? <Panel><EmptyState title={t('empty')}>{t('emptyText')}</EmptyState></Panel>
            : <PaperPanel paper={quarterRollup.paper} title={t('form')} />)}
        </QueryView>
      </PageBody>
    </>
  );
}
