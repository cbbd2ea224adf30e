import { promotionWords as say } from '@jiedui/schema/finding-words-career';
import { commonWords } from '@jiedui/schema/finding-words';
import type { PromotionGate } from '@jiedui/schema/parameters/shapes';
import { kindOf } from '@jiedui/schema/parameters/catalogue';
import { lookup, lookupAll, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { PersonCategory } from '@jiedui/schema/vocabulary';
import type { Length } from './calendar.js';
import type { Day } from './facts.js';
import { exempt, type Finding, judge, type Outcome, unknown } from './finding.js';
import { evaluateFraud, type FraudFacts } from './fraud.js';
import { type WorkCalendar, workdaysBetween } from './work-calendar.js';

/** One step of a person's promotion: appointment to a level or application for it. */
export interface PromotionFacts {
  person: { id: string; name: string; category: PersonCategory };
  step: PromotionGate['step'];
  to: PromotionGate['to'];
  on: Day;
  /** Cumulative service, see serviceLedger. */
  service: Length;
  /** Whether the evaluation of the service was passed; null while there is none in effect. */
  evaluationPassed: boolean | null;
  /** Codes of the forms that are handed in. */
  forms: string[];
  /** The public notice; null before it starts. */
  notice: { from: Day; to: Day; openObjections: number } | null;
  fraudCases: FraudFacts[];
  calendar: WorkCalendar;
}

/** Every gate before a promotion step: service, evaluation, form, public notice, falsification. */
export function evaluatePromotion(pack: ResolvedPack, facts: PromotionFacts): Finding[] {
  return [
    ...serviceFindings(pack, facts),
    ...conditionFindings(pack, facts),
    ...formFindings(pack, facts),
    ...noticeFindings(pack, facts),
    ...evaluateFraud(pack, facts.person, facts.fraudCases, facts.on),
  ];
}

const question = (pack: ResolvedPack, { person }: PromotionFacts, code: string, field: string) =>
  ({ pack, code, path: `promotion.${person.id}.${field}`, about: person, subject: { 'person.category': person.category } });

function serviceFindings(pack: ResolvedPack, facts: PromotionFacts): Finding[] {
  return lookupAll(pack, 'promo.gate', { 'person.category': facts.person.category }).flatMap(({ id, found }) => {
    if (found.state !== 'FOUND' || found.value.step !== facts.step || found.value.to !== facts.to) return [];
    return judge({ ...question(pack, facts, 'PROMOTION_SERVICE', 'service'), key: 'promo.gate', id }, (gate) => served(gate, facts.service));
  });
}

function served(gate: PromotionGate, service: Length): Outcome {
  const met = service.months >= gate.cumulativeMonths;
  return {
    verdict: met ? 'MET' : 'NOT_MET',
    required: kindOf('promo.gate').show(gate),
    actual: say.total(service, gate.cumulativeMonths, met),
    numbers: { requiredMonths: gate.cumulativeMonths, months: service.months, days: service.days },
    fix: met ? null : say.serveMore,
  };
}

/** Time and passed evaluation are each necessary where the pack names them. */
function conditionFindings(pack: ResolvedPack, facts: PromotionFacts): Finding[] {
  const demanded = lookup(pack, 'promo.requires');
  if (demanded.state !== 'FOUND') return [];
  const judgeEach = (code: string, field: string, outcome: () => Outcome) => judge({ ...question(pack, facts, code, field), key: 'promo.requires' }, outcome);
  return demanded.value.flatMap((condition) => {
    if (condition === 'TIME') {
      const { months, days } = facts.service;
      const met = months + days > 0;
      return judgeEach('PROMOTION_TIME', 'service', () => ({ verdict: met ? 'MET' : 'NOT_MET', required: say.served, actual: say.length(facts.service), numbers: { months, days }, fix: met ? null : say.serveFirst }));
    }
    return judgeEach('PROMOTION_EVALUATION', 'evaluation', () => {
      if (facts.evaluationPassed === null) return unknown(say.passed, commonWords.noResult, commonWords.evaluateFirst);
      return { verdict: facts.evaluationPassed ? 'MET' : 'NOT_MET', required: say.passed, actual: facts.evaluationPassed ? commonWords.qualified : commonWords.unqualified, fix: facts.evaluationPassed ? null : say.again };
    });
  });
}

function formFindings(pack: ResolvedPack, facts: PromotionFacts): Finding[] {
  return judge({ ...question(pack, facts, 'PROMOTION_FORM', 'forms'), key: 'promo.requiresForm' }, (form) => {
    const required = say.handIn(kindOf('promo.requiresForm').show(form));
    const met = facts.forms.includes(form);
    return { verdict: met ? 'MET' : 'NOT_MET', required, actual: met ? commonWords.handedIn : say.notHandedIn, fix: met ? null : required };
  });
}

function noticeFindings(pack: ResolvedPack, facts: PromotionFacts): Finding[] {
  const wanted = lookup(pack, 'promo.publicNotice.workdays');
  const workdays = wanted.state === 'FOUND' ? wanted.value : 1;
  return judge({ ...question(pack, facts, 'PUBLIC_NOTICE', 'notice'), key: 'promo.publicNotice' }, (demanded): Outcome => {
    const required = say.notice(workdays);
    if (!demanded) return exempt;
    if (facts.notice === null) return { verdict: 'NOT_MET', required, actual: say.noNotice, fix: say.startNotice };
    const { from, to, openObjections } = facts.notice;
    const until = to < facts.on ? to : facts.on;
    const shown = workdaysBetween(facts.calendar, from, until);
    const met = shown >= workdays && openObjections === 0;
    return {
      verdict: met ? 'MET' : 'NOT_MET',
      required,
      actual: say.shown(shown, openObjections),
      numbers: { required: workdays, actual: shown, openObjections },
      fix: met ? null : openObjections > 0 ? say.settleObjections : say.showLonger(workdays - shown),
    };
  });
}

/** What earns priority among equals; it opens no gate. */
export interface PriorityFacts {
  to: PromotionGate['to'];
  /** Highest level of a health administration that commended the person during the service. */
  commendedBy: 'COUNTY' | 'CITY' | 'PROVINCE' | 'NATION' | null;
  outstanding: boolean;
}

/** Priorities that a person may claim, with the rule each rests on. */
export function promotionPriorities(pack: ResolvedPack, facts: PriorityFacts): { code: string; ruleId: string }[] {
  const priority = lookup(pack, 'promo.priority');
  const senior = lookup(pack, 'promo.priority.toSenior');
  const claims: { code: string; ruleId: string }[] = [];
  if (priority.state === 'FOUND') {
    const commended = priority.value === 'COMMENDED_CITY_PLUS' && facts.to === 'DEPUTY_SENIOR' && facts.commendedBy !== null && facts.commendedBy !== 'COUNTY';
    if (commended || (priority.value === 'OUTSTANDING' && facts.outstanding)) claims.push({ code: priority.value, ruleId: priority.entry.ruleId });
  }
  if (senior.state === 'FOUND' && senior.value && facts.to === 'SENIOR') claims.push({ code: 'TO_SENIOR', ruleId: senior.entry.ruleId });
  return claims;
}
