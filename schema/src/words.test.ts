import { describe, expect, it } from 'vitest';
import * as conditions from './condition-words.js';
import * as findings from './finding-words.js';
import * as ofAgreements from './finding-words-agreement.js';
import * as ofCareers from './finding-words-career.js';
import * as ofEvaluations from './finding-words-evaluation.js';
import * as ofGoals from './finding-words-goal.js';
import * as ofStays from './finding-words-stay.js';
import * as ofWork from './finding-words-work.js';
import * as refusals from './refusal-words.js';
import * as refusalsOfOffices from './refusal-words-office.js';
import * as refusalsOfPresence from './refusal-words-presence.js';
import * as refusalsOfProgrammes from './refusal-words-programme.js';
import * as refusalsOfStays from './refusal-words-stay.js';
import * as refusalsOfWork from './refusal-words-work.js';
import type { Label } from './vocabulary.js';

/** One sentence at least for every function of a list: a new one that nobody tries does not compile. */
type Samples<W> = { readonly [K in keyof W as W[K] extends (...given: never[]) => Label ? K : never]: readonly Label[] };

const isLabel = (value: unknown): value is Label => typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/** What stands in a list, or in a list of lists, by itself. */
function fixed(value: unknown): Label[] {
  if (isLabel(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(fixed) : [];
}

const spoken: Label[] = [];
function tried<W extends object>(words: W, samples: Samples<W>): void {
  spoken.push(...fixed(words), ...Object.values<readonly Label[]>(samples).flat());
}

const who: Label = { zh: '受援单位', en: 'the receiver' };
const day = '2022-04-05';

function tryFindings(): void {
  const { agreementWords: a, planWords: p, relationWords: r } = ofAgreements;
  tried(a, {
    allParties: [a.allParties(3)], addParties: [a.addParties(who)], sealedBy: [a.sealedBy('X')], letSeal: [a.letSeal('X')], noParty: [a.noParty(who)], anyOf: [a.anyOf([who, who])],
    sealOf: [a.sealOf(who, who)], sealAs: [a.sealAs(who, who)], write: [a.write(who)],
  });
  tried(p, {
    endOf: [p.endOf(2022, 6)], dayOfMonth: [p.dayOfMonth(5)], doneBy: [p.doneBy(p.dayOfMonth(5))], doneOn: [p.doneOn(day)], fileTo: [p.fileTo(who)], sentTo: [p.sentTo(who)], madeBy: [p.madeBy(who)],
    outside: [p.outside('X')], project: [p.project(who)], progress: [p.progress(3, 3, []), p.progress(3, 1, ['X', 'Y'])],
  });
  tried(r, {
    allPaired: [r.allPaired(1), r.allPaired(3)], unpaired: [r.unpaired(['X', 'Y'])], asked: [r.asked(true, false), r.asked(false, true)], goalsOpen: [r.goalsOpen(1, r.asked(true, true)), r.goalsOpen(2, who)],
    fileWith: [r.fileWith(who)], notFiled: [r.notFiled(who)], yearsAtLeast: [r.yearsAtLeast(1), r.yearsAtLeast(3)], yearsAtMost: [r.yearsAtMost(5)], shortenTo: [r.shortenTo(day)],
    noneWith: [r.noneWith(['X', 'Y'])], sealEach: [r.sealEach(['X'])],
  });
}

function tryWork(): void {
  const { loadWords: l, attendanceWords: a, dutyWords: d, conductWords: c, paymentWords: m, serviceWords: s, contradictionWords: x } = ofWork;
  tried(l, {
    missed: [l.missed(1, 0, findings.span(day, day), l.tooLittle(1, who, 2)), l.missed(2, 1, who, who)], reached: [l.reached(1), l.reached(2)], enough: [l.enough(2, who, 2)], tooLittle: [l.tooLittle(1.5, who, 2)],
    goesOn: [l.goesOn(1, who)], more: [l.more(day, 2, who)], notWhole: [l.notWhole(0, who)],
  });
  tried(a, { unrecorded: [a.unrecorded(1, day), a.unrecorded(2, day)], without: [a.without(who)] });
  tried(d, { exception: [d.exception('X')], letConfirm: [d.letConfirm(who)] });
  tried(c, { keep: [c.keep(who)], violations: [c.violations(1, 0), c.violations(2, 1)], leaks: [c.leaks(1), c.leaks(2)] });
  tried(m, { atLeast: [m.atLeast(1_000_001)], received: [m.received(5, 100)], payMore: [m.payMore(1)], notByReceiver: [m.notByReceiver(who)], byReceiver: [m.byReceiver(who, 30_000)] });
  tried(s, { inCycle: [s.inCycle(day, day, 1), s.inCycle(day, day, 6)], makeUpBy: [s.makeUpBy(day)] });
  tried(x, {
    notAssigned: [x.notAssigned(day, '08:00', null), x.notAssigned(day, '08:00', { from: day, to: day })], farAway: [x.farAway(day, '08:00', '12', '1.0')], onLeave: [x.onLeave(day, '08:00')], workOnLeave: [x.workOnLeave(day, who)],
    inHalf: [x.inHalf(day, x.half.AM, x.apart('3.2'))], place: [x.place(null), x.place('X')], twoPlaces: [x.twoPlaces([x.place(null), x.place('X')])], apart: [x.apart('3.2')], absentBut: [x.absentBut(day, '08:00', x.checkIn)],
  });
}

function tryEvaluations(): void {
  const { rhythmWords: r, unitWords: u, rectificationWords: o, chainWords: c, closedWords: l } = ofEvaluations;
  const what = r.duty('QUARTER_FORM');
  tried(r, {
    duty: (['MONTHLY_SUMMARY', 'MONTHLY_REPORT', 'QUARTER', 'QUARTER_FORM', 'HALF_YEAR', 'MIDTERM', 'FINAL', 'SELF_CHECK'] as const).map(r.duty), inTime: [r.inTime(what, 0), r.inTime(what, 1), r.inTime(what, 2)], missing: [r.missing([1, 3])],
    problems: [r.problems(1), r.problems(2)], allDone: [r.allDone(1), r.allDone(4)], makeUp: [r.makeUp(what)], checked: [r.checked(1), r.checked(2)], review: [r.review(4)], evaluatedBy: [r.evaluatedBy(day)],
    annualReport: [r.annualReport(1), r.annualReport(2)], sent: [r.sent(0), r.sent(1)],
  });
  tried(u, { levels: [u.levels(1), u.levels(3)] });
  tried(o, { by: [o.by(day)], evidence: [o.evidence(day, true), o.evidence(day, false)] });
  tried(c, {
    party: [c.party({ party: 'OVERSIGHT', level: 'CITY' }), c.party({ party: 'SELF', level: null }), c.party({ party: 'X', level: null })], turn: [c.turn('X')], waitFor: [c.waitFor(2)], returnFrom: [c.returnFrom(2)],
    belongsTo: [c.belongsTo(who)], letAct: [c.letAct(who)], letReturn: [c.letReturn(who)], alreadyAs: [c.alreadyAs(who)],
  });
  tried(l, { period: [l.period(day, day)], objection: [l.objection(day, day)] });
}

function tryConditions(): void {
  const { teamConditions: t, programmeConditions: p, agreementConditions: a, evaluationConditions: e, stayConditions: s, reportConditions: r, ownerWords, careerConditions, workConditions } = conditions;
  for (const words of [ownerWords, careerConditions, workConditions]) tried(words, {});
  tried(t, { replacedBy: [t.replacedBy('X')] });
  tried(p, { withoutLead: [p.withoutLead(2)], packProblems: [p.packProblems('3')], departmentRecommends: [p.departmentRecommends(''), p.departmentRecommends('X')] });
  tried(a, { authority: [a.authority(null), a.authority('X')] });
  tried(e, {
    turn: [e.turn('X', who)], scoresFixed: [e.scoresFixed('X')], methodFixed: [e.methodFixed('X', who)], correctedBy: [e.correctedBy(who)], noMethod: [e.noMethod(who)], methodBy: [e.methodBy(who, who)], openedBy: [e.openedBy('X', who)],
    answeredBy: [e.answeredBy(who), e.answeredBy(undefined)],
  });
  tried(s, { approvedBy: [s.approvedBy(who)] });
  tried(r, { passedBy: [r.passedBy('X')], turn: [r.turn('X')], next: [r.next('X')] });
}

function tryInputs(): void {
  const { inputWords: i } = refusals;
  const deeds = ['RETURN', 'CORRECT', 'REJECT', 'REOPEN', 'ANSWER', 'OBJECT', 'REVOKE', 'WITHDRAW', 'DISPUTE', 'REISSUE', 'CHANGE', 'CANCEL', 'REVERSE', 'VOID', 'BLOCK', 'REFUSE_LEAVE', 'NOBODY'] as const;
  const named = ['NEED', 'ASSISTANCE', 'AUTHORITY', 'PERSON', 'NAME', 'GUARANTEE', 'RESULT', 'TASK', 'LEVEL_AFTER', 'PLACE', 'COMMENT', 'SUMMARY', 'NEXT_YEAR'] as const;
  const days = ['DAY', 'TRAINING', 'TAUGHT', 'ARRIVAL', 'LEAVING', 'RETURN', 'DUTY', 'END_OF_STAY', 'LAST', 'HANDOVER', 'END', 'FIRST_CASE', 'FINISH', 'HAPPENED', 'REFERRED', 'COMMENDED', 'SURVEY', 'SOLVED', 'SIGNED', 'DOCUMENT', 'SENT', 'DONE', 'OBTAINED', 'VALID_TO'] as const;
  tried(i, {
    reasonFor: deeds.map(i.reasonFor), giveReasonFor: (['RETURN', 'CORRECT', 'OBJECT'] as const).map(i.giveReasonFor), empty: named.map(i.empty), fillIn: named.map(i.fillIn), future: days.map((one) => i.future(one, day, day)),
    futureDay: [i.futureDay(day, day)], earlier: [i.earlier('END', day, 'START', day), i.earlier('ARRIVAL', day, 'DISPATCH', day), i.earlier('OBJECTED', day, 'NOTICE', day)], beyond: [i.beyond(day, day, i.termOf.TEAM, day, day)],
    within: [i.within(i.termOf.STAY)], checkOf: days.map(i.checkOf), leftHospital: [i.leftHospital('X')], of: [i.of('X', who)],
  });
}

function tryRefusals(): void {
  const { teamRefusals: t, stayRefusals: s, leaveRefusals: l } = refusalsOfStays;
  const { workRefusals: w, agreementRefusals: a, evaluationRefusals: e } = refusalsOfWork;
  tried(t, {
    memberOutside: [t.memberOutside('X', day, day, day, day)], noTopic: [t.noTopic('X')], busy: [t.busy('X', null, day, day), t.busy('X', 'Y', day, day)], replacedBy: [t.replacedBy('X', 'Y')], wrongRoute: [t.wrongRoute(who, who)],
    notAggregated: [t.notAggregated(who)],
  });
  tried(s, {
    beforeArrivalOf: [s.beforeArrivalOf(day, 'X', day)], leaveOpen: [s.leaveOpen('X', day)], notOver: [s.notOver(['X', 'Y'])], notLater: [s.notLater('X')], successorNotOnSite: [s.successorNotOnSite('X')], ended: [s.ended('X')],
    beforeApproval: [s.beforeApproval(day, day)], exitOpen: [s.exitOpen('X', day)],
  });
  tried(l, { overlaps: [l.overlaps(day, day, who)], notOverdue: [l.notOverdue(day, day)], over: [l.over(day, day)], notYet: [l.notYet(day, day)], leaveOn: [l.leaveOn(day)], known: [l.known(day, day, day)] });
  tried(w, { stayArchived: [w.stayArchived('X')], notArrived: [w.notArrived('X')], outsideStay: [w.outsideStay(day, day, day)], notChangeable: [w.notChangeable(who)], planLacks: [w.planLacks(who)] });
  tried(a, {
    yearOutside: [a.yearOutside(2030, day, day)], exists: [a.exists('X-1')], partiesMissing: [a.partiesMissing(who)], registerParties: [a.registerParties(who)], evidence: [a.evidence(0)], clauseTwice: [a.clauseTwice('X')],
    holds: [a.holds(who, '620***')], termOpen: [a.termOpen(day, day)],
  });
  tried(e, {
    unknownScheme: [e.unknownScheme('X', 2)], notArrived: [e.notArrived('X')], notBegun: [e.notBegun(day)], exists: [e.exists('X', true), e.exists('X', false)], noScore: [e.noScore('X')], signedForOther: [e.signedForOther('X', 'Y')],
    outOfRange: [e.outOfRange('X', '11', 0, 10)], scoreBetween: [e.scoreBetween(0, 10)], noItem: [e.noItem('X')], unknownGrade: [e.unknownGrade('X')], chooseGrade: [e.chooseGrade([who, who])],
  });
}

function tryOffices(): void {
  const { presenceRefusals: p } = refusalsOfPresence;
  const { resultRefusals: r, moneyRefusals: m, orderRefusals: o, registerRefusals: g, jointRefusals: j, deskRefusals: d } = refusalsOfOffices;
  tried(p, {
    outsideStay: [p.outsideStay('X', day, p.stayIs(day, '2022-06-30')), p.outsideStay('X', day, p.notArrived)], stayIs: [p.stayIs(day, day)], marked: [p.marked('X', day)], otherDay: [p.otherDay(day)], tooOld: [p.tooOld(40, 31)],
    otherLevels: [p.otherLevels([who, who], who)], choose: [p.choose([who, who])], hours: [p.hours('08:00', '17:30')],
  });
  tried(r, { beforeEffect: [r.beforeEffect(day, day)], used: [r.used(who)], reported: [r.reported(who)], skipped: [r.skipped(who, who)], reportFirst: [r.reportFirst(who)], methodLacks: [r.methodLacks(who, ['X', 'Y'])], fillMethod: [r.fillMethod(who, who)] });
  tried(m, { toPerson: [m.toPerson(who)], notToPerson: [m.notToPerson(who)], monthAhead: [m.monthAhead('2022-07')] });
  tried(o, {
    repeated: [o.repeated(2, 1, 'X')], past: [o.past(day, day)], over: [o.over(day)], notLater: [o.notLater(day, day)], itemsOpen: [o.itemsOpen([1, 3])], noItem: [o.noItem(9)], notByPack: [o.notByPack(who)], possible: [o.possible([who, who])],
  });
  tried(g, { safetyOpen: [g.safetyOpen([who, who])], solvedBefore: [g.solvedBefore(day, day)] });
  tried(j, { exists: [j.exists(2022)], otherYear: [j.otherYear(day, 2023)], notHeld: [j.notHeld(day)] });
  tried(d, { remindedToday: [d.remindedToday('X')], withColleague: [d.withColleague('X')], batchEarlier: [d.batchEarlier(2, day, day)], batchOrder: [d.batchOrder(2)] });
}

function tryProgrammes(): void {
  const { assignRefusals: a, programmeRefusals: p, needRefusals: n, closingRefusals: c, eventRefusals: e, accountRefusals: u } = refusalsOfProgrammes;
  tried(a, {
    checkDigit: [a.checkDigit('X')], wrongCode: [a.wrongCode(who, '代码')], unknownCode: [a.unknownCode(who, '11620000')], suspended: [a.suspended(who, 'X')], wrongKind: [a.wrongKind(who, 'X', who, who)], changeTo: [a.changeTo(who)],
    anyOf: [a.anyOf([who, who])], withinDays: [a.withinDays(day, day)], beforeProgramme: [a.beforeProgramme(day, day)], afterProgramme: [a.afterProgramme(day, day)], outsideRegion: [a.outsideRegion('X', 'Y')],
    pairedAlready: [a.pairedAlready('X', 'Y', 'Z-1')],
  });
  tried(p, { unknownPack: [p.unknownPack('X', 2)], codeTaken: [p.codeTaken('X')], outsidePack: [p.outsidePack(day, day, day, day)], openPairings: [p.openPairings(3)] });
  tried(n, { lineWithout: [n.lineWithout(1)], twice: [n.twice('X')], over: [n.over(day)] });
  tried(c, { running: [c.running(who)], closeAfter: [c.closeAfter(day)], closed: [c.closed(who)], notClosed: [c.notClosed(who)] });
  tried(e, { empty: [e.empty(who)], fillIn: [e.fillIn(who)], tooMany: [e.tooMany(5, 3)], seenBetween: [e.seenBetween(day, day, day)] });
  tried(u, { tooShort: [u.tooShort(12)], tooLong: [u.tooLong(128)] });
}

describe('what the platform says of rules and of actions that are not open', () => {
  tryFindings();
  tryWork();
  tryEvaluations();
  tryConditions();
  tryInputs();
  tryRefusals();
  tryOffices();
  tryProgrammes();

  it('is said in both languages, without a word of the other', () => {
    expect(spoken.length).toBeGreaterThan(700);
    expect(spoken.filter(({ zh, en }) => zh === '' || en === '' || /[\u3000-\u9fff\uff00-\uffef]/.test(en) || /undefined|NaN|\[object/.test(zh + en))).toEqual([]);
  });

  it('tells numbers alike in both', () => {
    const digits = (text: string) => (text.match(/\d+/g) ?? []).sort();
    expect(spoken.filter(({ zh, en }) => JSON.stringify(digits(zh)) !== JSON.stringify(digits(en)))).toEqual([]);
  });

  it('has every sentence in one place', () => {
    const places = new Map<string, Set<Label>>();
    for (const label of fixed([findings, ofAgreements, ofCareers, ofEvaluations, ofGoals, ofStays, ofWork, conditions, refusals, refusalsOfOffices, refusalsOfPresence, refusalsOfProgrammes, refusalsOfStays, refusalsOfWork].map((words) => ({ ...words })))) places.set(label.zh, (places.get(label.zh) ?? new Set()).add(label));
    expect([...places].filter(([, labels]) => labels.size > 1).map(([zh]) => zh)).toEqual([]);
  });

  it('ends a reason with a full stop in English and without one in Chinese', () => {
    const reasons = fixed({ ...conditions });
    expect(reasons.filter(({ zh, en }) => zh.endsWith('。') || !/^[A-Z].*\.$/.test(en))).toEqual([]);
  });
});
