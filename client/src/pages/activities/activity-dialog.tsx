import { useQuery } from '@apollo/client/react';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { dateTime } from '../../app/format.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ActivityRowFragment } from '../../graphql/generated/types.js';
import { useSlotWords } from '../../modules/activity/activity-columns.js';
import { ACTIVITY_QUERIES, WITHDRAW_ACTIVITY } from '../../modules/activity/activity-verbs.js';
import { useQuantity } from '../../modules/activity/quantity.js';
import { Evidence } from '../../modules/evidence/evidence.js';
import { useLabel } from '../../modules/labels.js';
import { LogTimeline } from '../../modules/log/log-timeline.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { KeyValues } from '../../ui/key-values.js';
import { Stack } from '../../ui/panel.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { useModal } from '../../ui/use-modal.js';
import { ACTIVITY_HISTORY } from './activities-query.js';
import { ActivityForm } from './activity-form.js';

/** One record of work: what it says, what happened to it, and what may still be done. */
const words = defineWords('activity-dialog', {
  close: ['关闭', 'Close'],
  day: ['日期', 'Day'],
  quantity: ['数量', 'Quantity'],
  department: ['科室', 'Department'],
  place: ['地点', 'Place'],
  atReceiver: ['受援单位', 'at the receiver'],
  note: ['备注', 'Note'],
  contact: ['上转联系', 'Contact for referral'],
  recorded: ['登记', 'Recorded'],
  confirmed: ['确认', 'Confirmed'],
  pairing: ['结对', 'Pairing'],
  state: ['状态', 'State'],
  returned: ['退回理由：', 'Returned: '],
  correction: ['第 {{no}} 版，更正理由：', 'Version {{no}}, because: '],
  change: ['修改', 'Change'],
  correct: ['更正', 'Correct'],
  withdraw: ['撤回', 'Withdraw'],
  withdrawText: ['撤回后不计入工作量，记录保留在经过中。', 'It counts no more and stays in the history.'],
  history: ['经过', 'History'],
});

export function ActivityDialog({ activity, onClose }: { activity: ActivityRowFragment; onClose: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const slot = useSlotWords();
  const quantity = useQuantity();
  const ask = useConfirm();
  const [editing, setEditing] = useState<'change' | 'correct' | null>(null);
  const query = useQuery(ACTIVITY_HISTORY, { variables: { id: activity.id } });
  useModal();
  const withdraw = useVerb(WITHDRAW_ACTIVITY, { refetch: ACTIVITY_QUERIES });
  const may = (name: string) => activity.availableActions.some((action) => action.name === name && action.allowed);
  const title = `${activity.personName} ${activity.day} ${slot(activity.slot)} ${label('activityType', activity.type)}`;
  const takeBack = async (): Promise<void> => {
    if (!(await ask({ title: t('withdraw'), object: title, consequence: t('withdrawText'), okText: t('withdraw'), danger: true }))) return;
    if (await withdraw.run({ input: { activityId: activity.id, revision: activity.revision } })) onClose();
  };
  if (editing) return <ActivityForm activity={activity} kind={editing} title={title} onClose={() => setEditing(null)} onDone={onClose} />;
  const footer = (
    <>
      {may('withdrawActivity') && <Button danger loading={withdraw.running} onClick={() => void takeBack()}>{t('withdraw')}</Button>}
      {may('changeActivity') && <Button onClick={() => setEditing('change')}>{t('change')}</Button>}
      {may('correctActivity') && <Button onClick={() => setEditing('correct')}>{t('correct')}</Button>}
      <Button type="primary" onClick={onClose}>{t('close')}</Button>
    </>
  );
  return (
    <Modal open title={title} footer={footer} onCancel={onClose} width={560}>
      <Stack>
        <VerbOutcome verb={withdraw} action={t('withdraw')} />
        {activity.returnReason && <ReasonStrip tone="warn" icon="undo" title={t('returned')}>{activity.returnReason}</ReasonStrip>}
        {activity.correctionReason && <ReasonStrip tone="info" title={t('correction', { no: activity.versionNo })}>{activity.correctionReason}</ReasonStrip>}
        <KeyValues
          items={[
            { key: 'state', label: t('state'), value: <State list="activity" code={activity.state} /> },
            { key: 'day', label: t('day'), value: `${activity.day} ${slot(activity.slot)}` },
            { key: 'quantity', label: t('quantity'), value: quantity.text(activity.type, activity.quantity) },
            { key: 'department', label: t('department'), value: activity.department || '—' },
            { key: 'place', label: t('place'), value: activity.place || t('atReceiver') },
            { key: 'note', label: t('note'), value: activity.note || '—' },
            ...(activity.contact ? [{ key: 'contact', label: t('contact'), value: activity.contact }] : []),
            { key: 'pairing', label: t('pairing'), value: activity.pairing ? `${activity.pairing.supporterName} → ${activity.pairing.receiverName}` : '—' },
            { key: 'recorded', label: t('recorded'), value: `${activity.recordedBy} ${dateTime(activity.occurredAt)} · ${label('activitySource', activity.source)}` },
            { key: 'confirmed', label: t('confirmed'), value: activity.confirmedBy ? `${activity.confirmedBy} ${dateTime(activity.confirmedAt)}` : '—' },
          ]}
        />
        <Evidence subject="ACTIVITY" id={activity.id} state={activity.state} />
        {query.data && query.data.activity.history.length > 0 && (
          <div>
            <h3>{t('history')}</h3>
            <LogTimeline lines={query.data.activity.history} />
          </div>
        )}
      </Stack>
    </Modal>
  );
}
