/** States and kinds of life on site: coverage, leave, outings, exits, incidents, checks, attendance. */
import { label } from './vocabulary.js';

/** Days with too few persons on site at a receiver (C-8). */
export const shortageKinds = {
  GAP: label('缺口', 'Gap'),
  STRENGTH: label('力量不足', 'Below strength'),
};

/** When a receiver's coverage is short. */
export const receiverGaps = {
  NOW: label('今日缺口', 'Gap today'),
  AHEAD: label('即将出现缺口', 'Gap ahead'),
  STRENGTH: label('今日力量不足', 'Understaffed today'),
};

/** How a batch could fill a gap. */
export const batchMoves = {
  ADVANCE: label('提前到岗', 'Come earlier'),
  EXTEND: label('延期离岗', 'Stay longer'),
};

export const leaveStates = {
  REQUESTED: label('待审批', 'Requested'),
  APPROVED: label('已批准', 'Approved'),
  REJECTED: label('未批准', 'Rejected'),
  WITHDRAWN: label('已撤回', 'Withdrawn'),
  TAKEN: label('休假中', 'Away'),
  RETURNED: label('已销假', 'Returned'),
  OVERSTAYED: label('逾期未归', 'Overstayed'),
  UNAPPROVED_ABSENCE: label('未批离岗', 'Un-approved absence'),
};

export const outingStates = {
  REPORTED: label('已报告', 'Reported'),
  RETURNED: label('已返回', 'Returned'),
  CANCELLED: label('已取消', 'Cancelled'),
};

export const exitStates = {
  APPLIED: label('已申请', 'Applied'),
  UNDER_REVIEW: label('审核中', 'Under review'),
  APPROVED: label('已同意', 'Approved'),
  REJECTED: label('不同意', 'Rejected'),
  FORMALITIES: label('办理手续', 'Formalities'),
  DONE: label('已办结', 'Done'),
  WITHDRAWN: label('已撤回', 'Withdrawn'),
};

export const incidentStates = {
  REPORTED: label('已报告', 'Reported'),
  ACKNOWLEDGED: label('双方已确认', 'Acknowledged by both'),
  INVESTIGATING: label('调查中', 'Investigating'),
  HANDLED: label('已处理', 'Handled'),
  CLOSED: label('已结案', 'Closed'),
};

export const spotCheckStates = {
  RECORDED: label('已记录', 'Recorded'),
  VOID: label('作废', 'Void'),
};

export const violationStates = {
  RECORDED: label('待处理', 'Recorded'),
  DECIDED: label('已处理', 'Decided'),
  REPORTED: label('已上报', 'Reported'),
  DISMISSED: label('不成立', 'Dismissed'),
};

export const attendanceMarks = {
  IN: label('签到', 'Checked in'),
  OUT: label('签退', 'Checked out'),
  SIGNED: label('出勤', 'Present'),
  ABSENT: label('旷工', 'Absent'),
  VOID: label('作废', 'Void'),
};

export const attendanceSources = {
  PHONE: label('手机', 'Phone'),
  WEB: label('网页', 'Web'),
  DINGTALK: label('钉钉', 'DingTalk'),
  SITE: label('受援单位签到', "Receiver's sign-in"),
  CORRECTION: label('更正', 'Correction'),
};

/** What a working day of one person came to. */
export const dayStatuses = {
  PRESENT: label('出勤', 'Present'),
  LATE: label('迟到', 'Late'),
  EARLY: label('早退', 'Left early'),
  LATE_EARLY: label('迟到早退', 'Late, left early'),
  LEAVE: label('请假', 'On leave'),
  ABSENT: label('旷工', 'Absent'),
  UNRECORDED: label('无记录', 'No record'),
  DUE: label('待记录', 'Not yet due'),
  REST: label('休息', 'Rest day'),
  OUTSIDE: label('不在派驻期', 'Outside the stay'),
};

export const consentPurposes = {
  LOCATION: label('签到位置', 'Position at check-in'),
};

export const contradictionKinds = {
  FAR_AWAY: label('签到地点过远', 'Checked in far away'),
  NOT_ASSIGNED: label('不在派驻期签到', 'Checked in outside the stay'),
  CLINIC_ON_LEAVE: label('请假日有诊疗记录', 'Clinical work on a leave day'),
  CHECK_IN_ON_LEAVE: label('请假日签到', 'Checked in on a leave day'),
  TWO_PLACES: label('同一半天两处', 'Two places in one half-day'),
  MARKS_DIFFER: label('签到与受援单位记录不符', "Check-in against the receiver's sheet"),
};

export const contradictionStates = {
  OPEN: label('待说明', 'To settle'),
  RESOLVED: label('已说明', 'Settled'),
};
