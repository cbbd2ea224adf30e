/** What findings say of goals and of what follows from a result; see finding-words. */
import { needAlternatives, type NeedAlternative } from './effect-words.js';
import { count, joined, say } from './finding-words.js';
import type { Label } from './vocabulary.js';

const things = {
  SPECIALTIES: say('特色专科', 'key specialties'), GAPS: say('填补技术空白', 'gaps in techniques filled'), LEVEL2_CENTRES: say('达到二级标准的中心', 'centres at the standard of level two'),
};
export type GoalThing = keyof typeof things;
const thing = (what: GoalThing, year: number | null): Label => (year === null ? things[what] : say(`${year} 年${things[what].zh}`, `${things[what].en} in ${year}`));

/** Of what a receiver and its county are to reach. */
export const goalWords = {
  hospitals: (all: number, level2: number, level2A: number, others: readonly NeedAlternative[]) => {
    const ways = joined(others.map((one) => needAlternatives[one]), '、', ', ');
    return say(
      `${all} 家医院中 ${level2} 家达到二级能力(二级甲等 ${level2A} 家)${others.length === 0 ? '' : `;${ways.zh}`}`,
      `${level2} of ${count(all, 'hospital', 'hospitals')} at level two (${level2A} at grade two A)${others.length === 0 ? '' : `; ${ways.en}`}`,
    );
  },
  noHospitals: say('县域机构能力未登记', 'the capability of the county’s hospitals is not recorded'),
  recordHospitals: say('登记县域机构能力', 'record the capability of the county’s hospitals'),
  allTo2A: say('其余医院达到二级甲等', 'bring the other hospitals to grade two A'),
  oneTo2: say('使一家医院达到二级能力', 'bring one hospital to level two'),
  oneTo2OrElse: say('使一家医院达到二级能力,或以托管、医联体、远程医疗等方式满足需求', 'bring one hospital to level two, or meet the needs by trusteeship, a consortium or remote care'),
  noStandard: say('达标情况未登记', 'the standard reached is not recorded'),
  recordStandard: say('登记达标情况', 'record the standard reached'),
  reachStandard: say('按规划达到标准', 'reach the standard as planned'),
  least: (what: GoalThing, year: number | null, min: number) => say(`${thing(what, year).zh}不少于 ${min}`, `at least ${min}: ${thing(what, year).en}`),
  most: (what: GoalThing, max: number) => say(`${things[what].zh}不多于 ${max}`, `at most ${max}: ${things[what].en}`),
  below: (amount: number, min: number) => say(`${amount} < ${min}`, `${amount} < ${min}`),
  above: (amount: number, max: number) => say(`${amount} > ${max}`, `${amount} > ${max}`),
  goesOn: (actual: Label, year: number) => say(`${actual.zh}(${year} 年尚未结束)`, `${actual.en} (${year} is not over)`),
  record: (what: GoalThing, year: number | null) => say(`登记${thing(what, year).zh}`, `record it: ${thing(what, year).en}`),
  add: (missing: number) => say(`再增加 ${missing}`, `add ${missing} more`),
  reduce: (excess: number) => say(`减少 ${excess}`, `${excess} fewer`),
  growth: (percent: string) => say(`门急诊量增长不低于 ${percent}`, `visits grow by at least ${percent}`),
  noVisits: (before: number, year: number) => say(`${before} 年或 ${year} 年门急诊量未登记`, `the visits of ${before} or ${year} are not recorded`),
  recordVisits: (before: number, year: number) => say(`登记 ${before} 年和 ${year} 年的门急诊量`, `record the visits of ${before} and ${year}`),
  grown: (before: number, now: number, percent: string) => say(`${before} → ${now},增长 ${percent}`, `${before} → ${now}, growth ${percent}`),
  moreVisits: (wanted: number) => say(`门急诊量达到 ${wanted} 人次`, `${wanted} visits are wanted`),
  allDone: say('均已完成', 'all done'),
};

/** Of what a result obliges to. */
export const consequenceWords = {
  usedIn: (reviews: Label) => say(`结果用于${reviews.zh}`, `the result used in: ${reviews.en}`),
  usedInAll: say('均已使用', 'used in all'),
  notUsedIn: (reviews: Label) => say(`尚未用于${reviews.zh}`, `not used yet in: ${reviews.en}`),
  useIn: (reviews: Label) => say(`将结果用于${reviews.zh}`, `use the result in: ${reviews.en}`),
  ofPerson: say('个人考核,不属于医院评价', 'a person’s result, no part of the reviews of hospitals'),
  commendation: (by: Label) => say(`${by.zh}表彰`, `a commendation by: ${by.en}`),
  notOutstanding: say('不属于表现突出', 'not outstanding'),
  commended: say('已表彰', 'commended'),
  notCommended: say('尚未表彰', 'not commended yet'),
  propose: (what: Label) => say(`报${what.zh}`, `propose ${what.en}`),
  circular: say('工作不力的通报批评', 'a circular that criticises weak work'),
  notWeak: say('没有工作不力', 'no weak work'),
  noCircular: say('尚未通报', 'no circular yet'),
  sendCircular: say('发出通报', 'send the circular'),
  since: (day: string) => say(`${day} 已登记`, `recorded on ${day}`),
  first: say('合格,优先', 'passed, comes first'),
  notFirst: say('不合格,不优先', 'not passed, does not come first'),
  passNext: say('下一年度考核合格', 'pass the evaluation of the next year'),
  periodic: say('对口支援履行情况列入医师定期考核', 'the service entered in the periodic assessment of physicians'),
  noPhysician: say('不是医师', 'no physician'),
  notEntered: say('尚未列入', 'not entered yet'),
  enter: say('将考核结果列入医师定期考核', 'enter the result in the periodic assessment'),
};
