import { defineWords, useWords } from '../../app/words.js';
import type { PromotionCaseFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel, useOptions } from '../../modules/labels.js';
import type { Step } from '../../modules/presence/step.js';
import { BLOCK_PROMOTION, CHECK_PROMOTION, CLEAR_PROMOTION, RECORD_OBJECTION, RESOLVE_OBJECTION, START_PUBLIC_NOTICE, WITHDRAW_PROMOTION } from './promotion-query.js';

/** What may be done with a promotion case. */
const words = defineWords('promotion-steps', {
  check: ['核验条件', 'Check'],
  checkText: ['按方案核验服务时间、考核、考核表和弄虚作假；不符合的逐条列出。', 'Service, evaluation, form, falsification by the pack; what is not met is listed.'],
  notice: ['开始公示', 'Start the notice'],
  noticeText: ['从下一个工作日起公示，天数按方案计工作日。', 'From the next working day, for the working days of the pack.'],
  from: ['公示开始日', 'First day'],
  object: ['登记异议', 'Record an objection'],
  objectText: ['只记内容，不记提出人。', 'What is objected, not by whom.'],
  channel: ['途径', 'By'],
  raised: ['提出日', 'Raised on'],
  content: ['内容', 'Content'],
  resolve: ['处理异议', 'Settle the objection'],
  resolveText: ['成立的，本次申报不通过。', 'If it is upheld, the case ends.'],
  upheld: ['是否成立', 'Upheld'],
  yes: ['成立', 'Upheld'],
  no: ['不成立', 'Unfounded'],
  resolution: ['处理情况', 'How it was settled'],
  clear: ['通过', 'Clear'],
  clearText: ['按今天的数据再次核验全部条件。', 'Every condition is asked again with what is true today.'],
  block: ['不通过', 'Block'],
  withdraw: ['撤回申报', 'Withdraw'],
  note: ['说明', 'Remark'],
  reason: ['理由', 'Reason'],
});

export function usePromotionSteps(row: PromotionCaseFieldsFragment): { steps: Step[]; resolveStep: (objectionId: string, content: string) => Step } {
  const t = useWords(words);
  const label = useLabel();
  const options = useOptions();
  const input = { promotionCaseId: row.id, revision: row.revision };
  const object = `${row.name} ${label('promotionStep', row.step)}${label('titleLevel', row.toLevel)}`;
  const steps: Step[] = [
    { name: 'checkPromotion', label: t('check'), icon: 'check', primary: true, object, consequence: t('checkText'), document: CHECK_PROMOTION, input: () => input },
    { name: 'startPublicNotice', label: t('notice'), primary: true, object, consequence: t('noticeText'), document: START_PUBLIC_NOTICE, fields: [{ key: 'from', label: t('from'), kind: 'day' }], input: ({ from }) => ({ ...input, from: from || null }) },
    {
      name: 'recordObjection', label: t('object'), object, consequence: t('objectText'), document: RECORD_OBJECTION,
      fields: [
        { key: 'channel', label: t('channel'), kind: 'choice', required: true, options: options('objectionChannel') }, { key: 'raisedOn', label: t('raised'), kind: 'day', required: true },
        { key: 'content', label: t('content'), kind: 'text', required: true, maxLength: 1000 },
      ],
      input: ({ channel, raisedOn, content }) => ({ ...input, channel, raisedOn, content }),
    },
    { name: 'clearPromotion', label: t('clear'), primary: true, object, consequence: t('clearText'), document: CLEAR_PROMOTION, fields: [{ key: 'note', label: t('note'), kind: 'text', maxLength: 500 }], input: ({ note }) => ({ ...input, note: note ?? '' }) },
    { name: 'blockPromotion', label: t('block'), danger: true, object, document: BLOCK_PROMOTION, fields: [{ key: 'note', label: t('reason'), kind: 'text', required: true, maxLength: 500 }], input: ({ note }) => ({ ...input, note }) },
    { name: 'withdrawPromotion', label: t('withdraw'), object, document: WITHDRAW_PROMOTION, input: () => input },
  ];
  const resolveStep = (objectionId: string, content: string): Step => ({
    name: 'resolveObjection', label: t('resolve'), object: content, consequence: t('resolveText'), document: RESOLVE_OBJECTION,
    fields: [
      { key: 'upheld', label: t('upheld'), kind: 'choice', required: true, options: [{ value: 'no', label: t('no') }, { value: 'yes', label: t('yes') }] },
      { key: 'resolution', label: t('resolution'), kind: 'text', required: true, maxLength: 1000 },
    ],
    input: ({ upheld, resolution }) => ({ ...input, objectionId, upheld: upheld === 'yes', resolution }),
  });
  return { steps, resolveStep };
}
