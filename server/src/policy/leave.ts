import { kindOf } from '@jiedui/schema/parameters/catalogue';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { Instant } from './facts.js';
import { type Finding, judge, type Outcome } from './finding.js';

type Side = 'RECEIVING' | 'SUPPORTING' | 'HOSPITAL' | 'JOINT' | 'COUNTY_COMMISSION';

/** A request for leave, its decision, and when the person really left. */
export interface LeaveFacts {
  person: { id: string; name: string };
  decidedBy: Side | null;
  approved: boolean | null;
  decidedAt: Instant | null;
  /** Null while the person has not left. */
  departedAt: Instant | null;
}

/** Whether leave was decided by whom the pack names, and before the person left: departure before approval is un-approved absence. */
export function evaluateLeave(pack: ResolvedPack, facts: LeaveFacts): Finding[] {
  const question = { pack, path: `leave.${facts.person.id}`, about: facts.person };
  return [
    ...judge({ ...question, key: 'leave.approver', code: 'LEAVE_APPROVER' }, (approver): Outcome => {
      const required = `由${kindOf('leave.approver').show(approver).zh}审批`;
      if (facts.decidedBy === null) return { verdict: 'UNKNOWN', required, actual: '尚未审批', fix: '提交审批' };
      const met = facts.decidedBy === approver;
      return { verdict: met ? 'MET' : 'NOT_MET', required, actual: `由${kindOf('leave.approver').show(facts.decidedBy).zh}审批`, fix: met ? null : `改由${kindOf('leave.approver').show(approver).zh}审批` };
    }),
    ...judge({ ...question, key: 'leave.beforeDeparture', code: 'LEAVE_BEFORE_DEPARTURE' }, (demanded): Outcome => {
      const required = '批准后方可离岗';
      if (!demanded) return { verdict: 'EXEMPT', required: '不要求', actual: '—' };
      const approvedAt = facts.approved === true ? facts.decidedAt : null;
      if (facts.departedAt === null) {
        if (approvedAt !== null) return { verdict: 'MET', required, actual: '已批准' };
        return { verdict: facts.approved === false ? 'NOT_MET' : 'UNKNOWN', required, actual: facts.approved === false ? '未获批准' : '尚未批准', fix: '批准前不得离岗' };
      }
      const met = approvedAt !== null && Date.parse(approvedAt) <= Date.parse(facts.departedAt);
      return { verdict: met ? 'MET' : 'NOT_MET', required, actual: met ? '批准后离岗' : '未经批准离岗', fix: met ? null : '按未经批准离岗处理,通知双方医院' };
    }),
  ];
}

/** Home visits of a calendar month. */
export function evaluateHomeVisits(pack: ResolvedPack, person: { id: string; name: string }, month: string, visits: number): Finding[] {
  return judge({ pack, key: 'leave.homeVisits.perMonth.max', code: 'HOME_VISITS', path: `leave.${person.id}.${month}`, about: person }, (max) => ({
    verdict: visits <= max ? 'MET' : 'NOT_MET',
    required: `${month} 探亲不超过 ${max} 次`,
    actual: visits <= max ? `${visits} 次` : `${visits} 次(${visits} > ${max})`,
    numbers: { required: max, actual: visits },
    fix: visits <= max ? null : '说明原因',
  }));
}
