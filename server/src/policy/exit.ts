import { kindOf } from '@jiedui/schema/parameters/catalogue';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { Day } from './facts.js';
import { type Finding, judge, type Outcome } from './finding.js';

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
      const required = `向${kindOf('exit.applyTo').show(addressee).zh}申请`;
      const met = facts.appliedOn !== null && facts.addressedTo === addressee;
      return { verdict: met ? 'MET' : 'NOT_MET', required, actual: facts.appliedOn === null ? '没有申请' : met ? '受理单位正确' : '受理单位不符', fix: met ? null : required };
    }),
    ...judge({ ...question, key: 'exit.advance', code: 'EXIT_ADVANCE' }, (demanded): Outcome => {
      if (!demanded) return { verdict: 'EXEMPT', required: '不要求', actual: '—' };
      const met = facts.appliedOn !== null && facts.appliedOn < facts.leavesOn;
      return { verdict: met ? 'MET' : 'NOT_MET', required: `${facts.leavesOn} 离岗前提前申请`, actual: facts.appliedOn === null ? '没有申请' : `${facts.appliedOn} 申请`, fix: met ? null : '提前申请后再离岗' };
    }),
    ...judge({ ...question, key: 'exit.states', code: 'EXIT_APPROVAL' }, (): Outcome => {
      const required = '审核同意后办理退出手续';
      if (facts.decision === 'REJECTED') return { verdict: 'NOT_MET', required, actual: '未获同意', fix: '继续完成派驻' };
      if (facts.decision === null) return { verdict: facts.formalitiesOn === null ? 'UNKNOWN' : 'NOT_MET', required, actual: '尚未审核', fix: '等待审核' };
      const met = facts.formalitiesOn === null || (facts.decidedOn !== null && facts.decidedOn <= facts.formalitiesOn);
      return { verdict: met ? 'MET' : 'NOT_MET', required, actual: met ? '已同意' : '手续先于审核', fix: met ? null : '撤销手续,审核同意后重新办理' };
    }),
  ];
}
