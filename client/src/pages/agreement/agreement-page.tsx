import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { dateTime } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AgreementTextFragment } from '../../graphql/generated/types.js';
import { AgreementPanel } from '../../modules/agreement/agreement-panel.js';
import { AgreementState } from '../../modules/agreement/agreement-state.js';
import { Deadline } from '../../modules/deadline.js';
import { Evidence } from '../../modules/evidence/evidence.js';
import { useLabel } from '../../modules/labels.js';
import { PaperPanel } from '../../modules/paper-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Stack } from '../../ui/panel.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { AgreementFiles } from './agreement-files.js';
import { AgreementFilings } from './agreement-filings.js';
import { AGREEMENT_PAGE } from './agreement-query.js';
import { VerificationFoot } from '../../modules/verification-foot.js';
import { SealCheck } from './seal-check.js';
import { useAgreementVerbs } from './use-agreement-verbs.js';
import { VersionList } from './version-list.js';

/** One agreement: its seals, its text as on paper, its versions, and the check of the seals. */
const words = defineWords('agreement-page', {
  pairings: ['结对', 'Pairings'],
  title: ['{{kind}} {{year}}', '{{kind}} {{year}}'],
  sub: ['{{number}} · 第 {{version}} 版', '{{number}} · version {{version}}'],
  deadline: ['期限', 'deadline'],
  effective: ['{{at}} 生效', 'in force since {{at}}'],
  returned: ['已退回修改。', 'Returned for changes.'],
  notSigning: ['贵单位不签署。', 'Not for you to sign.'],
  signing: ['本协议由 {{names}} 签署，其他单位只能查看。', 'It is signed by {{names}}; others may read it.'],
  text: ['协议全文', 'Full text'],
});

function Loaded({ agreement, onReload }: { agreement: AgreementTextFragment; onReload: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const { actions, outcome } = useAgreementVerbs(agreement, onReload);
  const { acting } = useSession();
  const { pairing } = agreement;
  const document = agreement.sealedDocuments.find((one) => one.versionNo === agreement.versionNo);
  return (
    <>
      <div className="no-print">
        <PageHeader
          surface
          crumbs={[
            { label: t('pairings'), to: '/pairings' },
            ...(pairing ? [{ label: `${pairing.code} ${pairing.receiverName}`, to: `/pairings/${pairing.id}/agreements` }] : []),
            { label: agreement.number },
          ]}
          title={t('title', { kind: label('agreementKind', agreement.kind), year: agreement.year })}
          tags={<AgreementState agreement={agreement} variant="tag" />}
          sub={
            <>
              {t('sub', { number: agreement.number, version: agreement.versionNo })}
              {agreement.deadlineOn && (
                <>
                  <span>· {t('deadline')}</span> <Deadline on={agreement.deadlineOn} done={agreement.effectiveAt !== null} />
                </>
              )}
              {agreement.effectiveAt && <span>· {t('effective', { at: dateTime(agreement.effectiveAt) })}</span>}
            </>
          }
          actions={actions}
          notice={
            <>
              {agreement.state === 'RETURNED' && agreement.returnReason && (
                <ReasonStrip icon="undo" title={t('returned')}>
                  {agreement.returnReason}
                </ReasonStrip>
              )}
              {agreement.state === 'SIGNING' && !agreement.parties.some((party) => party.orgId === acting.organizationId) && (
                <ReasonStrip tone="info" title={t('notSigning')} ruleId="R-240">
                  {t('signing', { names: agreement.parties.map((party) => party.name).join('、') })}
                </ReasonStrip>
              )}
              {outcome}
            </>
          }
        />
      </div>
      <PageBody spaced>
        <Columns
          width={320}
          aside={
            <div className="no-print">
              <Stack>
                <SealCheck key={`${agreement.versionNo}-${agreement.sealedCount}-${agreement.state}`} agreementId={agreement.id} />
                <AgreementFiles agreement={agreement} />
                <VersionList agreement={agreement} />
              </Stack>
            </div>
          }
        >
          <div className="no-print">
            <AgreementPanel linked={false} agreement={agreement} />
          </div>
          <div className="no-print">
            <AgreementFilings agreement={agreement} onReload={onReload} />
          </div>
          <div className="no-print">
            <Evidence subject="AGREEMENT" id={agreement.id} state={agreement.state} />
          </div>
          <PaperPanel paper={agreement.paper} title={t('text')} unsealed={!document?.fileHash} foot={document && <VerificationFoot code={document.verificationCode} hash={agreement.contentHash} />} />
        </Columns>
      </PageBody>
    </>
  );
}

export function AgreementPage() {
  const { id = '' } = useParams();
  const query = useQuery(AGREEMENT_PAGE, { variables: { id } });
  return <QueryView query={query}>{({ agreement }) => <Loaded agreement={agreement} onReload={() => void query.refetch()} />}</QueryView>;
}
