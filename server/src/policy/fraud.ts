import { type ResolvedPack, lookup } from '@jiedui/schema/policy-pack-resolve';
import { addMonths } from './calendar.js';
import type { Day } from './facts.js';
import { type Finding, judge } from './finding.js';

/** A case of falsification; `verifiedOn` null while it is open or unfounded. */
export interface FraudFacts {
  id: string;
  verifiedOn: Day | null;
  /** Decisions on liability that are on record. */
  liabilities: ('UNIT' | 'PERSONS')[];
}

/** What a verified case takes away. */
export interface FraudEffects {
  cancelledYear: number | null;
  /** Last day of the ban: the same date `fraud.banYears` later, itself included (C-15). */
  banUntil: Day | null;
}

export function fraudEffects(pack: ResolvedPack, verifiedOn: Day): FraudEffects {
  const cancels = lookup(pack, 'fraud.cancelYear');
  const years = lookup(pack, 'fraud.banYears');
  return {
    cancelledYear: cancels.state === 'FOUND' && cancels.value ? Number(verifiedOn.slice(0, 4)) : null,
    banUntil: years.state === 'FOUND' ? addMonths(verifiedOn, years.value * 12) : null,
  };
}

/** Whether verified falsification stands against an appointment or application on a day. */
export function evaluateFraud(pack: ResolvedPack, person: { id: string; name: string }, cases: FraudFacts[], on: Day): Finding[] {
  const verified = cases.flatMap(({ verifiedOn }) => (verifiedOn !== null && verifiedOn <= on ? [verifiedOn] : []));
  const path = `promotion.${person.id}.fraud`;
  return [
    ...judge({ pack, key: 'fraud.cancelYear', code: 'FRAUD_YEAR', path, about: person }, (cancels) => {
      const year = on.slice(0, 4);
      const hit = cancels && verified.some((day) => day.slice(0, 4) === year);
      const required = `${year} 年没有查实的弄虚作假`;
      if (!hit) return { verdict: 'MET', required, actual: '没有' };
      return { verdict: 'NOT_MET', required, actual: `${year} 年查实弄虚作假,当年聘任和晋升资格取消`, numbers: { year: Number(year) }, since: `${year}-12-31`, fix: '次年起再申请' };
    }),
    ...judge({ pack, key: 'fraud.banYears', code: 'FRAUD_BAN', path, about: person }, (years) => {
      const until = verified.map((day) => addMonths(day, years * 12)).reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
      const required = `不在弄虚作假后 ${years} 年的禁止期内`;
      if (until === null || on > until) return { verdict: 'MET', required, actual: until === null ? '没有禁止期' : `禁止期至 ${until},已满` };
      return { verdict: 'NOT_MET', required, actual: `禁止期至 ${until}(含当日)`, numbers: { banUntil: until }, since: until, fix: `${until} 之后再申请` };
    }),
  ];
}

/** Whether a verified case was followed by the liability that the pack demands. */
export function evaluateLiability(pack: ResolvedPack, fraud: FraudFacts): Finding[] {
  if (fraud.verifiedOn === null) return [];
  return judge({ pack, key: 'fraud.liability', code: 'FRAUD_LIABILITY', path: `fraud.${fraud.id}.liabilities` }, (demanded) => {
    const missing = demanded.filter((who) => !fraud.liabilities.includes(who));
    const show = (who: string[]) => who.map((one) => (one === 'UNIT' ? '单位' : '个人')).join('、');
    return {
      verdict: missing.length === 0 ? 'MET' : 'NOT_MET',
      required: `追究${show(demanded)}责任`,
      actual: missing.length === 0 ? '均已作出处理决定' : `尚无${show(missing)}处理决定`,
      numbers: { required: demanded.length, actual: demanded.length - missing.length },
      fix: missing.length === 0 ? null : `登记${show(missing)}的责任追究决定`,
    };
  });
}
