import { dateTime } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ReportFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import type { Step } from '../../modules/presence/step.js';
import { ACCEPT_REPORT, DISCARD_REPORT, PASS_REPORT, REFRESH_REPORT, RETURN_REPORT, SEND_BACK_REPORT, SUBMIT_REPORT, WITHDRAW_REPORT } from './report-query.js';

/** What may be done with a report, each with its short form. */
const words = defineWords('report-steps', {
  submit: ['报送', 'Submit'],
  refresh: ['更新数据', 'Renew the numbers'],
  withdraw: ['撤回', 'Take back'],
  discard: ['删除草稿', 'Discard the draft'],
  accept: ['接收', 'Accept'],
  return: ['退回填报单位', 'Return to the author'],
  pass: ['通过并上报', 'Pass on'],
  back: ['退回下级', 'Send back'],
  level: ['退回至', 'Back to'],
  passText: ['通过后由 {{office}} 审核。', '{{office}} reviews it next.'],
  note: ['意见', 'Remark'],
  reason: ['理由', 'Reason'],
  submitText: ['报送后不能修改，接收前可以撤回。先保存填写的内容。', 'It cannot be changed afterwards; it can be taken back before it is received. Save first.'],
  refreshText: ['数字更新到现在，填写的内容不变；现在的数据截至 {{at}}。', 'The numbers become those of now, what is written stays; at present they are of {{at}}.'],
  withdrawText: ['撤回后可以修改再报送。', 'It can be changed and submitted again.'],
  discardText: ['草稿删除后，本期可以重新填报。', 'The period can be reported anew.'],
});

export function useReportSteps(report: ReportFieldsFragment): Step[] {
  const t = useWords(words);
  const label = useLabel();
  const input = { reportId: report.id, revision: report.revision };
  const object = `${label('reportKind', report.kind)} ${report.periodName}`;
  const turn = report.reviews.findIndex(({ state }) => state === 'OPEN');
  const below = report.reviews.slice(0, Math.max(0, turn));
  return [
    { name: 'discardReport', label: t('discard'), danger: true, object, consequence: t('discardText'), document: DISCARD_REPORT, input: () => input, after: () => '/reports' },
    { name: 'refreshReport', label: t('refresh'), icon: 'refresh', object, consequence: t('refreshText', { at: dateTime(report.frozenAt) }), document: REFRESH_REPORT, input: () => input },
    { name: 'withdrawReport', label: t('withdraw'), object, consequence: t('withdrawText'), document: WITHDRAW_REPORT, input: () => input },
    { name: 'submitReport', label: t('submit'), primary: true, object, consequence: t('submitText'), document: SUBMIT_REPORT, input: () => input },
    { name: 'returnReport', label: t('return'), object, document: RETURN_REPORT, fields: [{ key: 'reason', label: t('reason'), kind: 'text', required: true, maxLength: 500 }], input: (values) => ({ ...input, reason: values['reason'] }) },
    {
      name: 'sendBackReport', label: t('back'), object, document: SEND_BACK_REPORT, input: (values) => ({ ...input, level: values['level'], reason: values['reason'] }),
      fields: [
        { key: 'level', label: t('level'), kind: 'choice', required: true, options: below.map(({ level, orgName }) => ({ value: level, label: `${label('divisionLevel', level)} ${orgName}` })), start: below.at(-1)?.level ?? '' },
        { key: 'reason', label: t('reason'), kind: 'text', required: true, maxLength: 500 },
      ],
    },
    {
      name: 'passReport', label: t('pass'), primary: true, object, consequence: t('passText', { office: report.reviews[turn + 1]?.orgName ?? '' }), document: PASS_REPORT,
      fields: [{ key: 'note', label: t('note'), kind: 'text', maxLength: 500 }], input: (values) => ({ ...input, note: values['note'] }),
    },
    { name: 'acceptReport', label: t('accept'), primary: true, object, document: ACCEPT_REPORT, fields: [{ key: 'note', label: t('note'), kind: 'text', maxLength: 500 }], input: (values) => ({ ...input, note: values['note'] }) },
  ];
}
