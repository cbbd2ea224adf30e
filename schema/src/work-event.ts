/** What happens in a pairing beside the daily work, as server and client know it. */
import { label } from './vocabulary.js';

export const workEventKinds = {
  FREE_CLINIC: label('义诊活动', 'Free clinic'),
  NEW_TECHNIQUE: label('新技术新业务', 'New technique'),
  DONATION: label('设备物资捐赠', 'Donation'),
  EXCHANGE: label('培训与学术交流', 'Training or academic exchange'),
  VISIT: label('领导互访协商', 'Visit of the leaders'),
  MEETING: label('专题会议', 'Meeting'),
  SELECTION: label('选派工作', 'Selection of staff'),
};
export type WorkEventKind = keyof typeof workEventKinds;

export const workEventStates = {
  RECORDED: label('待确认', 'To confirm'),
  CONFIRMED: label('已确认', 'Confirmed'),
  RETURNED: label('已退回', 'Returned'),
  WITHDRAWN: label('已撤回', 'Withdrawn'),
};

/** How closely a technique is administered (医疗技术分类分级管理). */
export const techniqueClasses = {
  UNRESTRICTED: label('非限制类', 'Unrestricted'),
  RESTRICTED: label('限制类', 'Restricted'),
};

/** After how many months somebody looks whether a technique is still used: the product's own habit, no source's number. */
export const TECHNIQUE_FOLLOW_UP_MONTHS = 6;
/** Most diagnoses that one free clinic names. */
export const MOST_DIAGNOSES = 30;
