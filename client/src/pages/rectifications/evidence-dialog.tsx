import { useState } from 'react';
import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { RectificationFieldsFragment } from '../../graphql/generated/types.js';
import { MinuteDeadline } from '../../modules/minute-deadline.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { TextArea } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { SUBMIT_EVIDENCE } from './rectification-query.js';

/** The unit's answer: for each item what was done and when, and a summary. */
const words = defineWords('evidence-dialog', {
  title: ['提交整改材料', 'Submit the evidence'],
  due: ['期限', 'Due'],
  late: ['期限已过：材料可以提交，逾期标记保留。', 'The limit is over: evidence is taken, the mark of being overdue stays.'],
  returned: ['上次退回的理由：', 'Returned last time:'],
  measure: ['第 {{no}} 项整改措施和结果', 'Item {{no}}: measures and result'],
  done: ['第 {{no}} 项完成日期', 'Item {{no}}: done on'],
  evidence: ['整改小结（不写患者信息）', 'Summary (no patient data)'],
});

export function EvidenceDialog({ order, onClose }: { order: RectificationFieldsFragment; onClose: () => void }) {
  const t = useWords(words);
  const { viewer } = useSession();
  const today = dayOf(viewer.businessNow);
  const submit = useVerb(SUBMIT_EVIDENCE);
  const [evidence, setEvidence] = useState(order.evidence);
  const [items, setItems] = useState(order.items.map(({ position, measure, doneOn }) => ({ position, measure, doneOn: doneOn ?? today })));
  const change = (position: number, next: { measure?: string; doneOn?: string }): void => setItems(items.map((item) => (item.position === position ? { ...item, ...next } : item)));
  const whole = evidence.trim() !== '' && items.every((item) => item.measure.trim() !== '' && /^\d{4}-\d{2}-\d{2}$/.test(item.doneOn));
  const save = async (): Promise<void> => {
    if (await submit.run({ input: { orderId: order.id, revision: order.revision, items, evidence } })) onClose();
  };
  return (
    <FormDialog title={t('title')} okText={t('title')} width={720} running={submit.running} disabled={!whole} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={submit} action={t('title')} />
      <p>
        <b>{order.title}</b> <span className="muted">{t('due')}</span> <MinuteDeadline at={order.dueAt} />
      </p>
      {(order.overdueAt || Date.parse(order.dueAt) < Date.parse(viewer.businessNow)) && <p className="muted">{t('late')}</p>}
      {order.returnReason && <ReasonStrip icon="undo" title={t('returned')}>{order.returnReason}</ReasonStrip>}
      {items.map((item) => {
        const asked = order.items.find((one) => one.position === item.position);
        return (
          <FormGrid key={item.position}>
            <FormGrid.Wide>
              <TextArea required rows={2} label={t('measure', { no: item.position })} hint={asked ? `${asked.problem} → ${asked.requirement}` : undefined} maxLength={1000} value={item.measure} onChange={(event) => change(item.position, { measure: event.target.value })} />
            </FormGrid.Wide>
            <DateField required label={t('done', { no: item.position })} value={item.doneOn} onValue={(doneOn) => change(item.position, { doneOn })} />
          </FormGrid>
        );
      })}
      <TextArea required rows={4} label={t('evidence')} maxLength={4000} value={evidence} onChange={(event) => setEvidence(event.target.value)} />
    </FormDialog>
  );
}
