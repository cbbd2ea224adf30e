import type { Subject } from '@jiedui/schema/policy-condition';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { sexes } from '@jiedui/schema/states';
import { codesOf, labelOf, personCategories, postCodes, practiceCategories, titleLevels } from '@jiedui/schema/vocabulary';
import { addMonths, ageOn, completionDay, daysBetween, hasMonths, showLength, stayLength } from './calendar.js';
import type { Day, ReceiverFacts, SupporterFacts, TeamMemberFacts } from './facts.js';
import { type Finding, judge, type Outcome, unknown } from './finding.js';
import { subjectOf } from './subject.js';
import { termFindings } from './term.js';

/** One person's case: who, for which stay, at which receiver. */
export interface MemberCase {
  receiver: ReceiverFacts;
  supporter: SupporterFacts | null;
  member: TeamMemberFacts;
}

/**
 * Whether a person may go, judged as of the planned arrival (C-10): experience, title, category, documents, post and length of stay.
 * The leader is measured by the leader's rules, everybody else by the members' (C-9); both are conditions of the pack.
 */
export function evaluateMember(pack: ResolvedPack, { receiver, supporter, member }: MemberCase): Finding[] {
  const subject = subjectOf({ receiver, supporter, person: member.person, stay: member.stay });
  const asked = { pack, subject, member };
  return [
    ...experienceFindings(asked),
    ...titleFindings(asked),
    ...ageFindings(asked),
    ...categoryFindings(asked),
    ...documentFindings(asked),
    ...postFindings(asked),
    ...termFindings(pack, subject, member),
  ];
}

interface Asked {
  pack: ResolvedPack;
  subject: Subject;
  member: TeamMemberFacts;
}

function questionOf({ pack, subject, member }: Asked, code: string, field: string) {
  return { pack, subject, code, path: `members.${member.person.id}.${field}`, about: member.person };
}

function experienceFindings(asked: Asked): Finding[] {
  const { person, stay } = asked.member;
  const measure = (since: Day | null, what: string) => (years: number): Outcome => experience(since, stay.arrivalOn, years, what);
  return [
    ...judge({ ...questionOf(asked, `${stay.role}_MANAGEMENT`, 'managementSince'), key: 'elig.managementYears.min' }, measure(person.managementSince, '管理工作')),
    ...judge({ ...questionOf(asked, `${stay.role}_CLINICAL`, 'clinicalSince'), key: 'elig.clinicalYears.min' }, measure(person.clinicalSince, '临床工作')),
    ...judge({ ...questionOf(asked, `${stay.role}_WORK`, 'workSince'), key: 'elig.workYears.min' }, measure(person.workSince, '工作')),
  ];
}

/** Years of experience on the day of arrival, by whole months of [since, arrival]. */
function experience(since: Day | null, arrivalOn: Day, years: number, what: string): Outcome {
  const required = `满 ${years} 年${what}经历`;
  if (since === null) return unknown(required, `${what}起始日期未填`, `补充${what}起始日期`);
  const qualifiesOn = completionDay(since, years * 12);
  const length = stayLength(since, arrivalOn);
  const shortBy = daysBetween(arrivalOn, qualifiesOn);
  const met = hasMonths(since, arrivalOn, years * 12);
  return {
    verdict: met ? 'MET' : 'NOT_MET',
    required,
    actual: `${since} 至到岗日 ${arrivalOn},共 ${showLength(length)}${met ? '' : `(差 ${shortBy} 天)`}`,
    numbers: { requiredMonths: years * 12, months: length.months, days: length.days, shortByDays: Math.max(0, shortBy) },
    since: qualifiesOn,
    fix: met ? null : `到岗日推迟到 ${qualifiesOn} 及以后,或更换人选`,
  };
}

function titleFindings(asked: Asked): Finding[] {
  const { person, stay } = asked.member;
  return judge({ ...questionOf(asked, `${stay.role}_TITLE`, 'titleLevel'), key: 'elig.titleLevel.min' }, (level) => {
    const required = `${labelOf(titleLevels, level)}及以上职称`;
    if (person.titleLevel === null) return unknown(required, '职称等级未填', '补充职称等级');
    const ranking: string[] = codesOf(titleLevels);
    const met = ranking.indexOf(person.titleLevel) >= ranking.indexOf(level);
    return {
      verdict: met ? 'MET' : 'NOT_MET',
      required,
      actual: labelOf(titleLevels, person.titleLevel),
      numbers: { requiredLevel: level, level: person.titleLevel },
      fix: met ? null : `更换为${labelOf(titleLevels, level)}及以上职称人员`,
    };
  });
}

/** Age in whole years on the day of arrival, where the pack sets limits (R-012). */
function ageFindings(asked: Asked): Finding[] {
  const { person, stay } = asked.member;
  const measure = (compare: (bornOn: Day) => Omit<Outcome, 'required'>, required: string): Outcome =>
    person.bornOn === null ? unknown(required, '出生日期未填', '补充出生日期') : { required, ...compare(person.bornOn) };
  return [
    ...judge({ ...questionOf(asked, 'AGE_MIN', 'bornOn'), key: 'elig.age.min' }, (years) => measure((bornOn) => {
      const age = ageOn(bornOn, stay.arrivalOn);
      const from = addMonths(bornOn, years * 12);
      return { verdict: age >= years ? 'MET' : 'NOT_MET', actual: `${age} 周岁`, numbers: { required: years, age }, since: from, fix: age >= years ? null : `到岗日推迟到 ${from} 及以后,或更换人选` };
    }, `到岗时年满 ${years} 周岁`)),
    ...judge({ ...questionOf(asked, 'AGE_MAX', 'bornOn'), key: 'elig.age.max' }, (years) => measure((bornOn) => {
      const age = ageOn(bornOn, stay.arrivalOn);
      return { verdict: age <= years ? 'MET' : 'NOT_MET', actual: `${age} 周岁`, numbers: { required: years, age }, fix: age <= years ? null : '更换人选' };
    }, `到岗时不超过 ${years} 周岁`)),
    ...judge({ ...questionOf(asked, 'SEX', 'sex'), key: 'elig.sexes' }, (allowed) => within(allowed, person.sex, sexes, '更换人选')),
  ];
}

function categoryFindings(asked: Asked): Finding[] {
  const { person } = asked.member;
  const staff = judge({ ...questionOf(asked, 'PERSON_CATEGORY', 'category'), key: 'elig.personCategories' }, (allowed) =>
    within(allowed, person.category, personCategories, '更换为所列类别的人员'),
  );
  if (person.category !== 'PHYSICIAN') return staff;
  const practice = judge({ ...questionOf(asked, 'PRACTICE_CATEGORY', 'practiceCategory'), key: 'elig.practiceCategories' }, (allowed) =>
    within(allowed, person.practiceCategory, practiceCategories, '更换为所列执业类别的医师'),
  );
  return [...staff, ...practice];
}

function within(allowed: string[], code: string | null, vocabulary: Parameters<typeof labelOf>[0], fix: string): Outcome {
  const required = allowed.map((item) => labelOf(vocabulary, item)).join('、');
  if (code === null) return unknown(required, '未填', '补充类别');
  const met = allowed.includes(code);
  return { verdict: met ? 'MET' : 'NOT_MET', required, actual: labelOf(vocabulary, code), numbers: { code }, fix: met ? null : fix };
}

function documentFindings(asked: Asked): Finding[] {
  const { person } = asked.member;
  const proven = (state: boolean | null, what: string) => (demanded: boolean): Outcome => {
    if (!demanded) return { verdict: 'EXEMPT', required: '不要求', actual: '—' };
    if (state === null) return unknown(what, '未登记', `登记${what}`);
    return { verdict: state ? 'MET' : 'NOT_MET', required: what, actual: state ? '是' : '否', fix: state ? null : '更换人选' };
  };
  return [
    ...judge({ ...questionOf(asked, 'CERTIFICATE', 'hasCertificate'), key: 'elig.certificate.required' }, proven(person.hasCertificate, '持有执业资格证书')),
    ...judge({ ...questionOf(asked, 'HEALTH', 'healthy'), key: 'elig.healthCheck' }, proven(person.healthy, '身体健康')),
    ...judge({ ...questionOf(asked, 'VOLUNTARY', 'voluntary'), key: 'elig.voluntary' }, proven(person.voluntary, '本人自愿')),
  ];
}

function postFindings(asked: Asked): Finding[] {
  const { stay } = asked.member;
  if (stay.role !== 'LEADER') return [];
  return judge({ ...questionOf(asked, 'LEADER_POST', 'post'), key: 'leader.posts' }, (posts) => {
    const required = posts.map((post) => labelOf(postCodes, post)).join('或');
    if (stay.post === null) return { verdict: 'NOT_MET', required, actual: '未任职', fix: `由受援单位任命为${required}` };
    const met = posts.some((post) => post === stay.post);
    return { verdict: met ? 'MET' : 'NOT_MET', required, actual: labelOf(postCodes, stay.post), fix: met ? null : `改任${required}` };
  });
}
