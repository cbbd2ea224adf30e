/** What waits on a desk, and how notices leave the product. */
import { label } from './vocabulary.js';

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
  ANSWER_OBJECTION: label('考核申诉答复', 'Answer the objection'),
  CONFIRM_LEADER: label('重新确认队长', 'Confirm the leader'),
  NAME_LEAD: label('确定牵头', 'Name the lead'),
  PUBLISH_PROGRAMME: label('发布方案', 'Publish the programme'),
  ANSWER_RECTIFICATION: label('提交整改材料', 'Answer the order to rectify'),
  VERIFY_RECTIFICATION: label('整改核验', 'Verify the rectification'),
  RE_EVALUATE: label('整改后重新考核', 'Evaluate again after rectification'),
  CLOSE_RECTIFICATION: label('整改办结', 'Close the order to rectify'),
  SOLVE_PROBLEM: label('问题待解决', 'Solve the problem'),
  REVIEW_REPORT: label('报表接收', 'Receive the report'),
  REWORK_REPORT: label('报表退回修改', 'Rework the report'),
  ESCALATE_RECTIFICATION: label('整改逾期处理', 'Deal with an overdue order'),
  FILL_GAP: label('补派人员', 'Fill the coverage gap'),
  RECOMMEND_APPLICATION: label('科室推荐', 'Recommend the applicant'),
  APPROVE_APPLICATION: label('领导小组审批', 'Decide on the applicant'),
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
  REGISTER_ENTRY: label('登记', 'Register'),
  REPORT: label('报表', 'Report'),
  RECTIFICATION_ORDER: label('整改', 'Order to rectify'),
  VIOLATION: label('违纪', 'Violation'),
  APPLICATION: label('选派申请', 'Application'),
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
