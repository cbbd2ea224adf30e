/** Codes that policy packs, facts and screens share, each with its Chinese and English name. */

export interface Label {
  zh: string;
  en: string;
}

export const label = (zh: string, en: string): Label => ({ zh, en });

export const institutionKinds = {
  HEALTH_COMMISSION: label('卫生健康委', 'Health commission'),
  RURAL_BUREAU: label('乡村振兴局', 'Rural revitalisation bureau'),
  COUNTY_GOVERNMENT: label('县级人民政府', "County people's government"),
  HOSPITAL: label('医院', 'Hospital'),
  COMMUNITY_CENTRE: label('社区卫生服务中心', 'Community health centre'),
  TOWNSHIP_CENTRE: label('乡镇卫生院', 'Township health centre'),
  MILITARY_AUTHORITY: label('军队医院主管部门', 'Military health authority'),
};
export type InstitutionKind = keyof typeof institutionKinds;

export const institutionCategories = {
  GENERAL: label('综合医院', 'General'),
  TCM: label('中医医院', 'Traditional Chinese medicine'),
  INTEGRATED: label('中西医结合医院', 'Integrated medicine'),
  ETHNIC: label('民族医医院', 'Ethnic medicine'),
  SPECIALTY: label('专科医院', 'Specialty'),
};
export type InstitutionCategory = keyof typeof institutionCategories;

export const standardStatuses = {
  UNMET: label('未达标', 'Below standard'),
  BASIC: label('基本标准', 'Basic standard'),
  RECOMMENDED: label('推荐标准', 'Recommended standard'),
};
export type StandardStatus = keyof typeof standardStatuses;

/** Lowest first: the order is the ranking. */
export const titleLevels = {
  NONE: label('无职称', 'None'),
  JUNIOR: label('初级', 'Junior'),
  INTERMEDIATE: label('中级', 'Intermediate'),
  DEPUTY_SENIOR: label('副高级', 'Deputy senior'),
  SENIOR: label('正高级', 'Senior'),
};
export type TitleLevel = keyof typeof titleLevels;

export const personCategories = {
  PHYSICIAN: label('医师', 'Physician'),
  NURSE: label('护理', 'Nurse'),
  TECH: label('医技药', 'Technician or pharmacist'),
  MANAGER: label('管理', 'Manager'),
  RESEARCHER: label('科研', 'Researcher'),
  ADMIN: label('行政', 'Administration'),
};
export type PersonCategory = keyof typeof personCategories;

export const practiceCategories = {
  CLINICAL: label('临床', 'Clinical'),
  TCM: label('中医', 'Traditional Chinese medicine'),
  INTEGRATED: label('中西医结合', 'Integrated medicine'),
  STOMATOLOGY: label('口腔', 'Stomatology'),
};
export type PracticeCategory = keyof typeof practiceCategories;

export const partyKinds = {
  SUPPORTING: label('支援医院', 'Supporting hospital'),
  RECEIVING: label('受援单位', 'Receiving institution'),
  COUNTY_GOVERNMENT: label('县级人民政府', "County people's government"),
};
export type PartyKind = keyof typeof partyKinds;

/** Who may act on a step of an evaluation chain; a commission step also names its level. */
export const chainParties = {
  SELF: label('本人', 'The person'),
  RECEIVING: label('受援单位', 'Receiving institution'),
  SUPPORTING: label('支援医院', 'Supporting hospital'),
  OVERSIGHT: label('监管卫生健康委', 'Overseeing commission'),
  OWNER: label('方案主管卫生健康委', 'Owning commission'),
};
export type ChainParty = keyof typeof chainParties;

export const divisionLevels = {
  PROVINCE: label('省级', 'Province'),
  CITY: label('市州级', 'City or prefecture'),
  COUNTY: label('县区级', 'County or district'),
};
export type DivisionLevel = keyof typeof divisionLevels;

export const stayRoles = {
  LEADER: label('队长', 'Leader'),
  MEMBER: label('队员', 'Member'),
};
export type StayRole = keyof typeof stayRoles;

export const stayModes = {
  STATION: label('驻点', 'Stationed'),
  CIRCUIT: label('巡回', 'Circuit'),
  REMOTE: label('远程', 'Remote'),
  PROJECT: label('项目', 'Project'),
  SHORT: label('短期', 'Short term'),
};
export type StayMode = keyof typeof stayModes;

/** Posts of a dispatched person at the receiver that policy packs speak of. */
export const postCodes = {
  PRESIDENT: label('院长', 'President'),
  VICE_PRESIDENT: label('副院长', 'Vice president'),
  DEPT_DIRECTOR: label('科主任', 'Head of department'),
  DEPT_BUSINESS_DIRECTOR: label('科室业务主任', 'Business director of a department'),
};

/** What a training before the post may be about. */
export const trainingTopics = {
  POLICY: label('政策', 'Policy'),
  LAW: label('法律法规', 'Law'),
  PROFESSIONAL: label('专业知识', 'Professional knowledge'),
  POLICY_LAW: label('政策法规', 'Policy and law'),
  HOSPITAL_RULES: label('医院制度与专业知识', 'Hospital rules'),
  TECHNIQUE: label('技术操作', 'Technique'),
  PSYCHOLOGY: label('心理素质', 'Psychological quality'),
  PRIMARY_NEEDS: label('基层医院特点与需求', 'Needs of primary care'),
  SERVICE_NORMS: label('基层服务规范', 'Service norms'),
  EVALUATION: label('考核评价方法', 'Evaluation methods'),
  DUTIES: label('职责任务', 'Duties and tasks'),
};

/** Who held a training before the post. */
export const trainingOrganisers = {
  HEALTH_ADMIN: label('卫生健康行政部门', 'Health administration'),
  SUPPORTING: label('支援医院', 'Supporting hospital'),
  RECEIVING: label('受援单位', 'Receiving institution'),
};

/** What leave is for; ABSENCE is what nobody asked for. */
export const leaveKinds = {
  SICK: label('病假', 'Sick leave'),
  PERSONAL: label('事假', 'Personal leave'),
  HOME_VISIT: label('探亲', 'Home visit'),
  STATUTORY: label('法定休假', 'Statutory leave'),
  OTHER: label('其他', 'Other'),
  ABSENCE: label('未请假', 'Not asked for'),
};

/** Who decides on leave, as policy packs say it. */
export const leaveApprovers = {
  RECEIVING: label('受援单位', 'Receiver'),
  SUPPORTING: label('派出医院', 'Supporter'),
  HOSPITAL: label('本院', 'The hospital'),
  JOINT: label('双方', 'Both'),
  COUNTY_COMMISSION: label('县级卫生健康行政部门', 'County health administration'),
};

/** Why a stay ends before its time. */
export const exitKinds = {
  PERSONAL: label('个人原因', 'Personal reasons'),
  REASSIGN: label('另行选派', 'Reassigned'),
};

export const incidentKinds = {
  ERROR: label('医疗差错', 'Medical error'),
  ACCIDENT: label('医疗事故', 'Medical accident'),
  DISPUTE: label('医患纠纷', 'Dispute with patients'),
  EXPOSURE: label('职业暴露', 'Occupational exposure'),
  SAFETY: label('人身安全', 'Personal safety'),
};

export const spotCheckMethods = {
  PHONE: label('电话', 'By phone'),
  ONSITE: label('实地', 'On site'),
};

export const spotCheckKinds = {
  SCHEDULED: label('定期', 'Scheduled'),
  UNSCHEDULED: label('不定期', 'Unscheduled'),
};

/** What a visit looks at. */
export const spotCheckTopics = {
  ON_POST: label('在岗情况', 'Presence'),
  PLAN: label('计划进展', 'Progress of the plan'),
  SERVICE: label('服务情况', 'Services'),
  WORK: label('工作情况', 'Work'),
};

export const violationSubjects = {
  PERSON: label('个人', 'Person'),
  SUPPORTER: label('支援单位', 'Supporter'),
};

export const violationClasses = {
  WORK: label('工作纪律', 'Work discipline'),
  LIFE: label('生活纪律', 'Life discipline'),
  SAFETY: label('安全纪律', 'Safety discipline'),
  CLEAN_PRACTICE: label('廉洁行医', 'Clean practice'),
  DUTY: label('未履行支援任务', 'Support not given'),
  CONFIDENTIALITY: label('保守秘密', 'Confidentiality'),
};

export const sanctionLevels = {
  CRITICISM: label('批评教育', 'Criticism'),
  WARNING: label('警告', 'Warning'),
  DEMERIT: label('记过', 'Demerit'),
  REASSIGN: label('调整派驻', 'Reassignment'),
  LEGAL: label('依法处理', 'By law'),
};

/** What follows from a serious failure beside the sanction. */
export const sanctionMeasures = {
  CIRCULAR: label('通报批评', 'Circular'),
  HEAD_LIABILITY: label('追究负责人责任', 'Liability of the head'),
  BAR_GRADE_REVIEW: label('不得参加等级评审', 'Barred from grade review'),
  ANNUAL_FAIL: label('年度考核不合格', 'Annual evaluation failed'),
  PERIODIC_FAIL: label('医师定期考核不合格', 'Periodic assessment failed'),
};

/** The codes of a vocabulary as a tuple that zod's enum takes. */
export function codesOf<T extends Record<string, Label>>(vocabulary: T): [keyof T & string, ...(keyof T & string)[]] {
  const [first, ...rest] = Object.keys(vocabulary);
  if (first === undefined) throw new Error('A vocabulary needs at least one code');
  return [first, ...rest];
}

/** Chinese or English name of a code; the code itself where the vocabulary does not know it. */
export function labelOf(vocabulary: Record<string, Label>, code: string, language: 'zh' | 'en' = 'zh'): string {
  return vocabulary[code]?.[language] ?? code;
}
