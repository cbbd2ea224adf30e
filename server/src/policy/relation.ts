import { commonWords, span } from '@jiedui/schema/finding-words';
import { relationWords as say } from '@jiedui/schema/finding-words-agreement';
import { kindOf } from '@jiedui/schema/parameters/catalogue';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { completionDay, hasMonths } from './calendar.js';
import type { Day } from './facts.js';
import { exempt, type Finding, judge, type Outcome } from './finding.js';

/** Whether every receiver in scope has a pairing; a programme may be published with gaps only for a reason. */
export function evaluateFullCoverage(pack: ResolvedPack, facts: { receivers: { id: string; name: string }[]; pairedIds: string[] }): Finding[] {
  return judge({ pack, key: 'pairing.fullCoverage', code: 'FULL_COVERAGE', path: 'pairings' }, (demanded): Outcome => {
    if (!demanded) return exempt;
    const open = facts.receivers.filter((receiver) => !facts.pairedIds.includes(receiver.id));
    return {
      verdict: open.length === 0 ? 'MET' : 'NOT_MET',
      required: say.allPaired(facts.receivers.length),
      actual: open.length === 0 ? say.paired : say.unpaired(open.map((receiver) => receiver.name)),
      numbers: { receivers: facts.receivers.length, open: open.length },
      fix: open.length === 0 ? null : say.pairThem,
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
  const shown = say.asked(reasoned, facts.approved);
  const lock = judge({ pack, key: 'pairing.lockUntilGoal', code: 'RELATION_LOCKED', path: 'pairing' }, (demanded): Outcome => {
    const required = say.lock;
    if (!demanded || facts.goalsOpen === 0) return { verdict: demanded ? 'MET' : 'EXEMPT', required, actual: say.goalsReached, numbers: { goalsOpen: facts.goalsOpen } };
    const met = reasoned && facts.approved;
    return { verdict: met ? 'MET' : 'NOT_MET', required, actual: say.goalsOpen(facts.goalsOpen, shown), numbers: { goalsOpen: facts.goalsOpen }, fix: met ? null : say.reachGoals };
  });
  if (facts.kind === 'CHANGE') return lock;
  const end = judge({ pack, key: 'pairing.termination', code: 'TERMINATION', path: 'pairing' }, (needs) => {
    const met = reasoned && (needs === 'REASON' || facts.approved);
    return { verdict: met ? 'MET' : 'NOT_MET', required: kindOf('pairing.termination').show(needs), actual: shown, fix: met ? null : say.giveReason };
  });
  return [...lock, ...end];
}

/** Whether the relation or the agreement was filed with every administration that the pack names. */
export function evaluateFiledWith(pack: ResolvedPack, object: 'RELATION' | 'AGREEMENT' | 'ROSTER', filedWith: string[]): Finding[] {
  const keys = { RELATION: 'pairing.fileTo', AGREEMENT: 'agreement.fileTo', ROSTER: 'filing.to' } as const;
  const key = keys[object];
  return judge({ pack, key, code: `${object}_FILING`, path: 'filings' }, (wanted) => {
    const missing = wanted.filter((administration) => !filedWith.includes(administration));
    const show = (codes: typeof wanted) => kindOf(key).show(codes);
    return {
      verdict: missing.length === 0 ? 'MET' : 'NOT_MET',
      required: say.fileWith(show(wanted)),
      actual: missing.length === 0 ? say.filed : say.notFiled(show(missing)),
      numbers: { required: wanted.length, actual: wanted.length - missing.length },
      fix: missing.length === 0 ? null : say.fileWith(show(missing)),
    };
  });
}

/** Whether a relation is planned for as long as the pack wants, and not longer. */
export function evaluateDuration(pack: ResolvedPack, stay: { from: Day; to: Day }): Finding[] {
  return [
    ...judge({ pack, key: 'pairing.years.min', code: 'PAIRING_SHORT', path: 'pairing.plannedEnd' }, (years) => {
      const met = hasMonths(stay.from, stay.to, years * 12);
      return { verdict: met ? 'MET' : 'NOT_MET', required: say.yearsAtLeast(years), actual: span(stay.from, stay.to), numbers: { years }, fix: met ? null : commonWords.prolongTo(completionDay(stay.from, years * 12)) };
    }),
    ...judge({ pack, key: 'pairing.years.max', code: 'PAIRING_LONG', path: 'pairing.plannedEnd' }, (years) => {
      const last = completionDay(stay.from, years * 12);
      const met = stay.to <= last;
      return { verdict: met ? 'MET' : 'NOT_MET', required: say.yearsAtMost(years), actual: span(stay.from, stay.to), numbers: { years }, fix: met ? null : say.shortenTo(last) };
    }),
  ];
}

/** Whether the same supporter has an agreement of its own with each receiver. */
export function evaluatePerReceiver(pack: ResolvedPack, facts: { receivers: { id: string; name: string }[]; agreements: { receiverIds: string[] }[] }): Finding[] {
  return judge({ pack, key: 'agreement.perReceiver', code: 'AGREEMENT_EACH', path: 'agreements' }, (demanded): Outcome => {
    if (!demanded) return exempt;
    const own = (id: string) => facts.agreements.some(({ receiverIds }) => receiverIds.length === 1 && receiverIds[0] === id);
    const open = facts.receivers.filter((receiver) => !own(receiver.id));
    const names = open.map((receiver) => receiver.name);
    return { verdict: open.length === 0 ? 'MET' : 'NOT_MET', required: say.each, actual: open.length === 0 ? say.allSealed : say.noneWith(names), numbers: { receivers: facts.receivers.length, open: open.length }, fix: open.length === 0 ? null : say.sealEach(names) };
  });
}
