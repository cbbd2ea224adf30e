import { commonWords, type ExperienceKind, personWords as say, type WithinKind } from '@jiedui/schema/finding-words';
import type { Subject } from '@jiedui/schema/policy-condition';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { codesOf, type Label, titleLevels } from '@jiedui/schema/vocabulary';
import { addMonths, ageOn, completionDay, daysBetween, hasMonths, stayLength } from './calendar.js';
import type { Day, ReceiverFacts, SupporterFacts, TeamMemberFacts } from './facts.js';
import { exempt, type Finding, judge, type Outcome, unknown } from './finding.js';
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
  const measure = (since: Day | null, kind: ExperienceKind) => (years: number): Outcome => experience(since, stay.arrivalOn, years, kind);
  return [
    ...judge({ ...questionOf(asked, `${stay.role}_MANAGEMENT`, 'managementSince'), key: 'elig.managementYears.min' }, measure(person.managementSince, 'MANAGEMENT')),
    ...judge({ ...questionOf(asked, `${stay.role}_CLINICAL`, 'clinicalSince'), key: 'elig.clinicalYears.min' }, measure(person.clinicalSince, 'CLINICAL')),
    ...judge({ ...questionOf(asked, `${stay.role}_WORK`, 'workSince'), key: 'elig.workYears.min' }, measure(person.workSince, 'WORK')),
  ];
}

/** Years of experience on the day of arrival, by whole months of [since, arrival]. */
function experience(since: Day | null, arrivalOn: Day, years: number, kind: ExperienceKind): Outcome {
  const required = say.experience(years, kind);
  if (since === null) return unknown(required, say.experienceUnknown(kind), say.fillExperience(kind));
  const qualifiesOn = completionDay(since, years * 12);
  const length = stayLength(since, arrivalOn);
  const shortBy = daysBetween(arrivalOn, qualifiesOn);
  const met = hasMonths(since, arrivalOn, years * 12);
  return {
    verdict: met ? 'MET' : 'NOT_MET',
    required,
    actual: say.experienceUntil(since, arrivalOn, length, met ? 0 : shortBy),
    numbers: { requiredMonths: years * 12, months: length.months, days: length.days, shortByDays: Math.max(0, shortBy) },
    since: qualifiesOn,
    fix: met ? null : say.arriveLater(qualifiesOn),
  };
}

function titleFindings(asked: Asked): Finding[] {
  const { person, stay } = asked.member;
  return judge({ ...questionOf(asked, `${stay.role}_TITLE`, 'titleLevel'), key: 'elig.titleLevel.min' }, (level) => {
    const required = say.titleAtLeast(level);
    if (person.titleLevel === null) return unknown(required, say.titleUnknown, say.fillTitle);
    const ranking: string[] = codesOf(titleLevels);
    const met = ranking.indexOf(person.titleLevel) >= ranking.indexOf(level);
    return {
      verdict: met ? 'MET' : 'NOT_MET',
      required,
      actual: say.title(person.titleLevel),
      numbers: { requiredLevel: level, level: person.titleLevel },
      fix: met ? null : say.replaceByTitle(level),
    };
  });
}

/** Age in whole years on the day of arrival, where the pack sets limits. */
function ageFindings(asked: Asked): Finding[] {
  const { person, stay } = asked.member;
  const measure = (compare: (bornOn: Day) => Omit<Outcome, 'required'>, required: Label): Outcome =>
    person.bornOn === null ? unknown(required, say.bornUnknown, say.fillBorn) : { required, ...compare(person.bornOn) };
  return [
    ...judge({ ...questionOf(asked, 'AGE_MIN', 'bornOn'), key: 'elig.age.min' }, (years) => measure((bornOn) => {
      const age = ageOn(bornOn, stay.arrivalOn);
      const from = addMonths(bornOn, years * 12);
      return { verdict: age >= years ? 'MET' : 'NOT_MET', actual: say.age(age), numbers: { required: years, age }, since: from, fix: age >= years ? null : say.arriveLater(from) };
    }, say.ageAtLeast(years))),
    ...judge({ ...questionOf(asked, 'AGE_MAX', 'bornOn'), key: 'elig.age.max' }, (years) => measure((bornOn) => {
      const age = ageOn(bornOn, stay.arrivalOn);
      return { verdict: age <= years ? 'MET' : 'NOT_MET', actual: say.age(age), numbers: { required: years, age }, fix: age <= years ? null : say.replace };
    }, say.ageAtMost(years))),
    ...judge({ ...questionOf(asked, 'SEX', 'sex'), key: 'elig.sexes' }, (allowed) => within(allowed, person.sex, 'SEX')),
  ];
}

function categoryFindings(asked: Asked): Finding[] {
  const { person } = asked.member;
  const staff = judge({ ...questionOf(asked, 'PERSON_CATEGORY', 'category'), key: 'elig.personCategories' }, (allowed) =>
    within(allowed, person.category, 'CATEGORY'),
  );
  if (person.category !== 'PHYSICIAN') return staff;
  const practice = judge({ ...questionOf(asked, 'PRACTICE_CATEGORY', 'practiceCategory'), key: 'elig.practiceCategories' }, (allowed) =>
    within(allowed, person.practiceCategory, 'PRACTICE'),
  );
  return [...staff, ...practice];
}

function within(allowed: string[], code: string | null, kind: WithinKind): Outcome {
  const required = say.oneOf(kind, allowed);
  if (code === null) return unknown(required, commonWords.notFilled, say.fillCategory);
  const met = allowed.includes(code);
  return { verdict: met ? 'MET' : 'NOT_MET', required, actual: say.is(kind, code), numbers: { code }, fix: met ? null : say.replaceBy[kind] };
}

function documentFindings(asked: Asked): Finding[] {
  const { person } = asked.member;
  const proven = (state: boolean | null, what: Label) => (demanded: boolean): Outcome => {
    if (!demanded) return exempt;
    if (state === null) return unknown(what, commonWords.notRecorded, say.record(what));
    return { verdict: state ? 'MET' : 'NOT_MET', required: what, actual: say.yesNo(state), fix: state ? null : say.replace };
  };
  return [
    ...judge({ ...questionOf(asked, 'CERTIFICATE', 'hasCertificate'), key: 'elig.certificate.required' }, proven(person.hasCertificate, say.documents.CERTIFICATE)),
    ...judge({ ...questionOf(asked, 'HEALTH', 'healthy'), key: 'elig.healthCheck' }, proven(person.healthy, say.documents.HEALTH)),
    ...judge({ ...questionOf(asked, 'VOLUNTARY', 'voluntary'), key: 'elig.voluntary' }, proven(person.voluntary, say.documents.VOLUNTARY)),
  ];
}

function postFindings(asked: Asked): Finding[] {
  const { stay } = asked.member;
  if (stay.role !== 'LEADER') return [];
  return judge({ ...questionOf(asked, 'LEADER_POST', 'post'), key: 'leader.posts' }, (posts) => {
    const required = say.posts(posts);
    if (stay.post === null) return { verdict: 'NOT_MET', required, actual: say.noPost, fix: say.appoint(required) };
    const met = posts.some((post) => post === stay.post);
    return { verdict: met ? 'MET' : 'NOT_MET', required, actual: say.post(stay.post), fix: met ? null : say.appointElse(required) };
  });
}
