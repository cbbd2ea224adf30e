/** What findings and general refusals say, once in each language: server and client make no sentence of their own of it. */
import { type Label, personCategories, postCodes, practiceCategories, titleLevels } from './vocabulary.js';
import { sexes } from './states.js';

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

/** A name, a day or a number stays as it is. */
export const plain = (text: string | number): Label => say(String(text), String(text));
export const span = (from: string, to: string): Label => say(`${from} 至 ${to}`, `${from} to ${to}`);

/** Where a rule does not apply to a case. */
export const notDemanded = say('不要求', 'not demanded');
export const nothing = say('—', '—');

/** What rules about quite different things say alike. */
export const commonWords = {
  missing: (what: Label) => say(`缺少${what.zh}`, `missing: ${what.en}`),
  lacking: (what: Label) => say(`尚缺${what.zh}`, `missing: ${what.en}`),
  supply: (what: Label) => say(`补充${what.zh}`, `fill in: ${what.en}`),
  complete: (what: Label) => say(`完成${what.zh}`, `complete: ${what.en}`),
  unconfirmedBy: (who: Label) => say(`${who.zh}尚未确认`, `not confirmed by: ${who.en}`),
  times: (what: Label, number: number) => say(`${what.zh} ${number} 次`, `${what.en}: ${number}`),
  prolongTo: (day: string) => say(`延长到 ${day}`, `prolong it to ${day}`),
  stated: say('均已写明', 'all stated'),
  notFilled: say('未填', 'not filled in'),
  notRecorded: say('未登记', 'not recorded'),
  none: say('没有', 'none'),
  done: say('已完成', 'done'),
  notDone: say('尚未完成', 'not done yet'),
  notConfirmed: say('尚未确认', 'not confirmed yet'),
  handedIn: say('已提交', 'handed in'),
  explain: say('说明原因', 'say why'),
  actAsRuled: say('按规定处理', 'deal with it as the rules say'),
  qualified: say('合格', 'qualified'),
  unqualified: say('不合格', 'not qualified'),
  noResult: say('没有生效的考核', 'no evaluation is in effect'),
  evaluateFirst: say('先完成考核', 'finish the evaluation first'),
};

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
  fillCategory: say('补充类别', 'fill it in'),
  replaceBy: { SEX: replace, CATEGORY: say('更换为所列类别的人员', 'name somebody of these categories'), PRACTICE: say('更换为所列执业类别的医师', 'name a physician of these practice categories') },
  documents: {
    CERTIFICATE: say('持有执业资格证书', 'holds the practice certificate'), HEALTH: say('身体健康', 'healthy'), VOLUNTARY: say('本人自愿', 'volunteers'),
  },
  record: (what: Label) => say(`登记${what.zh}`, `record it: ${what.en}`),
  yesNo: (yes: boolean) => (yes ? say('是', 'yes') : say('否', 'no')),
  posts: (codes: readonly Code<typeof postCodes>[]) => joined(codes.map((code) => postCodes[code]), '或', ' or '),
  post: (code: string) => (postCodes as Readonly<Record<string, Label>>)[code] ?? say(code, code),
  noPost: say('未任职', 'appointed to no post'),
  appoint: (posts: Label) => say(`由受援单位任命为${posts.zh}`, `let the receiver appoint this person as ${posts.en}`),
  appointElse: (posts: Label) => say(`改任${posts.zh}`, `appoint as ${posts.en} instead`),
  attributeUnknown: (missing: readonly Label[]) => joined(missing, '、', ', '),
  unknown: (what: Label) => say(`${what.zh}不明`, `not known: ${what.en}`),
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
  noTraining: say('没有培训记录', 'no training is recorded'),
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
