import { kindOf } from '@jiedui/schema/parameters/catalogue';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { Day, ReceiverFacts } from './facts.js';
import { type Finding, judge, type Outcome } from './finding.js';
import { subjectOf } from './subject.js';

/** What the sending department attests of somebody of long standing in the title; the sources give no number of years. */
export const seniority = 'SENIORITY';

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
  const before = (day: Day | null, what: string) => (demanded: boolean): Outcome => {
    if (!demanded) return { verdict: 'EXEMPT', required: '不要求', actual: '—' };
    const met = day !== null && day <= facts.selectedOn;
    return { verdict: met ? 'MET' : 'NOT_MET', required: `选派前有${what}`, actual: day === null ? '没有' : day, fix: met ? null : `先完成${what}` };
  };
  return [
    ...judge({ ...question, key: 'selection.needFirst', code: 'NEED_FIRST' }, before(facts.needOn, '受援需求')),
    ...judge({ ...question, key: 'selection.survey', code: 'SURVEY_FIRST' }, before(facts.surveyedOn, '调研')),
    ...judge({ ...question, key: 'selection.writtenApplication', code: 'WRITTEN_APPLICATION' }, (demanded): Outcome => {
      if (!demanded) return { verdict: 'EXEMPT', required: '不要求', actual: '—' };
      const met = facts.writtenApplication;
      return { verdict: met ? 'MET' : 'NOT_MET', required: '本人书面申请', actual: met ? '有' : '没有', fix: met ? null : '补交书面申请' };
    }),
    ...judge({ ...question, key: 'selection.steps', code: 'SELECTION_STEPS' }, (wanted) => inOrder(wanted, facts.steps, (codes) => kindOf('selection.steps').show(codes).zh)),
    ...judge({ ...question, key: 'elig.senior', code: 'SENIOR_STAFF' }, (demanded): Outcome => {
      if (!demanded) return { verdict: 'EXEMPT', required: '不要求', actual: '—' };
      const met = facts.attested.includes(seniority);
      return { verdict: met ? 'MET' : 'NOT_MET', required: '高年资人员', actual: met ? '选派科室已证明' : '未证明', fix: met ? null : '由选派科室证明高年资,或更换人选' };
    }),
    ...judge({ ...question, key: 'elig.attestations', code: 'ATTESTATION' }, (wanted) => {
      const missing = wanted.filter((one) => !facts.attested.includes(one));
      const show = (codes: typeof wanted) => kindOf('elig.attestations').show(codes).zh;
      return {
        verdict: missing.length === 0 ? 'MET' : 'NOT_MET',
        required: `选派科室证明:${show(wanted)}`,
        actual: missing.length === 0 ? '均已证明' : `未证明${show(missing)}`,
        numbers: { required: wanted.length, actual: wanted.length - missing.length },
        fix: missing.length === 0 ? null : `由选派科室证明${show(missing)}`,
      };
    }),
  ];
}

/** Whether what was done is the procedure or a beginning of it, and whether it is complete. */
export function inOrder<T extends string>(wanted: T[], done: T[], show: (codes: T[]) => string): Outcome {
  const required = wanted.map((step) => show([step])).join(' → ');
  const skipped = wanted.find((step, index) => done[index] !== undefined && done[index] !== step);
  const missing = skipped ?? wanted[done.length];
  return {
    verdict: missing === undefined ? 'MET' : 'NOT_MET',
    required,
    actual: done.length === 0 ? '尚未开始' : done.map((step) => show([step])).join(' → '),
    numbers: { required: wanted.length, actual: done.length },
    fix: missing === undefined ? null : `先完成${show([missing])}`,
  };
}
