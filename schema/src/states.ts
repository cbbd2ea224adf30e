/** States of everything that has a state table, and what waits for whom, each with its Chinese and English name. */
import { label } from './vocabulary.js';

export const programmeStates = {
  DRAFT: label('草稿', 'Draft'),
  PUBLISHED: label('已发布', 'Published'),
  CLOSED: label('已结束', 'Closed'),
};

export const pairingStates = {
  DRAFT: label('草稿', 'Draft'),
  PROPOSED: label('拟结对', 'Proposed'),
  ASSIGNED: label('已指派', 'Assigned'),
  FILED: label('已备案', 'Filed'),
  ACTIVE: label('帮扶中', 'Active'),
  SUSPENDED: label('已暂停', 'Suspended'),
  COMPLETED: label('已完成', 'Completed'),
  TERMINATED: label('已终止', 'Terminated'),
};

export const groupStates = {
  SINGLE: label('单一支援', 'Single supporter'),
  LED: label('已定牵头', 'Led'),
  NEEDS_LEAD: label('待定牵头', 'Needs a lead'),
};

export const needStates = {
  DRAFT: label('草稿', 'Draft'),
  PUBLISHED: label('已发布', 'Published'),
  MET: label('已满足', 'Met'),
  CLOSED: label('已关闭', 'Closed'),
  WITHDRAWN: label('已撤回', 'Withdrawn'),
};

export const needPriorities = {
  URGENT: label('紧急', 'Urgent'),
  HIGH: label('优先', 'High'),
  NORMAL: label('一般', 'Normal'),
};

export const offerStates = {
  PUBLISHED: label('已公布', 'Published'),
  WITHDRAWN: label('已撤回', 'Withdrawn'),
};

/** How far two institutions are apart by their divisions: no distances are kept. */
export const divisionDistances = {
  SAME_COUNTY: label('同县区', 'Same county'),
  SAME_CITY: label('同市州', 'Same city'),
  SAME_PROVINCE: label('同省', 'Same province'),
  OTHER_PROVINCE: label('外省', 'Another province'),
};

export const applicationStates = {
  APPLIED: label('已申报', 'Applied'),
  DEPT_RECOMMENDED: label('科室已推荐', 'Recommended'),
  LEADING_GROUP_APPROVED: label('已批准', 'Approved'),
  REJECTED: label('未通过', 'Rejected'),
  WITHDRAWN: label('已撤回', 'Withdrawn'),
};

export const applicationSources = {
  SELF: label('本人申报', 'By the person'),
  PAPER: label('书面补录', 'From a signed paper'),
};

export const qualificationKinds = {
  CERTIFICATE: label('执业证书', 'Certificate'),
  TITLE: label('职称', 'Title'),
  EDUCATION: label('学历学位', 'Education'),
  TRAINING: label('培训', 'Training'),
  ASSISTANCE: label('支援经历', 'Earlier assistance'),
  HEALTH_CHECK: label('健康检查', 'Health check'),
};

export const bodyKinds = {
  LEADING_GROUP: label('领导小组', 'Leading group'),
  OFFICE: label('办公室', 'Office'),
  CONTACT: label('联络人', 'Contacts'),
};

export const bodyParts = {
  HEAD: label('组长、主任', 'Head'),
  DEPUTY: label('副组长、副主任', 'Deputy'),
  MEMBER: label('成员', 'Member'),
  CONTACT: label('联络人', 'Contact'),
};

export const goalStates = {
  OPEN: label('未达成', 'Open'),
  REACHED: label('已达成', 'Reached'),
  DROPPED: label('已取消', 'Dropped'),
};

export const agreementStates = {
  DRAFT: label('起草中', 'Draft'),
  IN_REVIEW: label('审核中', 'In review'),
  SIGNING: label('签署中', 'Signing'),
  EFFECTIVE: label('生效', 'Effective'),
  EXPIRED: label('已到期', 'Expired'),
  TERMINATED: label('已终止', 'Terminated'),
  RETURNED: label('已退回', 'Returned'),
  VOID: label('作废', 'Void'),
};

/** Of a pairing's newest main agreement; NONE before there is one. */
export const pairingAgreementStates = { NONE: label('未起草', 'None'), ...agreementStates };

export const agreementKinds = {
  MAIN: label('主协议', 'Main agreement'),
  SUPPLEMENT: label('年度补充协议', 'Yearly supplement'),
  BILATERAL: label('双方协议', 'Bilateral agreement'),
};

export const sealStates = {
  VALID: label('有效', 'Valid'),
  VOID: label('作废', 'Void'),
};

export const agreementFilingStates = {
  SUBMITTED: label('已报送', 'Submitted'),
  RECEIVED: label('已接收', 'Received'),
  ACCEPTED: label('已备案', 'Accepted'),
  RETURNED: label('已退回', 'Returned'),
  WITHDRAWN: label('已撤回', 'Withdrawn'),
};

export const agreementFilingSubjects = {
  RELATION: label('结对关系', 'Relation'),
  AGREEMENT: label('协议', 'Agreement'),
};

/** Of a document that bears seals, as anybody who verifies it is told. */
export const sealedDocumentStates = {
  SEALING: label('盖章中', 'Being sealed'),
  EFFECTIVE: label('有效', 'In force'),
  EXPIRED: label('已到期', 'Expired'),
  TERMINATED: label('已终止', 'Terminated'),
  VOID: label('已作废', 'Void'),
  REVOKED: label('已撤销', 'Revoked'),
};

export const teamStates = {
  FORMING: label('组建中', 'Forming'),
  CHECKED: label('已校验', 'Checked'),
  FILED: label('已备案', 'Filed'),
  DISPATCHED: label('已派出', 'Dispatched'),
  ON_SITE: label('在岗', 'On site'),
  HANDED_OVER: label('已交接', 'Handed over'),
  CLOSED: label('已结束', 'Closed'),
};

export const assignmentStates = {
  PLANNED: label('拟派', 'Planned'),
  TRAINED: label('已培训', 'Trained'),
  DEPARTED: label('已出发', 'Departed'),
  ARRIVED: label('已到岗', 'Arrived'),
  ON_DUTY: label('在岗', 'On duty'),
  ON_LEAVE: label('请假', 'On leave'),
  FINISHED: label('期满', 'Finished'),
  ENDED_EARLY: label('提前结束', 'Ended early'),
  UNAUTHORISED_DEPARTURE: label('擅自离岗', 'Unauthorised departure'),
  EVALUATED: label('已考核', 'Evaluated'),
  ARCHIVED: label('已归档', 'Archived'),
  REMOVED: label('已移出', 'Removed'),
};

/** Days with too few persons on site at a receiver (C-8). */
export const shortageKinds = {
  GAP: label('缺口', 'Gap'),
  STRENGTH: label('力量不足', 'Below strength'),
};

/** When a receiver's coverage is short. */
export const receiverGaps = {
  NOW: label('今日缺口', 'Gap today'),
  AHEAD: label('即将出现缺口', 'Gap ahead'),
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

export const filingStates = {
  PREPARED: label('待报', 'Prepared'),
  SUBMITTED: label('已报', 'Submitted'),
  AGGREGATED: label('已汇总', 'Aggregated'),
  RECEIVED: label('已接收', 'Received'),
  ACCEPTED: label('已受理', 'Accepted'),
  RETURNED: label('已退回', 'Returned'),
  WITHDRAWN: label('已撤回', 'Withdrawn'),
};

export const filingKinds = {
  ROSTER: label('名单', 'Roster'),
  REPLACEMENT: label('替换', 'Replacement'),
};

export const filingLineStates = {
  FILED: label('已报', 'Filed'),
  RETURNED: label('退回', 'Returned'),
};

export const aggregateLineStates = {
  FORWARDED: label('已上报', 'Forwarded'),
  REJECTED: label('逐行退出', 'Rejected'),
};

export const filingRoutes = {
  DIRECT: label('直接报省', 'Direct'),
  VIA_CITY: label('市州汇总上报', 'Aggregated by the city'),
};

export const taskStates = {
  PLANNED: label('待确认', 'Planned'),
  CONFIRMED: label('已确认', 'Confirmed'),
  IN_PROGRESS: label('进行中', 'In progress'),
  SUBMITTED: label('待验收', 'Submitted'),
  RETURNED: label('已退回', 'Returned'),
  ACCEPTED: label('已验收', 'Accepted'),
  CLOSED: label('已关闭', 'Closed'),
};

export const activityStates = {
  RECORDED: label('待确认', 'Recorded'),
  CONFIRMED: label('已确认', 'Confirmed'),
  RETURNED: label('已退回', 'Returned'),
  WITHDRAWN: label('已撤回', 'Withdrawn'),
  SUPERSEDED: label('已更正', 'Superseded'),
};

export const workPlanStates = {
  DRAFT: label('草稿', 'Draft'),
  FILED: label('已报备', 'Filed'),
  COMMENTED: label('已批注', 'Commented'),
  EXECUTED: label('已执行', 'Carried out'),
  SUMMARISED: label('已总结', 'Summarised'),
};

export const traineeStates = {
  PROPOSED: label('拟选派', 'Proposed'),
  ACCEPTED: label('已接收', 'Accepted'),
  STUDYING: label('进修中', 'Studying'),
  FINISHED: label('已结业', 'Finished'),
  CANCELLED: label('已取消', 'Cancelled'),
};

export const traineeResults = {
  PASSED: label('合格', 'Passed'),
  FAILED: label('不合格', 'Failed'),
};

export const evaluationStates = {
  OPEN: label('进行中', 'Open'),
  EFFECTIVE: label('生效', 'Effective'),
  SUPERSEDED: label('已更正', 'Superseded'),
  VOID: label('作废', 'Void'),
};

export const evaluationSubjects = {
  PERSON: label('个人', 'Person'),
  TEAM: label('队伍', 'Team'),
  PAIRING: label('结对', 'Pairing'),
};

export const stepStates = {
  WAITING: label('未到', 'Waiting'),
  OPEN: label('待处理', 'Open'),
  SIGNED: label('已签署', 'Signed'),
  RETURNED: label('已退回', 'Returned'),
};

export const stepActions = {
  FILL: label('填写', 'Fill'),
  OPINION: label('意见', 'Opinion'),
  REVIEW: label('审核', 'Review'),
  STAMP: label('盖章', 'Stamp'),
  ARCHIVE: label('归档', 'Archive'),
};

export const todoKinds = {
  SEAL_AGREEMENT: label('协议盖章', 'Seal the agreement'),
  EDIT_AGREEMENT: label('协议起草', 'Draft the agreement'),
  DECIDE_AGREEMENT_FILING: label('协议备案办理', 'Decide the filing of an agreement'),
  REFILE_AGREEMENT: label('协议备案重报', 'File the agreement again'),
  DRAFT_AGREEMENT: label('协议待起草', 'Agreement to draft'),
  FORM_TEAM: label('组建队伍', 'Form the team'),
  FILE_ROSTER: label('名单报备', 'File the roster'),
  DISPATCH_TEAM: label('派出队伍', 'Send the team'),
  DECIDE_FILING: label('备案受理', 'Decide the filing'),
  CONFIRM_ARRIVAL: label('到岗确认', 'Confirm the arrival'),
  START_DUTY: label('安排上岗', 'Put on duty'),
  DECIDE_LEAVE: label('请假审批', 'Decide the leave'),
  CONFIRM_RETURN: label('销假确认', 'Confirm the return'),
  REVIEW_EXIT: label('退出审核', 'Review the exit'),
  HANDLE_EXIT: label('退出手续', 'Formalities of the exit'),
  ACKNOWLEDGE_INCIDENT: label('差错事故确认', 'Acknowledge the incident'),
  HANDLE_INCIDENT: label('差错事故处理', 'Handle the incident'),
  DECIDE_VIOLATION: label('违纪处理', 'Decide the violation'),
  FINISH_STAY: label('期满确认', 'Confirm the end of the stay'),
  CLOSE_TEAM: label('交接确认', 'Confirm the hand-over'),
  CONFIRM_TASK: label('任务确认', 'Confirm the task'),
  ACCEPT_TASK: label('任务验收', 'Accept the task'),
  REWORK_TASK: label('任务返工', 'Rework the task'),
  CONFIRM_ACTIVITIES: label('工作量确认', 'Confirm the work recorded'),
  COMMENT_PLAN: label('月计划批注', 'Comment on the monthly plan'),
  ACCEPT_TRAINEE: label('进修人员接收', 'Accept the trainee'),
  REWORK_ACTIVITIES: label('工作记录被退回', 'Work records returned'),
  SIGN_EVALUATION: label('考核签署', 'Sign the evaluation'),
  CONFIRM_LEADER: label('重新确认队长', 'Confirm the leader'),
  NAME_LEAD: label('确定牵头', 'Name the lead'),
  PUBLISH_PROGRAMME: label('发布方案', 'Publish the programme'),
  FILL_GAP: label('补派人员', 'Fill the coverage gap'),
};

export const todoSubjects = {
  AGREEMENT: label('协议', 'Agreement'),
  PAIRING: label('结对', 'Pairing'),
  TEAM: label('队伍', 'Team'),
  TASK: label('任务', 'Task'),
  ACTIVITY: label('工作记录', 'Work records'),
  WORK_PLAN: label('月计划', 'Monthly plan'),
  TRAINEE: label('进修人员', 'Trainee'),
  EVALUATION: label('考核', 'Evaluation'),
  PROGRAMME: label('方案', 'Programme'),
  LEAVE: label('请假', 'Leave'),
  EXIT: label('退出', 'Exit'),
  INCIDENT: label('差错事故', 'Incident'),
  VIOLATION: label('违纪', 'Violation'),
};

export const importKinds = {
  INSTITUTION: label('机构', 'Institutions'),
  PAIRING: label('结对', 'Pairings'),
  STAFF: label('人员', 'Staff'),
  CALENDAR: label('工作日历', 'Working-day calendar'),
  ATTENDANCE: label('钉钉考勤', 'DingTalk attendance'),
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

export const importStates = {
  CHECKED: label('待确认', 'Checked'),
  COMMITTED: label('已导入', 'Committed'),
  UNDONE: label('已撤销', 'Undone'),
  DISCARDED: label('已放弃', 'Discarded'),
};

export const noticeChannelKinds = {
  EMAIL: label('电子邮件', 'E-mail'),
  WEBHOOK: label('接口推送', 'Webhook'),
};

export const noticeChannelStates = {
  ACTIVE: label('使用中', 'In use'),
  PAUSED: label('已停用', 'Paused'),
  REMOVED: label('已删除', 'Removed'),
};

export const noticeDeliveryStates = {
  WAITING: label('待发送', 'Waiting'),
  SENT: label('已送达', 'Sent'),
  FAILED: label('发送失败', 'Failed'),
};

export const packDraftStates = {
  DRAFT: label('草稿', 'Draft'),
  PUBLISHED: label('已发布', 'Published'),
  DISCARDED: label('已放弃', 'Discarded'),
};

export const packDraftOrigins = {
  COPY: label('复制', 'Copy'),
  EXTENSION: label('从严扩展', 'Extension'),
  VERSION: label('新版本', 'New version'),
};

export const packDraftActions = {
  TAKEN: label('建立草稿', 'Taken'),
  SAVED: label('保存', 'Saved'),
  PUBLISHED: label('发布', 'Published'),
  DISCARDED: label('放弃', 'Discarded'),
};

/** Of a published version: SUPERSEDED once a later version of the same pack is published. */
export const packVersionStates = {
  PUBLISHED: label('已发布', 'Published'),
  SUPERSEDED: label('已被新版取代', 'Superseded'),
};

export const personStatuses = {
  ACTIVE: label('在职', 'Active'),
  LEFT: label('离职', 'Left'),
};

export const organizationStatuses = {
  ACTIVE: label('正常', 'Active'),
  SUSPENDED: label('停用', 'Suspended'),
};

export const hospitalGrades = {
  A: label('甲等', 'Grade A'),
  B: label('乙等', 'Grade B'),
  C: label('丙等', 'Grade C'),
  UNDETERMINED: label('未定等', 'Undetermined'),
};

export const sexes = { M: label('男', 'Male'), F: label('女', 'Female') };

export const facets = {
  BASE: label('基本', 'Base'),
  AGREEMENT: label('协议', 'Agreement'),
  WORK: label('工作', 'Work'),
  EVALUATION: label('考核', 'Evaluation'),
  OWN: label('本单位', 'Own organisation'),
};

export const parties = {
  SELF: label('本单位', 'Self'),
  SUPPORTING: label('支援医院', 'Supporting hospital'),
  RECEIVING: label('受援单位', 'Receiving institution'),
  COUNTY_GOVERNMENT: label('县级人民政府', "County people's government"),
  OWNER: label('主办卫生健康委', 'Owning commission'),
  OVERSIGHT: label('监管卫生健康委', 'Overseeing commission'),
  OBSERVER: label('支援方卫生健康委', "Supporter's commission"),
  COORDINATION: label('乡村振兴局', 'Rural revitalisation bureau'),
};

export const roles = {
  COMMISSION_OFFICER: label('卫生健康委项目官员', 'Commission officer'),
  RURAL_OFFICER: label('乡村振兴局联络员', 'Rural bureau officer'),
  COUNTY_SIGNER: label('县政府签署人', 'County signer'),
  HOSPITAL_OFFICE: label('医院对口支援办公室', 'Hospital office'),
  HOSPITAL_LEADER: label('医院领导', 'Hospital leader'),
  DEPARTMENT_HEAD: label('科室负责人', 'Head of department'),
  ATTENDANCE_CLERK: label('考勤员', 'Attendance clerk'),
  DISPATCHED: label('派驻人员', 'Dispatched person'),
  SYSTEM_ADMIN: label('系统管理员', 'System administrator'),
  SECURITY_ADMIN: label('安全管理员', 'Security administrator'),
  AUDIT_ADMIN: label('审计管理员', 'Audit administrator'),
};
