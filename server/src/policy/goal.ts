import { Decimal } from 'decimal.js';
import { type ParameterKey, type ParameterValue, kindOf } from '@jiedui/schema/parameters/catalogue';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { ReceiverFacts } from './facts.js';
import { type Finding, judge, type Outcome, unknown } from './finding.js';
import { subjectOf } from './subject.js';

/** What a receiver and its county have reached in a year. Null = not reported. */
export interface GoalFacts {
  receiver: ReceiverFacts;
  year: number;
  /** Capability of each hospital of the county. */
  hospitals: { name: string; capability: 'BELOW' | 'LEVEL2' | 'LEVEL_2A' }[];
  /** Other ways in which the county's needs are met: trusteeship, medical consortium, remote care, pairing by the city. */
  alternatives: string[];
  specialties: number | null;
  gapsFilled: number | null;
  visits: { before: number; now: number } | null;
  centresAtLevel2: number | null;
  /** Goals for the receiver that were reached. */
  reached: string[];
  /** Centres that are built. */
  centres: string[];
}

/** Goals of the pack against what was reached. What a pack does not set for a receiver (a TCM hospital's centres, say) gives no finding. */
export function evaluateGoals(pack: ResolvedPack, facts: GoalFacts): Finding[] {
  const subject = subjectOf({ receiver: facts.receiver });
  const ask = <K extends ParameterKey>(key: K, code: string, compare: (value: ParameterValue<K>) => Outcome) =>
    judge({ pack, subject, key, code, path: `goals.${code}`, about: facts.receiver }, compare);
  return [
    ...ask('goal.capability', 'CAPABILITY', (goal) => capability(goal, facts)),
    ...ask('goal.standard', 'STANDARD', (allowed) => {
      const { standard } = facts.receiver;
      const required = kindOf('goal.standard').show(allowed).zh;
      if (standard === null) return unknown(required, '达标情况未登记', '登记达标情况');
      const met = allowed.some((one) => one === standard);
      return { verdict: met ? 'MET' : 'NOT_MET', required, actual: met ? '已达到' : '未达到', fix: met ? null : '按规划达到标准' };
    }),
    ...ask('goal.specialty.min', 'SPECIALTIES', (min) => least(facts.specialties, min, '特色专科')),
    ...ask('goal.specialty.max', 'SPECIALTIES_MAX', (max) => most(facts.specialties, max, '特色专科')),
    ...ask('goal.gap.perYear.min', 'GAPS', (min) => least(facts.gapsFilled, min, `${facts.year} 年填补技术空白`)),
    ...ask('goal.visitGrowth.min', 'VISIT_GROWTH', (min) => growth(facts.visits, min)),
    ...ask('goal.level2.perCounty.min', 'LEVEL2_CENTRES', (min) => least(facts.centresAtLevel2, min, '达到二级标准的中心')),
    ...ask('goal.perReceiver', 'RECEIVER_GOALS', (wanted) => all(wanted, facts.reached, (codes) => kindOf('goal.perReceiver').show(codes).zh)),
    ...ask('centres.emergency', 'EMERGENCY_CENTRES', (wanted) => all(wanted, facts.centres, (codes) => kindOf('centres.emergency').show(codes).zh)),
    ...ask('centres.county', 'COUNTY_CENTRES', (wanted) => all(wanted, facts.centres, (codes) => kindOf('centres.county').show(codes).zh)),
  ];
}

function capability(goal: ParameterValue<'goal.capability'>, { hospitals, alternatives }: GoalFacts): Outcome {
  const required = kindOf('goal.capability').show(goal).zh;
  const reached = hospitals.filter((hospital) => hospital.capability !== 'BELOW').length;
  const best = hospitals.filter((hospital) => hospital.capability === 'LEVEL_2A').length;
  const numbers = { hospitals: hospitals.length, level2: reached, level2A: best, alternatives: alternatives.length };
  const actual = `${hospitals.length} 家医院中 ${reached} 家达到二级能力(二级甲等 ${best} 家)`;
  if (goal === 'LEVEL_2A') {
    const met = hospitals.length > 0 && best === hospitals.length;
    return { verdict: met ? 'MET' : 'NOT_MET', required, actual, numbers, fix: met ? null : '其余医院达到二级甲等' };
  }
  const met = reached > 0 || (goal === 'LEVEL2_STRIVE_OR_ALTERNATIVE' && alternatives.length > 0);
  const others = alternatives.length === 0 ? '' : `;${alternatives.join('、')}`;
  return { verdict: met ? 'MET' : 'NOT_MET', required, actual: `${actual}${others}`, numbers, fix: met ? null : '使一家医院达到二级能力' };
}

function least(count: number | null, min: number, what: string): Outcome {
  const required = `${what}不少于 ${min}`;
  if (count === null) return unknown(required, '未登记', `登记${what}`);
  const met = count >= min;
  return { verdict: met ? 'MET' : 'NOT_MET', required, actual: met ? `${count}` : `${count} < ${min}`, numbers: { required: min, actual: count }, fix: met ? null : `再增加 ${min - count}` };
}

function most(count: number | null, max: number, what: string): Outcome {
  const required = `${what}不多于 ${max}`;
  if (count === null) return unknown(required, '未登记', `登记${what}`);
  const met = count <= max;
  return { verdict: met ? 'MET' : 'NOT_MET', required, actual: met ? `${count}` : `${count} > ${max}`, numbers: { required: max, actual: count }, fix: met ? null : `减少 ${count - max}` };
}

/** Growth is compared as it is, before any rounding (C-11). */
function growth(visits: GoalFacts['visits'], min: string): Outcome {
  const percent = (value: Decimal) => `${value.times(100).toFixed(2)}%`;
  const required = `门急诊量增长不低于 ${percent(new Decimal(min))}`;
  if (visits === null || visits.before <= 0) return unknown(required, '上年或本年门急诊量未登记', '登记两年的门急诊量');
  const met = new Decimal(visits.now).gte(new Decimal(visits.before).times(new Decimal(min).plus(1)));
  const rate = new Decimal(visits.now).minus(visits.before).div(visits.before);
  return { verdict: met ? 'MET' : 'NOT_MET', required, actual: `${visits.before} → ${visits.now},增长 ${percent(rate)}`, numbers: { before: visits.before, now: visits.now }, fix: met ? null : '提高门急诊服务量' };
}

function all<T extends string>(wanted: T[], done: string[], show: (codes: T[]) => string): Outcome {
  const missing = wanted.filter((one) => !done.includes(one));
  return {
    verdict: missing.length === 0 ? 'MET' : 'NOT_MET',
    required: show(wanted),
    actual: missing.length === 0 ? '均已完成' : `尚缺${show(missing)}`,
    numbers: { required: wanted.length, actual: wanted.length - missing.length },
    fix: missing.length === 0 ? null : `完成${show(missing)}`,
  };
}
