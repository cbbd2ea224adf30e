import { certificateWords as say } from '@jiedui/schema/finding-words-career';
import { commonWords } from '@jiedui/schema/finding-words';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { exempt, type Finding, judge, type Outcome, unknown } from './finding.js';

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
      const required = rule === 'BOTH_QUALIFIED' ? say.both : say.passed;
      if (facts.fraud) return { verdict: 'NOT_MET', required: say.noFraud, actual: say.fraudOpen, fix: say.settleFraud };
      if (passed === null) return unknown(required, say.noResult, commonWords.evaluateFirst);
      return { verdict: passed ? 'MET' : 'NOT_MET', required, actual: passed ? commonWords.qualified : commonWords.unqualified, fix: passed ? null : say.refuse };
    }),
    ...judge({ ...question, key: 'cert.forbidIfIncomplete', code: 'CERTIFICATE_TASK' }, (demanded): Outcome => {
      if (!demanded) return exempt;
      if (facts.taskComplete === null) return unknown(say.task, say.taskUnknown, say.recordTask);
      return { verdict: facts.taskComplete ? 'MET' : 'NOT_MET', required: say.task, actual: facts.taskComplete ? commonWords.done : say.taskOpen, fix: facts.taskComplete ? null : say.never };
    }),
    ...judge({ ...question, key: 'eval.endOfTerm.required', code: 'CERTIFICATE_EVALUATED' }, (demanded): Outcome => {
      if (!demanded) return exempt;
      const met = facts.evaluatedAtEnd;
      return { verdict: met ? 'MET' : 'NOT_MET', required: say.atEnd, actual: met ? say.evaluated : say.notEvaluated, fix: met ? null : say.evaluateFirst };
    }),
  ];
}
