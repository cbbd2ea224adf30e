import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { dateTime, day } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { JointFieldsFragment } from '../../graphql/generated/types.js';
import { Evidence } from '../../modules/evidence/evidence.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import type { Step, StepField } from '../../modules/presence/step.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { State } from '../../modules/state.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { RecordFrame } from '../presence/record-frame.js';
import { CANCEL_JOINT, CONCLUDE_JOINT, GIVE_OPINION, JOINT_PAGE } from './joint-query.js';

/** One joint evaluation: the invitation, the other administration’s opinion, the result. */
const words = defineWords('joint-page', {
  list: ['联合考核', 'Joint evaluation'],
  title: ['{{year}} 年度联合考核', 'Joint evaluation of {{year}}'],
  held: ['考核日', 'Held on'],
  place: ['地点', 'Place'],
  method: ['方式', 'Method'],
  invited: ['组织', 'Held by'],
  observers: ['受邀部门', 'Invited'],
  term: ['队伍期满', 'Term ends'],
  opinion: ['对方意见', 'Their opinion'],
  result: ['结论', 'Result'],
  reason: ['取消理由', 'Why it was cancelled'],
  give: ['提出意见', 'Give an opinion'],
  conclude: ['作出结论', 'Conclude'],
  cancel: ['取消联合考核', 'Cancel'],
  grade: ['结果', 'Result'],
  text: ['意见', 'Opinion'],
  conclusion: ['结论说明', 'Conclusion'],
  why: ['理由', 'Reason'],
  giveText: ['作出结论前可以修改意见。', 'It may be changed until the conclusion.'],
});

function useJointSteps(joint: JointFieldsFragment): Step[] {
  const t = useWords(words);
  const options = useOptions();
  const input = { jointId: joint.id, revision: joint.revision };
  const object = `${joint.pairing?.supporterName ?? ''} → ${joint.pairing?.receiverName ?? ''}`;
  const grade: StepField = { key: 'result', label: t('grade'), kind: 'choice', required: true, options: options('jointResult') };
  const text = (label: string, start = ''): StepField => ({ key: 'text', label, kind: 'text', required: true, maxLength: 2000, start });
  return [
    { name: 'cancelJoint', label: t('cancel'), danger: true, object, document: CANCEL_JOINT, fields: [{ key: 'reason', label: t('why'), kind: 'text', required: true, maxLength: 500 }], input: (values) => ({ ...input, reason: values['reason'] }) },
    { name: 'giveOpinion', label: t('give'), primary: true, object, consequence: t('giveText'), document: GIVE_OPINION, fields: [grade, text(t('text'), joint.opinion)], input: (values) => ({ ...input, ...values }) },
    { name: 'concludeJoint', label: t('conclude'), primary: true, always: joint.state === 'INVITED', object, document: CONCLUDE_JOINT, fields: [grade, text(t('conclusion'))], input: (values) => ({ ...input, ...values }) },
  ];
}

function Loaded({ joint }: { joint: JointFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  const { actions, dialog } = useSteps(useJointSteps(joint), joint.availableActions);
  const joined = (...parts: (string | null)[]) => parts.filter((part) => part !== null && part !== '' && part !== '—').join(' · ');
  return (
    <RecordFrame
      crumbs={[{ label: t('list'), to: '/joint-evaluations' }]}
      title={t('title', { year: joint.year })}
      tags={<State list="joint_evaluation" code={joint.state} variant="tag" />}
      createdAt={joint.createdAt}
      sub={joint.pairing ? `${joint.pairing.supporterName} → ${joint.pairing.receiverName}` : undefined}
      actions={actions}
      notice={dialog}
      items={[
        { key: 'held', label: t('held'), value: day(joint.heldOn) },
        { key: 'term', label: t('term'), value: day(joint.termEndsOn) },
        ...(joint.place ? [{ key: 'place', label: t('place'), value: joint.place }] : []),
        { key: 'method', label: t('method'), value: joint.method },
        { key: 'invited', label: t('invited'), value: joined(joint.invitedOrgName, joint.invitedBy) },
        { key: 'observers', label: t('observers'), value: joint.observerNames.join('、') },
        { key: 'opinion', label: t('opinion'), value: joined(label('jointResult', joint.observerResult), joint.opinion, joint.opinedBy, dateTime(joint.opinedAt)) || '—' },
        { key: 'result', label: t('result'), value: joined(label('jointResult', joint.result), joint.conclusion, joint.concludedBy, dateTime(joint.concludedAt)) || '—' },
        ...(joint.cancelReason ? [{ key: 'reason', label: t('reason'), value: joint.cancelReason }] : []),
      ]}
      findings={joint.findings}
      history={joint.history}
      pack={joint}
    >
      <Evidence subject="JOINT_EVALUATION" id={joint.id} state={joint.state} />
    </RecordFrame>
  );
}

export function JointPage() {
  const { id = '' } = useParams();
  const query = useQuery(JOINT_PAGE, { variables: { id } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ jointEvaluation }) => <Loaded joint={jointEvaluation} />}
    </QueryView>
  );
}
