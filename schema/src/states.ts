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
  MEDICAL_AFFAIRS: label('医务部门', 'Medical affairs'),
};

export const bodyParts = {
  HEAD: label('组长、主任', 'Head'),
  DEPUTY: label('副组长、副主任', 'Deputy'),
  MEMBER: label('成员', 'Member'),
  CONTACT: label('联络人', 'Contact'),
};

/** What a goal is about; a pack says which of them a receiver owes (`tcm.centres`, `tcm.focus`, `goal.*`, `centres.*`). */
export const goalFields = {
  GENERAL: label('综合', 'General'),
  SPECIALTY: label('重点专科', 'Key specialty'),
  TCM_SPECIALTY: label('中医特色专科', 'TCM key specialty'),
  TCM_TECHNIQUE: label('中医适宜技术', 'TCM suitable technique'),
  CENTRE: label('中心建设', 'Centre'),
  TECHNIQUE: label('新技术新业务', 'New technique'),
  TALENT: label('人才培养', 'Training of staff'),
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
  INSTITUTION: label('机构', 'Institution'),
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

export const importKinds = {
  INSTITUTION: label('机构', 'Institutions'),
  PAIRING: label('结对', 'Pairings'),
  STAFF: label('人员', 'Staff'),
  CALENDAR: label('工作日历', 'Working-day calendar'),
  ATTENDANCE: label('钉钉考勤', 'DingTalk attendance'),
};

export const importStates = {
  CHECKED: label('待确认', 'Checked'),
  COMMITTED: label('已导入', 'Committed'),
  UNDONE: label('已撤销', 'Undone'),
  DISCARDED: label('已放弃', 'Discarded'),
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
