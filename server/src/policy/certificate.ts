import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { type Finding, judge, type Outcome, unknown } from './finding.js';

/** What has to be known before a proof of support may be issued. Null = no result in effect. */
export interface CertificateFacts {
  person: { id: string; name: string };
  /** Result of the evaluation in effect. */
  passed: boolean | null;
  /** Whether each hospital certified the person qualified. */
  qualifiedBy: { supporting: boolean | null; receiving: boolean | null };
  taskComplete: boolean | null;
  /** Whether the receiver evaluated the person at the end of the term. */
  evaluatedAtEnd: boolean;
  /** An open or verified case of falsification. */
  fraud: boolean;
}

/** Whether a proof may be issued: qualified as the pack wants it, the task complete, everybody evaluated at the end. */
export function evaluateCertificate(pack: ResolvedPack, facts: CertificateFacts): Finding[] {
  const question = { pack, path: `certificates.${facts.person.id}`, about: facts.person };
  return [
    ...judge({ ...question, key: 'cert.requires', code: 'CERTIFICATE_QUALIFIED' }, (rule): Outcome => {
      const { supporting, receiving } = facts.qualifiedBy;
      const both = supporting === null || receiving === null ? (supporting === false || receiving === false ? false : null) : supporting && receiving;
      const passed = rule === 'BOTH_QUALIFIED' ? both : facts.passed;
      const required = rule === 'BOTH_QUALIFIED' ? '双方医院共同认定合格' : '考核合格';
      if (facts.fraud) return { verdict: 'NOT_MET', required: '没有弄虚作假', actual: '有弄虚作假案件', fix: '案件了结后再申请' };
      if (passed === null) return unknown(required, '尚无生效的考核结果', '先完成考核');
      return { verdict: passed ? 'MET' : 'NOT_MET', required, actual: passed ? '合格' : '不合格', fix: passed ? null : '不予出具' };
    }),
    ...judge({ ...question, key: 'cert.forbidIfIncomplete', code: 'CERTIFICATE_TASK' }, (demanded): Outcome => {
      if (!demanded) return { verdict: 'EXEMPT', required: '不要求', actual: '—' };
      if (facts.taskComplete === null) return unknown('按要求完成任务', '完成情况未登记', '登记完成情况');
      return { verdict: facts.taskComplete ? 'MET' : 'NOT_MET', required: '按要求完成任务', actual: facts.taskComplete ? '已完成' : '未完成', fix: facts.taskComplete ? null : '一律不得出具' };
    }),
    ...judge({ ...question, key: 'eval.endOfTerm.required', code: 'CERTIFICATE_EVALUATED' }, (demanded): Outcome => {
      if (!demanded) return { verdict: 'EXEMPT', required: '不要求', actual: '—' };
      const met = facts.evaluatedAtEnd;
      return { verdict: met ? 'MET' : 'NOT_MET', required: '期满由受援单位综合考核', actual: met ? '已考核' : '未考核', fix: met ? null : '先由受援单位综合考核' };
    }),
  ];
}
