import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { inLanguage } from '../../app/said.js';
import { defineWords, useWords } from '../../app/words.js';
import type { OwnAgreementsQuery, OwnAgreementsQueryVariables } from '../../graphql/generated/types.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { StatusTag } from '../../ui/status-tag.js';

const OWN_AGREEMENTS: TypedDocumentNode<OwnAgreementsQuery, OwnAgreementsQueryVariables> = gql`
  query OwnAgreements($programmeId: ID) {
    ownAgreements(programmeId: $programmeId) {
      id
      programmeName
      supporterName
      receivers
      findings {
        ruleId
        clause
        verdict
        required
        actual
        fix
        fixEn
      }
    }
  }
`;

/** Where the pack asks for an agreement with each receiver: every supporter, and with whom it has none yet. */
const words = defineWords('own-agreements', {
  title: ['与每家受援单位分别签订', 'An agreement with each receiver'],
  supporter: ['支援医院', 'Supporting hospital'],
  programme: ['方案', 'Programme'],
  receivers: ['受援单位', 'Receivers'],
  verdict: ['结论', 'Verdict'],
  MET: ['均已签订', 'all in force'],
  NOT_MET: ['尚缺', 'missing'],
  fix: ['如何补齐', 'What is missing'],
});

export function OwnAgreements({ programmeId }: { programmeId?: string }) {
  const t = useWords(words);
  const { data } = useQuery(OWN_AGREEMENTS, { variables: programmeId === undefined ? {} : { programmeId } });
  const rows = data?.ownAgreements.flatMap(({ findings, ...line }) => findings.filter(({ verdict }) => verdict !== 'EXEMPT').map((finding) => ({ ...line, finding }))) ?? [];
  const [first] = rows;
  if (!first) return null;
  const open = rows.some(({ finding }) => finding.verdict !== 'MET');
  return (
    <Panel flush tone={open ? 'warn' : undefined} title={t('title')} extra={<RuleChip ruleId={first.finding.ruleId} clause={first.finding.clause} />}>
      <PlainTable
        label={t('title')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'supporter', title: t('supporter'), strong: true, render: (row) => row.supporterName },
          ...(programmeId === undefined ? [{ key: 'programme', title: t('programme'), render: (row: (typeof rows)[number]) => row.programmeName }] : []),
          { key: 'receivers', title: t('receivers'), align: 'right', render: (row) => row.receivers },
          { key: 'verdict', title: t('verdict'), render: (row) => <StatusTag tone={row.finding.verdict === 'MET' ? 'ok' : 'warn'}>{t(row.finding.verdict === 'MET' ? 'MET' : 'NOT_MET')}</StatusTag> },
          { key: 'fix', title: t('fix'), render: (row) => (row.finding.fix ? <Link to={`/pairings?search=${encodeURIComponent(row.supporterName)}`}>{inLanguage(row.finding.fix, row.finding.fixEn)}</Link> : '—') },
        ]}
      />
    </Panel>
  );
}
