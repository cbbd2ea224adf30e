import { selectionWords as say } from '@jiedui/schema/finding-words-career';
import { commonWords, plain } from '@jiedui/schema/finding-words';
import type { Label } from '@jiedui/schema/vocabulary';
import { kindOf } from '@jiedui/schema/parameters/catalogue';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { Day, ReceiverFacts } from './facts.js';
import { exempt, type Finding, judge, type Outcome } from './finding.js';
import { subjectOf } from './subject.js';

/** What the sending department attests of somebody of long standing in the title; the sources give no number of years. */
const seniority = 'SENIORITY';

export type SelectionStep = 'APPLY' | 'DEPT_RECOMMEND' | 'LEADING_GROUP_APPROVE';

/** How one person came to be selected. */
export interface SelectionFacts {
  person: { id: string; name: string };
  receiver: ReceiverFacts;
  /** Steps in the order in which they were done. */
  steps: SelectionStep[];
  /** Day of the receiver's need that the selection answers; null for none. */
  needOn: Day | null;
  /** Day of the survey at the receiver; null for none. */
  surveyedOn: Day | null;
  selectedOn: Day;
  writtenApplication: boolean;
  /** Conditions that the sending department has attested. */
  attested: string[];
}

/** Whether a person was selected as the pack wants it: need and survey first, no step skipped, in writing, with the department's attestation. */
export function evaluateSelection(pack: ResolvedPack, facts: SelectionFacts): Finding[] {
  const question = { pack, path: `selection.${facts.person.id}`, about: facts.person, subject: subjectOf({ receiver: facts.receiver }) };
  const before = (day: Day | null, what: Label) => (demanded: boolean): Outcome => {
    if (!demanded) return exempt;
    const met = day !== null && day <= facts.selectedOn;
    return { verdict: met ? 'MET' : 'NOT_MET', required: say.beforeSelection(what), actual: day === null ? commonWords.none : plain(day), fix: met ? null : say.first(what) };
  };
  return [
    ...judge({ ...question, key: 'selection.needFirst', code: 'NEED_FIRST' }, before(facts.needOn, say.before.NEED)),
    ...judge({ ...question, key: 'selection.survey', code: 'SURVEY_FIRST' }, before(facts.surveyedOn, say.before.SURVEY)),
    ...judge({ ...question, key: 'selection.writtenApplication', code: 'WRITTEN_APPLICATION' }, (demanded): Outcome => {
      if (!demanded) return exempt;
      const met = facts.writtenApplication;
      return { verdict: met ? 'MET' : 'NOT_MET', required: say.written, actual: met ? say.there : commonWords.none, fix: met ? null : say.addWritten };
    }),
    ...judge({ ...question, key: 'selection.steps', code: 'SELECTION_STEPS' }, (wanted) => inOrder(wanted, facts.steps, (codes) => kindOf('selection.steps').show(codes))),
    ...judge({ ...question, key: 'elig.senior', code: 'SENIOR_STAFF' }, (demanded): Outcome => {
      if (!demanded) return exempt;
      const met = facts.attested.includes(seniority);
      return { verdict: met ? 'MET' : 'NOT_MET', required: say.senior, actual: met ? say.attestedBy : say.notAttested, fix: met ? null : say.attestSenior };
    }),
    ...judge({ ...question, key: 'elig.attestations', code: 'ATTESTATION' }, (wanted) => {
      const missing = wanted.filter((one) => !facts.attested.includes(one));
      const show = (codes: typeof wanted) => kindOf('elig.attestations').show(codes);
      return {
        verdict: missing.length === 0 ? 'MET' : 'NOT_MET',
        required: say.attest(show(wanted)),
        actual: missing.length === 0 ? say.allAttested : say.lacks(show(missing)),
        numbers: { required: wanted.length, actual: wanted.length - missing.length },
        fix: missing.length === 0 ? null : say.letAttest(show(missing)),
      };
    }),
  ];
}

/** Whether what was done is the procedure or a beginning of it, and whether it is complete. */
export function inOrder<T extends string>(wanted: T[], done: T[], show: (codes: T[]) => Label): Outcome {
  const required = say.steps(wanted.map((step) => show([step])));
  const skipped = wanted.find((step, index) => done[index] !== undefined && done[index] !== step);
  const missing = skipped ?? wanted[done.length];
  return {
    verdict: missing === undefined ? 'MET' : 'NOT_MET',
    required,
    actual: done.length === 0 ? say.notBegun : say.steps(done.map((step) => show([step]))),
    numbers: { required: wanted.length, actual: done.length },
    fix: missing === undefined ? null : say.first(show([missing])),
  };
}
