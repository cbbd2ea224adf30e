import { describe, expect, it } from 'vitest';
import { deadlineWords, personWords, readinessWords, refusalWords, sensitiveKinds, teamWords, termWords } from './finding-words.js';
import { consequenceWords, goalWords } from './finding-words-goal.js';

/** Every sentence there is, with something in each of its places. */
function sentences(): { zh: string; en: string }[] {
  const length = { months: 6, days: 1 };
  const place = [teamWords.oneLead, teamWords.noLeadYet];
  return [
    personWords.experience(3, 'MANAGEMENT'), personWords.experienceUnknown('CLINICAL'), personWords.fillExperience('WORK'), personWords.experienceUntil('2019-04-06', '2022-04-06', { months: 36, days: 1 }, 0),
    personWords.experienceUntil('2019-04-06', '2022-04-05', { months: 35, days: 30 }, 1), personWords.arriveLater('2022-04-06'), personWords.titleAtLeast('INTERMEDIATE'), personWords.title('JUNIOR'),
    personWords.replaceByTitle('INTERMEDIATE'), personWords.age(40), personWords.ageAtLeast(18), personWords.ageAtMost(60), personWords.oneOf('CATEGORY', ['PHYSICIAN', 'NURSE']), personWords.is('SEX', 'F'),
    personWords.record(personWords.documents.HEALTH), personWords.yesNo(true), personWords.yesNo(false), personWords.posts(['PRESIDENT', 'VICE_PRESIDENT']), personWords.post('PRESIDENT'), personWords.appoint(personWords.posts(['PRESIDENT'])),
    personWords.unknown(personWords.attributeUnknown(place)), ...Object.values(personWords.replaceBy), ...Object.values(personWords.documents),
    termWords.continuous(6), termWords.total(12), termWords.none, termWords.stayed('2022-04-06', '2022-10-06', length, 0), termWords.stayed('2022-04-06', '2022-10-01', length, 5, 2), termWords.prolong('2022-10-05'), termWords.prolongStay('2022-10-05'),
    teamWords.atLeast(5), teamWords.about(10, 8), teamWords.persons(4, 5), teamWords.persons(5, 5), teamWords.addMembers(1), teamWords.addToTarget(10, 2, 3), teamWords.addPhysicians(2), teamWords.supporters(1),
    teamWords.ledOf(2, true), teamWords.ledOf(2, false), teamWords.leaders(1), teamWords.keepOneLeader, teamWords.nameLeader, teamWords.leaderFromLead, teamWords.nameLead, teamWords.nameLeadFirst,
    refusalWords.state('派出', { zh: '组建中', en: 'Forming' }, [{ zh: '已备案', en: 'Filed' }, { zh: '已校验', en: 'Checked' }]), refusalWords.party('派出'), refusalWords.permission('派出'), refusalWords.secondFactor,
    ...(['SEAL', 'FILE', 'SUBMIT', 'ARRIVE', 'SUMMARISE'] as const).flatMap((deed) => [
      deadlineWords.by('2022-04-05', true, deed), deadlineWords.done('2022-04-05', 0, deed), deadlineWords.done('2022-04-07', 2, deed), deadlineWords.daysLeft(3, deed), deadlineWords.overdue(1, deed),
      deadlineWords.doBy('2022-04-05', deed), deadlineWords.doSoon(deed),
    ]),
    readinessWords.supplement(2023), readinessWords.firstYear(2022), readinessWords.sealSupplement(2023), readinessWords.training(null), readinessWords.training(place[0] ?? null),
    readinessWords.trainBy('2022-04-05', null), readinessWords.trainBy('2022-04-05', teamWords.oneLead), readinessWords.organisedBy(teamWords.oneLead), readinessWords.noRoute('62'), readinessWords.takeRoute(teamWords.oneLead),
    ...Object.values(readinessWords).flatMap((said) => (typeof said === 'function' ? [] : [said])),
    goalWords.hospitals(3, 1, 0, []), goalWords.hospitals(1, 0, 0, ['TRUSTEESHIP', 'REMOTE_CARE']), goalWords.least('GAPS', 2022, 1), goalWords.least('SPECIALTIES', null, 1), goalWords.most('SPECIALTIES', 2),
    goalWords.goesOn(goalWords.below(0, 1), 2022), goalWords.above(3, 2), goalWords.record('LEVEL2_CENTRES', null), goalWords.add(1), goalWords.reduce(1), goalWords.growth('5.00%'), goalWords.noVisits(2021, 2022),
    goalWords.recordVisits(2021, 2022), goalWords.grown(20_000, 21_000, '5.00%'), goalWords.moreVisits(21_000),
    ...Object.values(goalWords).flatMap((said) => (typeof said === 'function' ? [] : [said])),
    consequenceWords.usedIn(teamWords.oneLead), consequenceWords.notUsedIn(teamWords.oneLead), consequenceWords.useIn(teamWords.oneLead), consequenceWords.commendation(teamWords.oneLead), consequenceWords.propose(teamWords.oneLead),
    consequenceWords.since('2022-12-20'), ...Object.values(consequenceWords).flatMap((said) => (typeof said === 'function' ? [] : [said])),
    ...Object.values(sensitiveKinds).flatMap((kind) => [refusalWords.sensitive(kind, '620***'), refusalWords.removeSensitive(kind)]),
  ];
}

describe('what findings say', () => {
  it('is said in both languages, without a word of the other', () => {
    const wrong = sentences().filter(({ zh, en }) => zh === '' || en === '' || /[\u3000-\u9fff\uff00-\uffef]/.test(en) || /undefined|NaN/.test(zh + en));
    expect(wrong).toEqual([]);
  });

  it('tells numbers alike in both', () => {
    const digits = (text: string) => (text.replace('24:00', '24').replace('0:00', '0').match(/\d+/g) ?? []).sort();
    const differing = sentences().filter(({ zh, en }) => JSON.stringify(digits(zh)) !== JSON.stringify(digits(en)));
    expect(differing).toEqual([]);
    expect(termWords.stayed('2022-04-06', '2022-10-04', { months: 5, days: 29 }, 1)).toEqual({ zh: '2022-04-06 至 2022-10-04,5 个月 29 天(差 1 天)', en: '2022-04-06 to 2022-10-04: 5 months 29 days (1 day short)' });
  });
});
