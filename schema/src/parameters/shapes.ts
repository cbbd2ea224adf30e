import { z } from 'zod';
import {
  chainParties, codesOf, divisionLevels, institutionKinds, labelOf, partyKinds, type Label,
} from '../vocabulary.js';
import { factKinds, scoreMethods } from '../evaluation-words.js';
import { decimalText } from './kind.js';

const code = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/, '代码应为大写字母、数字和下划线');
const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** One party of an agreement and the kinds of organisation that may seal as that party. */
export const agreementParties = z
  .array(
    z.strictObject({
      party: z.enum(codesOf(partyKinds)),
      organizationKinds: z.array(z.enum(codesOf(institutionKinds))).min(1),
    }),
  )
  .min(2)
  .refine((parties) => new Set(parties.map((line) => line.party)).size === parties.length, '同一方不能重复');
export type AgreementParties = z.infer<typeof agreementParties>;

export function showParties(parties: AgreementParties): Label {
  return {
    zh: `${parties.length} 方:${parties.map((line) => labelOf(partyKinds, line.party)).join('、')}`,
    en: `${parties.length} parties: ${parties.map((line) => labelOf(partyKinds, line.party, 'en')).join(', ')}`,
  };
}

export const filingActions = {
  SUBMIT: { zh: '报送', en: 'submits' },
  AGGREGATE: { zh: '汇总', en: 'aggregates' },
  ACCEPT: { zh: '受理备案', en: 'accepts' },
};

/** Way of a roster line from the supporter to the administration that accepts it. */
export const filingRoute = z.strictObject({
  label: bilingual,
  steps: z
    .array(
      z.strictObject({
        party: z.enum(['SUPPORTING', 'OVERSIGHT', 'OWNER']),
        level: z.enum(codesOf(divisionLevels)).nullable(),
        action: z.enum(codesOf(filingActions)),
      }),
    )
    .min(2),
});
export type FilingRouteValue = z.infer<typeof filingRoute>;

export const showRoute = (route: FilingRouteValue): Label => route.label;

export const rhythms = {
  MONTH: { zh: '每月', en: 'Monthly' },
  QUARTER: { zh: '每季度', en: 'Quarterly' },
  HALF_YEAR: { zh: '每半年', en: 'Half-yearly' },
  YEAR: { zh: '每年', en: 'Yearly' },
  BEFORE_TERM_END: { zh: '队伍期满前', en: 'Before the term ends' },
  MIDTERM: { zh: '中期', en: 'Mid-term' },
  TERM_END: { zh: '期满', en: 'End of term' },
  BATCH_END: { zh: '批次结束', en: 'End of batch' },
  ROUTINE: { zh: '平时', en: 'Routine' },
};

export const evaluationSubjects = {
  PERSON: { zh: '个人', en: 'Person' },
  TEAM: { zh: '队伍', en: 'Team' },
  PAIRING: { zh: '结对关系', en: 'Pairing' },
  INSTITUTION: { zh: '机构', en: 'Institution' },
};
export type EvaluationSubject = keyof typeof evaluationSubjects;

export const chainActions = {
  FILL: { zh: '填写', en: 'Fill in' },
  OPINION: { zh: '签署意见', en: 'Give an opinion' },
  REVIEW: { zh: '审核', en: 'Review' },
  STAMP: { zh: '审定盖章', en: 'Final stamp' },
  ARCHIVE: { zh: '归档', en: 'Archive' },
};
export type ChainAction = keyof typeof chainActions;

const chainStep = z.strictObject({
  code,
  label: bilingual,
  party: z.enum(codesOf(chainParties)),
  level: z.enum(codesOf(divisionLevels)).nullable(),
  action: z.enum(codesOf(chainActions)),
  seal: z.boolean(),
});

const gradeLine = z.strictObject({
  code,
  label: bilingual,
  /** Lowest total of this grade, itself included; null = not derived from the total. */
  min: decimalText.nullable(),
  passes: z.boolean(),
});

const schemeItem = z.strictObject({
  code,
  label: bilingual,
  /** Share of the total, e.g. "0.35". */
  weight: decimalText,
  /** What the platform counts from its records and shows beside the item. */
  facts: z.array(z.enum(codesOf(factKinds))).min(1).optional(),
});

/** How one subject is evaluated: items, scale, pass mark, grades and the chain of steps. */
export const evaluationScheme = z.strictObject({
  label: bilingual,
  subject: z.enum(codesOf(evaluationSubjects)),
  /** Which hospital an evaluation of an institution is about. */
  of: z.enum(['SUPPORTING', 'RECEIVING']).optional(),
  rhythm: z.enum(codesOf(rhythms)),
  /** Scores that must stand beside the counted one before it is signed. */
  methods: z.array(z.enum(codesOf(scoreMethods))).min(1).optional(),
  /** Code of the official form, if there is one. */
  form: code.nullable(),
  /** Empty when the grade is given by appraisal and not by points. */
  items: z.array(schemeItem),
  scale: z.strictObject({ min: decimalText, max: decimalText }),
  pass: z.strictObject({ min: decimalText, inclusive: z.boolean() }).nullable(),
  /** Best grade first. */
  grades: z.array(gradeLine).min(2),
  chain: z.array(chainStep).min(1),
});
export type EvaluationScheme = z.infer<typeof evaluationScheme>;

export function showScheme(scheme: EvaluationScheme): Label {
  const parts = (language: 'zh' | 'en') => [
    scheme.label[language],
    rhythms[scheme.rhythm][language],
    ...scheme.items.map((item) => `${item.label[language]} ${item.weight}`),
    scheme.pass ? `${language === 'zh' ? '合格线' : 'pass'} ${scheme.pass.inclusive ? '≥' : '>'} ${scheme.pass.min}` : '',
    scheme.grades.map((grade) => grade.label[language]).join('/'),
    scheme.chain.map((step) => step.label[language]).join(' → '),
  ];
  const text = (language: 'zh' | 'en', separator: string) => parts(language).filter((part) => part !== '').join(separator);
  return { zh: text('zh', ';'), en: text('en', '; ') };
}

export const windows = {
  WEEK: { zh: '每周', en: 'a week' },
  TWO_WEEKS: { zh: '每两周', en: 'every two weeks' },
  MONTH: { zh: '每月', en: 'a month' },
  QUARTER: { zh: '每季度', en: 'a quarter' },
  YEAR: { zh: '每年', en: 'a year' },
  ASSIGNMENT: { zh: '每次派驻', en: 'an assignment' },
};

export const quotaSubjects = {
  PERSON: { zh: '每人', en: 'person' },
  PERSON_SITE: { zh: '每人每点', en: 'person and site' },
  SITE: { zh: '每个受援单位', en: 'receiver' },
  PAIRING: { zh: '每对关系', en: 'pairing' },
};

export const activityTypes = {
  ANY: { zh: '任何工作', en: 'any work' },
  CLINIC: { zh: '门诊', en: 'clinic' },
  ROUND: { zh: '查房', en: 'round' },
  TEACHING_ROUND: { zh: '教学查房', en: 'teaching round' },
  SURGERY: { zh: '手术', en: 'operation' },
  SURGERY_DEMO: { zh: '手术示教', en: 'operation demonstration' },
  CONSULT: { zh: '会诊', en: 'consultation' },
  DIFFICULT_CASE: { zh: '疑难病例讨论', en: 'difficult-case discussion' },
  DEATH_CASE: { zh: '死亡病例讨论', en: 'death-case discussion' },
  LECTURE: { zh: '专题讲座', en: 'lecture' },
  TRAINING: { zh: '业务培训', en: 'training session' },
  GUIDANCE: { zh: '业务指导', en: 'professional guidance' },
  GUIDANCE_DAY: { zh: '驻点指导', en: 'on-site guidance' },
  DOWN_REFERRAL: { zh: '下转病人', en: 'down-referral' },
  NEW_TECHNIQUE: { zh: '新技术新业务', en: 'new technique or service' },
  MENTEE: { zh: '带教医师', en: 'mentored physician' },
  TEACHING: { zh: '带教', en: 'teaching' },
  UP_REFERRAL: { zh: '上转病人', en: 'up-referral' },
  REMOTE_CONSULT: { zh: '远程会诊', en: 'remote consultation' },
  REMOTE_ROUND: { zh: '远程查房', en: 'remote round' },
  REMOTE_TRAINING: { zh: '远程培训', en: 'remote training' },
  REMOTE_PATHOLOGY: { zh: '远程病理', en: 'remote pathology' },
  REMOTE_IMAGING: { zh: '远程影像', en: 'remote imaging' },
  FREE_CLINIC: { zh: '义诊', en: 'free clinic' },
  HEALTH_EDUCATION: { zh: '健康教育', en: 'health education' },
  MANAGEMENT: { zh: '管理指导', en: 'management advice' },
  QUALITY: { zh: '质控院感', en: 'quality and infection control' },
  RESEARCH: { zh: '科研协作', en: 'research' },
  OTHER: { zh: '其他工作', en: 'other work' },
};

export type ActivityType = keyof typeof activityTypes;

/** Work that is counted by patients, persons or items; all other work is counted by the half-days in which it took place. */
export const talliedTypes: ActivityType[] = [
  'SURGERY', 'SURGERY_DEMO', 'CONSULT', 'DIFFICULT_CASE', 'DEATH_CASE', 'DOWN_REFERRAL', 'NEW_TECHNIQUE', 'MENTEE',
  'UP_REFERRAL', 'REMOTE_CONSULT', 'REMOTE_PATHOLOGY', 'REMOTE_IMAGING',
];

export const quotaMeasures = {
  DAYS: { zh: '天', en: 'days' },
  HALF_DAYS: { zh: '个半天', en: 'half-days' },
  COUNT: { zh: '次(例、人、项)', en: 'times' },
};

/** A least amount of work in a window of time. */
export const loadQuota = z.strictObject({
  activity: z.enum(codesOf(activityTypes)),
  measure: z.enum(codesOf(quotaMeasures)),
  window: z.enum(codesOf(windows)),
  per: z.enum(codesOf(quotaSubjects)),
  min: z.int().min(1),
});
export type LoadQuota = z.infer<typeof loadQuota>;

export function showQuota(quota: LoadQuota): Label {
  const measure = quotaMeasures[quota.measure];
  return {
    zh: `${quotaSubjects[quota.per].zh}${windows[quota.window].zh}${activityTypes[quota.activity].zh} ≥ ${quota.min} ${measure.zh}`,
    en: `${activityTypes[quota.activity].en} ≥ ${quota.min} ${measure.en} ${windows[quota.window].en} per ${quotaSubjects[quota.per].en}`,
  };
}

/** Kinds of work in the order in which one half-day is counted when it held several (C-14). */
export const slotPriority = z
  .array(z.enum(codesOf(activityTypes)))
  .min(1)
  .refine((types) => new Set(types).size === types.length, '同一代码不能重复');
export type SlotPriority = z.infer<typeof slotPriority>;

/** C-14 where a pack says nothing else: clinic, round, training, then what is not named, in the order of its code. */
export const usualSlotPriority: SlotPriority = ['CLINIC', 'ROUND', 'TEACHING_ROUND', 'TRAINING', 'LECTURE'];

export function showSlotPriority(types: SlotPriority): Label {
  return { zh: types.map((type) => activityTypes[type].zh).join(' > '), en: types.map((type) => activityTypes[type].en).join(' > ') };
}

/** Service time demanded before a promotion step. */
export const promotionGate = z.strictObject({
  step: z.enum(['APPOINT', 'APPLY']),
  to: z.enum(['INTERMEDIATE', 'DEPUTY_SENIOR', 'SENIOR']),
  cumulativeMonths: z.int().min(0),
});
export type PromotionGate = z.infer<typeof promotionGate>;

const promotionLevels = {
  INTERMEDIATE: { zh: '中级', en: 'intermediate' },
  DEPUTY_SENIOR: { zh: '副高级', en: 'deputy senior' },
  SENIOR: { zh: '正高级', en: 'senior' },
};

export function showPromotionGate(gate: PromotionGate): Label {
  const [zh, en] = gate.step === 'APPOINT' ? ['聘任', 'Appointment to'] : ['申报', 'Application for'];
  const level = promotionLevels[gate.to];
  return { zh: `${zh}${level.zh}前累计服务 ≥ ${gate.cumulativeMonths} 个月`, en: `${en} ${level.en}: ≥ ${gate.cumulativeMonths} months of service` };
}
