/** What findings and general refusals say, once in each language: server and client make no sentence of their own of it. */
import { type Label, personCategories, postCodes, practiceCategories, titleLevels } from './vocabulary.js';
import { sexes } from './states.js';
import { needAlternatives } from './effect-words.js';

type Code<T> = keyof T & string;
export const say = (zh: string, en: string): Label => ({ zh, en });
export const joined = (labels: readonly Label[], zh: string, en: string): Label => say(labels.map((one) => one.zh).join(zh), labels.map((one) => one.en).join(en));
export const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** Months and days of a stay or of experience. */
export function length({ months, days }: { months: number; days: number }): Label {
  const zh = months === 0 ? `${days} 天` : days === 0 ? `${months} 个月` : `${months} 个月 ${days} 天`;
  const en = [months > 0 && count(months, 'month', 'months'), (days > 0 || months === 0) && count(days, 'day', 'days')].filter(Boolean).join(' ');
  return say(zh, en);
}

const experiences = { MANAGEMENT: say('管理工作', 'management'), CLINICAL: say('临床工作', 'clinical work'), WORK: say('工作', 'work') };
export type ExperienceKind = keyof typeof experiences;

const vocabularies = { SEX: sexes, CATEGORY: personCategories, PRACTICE: practiceCategories };
export type WithinKind = keyof typeof vocabularies;
function coded(kind: WithinKind, code: string): Label {
  const known: Readonly<Record<string, Label>> = vocabularies[kind];
  return known[code] ?? say(code, code);
}

const shortBy = (days: number): Label => (days > 0 ? say(`(差 ${days} 天)`, ` (${count(days, 'day', 'days')} short)`) : say('', ''));
const replace = say('更换人选', 'name somebody else');

/** Of one person: experience, title, age, category, documents, post. */
export const personWords = {
  experience: (years: number, kind: ExperienceKind) => say(`满 ${years} 年${experiences[kind].zh}经历`, `${count(years, 'year', 'years')} of ${experiences[kind].en}`),
  experienceUnknown: (kind: ExperienceKind) => say(`${experiences[kind].zh}起始日期未填`, `the day on which ${experiences[kind].en} began is not filled in`),
  fillExperience: (kind: ExperienceKind) => say(`补充${experiences[kind].zh}起始日期`, `fill in the day on which ${experiences[kind].en} began`),
  experienceUntil: (since: string, until: string, had: { months: number; days: number }, missing: number) =>
    say(`${since} 至到岗日 ${until},共 ${length(had).zh}${shortBy(missing).zh}`, `${since} to the arrival on ${until}: ${length(had).en}${shortBy(missing).en}`),
  arriveLater: (on: string) => say(`到岗日推迟到 ${on} 及以后,或更换人选`, `arrive on ${on} or later, or name somebody else`),
  titleAtLeast: (level: Code<typeof titleLevels>) => say(`${titleLevels[level].zh}及以上职称`, `title ${titleLevels[level].en} or above`),
  titleUnknown: say('职称等级未填', 'the title level is not filled in'),
  fillTitle: say('补充职称等级', 'fill in the title level'),
  title: (level: Code<typeof titleLevels>) => say(titleLevels[level].zh, titleLevels[level].en),
  replaceByTitle: (level: Code<typeof titleLevels>) => say(`更换为${titleLevels[level].zh}及以上职称人员`, `name somebody with the title ${titleLevels[level].en} or above`),
  bornUnknown: say('出生日期未填', 'the day of birth is not filled in'),
  fillBorn: say('补充出生日期', 'fill in the day of birth'),
  age: (years: number) => say(`${years} 周岁`, `${years} years old`),
  ageAtLeast: (years: number) => say(`到岗时年满 ${years} 周岁`, `at least ${years} years old on arrival`),
  ageAtMost: (years: number) => say(`到岗时不超过 ${years} 周岁`, `at most ${years} years old on arrival`),
  replace,
  oneOf: (kind: WithinKind, codes: readonly string[]) => joined(codes.map((code) => coded(kind, code)), '、', ', '),
  is: coded,
  notFilled: say('未填', 'not filled in'),
  fillCategory: say('补充类别', 'fill it in'),
  replaceBy: { SEX: replace, CATEGORY: say('更换为所列类别的人员', 'name somebody of these categories'), PRACTICE: say('更换为所列执业类别的医师', 'name a physician of these practice categories') },
  notDemanded: say('不要求', 'not demanded'),
  nothing: say('—', '—'),
  documents: {
    CERTIFICATE: say('持有执业资格证书', 'holds the practice certificate'), HEALTH: say('身体健康', 'healthy'), VOLUNTARY: say('本人自愿', 'volunteers'),
  },
  notRecorded: say('未登记', 'not recorded'),
  record: (what: Label) => say(`登记${what.zh}`, `record it: ${what.en}`),
  yesNo: (yes: boolean) => (yes ? say('是', 'yes') : say('否', 'no')),
  posts: (codes: readonly Code<typeof postCodes>[]) => joined(codes.map((code) => postCodes[code]), '或', ' or '),
  post: (code: string) => (postCodes as Readonly<Record<string, Label>>)[code] ?? say(code, code),
  noPost: say('未任职', 'appointed to no post'),
  appoint: (posts: Label) => say(`由受援单位任命为${posts.zh}`, `let the receiver appoint this person as ${posts.en}`),
  appointElse: (posts: Label) => say(`改任${posts.zh}`, `appoint as ${posts.en} instead`),
  attributeUnknown: (missing: readonly Label[]) => joined(missing, '、', ', '),
  unknown: (what: Label) => say(`${what.zh}不明`, `not known: ${what.en}`),
  complete: (what: Label) => say(`补充${what.zh}`, `fill in: ${what.en}`),
};

/** Of the length of a stay. */
export const termWords = {
  continuous: (months: number) => say(`连续驻点满 ${months} 个月`, `${count(months, 'month', 'months')} without a break`),
  total: (months: number) => say(`驻点满 ${months} 个月`, `${count(months, 'month', 'months')} in all`),
  none: say('0 天', '0 days'),
  stayed: (from: string, to: string, stay: { months: number; days: number }, missing: number, deducted = 0) => {
    const less = deducted === 0 ? say('', '') : say(`,扣除未经批准离岗 ${deducted} 天`, `, less ${count(deducted, 'day', 'days')} of absence without approval`);
    return say(`${from} 至 ${to}${less.zh},${length(stay).zh}${shortBy(missing).zh}`, `${from} to ${to}${less.en}: ${length(stay).en}${shortBy(missing).en}`);
  },
  prolongStay: (to: string) => say(`延长驻点至 ${to}`, `stay until ${to}`),
  prolong: (to: string) => say(`驻点期延长到 ${to}`, `prolong the stay to ${to}`),
};

/** Of a team: its size, its leader, its physicians, the lead hospital. */
export const teamWords = {
  atLeast: (persons: number) => say(`不少于 ${persons} 人`, `at least ${count(persons, 'person', 'persons')}`),
  about: (persons: number, least: number) => say(`约 ${persons} 人(不少于 ${least} 人)`, `about ${persons} persons (at least ${least})`),
  persons: (persons: number, least: number) =>
    (persons >= least ? say(`${persons} 人`, count(persons, 'person', 'persons')) : say(`${persons} 人(${persons} < ${least})`, `${count(persons, 'person', 'persons')} (${persons} < ${least})`)),
  addMembers: (missing: number) => say(`再增加 ${missing} 名队员`, `add ${count(missing, 'member', 'members')}`),
  addToTarget: (target: number, tolerance: number, missing: number) =>
    say(`约数 ${target} 人,允许少 ${tolerance} 人,再增加 ${missing} 人`, `about ${target}, ${tolerance} fewer allowed: add ${count(missing, 'person', 'persons')}`),
  addPhysicians: (missing: number) => say(`再增加 ${missing} 名中级及以上职称医师`, `add ${count(missing, 'physician', 'physicians')} of intermediate title or above`),
  oneLead: say('一家牵头医院', 'one lead hospital'),
  supporters: (number: number) => say(`${number} 家支援医院`, count(number, 'supporting hospital', 'supporting hospitals')),
  ledOf: (number: number, led: boolean) =>
    say(`${number} 家支援医院,${led ? '已确定牵头医院' : '尚未确定牵头医院'}`, `${count(number, 'supporting hospital', 'supporting hospitals')}, ${led ? 'one of them leads' : 'none of them leads yet'}`),
  nameLead: say('在共同支援的医院中确定一家牵头医院', 'name one of the supporting hospitals as lead'),
  leaders: (number: number) => say(`${number} 名队长`, count(number, 'leader', 'leaders')),
  counted: (number: number) => say(`${number} 名`, String(number)),
  keepOneLeader: say('只保留一名队长', 'keep one leader only'),
  nameLeader: say('指定队长', 'name the leader'),
  leaderFromLead: say('队长由牵头医院派出', 'the leader comes from the lead hospital'),
  noLeadYet: say('尚未确定牵头医院', 'no lead hospital is named yet'),
  nameLeadFirst: say('先确定牵头医院', 'name the lead hospital first'),
  leaderComesFrom: (own: string, lead: string) => say(`队长来自${own},牵头医院为${lead}`, `the leader comes from ${own}, the lead hospital is ${lead}`),
  leaderBy: (lead: string) => say(`由${lead}确定队长`, `let ${lead} name the leader`),
};

/** Of an action that is not open: to whom it belongs, when it may be done. */
export const refusalWords = {
  party: (action: string) => say(`“${action}”不由贵单位办理`, 'Your organisation does not do this.'),
  permission: (action: string) => say(`您的岗位没有“${action}”的权限`, 'Your role may not do this.'),
  state: (action: string, now: Label, open: readonly Label[]) =>
    say(`当前为“${now.zh}”，“${action}”只能在“${joined(open, '、', '').zh}”时办理`, `It is “${now.en}” now; this can be done while it is ${open.map((one) => `“${one.en}”`).join(' or ')}.`),
  secondFactor: say('此操作需要先完成动态口令验证（第二因素）', 'This needs your one-time code first (second factor).'),
  sensitive: (kind: Label, masked: string) => say(`文字中含有${kind.zh}（${masked}），不得填写患者或个人隐私信息`, `The text holds ${kind.en} (${masked}); it may hold no patient or private data.`),
  removeSensitive: (kind: Label) => say(`删去${kind.zh}`, `take out ${kind.en}`),
};

/** What a text that may hold no private data was found to hold. */
export const sensitiveKinds = {
  IDENTITY_CARD: say('身份证号', 'an identity number'), PHONE: say('电话号码', 'a telephone number'), MEDICAL_RECORD: say('病案号', 'a medical record number'),
};

const deeds = {
  SEAL: say('签订', 'sealed'), FILE: say('备案', 'filed'), SUBMIT: say('提交', 'handed in'), ARRIVE: say('到岗', 'arrived'), SUMMARISE: say('完成总结', 'summarised'),
};
export type Deed = keyof typeof deeds;

/** Of a day that something has to be done by. */
export const deadlineWords = {
  by: (day: string, inclusive: boolean, deed: Deed) =>
    say(`${day} ${inclusive ? '24 时' : '0 时'}前${deeds[deed].zh}`, `${deeds[deed].en} by ${inclusive ? '24:00' : '0:00'} of ${day}`),
  done: (on: string, late: number, deed: Deed) =>
    (late > 0 ? say(`${on} ${deeds[deed].zh},逾期 ${late} 天`, `${deeds[deed].en} on ${on}, ${count(late, 'day', 'days')} late`) : say(`${on} ${deeds[deed].zh}`, `${deeds[deed].en} on ${on}`)),
  explain: say('逾期标记保留,说明原因', 'it stays marked as late: say why'),
  daysLeft: (days: number, deed: Deed) => say(`尚未${deeds[deed].zh},距期限 ${days} 天`, `not yet ${deeds[deed].en}, ${count(days, 'day', 'days')} left`),
  overdue: (days: number, deed: Deed) => say(`尚未${deeds[deed].zh},已逾期 ${days} 天`, `not yet ${deeds[deed].en}, ${count(days, 'day', 'days')} late`),
  doBy: (day: string, deed: Deed) => say(`在 ${day} 前${deeds[deed].zh}`, `to be ${deeds[deed].en} by ${day}`),
  doSoon: (deed: Deed) => say(`尽快${deeds[deed].zh}`, `to be ${deeds[deed].en} as soon as possible`),
};

/** Of what must stand before a roster is filed and a team leaves. */
export const readinessWords = {
  supplement: (year: number) => say(`${year} 年度补充协议先行生效`, `the supplement of ${year} in effect first`),
  mainMissing: say('主协议尚未生效', 'the main agreement is not in effect'),
  mainFirst: say('先使主协议生效', 'bring the main agreement into effect first'),
  firstYear: (year: number) => say(`${year} 年为主协议生效当年`, `the main agreement took effect in ${year}`),
  inEffect: say('已生效', 'in effect'),
  noSupplement: say('没有生效的补充协议', 'no supplement is in effect'),
  sealSupplement: (year: number) => say(`双方医院先签订 ${year} 年度补充协议`, `both hospitals seal the supplement of ${year} first`),
  training: (topics: Label | null) => (topics ? say(`派出前完成培训:${topics.zh}`, `training before departure: ${topics.en}`) : say('派出前完成培训', 'training before departure')),
  trained: say('已完成', 'done'),
  noTraining: say('没有培训记录', 'no training is recorded'),
  topicsMissing: (topics: Label) => say(`缺少${topics.zh}`, `missing: ${topics.en}`),
  trainBy: (day: string, topics: Label | null) => (topics ? say(`在 ${day} 前补齐培训:${topics.zh}`, `hold by ${day} the training in: ${topics.en}`) : say(`在 ${day} 前补齐培训`, `hold the training by ${day}`)),
  organisedBy: (who: Label) => say(`由${who.zh}组织`, `held by: ${who.en}`),
  organiserUnknown: say('组织者未登记', 'who held it is not recorded'),
  recordOrganiser: say('登记组织者', 'record who held it'),
  route: say('方案规定的备案路线', 'the route that the pack names'),
  noRoute: (province: string) => say(`支援医院所在省 ${province} 没有对应路线`, `no route for the province ${province} of the supporter`),
  askForRoute: say('请方案主管部门补充该省的备案路线', 'let the owner of the pack add a route for this province'),
  notSent: say('尚未报送', 'not sent yet'),
  takeRoute: (route: Label) => say(`改为:${route.zh}`, `take: ${route.en}`),
};

/** Of a stay that is to go into the archive. */
export const archiveWords = {
  notEvaluated: (name: string, scheme: Label) => say(`${name}的“${scheme.zh}”尚未生效`, `${name}: “${scheme.en}” is not in effect yet`),
  evaluateFirst: (scheme: Label) => say(`“${scheme.zh}”生效后再归档`, `archive when “${scheme.en}” is in effect`),
  waits: (scheme: Label) => say(`“${scheme.zh}”尚未生效，生效后才能归档`, `“${scheme.en}” is not in effect yet.`),
  direct: say('方案没有规定期满考核，由期满直接归档', 'The pack knows no evaluation at the end: archived as finished.'),
  open: {
    leaves: (name: string, number: number) => say(`${name}有 ${number} 次请假或离岗未办结`, `${name}: ${count(number, 'leave or absence', 'leaves or absences')} not settled`),
    outings: (name: string, number: number) => say(`${name}有 ${number} 次外出未登记返回`, `${name}: ${count(number, 'outing', 'outings')} without a return`),
    exits: (name: string, number: number) => say(`${name}有 ${number} 件退出申请未办结`, `${name}: ${count(number, 'request for exit', 'requests for exit')} not settled`),
    incidents: (name: string, number: number) => say(`${name}有 ${number} 件差错事故未结案`, `${name}: ${count(number, 'incident', 'incidents')} not closed`),
    activities: (name: string, number: number) => say(`${name}有 ${number} 条工作记录未确认`, `${name}: ${count(number, 'record of work', 'records of work')} not confirmed`),
    evaluations: (name: string, number: number) => say(`${name}有 ${number} 项考核或更正进行中`, `${name}: ${count(number, 'evaluation', 'evaluations')} under way`),
    objections: (name: string, number: number) => say(`${name}有 ${number} 件考核申诉未答复`, `${name}: ${count(number, 'objection', 'objections')} not answered`),
    frauds: (name: string, number: number) => say(`${name}有 ${number} 件弄虚作假案件未结论`, `${name}: ${count(number, 'case', 'cases')} of falsification not decided`),
  },
  settle: {
    leaves: say('先销假或撤回', 'confirm the return or withdraw it first'),
    outings: say('先登记返回或取消', 'record the return or cancel it first'),
    exits: say('先办结或撤回', 'settle or withdraw it first'),
    incidents: say('先结案', 'close it first'),
    activities: say('由受援单位确认，或撤回', 'let the receiver confirm it, or withdraw it'),
    evaluations: say('先办完考核', 'finish the evaluation first'),
    objections: say('先答复申诉', 'answer it first'),
    frauds: say('等待主管部门认定', 'wait for the decision of the administration'),
  },
};

const things = {
  SPECIALTIES: say('特色专科', 'key specialties'), GAPS: say('填补技术空白', 'gaps in techniques filled'), LEVEL2_CENTRES: say('达到二级标准的中心', 'centres at the standard of level two'),
};
export type GoalThing = keyof typeof things;
const thing = (what: GoalThing, year: number | null): Label => (year === null ? things[what] : say(`${year} 年${things[what].zh}`, `${things[what].en} in ${year}`));

/** Of what a receiver and its county are to reach. */
export const goalWords = {
  hospitals: (all: number, level2: number, level2A: number, others: readonly Code<typeof needAlternatives>[]) => {
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
  number: (amount: number) => say(`${amount}`, `${amount}`),
  below: (amount: number, min: number) => say(`${amount} < ${min}`, `${amount} < ${min}`),
  above: (amount: number, max: number) => say(`${amount} > ${max}`, `${amount} > ${max}`),
  goesOn: (actual: Label, year: number) => say(`${actual.zh}(${year} 年尚未结束)`, `${actual.en} (${year} is not over)`),
  notRecorded: say('未登记', 'not recorded'),
  record: (what: GoalThing, year: number | null) => say(`登记${thing(what, year).zh}`, `record it: ${thing(what, year).en}`),
  add: (missing: number) => say(`再增加 ${missing}`, `add ${missing} more`),
  reduce: (excess: number) => say(`减少 ${excess}`, `${excess} fewer`),
  growth: (percent: string) => say(`门急诊量增长不低于 ${percent}`, `visits grow by at least ${percent}`),
  noVisits: (before: number, year: number) => say(`${before} 年或 ${year} 年门急诊量未登记`, `the visits of ${before} or ${year} are not recorded`),
  recordVisits: (before: number, year: number) => say(`登记 ${before} 年和 ${year} 年的门急诊量`, `record the visits of ${before} and ${year}`),
  grown: (before: number, now: number, percent: string) => say(`${before} → ${now},增长 ${percent}`, `${before} → ${now}, growth ${percent}`),
  moreVisits: (wanted: number) => say(`门急诊量达到 ${wanted} 人次`, `${wanted} visits are wanted`),
  allDone: say('均已完成', 'all done'),
  missing: (what: Label) => say(`尚缺${what.zh}`, `missing: ${what.en}`),
  complete: (what: Label) => say(`完成${what.zh}`, `complete: ${what.en}`),
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
  noResult: say('没有生效的考核', 'no evaluation is in effect'),
  evaluateFirst: say('先完成考核', 'evaluate first'),
};
