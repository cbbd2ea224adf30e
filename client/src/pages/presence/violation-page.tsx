import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { day, dayOf } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ViolationFieldsFragment } from '../../graphql/generated/types.js';
import { Evidence } from '../../modules/evidence/evidence.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import type { Step } from '../../modules/presence/step.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { State } from '../../modules/state.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { RecordFrame } from './record-frame.js';
import { ASSIST_VIOLATION, DECIDE_VIOLATION, DISMISS_VIOLATION, REFER_VIOLATION, REPORT_VIOLATION, VIOLATION_PAGE } from './violation-query.js';

/** One violation: what happened, the sanction, the report of it. */
const words = defineWords('violation-page', {
  violations: ['违纪', 'Violations'],
  title: ['{{name}} {{kind}}', '{{name}}, {{kind}}'],
  subject: ['对象', 'Who'],
  happened: ['发生', 'Happened'],
  serious: ['严重', 'Serious'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
  description: ['情况', 'What happened'],
  recorded: ['登记', 'Recorded by'],
  level: ['处分', 'Sanction'],
  measures: ['方案规定的后果', 'What follows by the pack'],
  decision: ['处理决定', 'Decision'],
  decided: ['处理', 'Decided'],
  reported: ['上报', 'Reported'],
  reportTo: ['上报{{to}}', 'to {{to}}'],
  dismissed: ['不成立的理由', 'Why it was dismissed'],
  decide: ['作出处理', 'Decide'],
  dismiss: ['认定不成立', 'Dismiss'],
  report: ['上报处理结果', 'Report the result'],
  assist: ['登记配合情况', 'Record the assistance'],
  assistance: ['受援单位配合', 'Receiver’s assistance'],
  asked: ['方案要求配合，尚未登记', 'asked for by the pack, not recorded yet'],
  illegal: ['违法，移送有关机关', 'Illegal, to be referred'],
  refer: ['登记移送', 'Record the referral'],
  referred: ['移送', 'Referred'],
  referredOn: ['移送日', 'Referred on'],
  referredTo: ['移送机关', 'Authority'],
  notReferred: ['违法，尚未移送', 'illegal, not referred yet'],
  reason: ['理由', 'Reason'],
  decideText: ['处分等级和后果以方案为准；双方医院和主管部门会收到通知。', 'Level and consequences stand in the pack; both hospitals and the administrations are told.'],
  reportText: ['处理结果报送卫生健康行政部门。', 'The result goes to the health administrations.'],
});

function useViolationSteps(violation: ViolationFieldsFragment): Step[] {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const { viewer } = useSession();
  const input = { violationId: violation.id, revision: violation.revision };
  const object = `${violation.name} ${label('violationClass', violation.class)} ${violation.happenedOn}`;
  const person = violation.subject === 'PERSON';
  return [
    { name: 'dismissViolation', label: t('dismiss'), object, document: DISMISS_VIOLATION, fields: [{ key: 'reason', label: t('reason'), kind: 'text', required: true, maxLength: 500 }], input: ({ reason }) => ({ ...input, reason }) },
    {
      name: 'decideViolation', label: t('decide'), primary: true, always: violation.state === 'RECORDED', object, consequence: t('decideText'), document: DECIDE_VIOLATION,
      fields: [
        ...(person ? [{ key: 'level', label: t('level'), kind: 'choice' as const, required: true, options: options('sanctionLevel') }] : []),
        { key: 'decision', label: t('decision'), kind: 'text', required: true, maxLength: 1000 },
        { key: 'illegal', label: t('illegal'), kind: 'tick' },
      ],
      input: ({ level, decision, illegal }) => ({ ...input, ...(level ? { level } : {}), decision, illegal: illegal === 'true' }),
    },
    {
      name: 'assistViolation', label: t('assist'), object, document: ASSIST_VIOLATION,
      fields: [{ key: 'assistance', label: t('assistance'), kind: 'text', required: true, maxLength: 500 }], input: ({ assistance }) => ({ ...input, assistance }),
    },
    {
      name: 'referViolation', label: t('refer'), object, document: REFER_VIOLATION,
      fields: [{ key: 'referredOn', label: t('referredOn'), kind: 'day', required: true, start: dayOf(viewer.businessNow) }, { key: 'referredTo', label: t('referredTo'), kind: 'line', required: true, maxLength: 100 }],
      input: ({ referredOn, referredTo }) => ({ ...input, referredOn, referredTo }),
    },
    { name: 'reportViolation', label: t('report'), primary: true, object, consequence: t('reportText'), document: REPORT_VIOLATION, input: () => input },
  ];
}

function Loaded({ violation }: { violation: ViolationFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  const { actions, dialog } = useSteps(useViolationSteps(violation), violation.availableActions);
  const { pairing } = violation;
  const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ') || '—';
  return (
    <RecordFrame
      crumbs={[{ label: t('violations'), to: '/violations' }, ...(violation.assignment ? [{ label: violation.name, to: `/presence/${violation.assignment.id}` }] : [])]}
      title={t('title', { name: violation.name, kind: label('violationClass', violation.class) })}
      tags={<State list="violation" code={violation.state} variant="tag" />}
      createdAt={violation.createdAt}
      sub={pairing ? `${pairing.supporterName} → ${pairing.receiverName}` : undefined}
      actions={actions}
      notice={dialog}
      items={[
        { key: 'subject', label: t('subject'), value: label('violationSubject', violation.subject) },
        { key: 'happened', label: t('happened'), value: day(violation.happenedOn) },
        { key: 'serious', label: t('serious'), value: violation.serious ? t('yes') : t('no') },
        { key: 'recorded', label: t('recorded'), value: joined(violation.recordedOrgName, violation.recordedBy) },
        { key: 'description', label: t('description'), value: violation.description },
        { key: 'level', label: t('level'), value: label('sanctionLevel', violation.level) },
        { key: 'measures', label: t('measures'), value: violation.measures.map((measure) => label('sanctionMeasure', measure)).join('、') || '—' },
        { key: 'decision', label: t('decision'), value: violation.decision || '—' },
        { key: 'decided', label: t('decided'), value: joined(violation.decidedBy, violation.decidedOn) },
        ...(violation.assistAsked ? [{ key: 'assistance', label: t('assistance'), value: violation.assistedOn ? joined(violation.assistance, violation.assistedBy, violation.assistedOn) : t('asked') }] : []),
        ...(violation.illegal ? [{ key: 'referred', label: t('referred'), value: violation.referredOn ? joined(violation.referredTo, violation.referredOn) : t('notReferred') }] : []),
        { key: 'reported', label: t('reported'), value: joined(violation.reportTo ? t('reportTo', { to: violation.reportTo }) : null, violation.reportedBy, violation.reportedOn) },
        ...(violation.dismissReason ? [{ key: 'dismissed', label: t('dismissed'), value: violation.dismissReason }] : []),
      ]}
      findings={violation.findings}
      history={violation.history}
    >
      <Evidence subject="VIOLATION" id={violation.id} state={violation.state} />
    </RecordFrame>
  );
}

export function ViolationPage() {
  const { id = '' } = useParams();
  const query = useQuery(VIOLATION_PAGE, { variables: { id } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ violation }) => <Loaded violation={violation} />}
    </QueryView>
  );
}
