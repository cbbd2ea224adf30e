/** States and kinds of orders to put something right. */
import { label } from './vocabulary.js';

export const rectificationStates = {
  ORDERED: label('整改中', 'Ordered'),
  EVIDENCE_SUBMITTED: label('待核验', 'Evidence submitted'),
  VERIFIED: label('已核验', 'Verified'),
  RE_EVALUATED: label('重新考核', 'Evaluated again'),
  CLOSED: label('已办结', 'Closed'),
  OVERDUE: label('逾期', 'Overdue'),
  ESCALATED: label('已升级处理', 'Escalated'),
  WITHDRAWN: label('已撤销', 'Withdrawn'),
};

/** Why an order was given, and so to whom. */
export const rectificationCauses = {
  RECEIVER: label('受援方原因未完成任务', 'Tasks not done because of the receiver'),
  UNAPPROVED: label('开展未经批准的诊疗项目', 'Services that nobody approved'),
  SUPPORTER: label('支援方未履行帮扶责任', 'The supporter does not do its part'),
};

/** What an order that is not kept leads to. */
export const escalationMeasures = {
  CIRCULAR: label('通报批评', 'Circular'),
  HEAD_LIABILITY: label('追究负责人责任', 'Liability of the head'),
  BAR_GRADE_REVIEW: label('不得参加等级评审', 'Barred from grade review'),
  LEGAL: label('依法处理', 'Handled by law'),
};
