/** What an assistance brings about: yearly indicators of a receiver, what goals may deliver, and the lines of the comparison. */
import { type Label, label } from './vocabulary.js';

/** One thing for each receiver, the “four one”. */
export const receiverGoals = {
  NEED: label('解决一项急需', 'One urgent need'),
  WEAK_LINK: label('突破一个薄弱环节', 'One weak link'),
  TEAM: label('带出一支队伍', 'One team'),
  SERVICE_ITEM: label('新增一个服务项目', 'One new service'),
};

/** Centres for emergencies. */
export const emergencyCentres = {
  CHEST_PAIN: label('胸痛', 'Chest pain'),
  STROKE: label('卒中', 'Stroke'),
  TRAUMA: label('创伤', 'Trauma'),
  MATERNAL: label('危重孕产妇', 'Critical maternal'),
  CHILD_NEWBORN: label('危重儿童和新生儿', 'Critical child and newborn'),
};

/** Centres that a county shares. */
export const countyCentres = {
  IMAGING: label('影像', 'Imaging'),
  ECG: label('心电', 'ECG'),
  PATHOLOGY: label('病理', 'Pathology'),
  LAB: label('检验', 'Laboratory'),
  CSSD: label('消毒供应', 'Sterile supply'),
};

const centre = ({ zh, en }: Label): Label => label(`${zh}中心`, `Centre: ${en}`);
const centresOf = <K extends string>(names: Readonly<Record<K, Label>>): Record<K, Label> =>
  Object.fromEntries(Object.entries<Label>(names).map(([code, name]) => [code, centre(name)])) as Record<K, Label>;

/** What a goal delivers when it is reached, where a pack counts it. */
export const goalTargets = { ...receiverGoals, ...centresOf(emergencyCentres), ...centresOf(countyCentres) };
export type GoalTarget = keyof typeof goalTargets;

/** What a receiver reports of a year: numbers, then what is said by a level. */
export const receiverIndicators = {
  VISITS: label('门急诊人次', 'Outpatient and emergency visits'),
  DISCHARGES: label('出院人次', 'Discharges'),
  SURGERIES: label('手术台次', 'Operations'),
  MAJOR_SURGERIES: label('三、四级手术台次', 'Operations of grade 3 and 4'),
  REFERRED_OUT: label('转出县域病人', 'Patients sent out of the county'),
  CASE_MIX: label('病例组合指数', 'Case-mix index'),
  STANDARD: label('达标情况', 'Standard reached'),
  CAPABILITY: label('县域机构能力', 'Capability of an institution of the county'),
  ALTERNATIVE: label('满足需求的其他方式', 'Another way in which needs are met'),
};
export type ReceiverIndicator = keyof typeof receiverIndicators;

/** Digits after the point of an indicator that is a number. */
export const indicatorFractions = { VISITS: 0, DISCHARGES: 0, SURGERIES: 0, MAJOR_SURGERIES: 0, REFERRED_OUT: 0, CASE_MIX: 4 } as const satisfies Partial<Record<ReceiverIndicator, number>>;
export type NumberIndicator = keyof typeof indicatorFractions;

/** Whether an indicator is told by a number. */
export function isNumberIndicator(indicator: string): indicator is NumberIndicator {
  return indicator in indicatorFractions;
}

/** Lowest first. */
export const capabilityLevels = {
  BELOW: label('未达二级', 'Below level 2'),
  LEVEL2: label('二级能力', 'Level 2'),
  LEVEL_2A: label('二级甲等', 'Level 2A'),
};
export type CapabilityLevel = keyof typeof capabilityLevels;

/** How a county’s needs are met without a hospital of level 2. */
export const needAlternatives = {
  CITY_PAIRING: label('城市三级医院对口帮扶', 'Pairing with a tertiary hospital of the city'),
  TRUSTEESHIP: label('托管', 'Trusteeship'),
  CONSORTIUM: label('医联体', 'Medical consortium'),
  REMOTE_CARE: label('远程医疗', 'Remote care'),
};
export type NeedAlternative = keyof typeof needAlternatives;

export const indicatorStates = {
  RECORDED: label('已登记', 'Recorded'),
  SUPERSEDED: label('已更正', 'Corrected'),
  WITHDRAWN: label('已撤回', 'Withdrawn'),
};

/** Lines of the comparison before and after: reported numbers, and what other records count. */
export const effectLines = {
  VISITS: receiverIndicators.VISITS,
  DISCHARGES: receiverIndicators.DISCHARGES,
  SURGERIES: receiverIndicators.SURGERIES,
  MAJOR_SURGERIES: receiverIndicators.MAJOR_SURGERIES,
  REFERRED_OUT: receiverIndicators.REFERRED_OUT,
  CASE_MIX: receiverIndicators.CASE_MIX,
  LEVEL2: label('达到二级能力的机构', 'Institutions at level 2'),
  TECHNIQUES: label('当年开展新技术', 'New techniques of the year'),
  TECHNIQUES_USED: label('仍在使用的新技术（累计）', 'Techniques still used (so far)'),
  DONATIONS: label('当年捐赠（次）', 'Donations of the year'),
  DONATED: label('当年捐赠价值（元）', 'Value of the donations of the year (yuan)'),
  SPECIALTIES: label('建成特色专科（累计）', 'Key specialties built (so far)'),
  CENTRES: label('建成中心（累计）', 'Centres built (so far)'),
  GOALS: label('达成目标（累计）', 'Goals reached (so far)'),
};
export type EffectLineCode = keyof typeof effectLines;

/** Where a line comes from. */
export const effectSources = {
  INDICATOR: label('受援单位登记', 'Reported by the receiver'),
  EVENT: label('活动登记', 'Events'),
  GOAL: label('帮扶目标', 'Goals'),
};
