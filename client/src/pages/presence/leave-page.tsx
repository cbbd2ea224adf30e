import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { dateTime, day, dayOf, period } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { LeaveFieldsFragment } from '../../graphql/generated/types.js';
import { Evidence } from '../../modules/evidence/evidence.js';
import { useLabel } from '../../modules/labels.js';
import type { Step } from '../../modules/presence/step.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { State } from '../../modules/state.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { APPROVE_LEAVE, CLAIM_TRANSPORT, CONFIRM_RETURN, DEPART_ON_LEAVE, LEAVE_PAGE, MARK_OVERSTAYED, REJECT_LEAVE, WITHDRAW_LEAVE } from './leave-query.js';
import { RecordFrame } from './record-frame.js';

/** One leave: request, decision, departure, return. */
const words = defineWords('leave-page', {
  leaves: ['请假', 'Leave'],
  title: ['{{name}} {{kind}}', '{{name}}, {{kind}}'],
  period: ['起止', 'From – to'],
  reason: ['事由', 'Reason'],
  destination: ['去向', 'Destination'],
  requested: ['申请', 'Asked for'],
  behalf: ['{{by}} 代填', '{{by}}, on behalf'],
  approver: ['审批方', 'Decided by'],
  decision: ['审批', 'Decision'],
  departed: ['离岗', 'Left'],
  returned: ['销假', 'Returned'],
  overstay: ['逾期', 'Overstayed'],
  overstayDays: ['{{count}} 个工作日', { one: '{{count}} working day', other: '{{count}} working days' }],
  fare: ['探亲路费', 'Fare'],
  fareOf: ['{{yuan}} 元，由{{payer}}报销', '{{yuan}} yuan, paid by: {{payer}}'],
  absent: ['未经批准离岗。', 'Absent without approval.'],
  absentText: ['已通知双方医院；中断连续驻点并扣除时间，返岗后由受援单位销假。', 'Both hospitals were told; the stay is broken and the days are deducted. The receiver confirms the return.'],
  overdue: ['假期已过，尚未返岗。', 'The leave is over and nobody has come back.'],
  overdueText: ['返岗后由受援单位销假；逾期的工作日按未经批准离岗处理。', 'The receiver confirms the return; working days past the leave count as absence.'],
  approve: ['批准', 'Approve'],
  reject: ['不批准', 'Do not approve'],
  withdraw: ['撤回', 'Withdraw'],
  depart: ['登记离岗', 'Record departure'],
  confirm: ['销假', 'Confirm return'],
  overstayed: ['登记逾期未归', 'Record as overstayed'],
  claim: ['登记路费', 'Record fare'],
  note: ['意见', 'Opinion'],
  rejectNote: ['理由', 'Reason'],
  returnedOn: ['返岗日期', 'Returned on'],
  yuan: ['往返路费（元）', 'Fare there and back (yuan)'],
  approveText: ['批准后方可离岗；假期内不计入在岗。', 'Only then may the person leave; the days do not count as on site.'],
  withdrawText: ['撤回后可以重新申请。', 'It can be asked for again.'],
  departEarly: ['尚未批准：现在离岗按未经批准离岗登记，并通知双方医院（R-110）。', 'Not approved yet: leaving now is absence without approval, and both hospitals are told (R-110).'],
  departText: ['登记后状态为请假，在岗人数减一。', 'The person is then on leave and one fewer is on site.'],
  confirmText: ['由受援单位确认返岗；假期后首个工作日返岗不算逾期。', 'The receiver confirms; coming back on the first working day afterwards is in time.'],
});

function useLeaveSteps(leave: LeaveFieldsFragment): Step[] {
  const t = useWords(words);
  const label = useLabel();
  const { viewer } = useSession();
  const input = { leaveId: leave.id, revision: leave.revision };
  const object = `${leave.name} ${label('leaveKind', leave.kind)} ${period(leave.fromOn, leave.toOn)}`;
  const early = leave.state === 'REQUESTED';
  return [
    { name: 'withdrawLeave', label: t('withdraw'), icon: 'undo', object, consequence: t('withdrawText'), document: WITHDRAW_LEAVE, input: () => input },
    { name: 'rejectLeave', label: t('reject'), object, document: REJECT_LEAVE, fields: [{ key: 'note', label: t('rejectNote'), kind: 'text', required: true, maxLength: 300 }], input: ({ note }) => ({ ...input, note }) },
    {
      name: 'approveLeave', label: t('approve'), primary: true, always: early, object, consequence: t('approveText'), document: APPROVE_LEAVE,
      fields: [{ key: 'note', label: t('note'), kind: 'text', maxLength: 300 }], input: ({ note }) => ({ ...input, note }),
    },
    { name: 'departOnLeave', label: t('depart'), danger: early, primary: leave.state === 'APPROVED', object, consequence: early ? t('departEarly') : t('departText'), document: DEPART_ON_LEAVE, input: () => input },
    { name: 'markOverstayed', label: t('overstayed'), object, document: MARK_OVERSTAYED, input: () => input },
    { name: 'claimTransport', label: t('claim'), object, document: CLAIM_TRANSPORT, fields: [{ key: 'yuan', label: t('yuan'), kind: 'yuan', required: true }], input: ({ yuan }) => ({ ...input, fen: Math.round(Number(yuan) * 100) }) },
    {
      name: 'confirmReturn', label: t('confirm'), primary: true, object, consequence: t('confirmText'), document: CONFIRM_RETURN,
      fields: [{ key: 'returnedOn', label: t('returnedOn'), kind: 'day', required: true, start: dayOf(viewer.businessNow) }], input: ({ returnedOn }) => ({ ...input, returnedOn }),
    },
  ];
}

function Loaded({ leave }: { leave: LeaveFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  const { actions, dialog } = useSteps(useLeaveSteps(leave), leave.availableActions);
  const pairing = leave.team?.pairing;
  const absent = leave.state === 'UNAPPROVED_ABSENCE' && leave.returnedOn === null;
  return (
    <RecordFrame
      crumbs={[{ label: t('leaves'), to: '/leaves' }, ...(leave.assignment ? [{ label: leave.name, to: `/presence/${leave.assignment.id}` }] : [])]}
      title={t('title', { name: leave.name, kind: label('leaveKind', leave.kind) })}
      tags={<State list="leave" code={leave.state} variant="tag" />}
      createdAt={leave.createdAt}
      sub={pairing ? `${pairing.supporterName} → ${pairing.receiverName}` : undefined}
      actions={actions}
      pack={leave.team}
      notice={
        <>
          {absent && <ReasonStrip tone="bad" icon="info" title={t('absent')}>{t('absentText')}</ReasonStrip>}
          {leave.overdue && <ReasonStrip tone="bad" icon="calendar" title={t('overdue')}>{t('overdueText')}</ReasonStrip>}
          {dialog}
        </>
      }
      items={[
        { key: 'period', label: t('period'), value: period(leave.fromOn, leave.toOn) },
        { key: 'reason', label: t('reason'), value: leave.reason || '—' },
        { key: 'destination', label: t('destination'), value: leave.destination || '—' },
        { key: 'requested', label: t('requested'), value: leave.onBehalf ? t('behalf', { by: leave.requestedBy }) : leave.requestedBy },
        { key: 'approver', label: t('approver'), value: label('leaveApprover', leave.approver) },
        { key: 'decision', label: t('decision'), value: leave.decidedAt ? [leave.decidedBy, dateTime(leave.decidedAt), leave.decisionNote].filter(Boolean).join(' · ') : '—' },
        { key: 'departed', label: t('departed'), value: dateTime(leave.departedAt) },
        { key: 'returned', label: t('returned'), value: leave.returnedOn ? `${day(leave.returnedOn)} ${leave.returnConfirmedBy ?? ''}` : '—' },
        ...(leave.overstayDays > 0 ? [{ key: 'overstay', label: t('overstay'), value: t('overstayDays', { count: leave.overstayDays }) }] : []),
        ...(leave.transportFen ? [{ key: 'fare', label: t('fare'), value: t('fareOf', { yuan: (leave.transportFen / 100).toFixed(2), payer: label('leaveApprover', leave.transportPayer) }) }] : []),
      ]}
      form={{ paper: leave.paper, file: `leaves/${leave.id}` }}
      findings={leave.findings}
      history={leave.history}
    >
      <Evidence subject="LEAVE" id={leave.id} state={leave.state} />
    </RecordFrame>
  );
}

export function LeavePage() {
  const { id = '' } = useParams();
  const query = useQuery(LEAVE_PAGE, { variables: { id } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ leave }) => <Loaded leave={leave} />}
    </QueryView>
  );
}
