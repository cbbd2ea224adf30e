import { commonWords, notDemanded } from '@jiedui/schema/finding-words';
import { consequenceWords as say } from '@jiedui/schema/finding-words-goal';
import { kindOf } from '@jiedui/schema/parameters/catalogue';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { PersonCategory } from '@jiedui/schema/vocabulary';
import type { Day } from './facts.js';
import { exempt, type Finding, judge, type Outcome, unknown } from './finding.js';

type Person = { id: string; name: string };

/** Whether a person comes first in the annual merit for having passed. It opens a priority and stops nothing. */
export function evaluateMerit(pack: ResolvedPack, facts: { person: Person; passed: boolean | null }): Finding[] {
  return judge({ pack, key: 'merit.priority', code: 'MERIT_PRIORITY', path: `merit.${facts.person.id}`, about: facts.person }, (condition): Outcome => {
    const required = kindOf('merit.priority').show(condition);
    if (facts.passed === null) return unknown(required, commonWords.noResult, commonWords.evaluateFirst);
    return { verdict: facts.passed ? 'MET' : 'NOT_MET', required, actual: facts.passed ? say.first : say.notFirst, fix: facts.passed ? null : say.passNext };
  });
}

/** Whether the evaluation of a physician's service was entered in the periodic assessment of physicians. */
export function evaluatePeriodicAssessment(pack: ResolvedPack, facts: { person: Person & { category: PersonCategory }; evaluatedOn: Day | null; enteredOn: Day | null }): Finding[] {
  const { person, evaluatedOn, enteredOn } = facts;
  return judge({ pack, key: 'eval.periodicAssessment', code: 'PERIODIC_ASSESSMENT', path: `members.${person.id}.periodicAssessment`, about: person }, (demanded): Outcome => {
    if (!demanded) return exempt;
    if (person.category !== 'PHYSICIAN') return { verdict: 'EXEMPT', required: say.periodic, actual: say.noPhysician };
    if (evaluatedOn === null) return unknown(say.periodic, commonWords.noResult, commonWords.evaluateFirst);
    return { verdict: enteredOn === null ? 'NOT_MET' : 'MET', required: say.periodic, actual: enteredOn === null ? say.notEntered : say.since(enteredOn), since: enteredOn, fix: enteredOn === null ? say.enter : null };
  });
}

/** What followed from the result of one unit or person. */
export interface ResultFacts {
  subject: Person;
  /** Reviews are of hospitals: what a person's result says goes into his own assessment. */
  ofPerson: boolean;
  outstanding: boolean;
  weak: boolean;
  /** Reviews in which the result was taken into account. */
  enteredIn: string[];
  /** Levels on which the subject was commended since. */
  commendedBy: string[];
  /** Day of the circular that criticised; null for none. */
  circularOn: Day | null;
}

/** Whether a result had the consequences that the pack ties to it: it counts in reviews, the best are commended, the weak criticised. */
export function evaluateConsequences(pack: ResolvedPack, facts: ResultFacts): Finding[] {
  const question = { pack, path: `results.${facts.subject.id}`, about: facts.subject };
  return [
    ...judge({ ...question, key: 'eval.affects', code: 'RESULT_LINKED' }, (reviews): Outcome => {
      const show = (codes: typeof reviews) => kindOf('eval.affects').show(codes);
      const required = say.usedIn(show(reviews));
      if (facts.ofPerson) return { verdict: 'EXEMPT', required, actual: say.ofPerson };
      const missing = reviews.filter((review) => !facts.enteredIn.includes(review));
      const done = missing.length === 0;
      return { verdict: done ? 'MET' : 'NOT_MET', required, actual: done ? say.usedInAll : say.notUsedIn(show(missing)), numbers: { missing: missing.length }, fix: done ? null : say.useIn(show(missing)) };
    }),
    ...judge({ ...question, key: 'commend.by', code: 'COMMENDATION' }, (level): Outcome => {
      const required = say.commendation(kindOf('commend.by').show(level));
      if (!facts.outstanding) return { verdict: 'EXEMPT', required, actual: say.notOutstanding };
      const met = facts.commendedBy.includes(level);
      return { verdict: met ? 'MET' : 'NOT_MET', required, actual: met ? say.commended : say.notCommended, fix: met ? null : say.propose(required) };
    }),
    ...judge({ ...question, key: 'circular.weak', code: 'CIRCULAR' }, (demanded): Outcome => {
      if (!demanded || !facts.weak) return { verdict: 'EXEMPT', required: say.circular, actual: demanded ? say.notWeak : notDemanded };
      return { verdict: facts.circularOn === null ? 'NOT_MET' : 'MET', required: say.circular, actual: facts.circularOn === null ? say.noCircular : say.since(facts.circularOn), since: facts.circularOn, fix: facts.circularOn === null ? say.sendCircular : null };
    }),
  ];
}

/** Rhythms whose results are steps on the way: they inform, and what follows is tied to the result of the year, the batch or the term. */
const INTERIM: readonly string[] = ['MONTH', 'QUARTER', 'HALF_YEAR', 'MIDTERM', 'ROUTINE'];

/** Whether a result of this rhythm has consequences of its own. */
export function concludes(rhythm: string): boolean {
  return !INTERIM.includes(rhythm);
}
