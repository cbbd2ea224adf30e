import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { day } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { FraudCaseFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { isAllowed } from '../../modules/server-actions.js';
import type { Step } from '../../modules/presence/step.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { State } from '../../modules/state.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { RecordFrame } from '../presence/record-frame.js';
import { DISMISS_FRAUD, FRAUD_CASE_PAGE, INVESTIGATE_FRAUD } from './fraud-query.js';
import { VerifyFraudDialog } from './verify-fraud-dialog.js';

/** One case of falsification: what is said, the conclusion, and everything that followed from it. */
const words = defineWords('fraud-case-page', {
  cases: ['弄虚作假', 'Falsification'],
  title: ['{{name}} 弄虚作假案件', 'Case of {{name}}'],
  source: ['来源', 'Source'],
  reported: ['登记', 'Reported'],
  allegation: ['反映的情况', 'What is said'],
  investigator: ['调查', 'Investigated by'],
  conclusion: ['调查结论', 'Conclusion'],
  decided: ['认定', 'Decided'],
  year: ['取消聘任和晋升资格', 'Cancelled year'],
  yearOf: ['{{year}} 年', '{{year}}'],
  ban: ['禁止晋升至（含当日）', 'Barred until, included'],
  certificates: ['撤销证书', 'Certificates revoked'],
  promotions: ['终止晋升申报', 'Promotion cases ended'],
  count: ['{{count}} 件', { one: '{{count}}', other: '{{count}}' }],
  liability: ['责任追究：{{kind}}', 'Liability: {{kind}}'],
  investigate: ['开始调查', 'Investigate'],
  verify: ['认定查实', 'Verify'],
  dismiss: ['认定不成立', 'Dismiss'],
});

function useFraudSteps(row: FraudCaseFieldsFragment): Step[] {
  const t = useWords(words);
  const input = { fraudCaseId: row.id, revision: row.revision };
  return [
    { name: 'investigateFraud', label: t('investigate'), primary: true, object: row.name, document: INVESTIGATE_FRAUD, input: () => input },
    {
      name: 'dismissFraud', label: t('dismiss'), object: row.name, document: DISMISS_FRAUD, fields: [{ key: 'conclusion', label: t('conclusion'), kind: 'text', required: true, maxLength: 2000 }],
      input: ({ conclusion }) => ({ ...input, conclusion }),
    },
  ];
}

function Loaded({ row }: { row: FraudCaseFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  const [verifying, setVerifying] = useState(false);
  const { actions, dialog } = useSteps(useFraudSteps(row), row.availableActions);
  const verify = isAllowed(row.availableActions, 'verifyFraud') ? [{ key: 'verify', label: t('verify'), primary: true, danger: true, allowed: true, onClick: () => setVerifying(true) }] : [];
  const verified = row.state === 'VERIFIED';
  return (
    <RecordFrame
      crumbs={[{ label: t('cases'), to: '/fraud' }]}
      title={t('title', { name: row.name })}
      tags={<State list="fraud_case" code={row.state} variant="tag" />}
      createdAt={row.createdAt}
      sub={row.pairing ? `${row.pairing.supporterName} → ${row.pairing.receiverName}` : undefined}
      actions={[...actions, ...verify]}
      notice={
        <>
          {verifying && <VerifyFraudDialog row={row} onClose={() => setVerifying(false)} />}
          {dialog}
        </>
      }
      items={[
        { key: 'source', label: t('source'), value: label('fraudSource', row.source) },
        { key: 'reported', label: t('reported'), value: `${row.reportedOrgName} ${row.reportedBy} ${row.reportedOn}` },
        { key: 'allegation', label: t('allegation'), value: row.allegation },
        { key: 'investigator', label: t('investigator'), value: row.investigator ?? '—' },
        { key: 'conclusion', label: t('conclusion'), value: row.conclusion ?? '—' },
        { key: 'decided', label: t('decided'), value: [row.decidedBy, row.decidedOn].filter(Boolean).join(' ') || '—' },
        ...(verified
          ? [
              { key: 'year', label: t('year'), value: row.cancelledYear ? t('yearOf', { year: row.cancelledYear }) : '—' },
              { key: 'ban', label: t('ban'), value: day(row.banUntil) },
              { key: 'certificates', label: t('certificates'), value: t('count', { count: row.revokedCertificates }) },
              { key: 'promotions', label: t('promotions'), value: t('count', { count: row.cancelledPromotions }) },
              ...row.liabilities.map((one) => ({ key: one.id, label: t('liability', { kind: label('liabilityKind', one.kind) }), value: `${one.name}：${one.decision}（${one.decidedOn}）` })),
            ]
          : []),
      ]}
      history={row.history}
    />
  );
}

export function FraudCasePage() {
  const { id = '' } = useParams();
  const query = useQuery(FRAUD_CASE_PAGE, { variables: { id } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ fraudCase }) => <Loaded row={fraudCase} />}
    </QueryView>
  );
}
