import { useQuery } from '@apollo/client/react';
import { QRCode } from 'antd';
import { Link, useParams } from 'react-router';
import { day, dateTime } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { CertificateFieldsFragment } from '../../graphql/generated/types.js';
import { FileFailureView } from '../../modules/file-failure.js';
import { useLabel } from '../../modules/labels.js';
import { LogTimeline } from '../../modules/log/log-timeline.js';
import { usePaperFiles } from '../../modules/paper-files.js';
import { PaperPanel } from '../../modules/paper-panel.js';
import type { Step } from '../../modules/presence/step.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { RuleBook } from '../../modules/rule-book.js';
import { RulesPanel } from '../../modules/rules-panel.js';
import { State } from '../../modules/state.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { CERTIFICATE_PAGE, REISSUE_CERTIFICATE, REVOKE_CERTIFICATE, SEAL_CERTIFICATE, WITHDRAW_CERTIFICATE } from './certificate-query.js';

/** One certificate: what is printed, its seals, its public code, what the rules said, where it can be traced. */
const words = defineWords('certificate-page', {
  certificates: ['证书', 'Certificates'],
  seal: ['签章', 'Seal'],
  sealText: ['代表本单位签章；各方签齐后颁发，任何人可凭核验码核验。', 'Seals for your organisation; with the last seal it is issued and anybody may verify it.'],
  withdraw: ['撤回', 'Withdraw'],
  withdrawText: ['签发前撤回，核验码随之失效。', 'Before it is issued; its code becomes void.'],
  revoke: ['撤销', 'Revoke'],
  revokeText: ['公开核验页立即显示“已撤销”和日期。', 'The public page says “revoked” with the date at once.'],
  reissue: ['换发', 'Reissue'],
  reissueText: ['按现有数据另出一份，签齐后原证书失效。', 'Another is proposed with what is true now; the old one ends when it is issued.'],
  reason: ['理由', 'Reason'],
  trace: ['追溯', 'Trace'],
  paper: ['证书内容', 'The certificate'],
  record: ['登记信息', 'The record'],
  number: ['编号', 'Number'],
  proposed: ['拟发', 'Proposed by'],
  issued: ['颁发日', 'Issued on'],
  seals: ['签章', 'Seals'],
  evaluation: ['依据考核', 'Evaluation'],
  replaces: ['替换', 'Replaces'],
  code: ['公开核验', 'Verification'],
  noCode: ['第一枚签章后生成核验码。', 'The code comes with the first seal.'],
  qr: ['核验码的二维码', 'QR code of the verification'],
  rules: ['出具条件', 'Conditions'],
  history: ['经过', 'History'],
  revoked: ['{{on}} 撤销', 'Revoked on {{on}}'],
});

function useCertificateSteps(row: CertificateFieldsFragment): Step[] {
  const t = useWords(words);
  const label = useLabel();
  const input = { certificateId: row.id, revision: row.revision };
  const object = `${row.name} ${label('certificateType', row.type)} ${row.number}`;
  const reason = { key: 'reason', label: t('reason'), kind: 'text' as const, required: true, maxLength: 500 };
  return [
    { name: 'sealCertificate', label: t('seal'), icon: 'shield', primary: true, always: row.state === 'ELIGIBLE', object, consequence: t('sealText'), document: SEAL_CERTIFICATE, input: () => input },
    { name: 'withdrawCertificate', label: t('withdraw'), object, consequence: t('withdrawText'), document: WITHDRAW_CERTIFICATE, input: () => input },
    {
      name: 'reissueCertificate', label: t('reissue'), object, consequence: t('reissueText'), document: REISSUE_CERTIFICATE, fields: [reason], input: ({ reason: why }) => ({ ...input, reason: why }),
      after: (data) => {
        const id = (data['reissueCertificate'] as { certificate?: { id: string } | null } | undefined)?.certificate?.id;
        return id ? `/certificates/${id}` : null;
      },
    },
    { name: 'revokeCertificate', label: t('revoke'), danger: true, object, consequence: t('revokeText'), document: REVOKE_CERTIFICATE, fields: [reason], input: ({ reason: why }) => ({ ...input, reason: why }) },
  ];
}

function Aside({ row }: { row: CertificateFieldsFragment }) {
  const t = useWords(words);
  const items = [
    { key: 'number', label: t('number'), value: <b>{row.number}</b> },
    { key: 'proposed', label: t('proposed'), value: `${row.proposedOrgName} ${row.proposedBy}` },
    { key: 'issued', label: t('issued'), value: day(row.issuedOn) },
    { key: 'seals', label: t('seals'), value: `${row.sealedBy.length}/${row.issuers.length}` },
    ...(row.evaluation ? [{ key: 'evaluation', label: t('evaluation'), value: <Link to={`/evaluations/${row.evaluation.id}`}>{row.evaluation.schemeName} {row.evaluation.gradeName ?? ''}</Link> }] : []),
    ...(row.replaces ? [{ key: 'replaces', label: t('replaces'), value: <Link to={`/certificates/${row.replaces.id}`}>{row.replaces.number}</Link> }] : []),
  ];
  return (
    <div className="no-print">
      <Stack>
        <Panel title={t('record')}>
          <KeyValues items={items} />
        </Panel>
        <Panel title={t('code')}>
          {row.verificationCode ? (
            <>
              <QRCode type="svg" bordered={false} size={112} value={`${window.location.origin}/verify/${row.verificationCode}`} aria-label={t('qr')} />
              <p>
                <Link to={`/verify/${row.verificationCode}`}>{row.verificationCode}</Link>
              </p>
            </>
          ) : (
            <p className="muted">{t('noCode')}</p>
          )}
        </Panel>
        {row.history.length > 0 && (
          <Panel title={t('history')}>
            <LogTimeline lines={row.history} />
          </Panel>
        )}
      </Stack>
    </div>
  );
}

function Loaded({ row }: { row: CertificateFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  const { actions, dialog } = useSteps(useCertificateSteps(row), row.availableActions);
  const files = usePaperFiles(`certificate/${row.id}`, { page: row.issuedOn === null ? 'draft' : 'original' });
  return (
    <>
      <div className="no-print">
        <PageHeader
          crumbs={[{ label: t('certificates'), to: '/certificates' }, { label: row.number }]}
          title={`${row.name}　${label('certificateType', row.type)}`}
          tags={<State list="certificate" code={row.state} variant="tag" />}
          sub={[row.pairing && `${row.pairing.supporterName} → ${row.pairing.receiverName}`, dateTime(row.createdAt)].filter(Boolean).join(' · ')}
          actions={[...actions, { key: 'trace', label: t('trace'), icon: 'search', allowed: true, to: `/certificates/${row.id}/trace` }, ...files.actions]}
          notice={
            <>
              {row.revokedOn && (
                <ReasonStrip tone="bad" icon="minus" title={t('revoked', { on: row.revokedOn })}>
                  {row.revokeReason ?? ''}
                </ReasonStrip>
              )}
              <FileFailureView failure={files.failure} />
              {dialog}
            </>
          }
        />
      </div>
      <PageBody>
        <Columns aside={<Aside row={row} />}>
          <Stack>
            <PaperPanel paper={row.paper} title={t('paper')} unsealed={row.issuedOn === null} />
            <div className="no-print">
              <RulesPanel findings={row.findings} title={t('rules')} />
            </div>
          </Stack>
        </Columns>
      </PageBody>
    </>
  );
}

export function CertificatePage() {
  const { id = '' } = useParams();
  const query = useQuery(CERTIFICATE_PAGE, { variables: { id } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ certificate }) => (
        <RuleBook code={certificate.packCode} version={certificate.packVersion}>
          <Loaded row={certificate} />
        </RuleBook>
      )}
    </QueryView>
  );
}
