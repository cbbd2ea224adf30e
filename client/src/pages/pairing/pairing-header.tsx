import { gql, type TypedDocumentNode } from '@apollo/client';
import { period } from '../../app/format.js';
import { inLanguage } from '../../app/said.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PairingHeaderQuery, PairingHeaderQueryVariables } from '../../graphql/generated/types.js';
import { ACTION_FIELDS } from '../../modules/action-fields.js';
import { State } from '../../modules/state.js';
import { PageHeader } from '../../ui/page-header.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { StatusTag } from '../../ui/status-tag.js';
import { TabLinks } from '../../ui/tabs.js';
import { usePairingVerbs } from './use-pairing-verbs.js';

export const PAIRING_HEADER: TypedDocumentNode<PairingHeaderQuery, PairingHeaderQueryVariables> = gql`
  query PairingHeader($id: ID!) {
    pairing(id: $id) {
      id
      code
      programmeName
      supporterName
      receiverName
      receiverDivisionName
      startsOn
      endsOn
      packCode
      packVersion
      lead
      groupState
      state
      revision
      agreementState
      viewerParties
      leaderToConfirm
      replacesCode
      parties {
        id
        kind
        uscc
      }
      findings {
        ruleId
        verdict
        message
        messageEn
      }
      roleConflict
      mainAgreement {
        id
      }
      availableActions {
        ...ActionFields
      }
    }
  }
  ${ACTION_FIELDS}
`;

const words = defineWords('pairing-header', {
  pairings: ['结对', 'Pairings'],
  lead: ['牵头单位', 'Lead hospital'],
  toConfirm: ['牵头医院已变更。', 'The lead hospital has changed.'],
  toConfirmText: ['新牵头医院重新确认队长后，才能报备名单；在岗人员不受影响。', 'No roster is filed before the new lead has confirmed the leader; people on site are not affected.'],
  marked: ['期限不符合方案要求。', 'The period is not what the pack wants.'],
  replaces: ['接替 {{code}}', 'replaces {{code}}'],
  conflict: ['互为支援与受援：考核须回避', 'Each supports the other: mind who evaluates whom'],
  sub: ['{{area}} · {{period}} · 方案 {{pack}} v{{version}}（已固定）', '{{area}} · {{period}} · pack {{pack}} v{{version}} (pinned)'],
  parts: ['结对的各部分', 'Parts of the pairing'],
  overview: ['概况', 'Overview'],
  agreements: ['协议', 'Agreements'],
  teams: ['队伍', 'Teams'],
  coverage: ['覆盖日历', 'Coverage'],
  tasks: ['任务', 'Tasks'],
  workload: ['工作量', 'Work done'],
  evaluations: ['考核', 'Evaluations'],
  effect: ['成效', 'Effect'],
  log: ['动态', 'Log'],
});

export type PairingHead = PairingHeaderQuery['pairing'];

/** White header of a pairing: both hospitals, state, the server's actions, tabs. */
export function PairingHeader({ pairing, agreementsOnly }: { pairing: PairingHead; agreementsOnly: boolean }) {
  const t = useWords(words);
  const { actions, outcome } = usePairingVerbs(pairing);
  const { may } = useSession();
  const base = `/pairings/${pairing.id}`;
  const parts = agreementsOnly
    ? (['overview', 'agreements', 'log'] as const)
    : (['overview', 'agreements', 'teams', 'coverage', 'tasks', 'workload', 'evaluations', ...(may('oversight.read') ? (['effect'] as const) : []), 'log'] as const);
  return (
    <PageHeader
      surface
      crumbs={[{ label: t('pairings'), to: '/pairings' }, { label: pairing.receiverDivisionName }, { label: pairing.code }]}
      title={
        <>
          {pairing.supporterName} <span aria-hidden="true">→</span> {pairing.receiverName}
        </>
      }
      tags={
        <>
          <State list="pairing" code={pairing.state} variant="tag" />
          {pairing.groupState === 'NEEDS_LEAD' && <State list="group" code="NEEDS_LEAD" variant="tag" />}
          {pairing.groupState === 'LED' && pairing.lead && (
            <StatusTag tone="info" variant="tag">
              {t('lead')}
            </StatusTag>
          )}
          {pairing.roleConflict && (
            <StatusTag tone="warn" variant="tag">
              {t('conflict')}
            </StatusTag>
          )}
        </>
      }
      sub={t('sub', {
        area: [pairing.receiverDivisionName, pairing.programmeName, pairing.replacesCode && t('replaces', { code: pairing.replacesCode })].filter(Boolean).join(' · '),
        period: period(pairing.startsOn, pairing.endsOn),
        pack: pairing.packCode,
        version: pairing.packVersion,
      })}
      actions={actions}
      notice={
        <>
          {pairing.leaderToConfirm && (
            <ReasonStrip icon="user" title={t('toConfirm')}>
              {t('toConfirmText')}
            </ReasonStrip>
          )}
          {pairing.findings
            .filter((finding) => finding.verdict === 'NOT_MET')
            .map((finding) => (
              <ReasonStrip key={finding.message} icon="calendar" title={t('marked')}>
                {inLanguage(finding.message, finding.messageEn)}
              </ReasonStrip>
            ))}
          {outcome}
        </>
      }
      tabs={
        <TabLinks
          label={t('parts')}
          tabs={parts.map((part) => ({ key: part, label: t(part), to: part === 'overview' ? base : `${base}/${part}`, end: part === 'overview' }))}
        />
      }
    />
  );
}
