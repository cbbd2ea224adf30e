/** Kinds and states of what is entered in a pairing's register. */
import { label } from './vocabulary.js';

/** What is kept on record beside the work itself. */
export const registerKinds = {
  SAFETY: label('到岗前安全清单', 'Safety checklist before arrival'),
  MEETING: label('座谈会', 'Symposium'),
  POST: label('设岗定责', 'Post with its duties'),
  DUTY_ROSTER: label('纳入受援单位排班', 'Put into the receiver’s rosters'),
  MANAGER_EXCHANGE: label('互派管理人员', 'Exchange of managers'),
  RESPONSIBILITY: label('目标与责任分工', 'Goals and responsibilities'),
  COORDINATION: label('协调机构与信息宣传', 'Coordinating body, information and news'),
};

export const registerStates = {
  RECORDED: label('已登记', 'Recorded'),
  VOID: label('作废', 'Void'),
};

/** What a safety checklist goes through. */
export const safetyItems = {
  WORKPLACE: label('诊疗场所安全', 'Workplace'),
  RESIDENCE: label('住宿安全', 'Residence'),
  TRAFFIC: label('交通安全', 'Traffic'),
  PROTECTION: label('职业防护', 'Protection at work'),
  EMERGENCY: label('应急联系', 'Emergency contact'),
};
