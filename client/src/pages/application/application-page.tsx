import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { day } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ApplicationFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { LogTimeline } from '../../modules/log/log-timeline.js';
import { serverActions } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { RuleChip } from '../../ui/rule-chip.js';
import { APPLICATION_PAGE, APPROVE_APPLICATION, DECLINE_APPLICATION, RECOMMEND_APPLICATION, REJECT_APPLICATION, WITHDRAW_APPLICATION } from './application-query.js';
import { useAttestations } from './attestations.js';
import { RecommendDialog } from './recommend-dialog.js';

/** One application: the statement, the department's opinion, the leading group's decision. */
const words = defineWords('application-page', {
  applications: ['选派申请', 'Applications'],
  statement: ['个人申报', 'Application'],
  recommendation: ['科室推荐', 'Recommendation of the department'],
  decision: ['领导小组审批', 'Decision of the leading group'],
  need: ['响应的需求', 'Need'],
  needOn: ['需求发布', 'Published on'],
  surveyed: ['调研', 'Surveyed on'],
  applied: ['申请日期', 'Applied on'],
  source: ['来源', 'Source'],
  by: ['办理人', 'By'],
  on: ['日期', 'On'],
  attested: ['科室证明', 'Attested'],
  waiting: ['尚未办理', 'not yet'],
  none: ['不针对具体需求', 'none in particular'],
  history: ['动态', 'What happened'],
  recommendApplication: ['科室推荐', 'Recommend'],
  declineApplication: ['不推荐', 'Do not recommend'],
  approveApplication: ['批准', 'Approve'],
  rejectApplication: ['不批准', 'Do not approve'],
  withdrawApplication: ['撤回申请', 'Withdraw'],
  declineText: ['申请结束，申请人会看到意见；可以重新申报。', 'The application ends; the person sees the opinion and may apply again.'],
  approveText: ['批准后可以列入队伍名单。', 'The person may be put on a roster.'],
  rejectText: ['申请结束，申请人会看到意见；可以重新申报。', 'The application ends; the person sees the opinion and may apply again.'],
  withdrawText: ['撤回后可以重新申报。', 'The person may apply again.'],
  opinion: ['意见', 'Opinion'],
});

type Act = 'declineApplication' | 'approveApplication' | 'rejectApplication' | 'withdrawApplication';
const texts = { declineApplication: 'declineText', approveApplication: 'approveText', rejectApplication: 'rejectText', withdrawApplication: 'withdrawText' } as const;

function useApplicationVerbs(application: ApplicationFieldsFragment, onReload: () => void) {
  const t = useWords(words);
  const ask = useConfirm();
  const [recommending, setRecommending] = useState(false);
  const refetch = ['ApplicationViews'];
  const recommend = useVerb(RECOMMEND_APPLICATION, { refetch });
  const verbs = {
    declineApplication: useVerb(DECLINE_APPLICATION, { refetch }),
    approveApplication: useVerb(APPROVE_APPLICATION, { refetch }),
    rejectApplication: useVerb(REJECT_APPLICATION, { refetch }),
    withdrawApplication: useVerb(WITHDRAW_APPLICATION, { refetch }),
  };
  const act = async (name: Act): Promise<void> => {
    const answer = await ask({
      title: t(name), object: application.personName, consequence: t(texts[name]), okText: t(name),
      ...(name === 'withdrawApplication' ? {} : { reason: { label: t('opinion') } }),
    });
    if (!answer) return;
    const input = { applicationId: application.id, revision: application.revision };
    if (name === 'withdrawApplication') await verbs.withdrawApplication.run({ input });
    else await verbs[name].run({ input: { ...input, opinion: answer.reason } });
  };
  const step = (name: Act, primary: boolean, always = false) => ({ name, label: t(name), primary, always, onClick: () => void act(name) });
  const actions = serverActions(
    [
      step('withdrawApplication', false), step('declineApplication', false), step('rejectApplication', false),
      { name: 'recommendApplication', label: t('recommendApplication'), primary: true, always: application.state === 'APPLIED', onClick: () => setRecommending(true) },
      { ...step('approveApplication', true, application.state === 'APPLIED'), ruleId: application.state === 'APPLIED' ? 'R-073' : null },
    ],
    application.availableActions,
  );
  const outcome = (
    <>
      {(Object.keys(texts) as Act[]).map((name) => (
        <VerbOutcome key={name} verb={verbs[name]} action={t(name)} onReload={onReload} />
      ))}
      {recommending && <RecommendDialog application={application} verb={recommend} onClose={() => setRecommending(false)} />}
    </>
  );
  return { actions, outcome };
}

function Statement({ application }: { application: ApplicationFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  return (
    <Panel title={t('statement')} extra={<RuleChip ruleId="R-062" />}>
      <Stack>
        <p style={{ whiteSpace: 'pre-wrap' }}>{application.statement}</p>
        <KeyValues
          columns={2}
          items={[
            { key: 'applied', label: t('applied'), value: day(application.consentedOn) },
            { key: 'source', label: t('source'), value: `${label('applicationSource', application.source)} ${application.recordedBy}` },
            { key: 'need', label: t('need'), value: application.needTitle ? `${application.receiverName} · ${application.needTitle}` : t('none') },
            { key: 'needOn', label: t('needOn'), value: day(application.needOn) },
            { key: 'surveyed', label: t('surveyed'), value: day(application.surveyedOn) },
          ]}
        />
      </Stack>
    </Panel>
  );
}

function Steps({ application }: { application: ApplicationFieldsFragment }) {
  const t = useWords(words);
  const attestations = useAttestations();
  const step = (title: string, opinion: string, by: string | null, on: string | null, more: { key: string; label: string; value: string }[] = []) => (
    <Panel title={title} extra={<RuleChip ruleId="R-073" />}>
      {by === null ? (
        <p className="muted">{t('waiting')}</p>
      ) : (
        <Stack>
          <p style={{ whiteSpace: 'pre-wrap' }}>{opinion}</p>
          <KeyValues columns={2} items={[{ key: 'by', label: t('by'), value: by }, { key: 'on', label: t('on'), value: day(on) }, ...more]} />
        </Stack>
      )}
    </Panel>
  );
  const attested = attestations.filter(({ code }) => application.attested.includes(code)).map(({ label }) => label).join('、') || '—';
  return (
    <>
      {step(t('recommendation'), application.recommendation, application.recommendedBy, application.recommendedOn, [{ key: 'attested', label: t('attested'), value: attested }])}
      {step(t('decision'), application.decision, application.decidedBy, application.decidedOn)}
    </>
  );
}

function Loaded({ application, onReload }: { application: ApplicationFieldsFragment; onReload: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const { actions, outcome } = useApplicationVerbs(application, onReload);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('applications'), to: '/applications' }]}
        title={application.personName}
        tags={<State list="application" code={application.state} variant="tag" />}
        sub={[application.staffNo, application.department, application.specialty, label('titleLevel', application.titleLevel)].filter(Boolean).join(' · ')}
        actions={actions}
        notice={outcome}
      />
      <PageBody>
        <Columns
          aside={
            <Panel title={t('history')}>
              <LogTimeline lines={application.history} />
            </Panel>
          }
        >
          <Stack>
            <Statement application={application} />
            <Steps application={application} />
          </Stack>
        </Columns>
      </PageBody>
    </>
  );
}

export function ApplicationPage() {
  const { id = '' } = useParams();
  const query = useQuery(APPLICATION_PAGE, { variables: { id } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ application }) => <Loaded application={application} onReload={() => void query.refetch()} />}
    </QueryView>
  );
}
