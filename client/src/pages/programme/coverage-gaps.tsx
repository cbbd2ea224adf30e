import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import type { ProgrammeCoverageQuery, ProgrammeCoverageQueryVariables } from '../../graphql/generated/types.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { RuleChip } from '../../ui/rule-chip.js';

export const PROGRAMME_COVERAGE: TypedDocumentNode<ProgrammeCoverageQuery, ProgrammeCoverageQueryVariables> = gql`
  query ProgrammeCoverage($id: ID!) {
    programmeCoverage(id: $id) {
      receivers
      unpaired {
        organizationId
        name
        divisionName
        wantedHeadcount
      }
      findings {
        ruleId
        verdict
        actual
        actualEn
      }
    }
  }
`;

/** Receivers in scope that nobody supports in the programme; published with gaps only for a reason where the pack asks for it. */
const words = defineWords('coverage-gaps', {
  title: ['尚未结对的受援单位', 'Receivers not paired yet'],
  note: ['范围内 {{all}} 家，未结对 {{open}} 家', '{{open}} of {{all}} in scope'],
  receiver: ['受援单位', 'Receiver'],
  area: ['地区', 'Area'],
  wanted: ['已发布需求', 'Published needs'],
  people: ['{{count}} 人', '{{count}}'],
  none: ['未发布', 'none'],
});

export interface Coverage {
  coverage: ProgrammeCoverageQuery['programmeCoverage'] | undefined;
  /** The rule that asks for full coverage and is not met. */
  gap: { ruleId: string; actual: string; actualEn?: string | null } | undefined;
}

/** Asked by the owner alone. */
export function useCoverage(programmeId: string, owns: boolean): Coverage {
  const { data } = useQuery(PROGRAMME_COVERAGE, { variables: { id: programmeId }, skip: !owns });
  const coverage = data?.programmeCoverage;
  return { coverage, gap: coverage?.findings.find((finding) => finding.verdict === 'NOT_MET') };
}

export function CoverageGaps({ coverage, gap }: Coverage) {
  const t = useWords(words);
  if (!coverage || coverage.unpaired.length === 0) return null;
  return (
    <Panel flush tone={gap ? 'warn' : undefined} title={t('title')} note={t('note', { all: coverage.receivers, open: coverage.unpaired.length })} extra={gap && <RuleChip ruleId={gap.ruleId} />}>
      <PlainTable
        label={t('title')}
        rows={coverage.unpaired}
        rowKey={(row) => row.organizationId}
        columns={[
          { key: 'receiver', title: t('receiver'), strong: true, render: (row) => row.name },
          { key: 'area', title: t('area'), render: (row) => row.divisionName },
          {
            key: 'wanted',
            title: t('wanted'),
            align: 'right',
            render: (row) => (row.wantedHeadcount > 0 ? <Link to={`/needs?states=PUBLISHED&search=${encodeURIComponent(row.name)}`}>{t('people', { count: row.wantedHeadcount })}</Link> : <span className="muted">{t('none')}</span>),
          },
        ]}
      />
    </Panel>
  );
}
