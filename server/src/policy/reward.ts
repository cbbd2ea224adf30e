import { kindOf } from '@jiedui/schema/parameters/catalogue';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { PersonCategory } from '@jiedui/schema/vocabulary';
import type { Day } from './facts.js';
import { type Finding, judge, type Outcome, unknown } from './finding.js';

type Person = { id: string; name: string };

/** Whether a person comes first in the annual merit for having passed. It opens a priority and stops nothing. */
export function evaluateMerit(pack: ResolvedPack, facts: { person: Person; passed: boolean | null }): Finding[] {
  return judge({ pack, key: 'merit.priority', code: 'MERIT_PRIORITY', path: `merit.${facts.person.id}`, about: facts.person }, (condition): Outcome => {
    const required = kindOf('merit.priority').show(condition).zh;
    if (facts.passed === null) return unknown(required, '没有生效的考核', '先完成考核');
    return { verdict: facts.passed ? 'MET' : 'NOT_MET', required, actual: facts.passed ? '合格,优先' : '不合格,不优先', fix: facts.passed ? null : '下一年度考核合格' };
  });
}

/** Whether the evaluation of a physician's service was entered in the periodic assessment of physicians. */
export function evaluatePeriodicAssessment(pack: ResolvedPack, facts: { person: Person & { category: PersonCategory }; evaluatedOn: Day | null; enteredOn: Day | null }): Finding[] {
  const { person, evaluatedOn, enteredOn } = facts;
  return judge({ pack, key: 'eval.periodicAssessment', code: 'PERIODIC_ASSESSMENT', path: `members.${person.id}.periodicAssessment`, about: person }, (demanded): Outcome => {
    const required = '对口支援履行情况列入医师定期考核';
    if (!demanded) return { verdict: 'EXEMPT', required: '不要求', actual: '—' };
    if (person.category !== 'PHYSICIAN') return { verdict: 'EXEMPT', required, actual: '不是医师' };
    if (evaluatedOn === null) return unknown(required, '没有生效的考核', '先完成考核');
    return { verdict: enteredOn === null ? 'NOT_MET' : 'MET', required, actual: enteredOn === null ? '尚未列入' : `${enteredOn} 列入`, since: enteredOn, fix: enteredOn === null ? '将考核结果列入医师定期考核' : null };
  });
}

/** What followed from the result of one unit or person. */
export interface ResultFacts {
  subject: Person;
  outstanding: boolean;
  weak: boolean;
  /** Reviews in which the result was taken into account. */
  enteredIn: string[];
  /** Level of the administration that commended; null for none. */
  commendedBy: 'COUNTY' | 'CITY' | 'PROVINCE' | null;
  /** Day of the circular that criticised; null for none. */
  circularOn: Day | null;
}

/** Whether a result had the consequences that the pack ties to it: it counts in reviews, the best are commended, the weak criticised. */
export function evaluateConsequences(pack: ResolvedPack, facts: ResultFacts): Finding[] {
  const question = { pack, path: `results.${facts.subject.id}`, about: facts.subject };
  return [
    ...judge({ ...question, key: 'eval.affects', code: 'RESULT_LINKED' }, (reviews) => {
      const show = (codes: typeof reviews) => kindOf('eval.affects').show(codes).zh;
      const missing = reviews.filter((review) => !facts.enteredIn.includes(review));
      const done = missing.length === 0;
      return { verdict: done ? 'MET' : 'NOT_MET', required: `结果用于${show(reviews)}`, actual: done ? '均已使用' : `尚未用于${show(missing)}`, numbers: { missing: missing.length }, fix: done ? null : `将结果用于${show(missing)}` };
    }),
    ...judge({ ...question, key: 'commend.by', code: 'COMMENDATION' }, (level): Outcome => {
      const required = `${kindOf('commend.by').show(level).zh}表彰`;
      if (!facts.outstanding) return { verdict: 'EXEMPT', required, actual: '不属于表现突出' };
      const met = facts.commendedBy === level;
      return { verdict: met ? 'MET' : 'NOT_MET', required, actual: met ? '已表彰' : '尚未表彰', fix: met ? null : `报${required}` };
    }),
    ...judge({ ...question, key: 'circular.weak', code: 'CIRCULAR' }, (demanded): Outcome => {
      const required = '工作不力的通报批评';
      if (!demanded || !facts.weak) return { verdict: 'EXEMPT', required, actual: demanded ? '没有工作不力' : '不要求' };
      return { verdict: facts.circularOn === null ? 'NOT_MET' : 'MET', required, actual: facts.circularOn ?? '尚未通报', fix: facts.circularOn === null ? '发出通报' : null };
    }),
  ];
}
