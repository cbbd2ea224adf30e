import { kindOf } from '@jiedui/schema/parameters/catalogue';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { completionDay, hasMonths } from './calendar.js';
import type { Day } from './facts.js';
import { type Finding, judge, type Outcome } from './finding.js';

/** Whether every receiver in scope has a pairing; a programme may be published with gaps only for a reason. */
export function evaluateFullCoverage(pack: ResolvedPack, facts: { receivers: { id: string; name: string }[]; pairedIds: string[] }): Finding[] {
  return judge({ pack, key: 'pairing.fullCoverage', code: 'FULL_COVERAGE', path: 'pairings' }, (demanded): Outcome => {
    if (!demanded) return { verdict: 'EXEMPT', required: '不要求', actual: '—' };
    const open = facts.receivers.filter((receiver) => !facts.pairedIds.includes(receiver.id));
    return {
      verdict: open.length === 0 ? 'MET' : 'NOT_MET',
      required: `${facts.receivers.length} 家受援单位全部结对`,
      actual: open.length === 0 ? '全部结对' : `${open.length} 家尚未结对:${open.map((receiver) => receiver.name).join('、')}`,
      numbers: { receivers: facts.receivers.length, open: open.length },
      fix: open.length === 0 ? null : '为其安排结对,或说明理由',
    };
  });
}

/** A change of counterpart, or an end of the relation. */
export interface ChangeFacts {
  kind: 'CHANGE' | 'END';
  goalsOpen: number;
  reason: string | null;
  /** Approved by the commission that owns the programme. */
  approved: boolean;
}

/** Whether a relation may be changed or ended while goals are open. */
export function evaluateChange(pack: ResolvedPack, facts: ChangeFacts): Finding[] {
  const reasoned = (facts.reason ?? '').trim() !== '';
  const shown = `${reasoned ? '有' : '没有'}理由,${facts.approved ? '已' : '未'}批准`;
  const lock = judge({ pack, key: 'pairing.lockUntilGoal', code: 'RELATION_LOCKED', path: 'pairing' }, (demanded): Outcome => {
    const required = '支援目标完成前不调整对口关系';
    if (!demanded || facts.goalsOpen === 0) return { verdict: demanded ? 'MET' : 'EXEMPT', required, actual: '目标均已完成', numbers: { goalsOpen: facts.goalsOpen } };
    const met = reasoned && facts.approved;
    return { verdict: met ? 'MET' : 'NOT_MET', required, actual: `${facts.goalsOpen} 项目标未完成,${shown}`, numbers: { goalsOpen: facts.goalsOpen }, fix: met ? null : '完成目标,或说明理由报主管部门批准' };
  });
  if (facts.kind === 'CHANGE') return lock;
  const end = judge({ pack, key: 'pairing.termination', code: 'TERMINATION', path: 'pairing' }, (needs) => {
    const met = reasoned && (needs === 'REASON' || facts.approved);
    return { verdict: met ? 'MET' : 'NOT_MET', required: kindOf('pairing.termination').show(needs).zh, actual: shown, fix: met ? null : '补充理由并报批' };
  });
  return [...lock, ...end];
}

/** Whether the relation or the agreement was filed with every administration that the pack names. */
export function evaluateFiledWith(pack: ResolvedPack, object: 'RELATION' | 'AGREEMENT' | 'ROSTER', filedWith: string[]): Finding[] {
  const keys = { RELATION: 'pairing.fileTo', AGREEMENT: 'agreement.fileTo', ROSTER: 'filing.to' } as const;
  const key = keys[object];
  return judge({ pack, key, code: `${object}_FILING`, path: 'filings' }, (wanted) => {
    const missing = wanted.filter((administration) => !filedWith.includes(administration));
    const show = (codes: typeof wanted) => kindOf(key).show(codes).zh;
    return {
      verdict: missing.length === 0 ? 'MET' : 'NOT_MET',
      required: `报${show(wanted)}备案`,
      actual: missing.length === 0 ? '均已备案' : `尚未报${show(missing)}备案`,
      numbers: { required: wanted.length, actual: wanted.length - missing.length },
      fix: missing.length === 0 ? null : `报${show(missing)}备案`,
    };
  });
}

/** Whether a relation is planned for as long as the pack wants, and not longer. */
export function evaluateDuration(pack: ResolvedPack, stay: { from: Day; to: Day }): Finding[] {
  return [
    ...judge({ pack, key: 'pairing.years.min', code: 'PAIRING_SHORT', path: 'pairing.plannedEnd' }, (years) => {
      const met = hasMonths(stay.from, stay.to, years * 12);
      return { verdict: met ? 'MET' : 'NOT_MET', required: `不少于 ${years} 年`, actual: `${stay.from} 至 ${stay.to}`, numbers: { years }, fix: met ? null : `延长到 ${completionDay(stay.from, years * 12)}` };
    }),
    ...judge({ pack, key: 'pairing.years.max', code: 'PAIRING_LONG', path: 'pairing.plannedEnd' }, (years) => {
      const last = completionDay(stay.from, years * 12);
      const met = stay.to <= last;
      return { verdict: met ? 'MET' : 'NOT_MET', required: `不超过 ${years} 年`, actual: `${stay.from} 至 ${stay.to}`, numbers: { years }, fix: met ? null : `缩短到 ${last}` };
    }),
  ];
}

/** Whether the same supporter has an agreement of its own with each receiver. */
export function evaluatePerReceiver(pack: ResolvedPack, facts: { receivers: { id: string; name: string }[]; agreements: { receiverIds: string[] }[] }): Finding[] {
  return judge({ pack, key: 'agreement.perReceiver', code: 'AGREEMENT_EACH', path: 'agreements' }, (demanded): Outcome => {
    if (!demanded) return { verdict: 'EXEMPT', required: '不要求', actual: '—' };
    const own = (id: string) => facts.agreements.some(({ receiverIds }) => receiverIds.length === 1 && receiverIds[0] === id);
    const open = facts.receivers.filter((receiver) => !own(receiver.id));
    const names = open.map((receiver) => receiver.name).join('、');
    return { verdict: open.length === 0 ? 'MET' : 'NOT_MET', required: '与每家受援单位分别签订', actual: open.length === 0 ? '均已签订' : `${names}没有单独的协议`, numbers: { receivers: facts.receivers.length, open: open.length }, fix: open.length === 0 ? null : `与${names}分别签订` };
  });
}
