/** What is owed to the dispatched, as server and client know it. */
import { label } from './vocabulary.js';

export const guaranteeKinds = {
  LODGING: label('住宿', 'Lodging'),
  TRANSPORT: label('交通', 'Transport'),
  LIVING: label('生活保障', 'Living'),
  WORK_CONDITIONS: label('工作条件（与本地人员同等）', 'Working conditions, as for local staff'),
  SAFETY: label('合法权益与人身安全', 'Lawful rights and personal safety'),
  TITLE_AND_PAY: label('职称晋升与待遇', 'Title promotion and pay'),
  DEVELOPMENT: label('培训与晋升机会', 'Training and promotion opportunities'),
  ACADEMIC: label('参加业务学习与学术活动', 'Training and academic events of the receiver'),
  BENEFITS: label('派出单位福利待遇', "The employer's benefits"),
};

export const guaranteeStates = {
  PROMISED: label('已约定', 'Promised'),
  PROVIDED: label('待核实', 'To verify'),
  VERIFIED: label('已落实', 'Kept'),
  DISPUTED: label('有异议', 'Disputed'),
  WITHDRAWN: label('已撤回', 'Withdrawn'),
};

/** Who may owe something. */
export const guarantors = {
  RECEIVING: label('受援单位', 'Receiver'),
  COUNTY_GOVERNMENT: label('县级人民政府', 'County government'),
  SUPPORTING: label('支援医院', 'Supporter'),
};
