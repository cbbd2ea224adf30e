import { label } from './vocabulary.js';

/** Words of the traceability table: kinds of rules, their states, areas and screens. */

export const ruleEnforcements = {
  G: label('门槛', 'Gate'),
  C: label('核验', 'Check'),
  X: label('禁止', 'Prohibition'),
  R: label('记录', 'Record'),
  P: label('权限与设置', 'Permission'),
  N: label('陈述', 'Narrative'),
};
export type RuleEnforcement = keyof typeof ruleEnforcements;

/** Derived from the tests that ran, never from a word. */
export const ruleStates = {
  PROVEN: label('已验证', 'Proven'),
  RECORDED: label('已记录', 'Recorded'),
  NARRATIVE: label('陈述性', 'Narrative'),
  NOT_YET: label('尚未', 'Not yet'),
};
export type RuleState = keyof typeof ruleStates;

export const ruleAreas = {
  ADMIN: label('制度管理', 'Administration'),
  AGREE: label('协议', 'Agreement'),
  ARCHIVE: label('档案', 'Archive'),
  ATTEND: label('考勤', 'Attendance'),
  BASIS: label('依据', 'Basis'),
  CERT: label('证明', 'Certificates'),
  COVER: label('覆盖', 'Coverage'),
  DEADLINE: label('期限', 'Deadlines'),
  DISC: label('纪律', 'Discipline'),
  DUTY: label('义务', 'Duties'),
  ELIG: label('人员资格', 'Eligibility'),
  EVAL: label('考核', 'Evaluation'),
  EVENT: label('活动', 'Events'),
  EXIT: label('退出', 'Exit'),
  FILING: label('备案', 'Filing'),
  FLOW: label('程序', 'Procedure'),
  FORM: label('表单', 'Forms'),
  GOAL: label('目标', 'Goals'),
  INCIDENT: label('差错事故', 'Incidents'),
  LEAVE: label('请假', 'Leave'),
  LEGAL: label('守法', 'Law'),
  LOAD: label('工作量', 'Workload'),
  MANAGE: label('日常管理', 'Management'),
  MEETING: label('会议', 'Meetings'),
  MODE: label('方式', 'Modes'),
  MONEY: label('经费', 'Money'),
  ORG: label('组织', 'Organisation'),
  PAIR: label('结对', 'Pairing'),
  PLAN: label('计划', 'Plans'),
  PRINCIPLE: label('原则', 'Principles'),
  PRIVACY: label('保密', 'Privacy'),
  PROJECT: label('项目', 'Projects'),
  PROMO: label('晋升', 'Promotion'),
  PUBLIC: label('公示', 'Public notice'),
  PUBLICITY: label('宣传', 'Publicity'),
  RECTIFY: label('整改', 'Rectification'),
  REFER: label('转诊', 'Referral'),
  REMOTE: label('远程医疗', 'Remote services'),
  REPORT: label('报告', 'Reports'),
  REWARD: label('奖励', 'Rewards'),
  RIGHTS: label('权益', 'Rights'),
  ROLE: label('职责', 'Roles'),
  ROTATE: label('轮换', 'Rotation'),
  SAFETY: label('安全', 'Safety'),
  SANCTION: label('处理', 'Sanctions'),
  SCHED: label('排班', 'Scheduling'),
  SCOPE: label('适用范围', 'Scope'),
  SELECT: label('选派', 'Selection'),
  SUPERVISE: label('督导', 'Supervision'),
  TASK: label('任务', 'Tasks'),
  TCM: label('中医', 'Traditional medicine'),
  TEACH: label('带教', 'Teaching'),
  TEAM: label('队伍', 'Team'),
  TECH: label('技术', 'Techniques'),
  TERM: label('驻点时间', 'Terms'),
  TRAIN: label('培训', 'Training'),
};
export type RuleArea = keyof typeof ruleAreas;
