import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { day, dayOf } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ExitFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import type { Step } from '../../modules/presence/step.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { State } from '../../modules/state.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { APPROVE_EXIT, COMPLETE_EXIT, EXIT_PAGE, REJECT_EXIT, REVIEW_EXIT, START_FORMALITIES, WITHDRAW_EXIT } from './exit-query.js';
import { RecordFrame } from './record-frame.js';

/** One request to end a stay before its time: application, review, decision, formalities. */
const words = defineWords('exit-page', {
  exits: ['退出', 'Exits'],
  title: ['{{name}} 退出申请', 'Exit of {{name}}'],
  kind: ['类别', 'Kind'],
  reason: ['理由', 'Reason'],
  leavesOn: ['拟离岗', 'Leaves on'],
  addressed: ['报送', 'Addressed to'],
  applied: ['申请', 'Applied'],
  behalf: ['{{by}} 代填', '{{by}}, on behalf'],
  review: ['审核说明', 'Review'],
  decision: ['审核意见', 'Decision'],
  formalities: ['退出手续', 'Formalities'],
  withdraw: ['撤回', 'Withdraw'],
  take: ['受理', 'Take up'],
  approve: ['同意退出', 'Approve'],
  reject: ['不同意', 'Do not approve'],
  start: ['办理手续', 'Begin formalities'],
  complete: ['办结', 'Complete'],
  note: ['说明', 'Note'],
  rejectNote: ['理由', 'Reason'],
  lastOn: ['最后在岗日', 'Last day on site'],
  approveText: ['同意后由受援单位办理手续；此前派驻照常。', 'The receiver then sees to the formalities; until then the stay goes on.'],
  startText: ['未经审核同意不得办理退出手续（R-023）。', 'No formalities without approval (R-023).'],
  completeText: ['派驻提前结束，人员可以另行派出。不能撤销。', 'The stay ends early and the person is free. This cannot be undone.'],
});

function useExitSteps(exit: ExitFieldsFragment): Step[] {
  const t = useWords(words);
  const { viewer } = useSession();
  const input = { exitId: exit.id, revision: exit.revision };
  const object = `${exit.name} ${day(exit.leavesOn)}`;
  const note = (required: boolean) => [{ key: 'note', label: required ? t('rejectNote') : t('note'), kind: 'text' as const, required, maxLength: 500 }];
  const noted = (values: Record<string, string>) => ({ ...input, note: values['note'] ?? '' });
  return [
    { name: 'withdrawExit', label: t('withdraw'), icon: 'undo', object, document: WITHDRAW_EXIT, input: () => input },
    { name: 'reviewExit', label: t('take'), primary: true, object, document: REVIEW_EXIT, fields: note(false), input: noted },
    { name: 'rejectExit', label: t('reject'), object, document: REJECT_EXIT, fields: note(true), input: noted },
    { name: 'approveExit', label: t('approve'), primary: true, object, consequence: t('approveText'), document: APPROVE_EXIT, fields: note(false), input: noted },
    { name: 'startFormalities', label: t('start'), primary: exit.state === 'APPROVED', object, consequence: t('startText'), document: START_FORMALITIES, input: () => input },
    {
      name: 'completeExit', label: t('complete'), primary: true, object, consequence: t('completeText'), document: COMPLETE_EXIT,
      fields: [{ key: 'lastOn', label: t('lastOn'), kind: 'day', required: true, start: dayOf(viewer.businessNow) }, ...note(false)],
      input: (values) => ({ ...noted(values), lastOn: values['lastOn'] }),
    },
  ];
}

function Loaded({ exit }: { exit: ExitFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  const { actions, dialog } = useSteps(useExitSteps(exit), exit.availableActions);
  const pairing = exit.team?.pairing;
  const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ') || '—';
  return (
    <RecordFrame
      crumbs={[{ label: t('exits'), to: '/exits' }, ...(exit.assignment ? [{ label: exit.name, to: `/presence/${exit.assignment.id}` }] : [])]}
      title={t('title', { name: exit.name })}
      tags={<State list="exit" code={exit.state} variant="tag" />}
      createdAt={exit.createdAt}
      sub={pairing ? `${pairing.supporterName} → ${pairing.receiverName}` : undefined}
      actions={actions}
      notice={dialog}
      pack={exit.team}
      items={[
        { key: 'kind', label: t('kind'), value: label('exitKind', exit.kind) },
        { key: 'reason', label: t('reason'), value: exit.reason },
        { key: 'leavesOn', label: t('leavesOn'), value: day(exit.leavesOn) },
        { key: 'addressed', label: t('addressed'), value: exit.addressedName },
        { key: 'applied', label: t('applied'), value: joined(exit.onBehalf ? t('behalf', { by: exit.appliedBy }) : exit.appliedBy, exit.appliedOn) },
        { key: 'review', label: t('review'), value: exit.reviewNote ?? '—' },
        { key: 'decision', label: t('decision'), value: joined(exit.decidedBy, exit.decidedOn, exit.decisionNote) },
        { key: 'formalities', label: t('formalities'), value: joined(exit.formalitiesBy, exit.formalitiesOn, exit.formalitiesNote) },
      ]}
      form={{ paper: exit.paper, file: `exits/${exit.id}` }}
      findings={exit.findings}
      history={exit.history}
    />
  );
}

export function ExitPage() {
  const { id = '' } = useParams();
  const query = useQuery(EXIT_PAGE, { variables: { id } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ exitRequest }) => <Loaded exit={exitRequest} />}
    </QueryView>
  );
}
