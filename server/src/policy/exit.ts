import { exitWords as say } from '@jiedui/schema/finding-words-stay';
import { kindOf } from '@jiedui/schema/parameters/catalogue';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { Day } from './facts.js';
import { exempt, type Finding, judge, type Outcome } from './finding.js';

/** A request to leave the support for personal reasons. */
export interface ExitFacts {
  person: { id: string; name: string };
  /** Where the request was addressed. */
  addressedTo: 'RECEIVING_HEALTH_ADMIN' | 'RECEIVING' | 'SUPPORTING';
  appliedOn: Day | null;
  decision: 'APPROVED' | 'REJECTED' | null;
  decidedOn: Day | null;
  /** Day on which the formalities are (to be) done; null while none are planned. */
  formalitiesOn: Day | null;
  leavesOn: Day;
}

/** Whether an exit was applied for in advance, at the right administration, and approved before its formalities. */
export function evaluateExit(pack: ResolvedPack, facts: ExitFacts): Finding[] {
  const question = { pack, path: `exit.${facts.person.id}`, about: facts.person };
  return [
    ...judge({ ...question, key: 'exit.applyTo', code: 'EXIT_ADDRESSEE' }, (addressee) => {
      const required = say.applyTo(kindOf('exit.applyTo').show(addressee));
      const met = facts.appliedOn !== null && facts.addressedTo === addressee;
      return { verdict: met ? 'MET' : 'NOT_MET', required, actual: facts.appliedOn === null ? say.noRequest : met ? say.right : say.wrong, fix: met ? null : required };
    }),
    ...judge({ ...question, key: 'exit.advance', code: 'EXIT_ADVANCE' }, (demanded): Outcome => {
      if (!demanded) return exempt;
      const met = facts.appliedOn !== null && facts.appliedOn < facts.leavesOn;
      return { verdict: met ? 'MET' : 'NOT_MET', required: say.before(facts.leavesOn), actual: facts.appliedOn === null ? say.noRequest : say.applied(facts.appliedOn), fix: met ? null : say.applyFirst };
    }),
    ...judge({ ...question, key: 'exit.states', code: 'EXIT_APPROVAL' }, (): Outcome => {
      const required = say.approvedFirst;
      if (facts.decision === 'REJECTED') return { verdict: 'NOT_MET', required, actual: say.rejected, fix: say.goOn };
      if (facts.decision === null) return { verdict: facts.formalitiesOn === null ? 'UNKNOWN' : 'NOT_MET', required, actual: say.undecided, fix: say.wait };
      const met = facts.formalitiesOn === null || (facts.decidedOn !== null && facts.decidedOn <= facts.formalitiesOn);
      return { verdict: met ? 'MET' : 'NOT_MET', required, actual: met ? say.agreed : say.formalitiesFirst, fix: met ? null : say.redo };
    }),
  ];
}
