import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { QueryFailure } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { SupporterCandidatesQuery, SupporterCandidatesQueryVariables } from '../../graphql/generated/types.js';
import { PlainTable } from '../../ui/plain-table.js';
import { EmptyState, Skeleton } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { useLabel } from '../labels.js';

const SUPPORTER_CANDIDATES: TypedDocumentNode<SupporterCandidatesQuery, SupporterCandidatesQueryVariables> = gql`
  query SupporterCandidates($receiverUscc: String!, $needId: ID) {
    supporterCandidates(receiverUscc: $receiverUscc, needId: $needId) {
      rank
      organizationId
      name
      uscc
      level
      grade
      divisionName
      distance
      wantedHeadcount
      matchedHeadcount
      matchedSpecialties
      missingSpecialties
      offeredHeadcount
      pairings
      plannedStaff
      paired
    }
  }
`;

/** Hospitals that could support a receiver, with every number; the commission decides. */
const words = defineWords('candidates', {
  label: ['可选支援医院', 'Possible supporters'],
  note: [
    '排序：需求与所报专科相符的人数、距离（按行政区划）、现有结对、级别。数字只供参考，指派由您决定。负担只计您能看到的结对。',
    'Ranked by wanted persons that are offered, distance by divisions, present pairings, level. An aid only: you decide. The load counts the pairings that you see.',
  ],
  hospital: ['医院', 'Hospital'],
  match: ['专科相符', 'Match'],
  of: ['{{matched}} / {{wanted}} 人', '{{matched}} of {{wanted}}'],
  noNeed: ['未发布需求', 'no published need'],
  missing: ['缺：{{names}}', 'lacking: {{names}}'],
  full: ['全部满足', 'all met'],
  distance: ['距离', 'Distance'],
  load: ['现有结对', 'Pairings'],
  staff: ['{{count}} 对 / {{staff}} 人', { one: '{{count}} pairing, {{staff}} people', other: '{{count}} pairings, {{staff}} people' }],
  level: ['级别', 'Level'],
  levelText: ['{{level}} 级{{grade}}', 'level {{level}} {{grade}}'],
  offered: ['可派', 'Offers'],
  people: ['{{count}} 人', '{{count}}'],
  notOffered: ['未报', 'none published'],
  choose: ['选用', 'Choose'],
  chooseOf: ['选用{{name}}', 'Choose {{name}}'],
  action: ['操作', 'Action'],
  paired: ['已结对', 'paired already'],
  empty: ['没有可选的支援医院', 'No possible supporters'],
  emptyText: ['请辖区医院公布支援能力，或按统一社会信用代码直接指派。', 'Ask hospitals to publish what they offer, or assign by the social credit code.'],
});

type Candidate = SupporterCandidatesQuery['supporterCandidates'][number];

export function Candidates({ receiverUscc, needId, onChoose }: { receiverUscc: string; needId?: string; onChoose?: (candidate: Candidate) => void }) {
  const t = useWords(words);
  const label = useLabel();
  const query = useQuery(SUPPORTER_CANDIDATES, { variables: { receiverUscc, needId: needId ?? null } });
  const rows = query.data?.supporterCandidates;
  if (query.error) return <QueryFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!rows) return <Skeleton rows={4} />;
  if (rows.length === 0) return <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>;
  const match = (row: Candidate) =>
    row.wantedHeadcount === 0 ? (
      <span className="muted">{t('noNeed')}</span>
    ) : (
      <>
        <b>{t('of', { matched: row.matchedHeadcount, wanted: row.wantedHeadcount })}</b>
        <div className="muted">{row.missingSpecialties.length === 0 ? t('full') : t('missing', { names: row.missingSpecialties.join('、') })}</div>
      </>
    );
  const choose = (row: Candidate) =>
    row.paired ? (
      <StatusTag tone="mute">{t('paired')}</StatusTag>
    ) : (
      <Button size="small" aria-label={t('chooseOf', { name: row.name })} onClick={() => onChoose?.(row)}>
        {t('choose')}
      </Button>
    );
  return (
    <>
      <p className="muted" style={{ padding: '8px 16px', margin: 0 }}>
        {t('note')}
      </p>
      <PlainTable
        label={t('label')}
        rows={rows}
        rowKey={(row) => row.organizationId}
        columns={[
          { key: 'hospital', title: t('hospital'), strong: true, render: (row) => `${row.rank}. ${row.name}` },
          { key: 'match', title: t('match'), render: match },
          { key: 'offered', title: t('offered'), align: 'right', render: (row) => (row.offeredHeadcount === null ? <span className="muted">{t('notOffered')}</span> : t('people', { count: row.offeredHeadcount })) },
          { key: 'distance', title: t('distance'), render: (row) => `${label('divisionDistance', row.distance)} ${row.divisionName}` },
          { key: 'load', title: t('load'), align: 'right', render: (row) => t('staff', { count: row.pairings, staff: row.plannedStaff }) },
          { key: 'level', title: t('level'), render: (row) => (row.level === null ? '—' : t('levelText', { level: row.level, grade: row.grade ? label('grade', row.grade) : '' })) },
          ...(onChoose ? [{ key: 'action', title: t('action'), render: choose }] : []),
        ]}
      />
    </>
  );
}
