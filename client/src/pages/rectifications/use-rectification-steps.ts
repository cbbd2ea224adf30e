import { dateTime } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { RectificationFieldsFragment } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { instantOf, type Step, type StepField } from '../../modules/presence/step.js';
import { CLOSE_ORDER, ESCALATE_ORDER, EXTEND_ORDER, RE_EVALUATE, RETURN_EVIDENCE, VERIFY_EVIDENCE, WITHDRAW_EVIDENCE, WITHDRAW_ORDER } from './rectification-query.js';

/** What may be done with an order, each with its short form. */
const words = defineWords('rectification-steps', {
  extend: ['延长期限', 'Extend the limit'],
  withdraw: ['撤销整改', 'Withdraw the order'],
  takeBack: ['撤回材料', 'Take the evidence back'],
  return: ['退回材料', 'Return the evidence'],
  verify: ['核验通过', 'Verify'],
  again: ['重新考核', 'Evaluate again'],
  escalate: ['升级处理', 'Escalate'],
  close: ['办结', 'Close'],
  due: ['新期限', 'New limit'],
  reason: ['理由', 'Reason'],
  note: ['意见', 'Remark'],
  decision: ['处理决定', 'Decision'],
  withdrawText: ['撤销后仍留在列表中，双方医院会收到通知。', 'It stays listed; both hospitals are told.'],
  takeBackText: ['撤回后可以修改再提交，期限不变。', 'It can be changed and submitted again; the limit stays.'],
  returnText: ['整改单位须补充材料，期限不变。', 'The unit has to complete it; the limit stays.'],
  againText: ['按原考核办法生成新版本，各环节重新签署；新版本生效后取代原考核，单位只计一次。', 'A new version by the same scheme goes through the chain again; once in effect it replaces the old one, and the unit counts once.'],
  escalateText: ['可用的处理以方案为准，通报批评始终可用。', 'Which measures are open stands in the policy pack; the circular always is.'],
  closeText: ['关联考核的，须重新考核合格并生效。', 'Where an evaluation hangs on it, its new version must be in effect and passed.'],
});

export function useRectificationSteps(order: RectificationFieldsFragment): Step[] {
  const t = useWords(words);
  const options = useOptions();
  const input = { orderId: order.id, revision: order.revision };
  const object = `${order.unitName} ${order.title}`;
  const reason: StepField = { key: 'reason', label: t('reason'), kind: 'text', required: true, maxLength: 500 };
  const note: StepField = { key: 'note', label: t('note'), kind: 'text', maxLength: 500 };
  const measures = options('escalationMeasure');
  return [
    { name: 'withdrawOrder', label: t('withdraw'), danger: true, object, consequence: t('withdrawText'), document: WITHDRAW_ORDER, fields: [reason], input: (values) => ({ ...input, reason: values['reason'] }) },
    {
      name: 'extendOrder', label: t('extend'), object, document: EXTEND_ORDER, fields: [{ key: 'dueAt', label: t('due'), kind: 'moment', required: true, start: dateTime(order.dueAt) }, reason],
      input: (values) => ({ ...input, dueAt: instantOf(values['dueAt']), reason: values['reason'] }),
    },
    { name: 'withdrawEvidence', label: t('takeBack'), object, consequence: t('takeBackText'), document: WITHDRAW_EVIDENCE, input: () => input },
    { name: 'returnEvidence', label: t('return'), object, consequence: t('returnText'), document: RETURN_EVIDENCE, fields: [reason], input: (values) => ({ ...input, reason: values['reason'] }) },
    { name: 'verifyEvidence', label: t('verify'), primary: true, object, document: VERIFY_EVIDENCE, fields: [note], input: (values) => ({ ...input, note: values['note'] }) },
    { name: 'reEvaluate', label: t('again'), primary: true, object, consequence: t('againText'), document: RE_EVALUATE, input: () => input, refetch: ['FrameCounts'] },
    {
      name: 'escalateOrder', label: t('escalate'), danger: true, object, consequence: t('escalateText'), document: ESCALATE_ORDER,
      fields: [...measures.map(({ value, label }): StepField => ({ key: value, label, kind: 'tick' })), { key: 'decision', label: t('decision'), kind: 'text', required: true, maxLength: 1000 }],
      input: (values) => ({ ...input, measures: measures.map(({ value }) => value).filter((value) => values[value] === 'true'), decision: values['decision'] }),
    },
    { name: 'closeOrder', label: t('close'), primary: true, object, consequence: t('closeText'), document: CLOSE_ORDER, fields: [note], input: (values) => ({ ...input, note: values['note'] }) },
  ];
}
