import { paymentWords as say } from '@jiedui/schema/finding-words-work';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { Label } from '@jiedui/schema/vocabulary';
import { daysBetween } from './calendar.js';
import type { Day } from './facts.js';
import { type Finding, judge } from './finding.js';

/** A calendar month, e.g. '2022-04'. */
export type Month = string;

/** One entry of the ledger in whole fen. Posted entries never change (C-16). */
export interface MoneyEntry {
  personId: string;
  kind: 'SUBSIDY' | 'DEDUCTION';
  /** The month that it is about. */
  about: Month;
  /** The month in which it is posted. */
  postedIn: Month;
  fen: number;
  ruleId: string;
}

/** One month of a stay and how it was evaluated; null while there is no result. */
export interface MonthFacts {
  personId: string;
  month: Month;
  stayFrom: Day;
  stayTo: Day;
  passed: boolean | null;
}

/** What a month of a stay is worth by the pack: the subsidy, and the deduction of a failed month. */
export function monthEntries(pack: ResolvedPack, facts: MonthFacts, postedIn: Month): MoneyEntry[] {
  const subsidy = lookup(pack, 'subsidy.perMonthFen');
  if (subsidy.state !== 'FOUND') return [];
  const due = shareOf(pack, subsidy.value, facts);
  const entry = { personId: facts.personId, about: facts.month, postedIn };
  const entries: MoneyEntry[] = due === 0 ? [] : [{ ...entry, kind: 'SUBSIDY', fen: due, ruleId: subsidy.entry.ruleId }];
  const deduction = lookup(pack, 'subsidy.deductOnFailFen');
  if (facts.passed === false && deduction.state === 'FOUND' && due > 0) {
    entries.push({ ...entry, kind: 'DEDUCTION', fen: -Math.min(deduction.value, due), ruleId: deduction.entry.ruleId });
  }
  return entries;
}

/** Part of the subsidy for the days of the stay that lie in the month, half a fen upwards. */
function shareOf(pack: ResolvedPack, fen: number, { month, stayFrom, stayTo }: MonthFacts): number {
  const first = `${month}-01`;
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  const days = daysBetween(stayFrom > first ? stayFrom : first, stayTo < last ? stayTo : last) + 1;
  const all = daysBetween(first, last) + 1;
  if (days <= 0) return 0;
  const rule = lookup(pack, 'subsidy.partialMonth');
  const mode = rule.state === 'FOUND' ? rule.value : 'FULL';
  if (days >= all || mode === 'FULL') return fen;
  return mode === 'NONE' ? 0 : Math.floor((2 * fen * days + all) / (2 * all));
}

/** What has to be posted so that the ledger says what the pack says now: differences, dated in the month of publication (C-16). */
export function differenceEntries(posted: MoneyEntry[], wanted: MoneyEntry[], postedIn: Month): MoneyEntry[] {
  const nameOf = (entry: MoneyEntry) => `${entry.personId} ${entry.kind} ${entry.about}`;
  const sums = new Map<string, { sample: MoneyEntry; fen: number }>();
  const add = (entry: MoneyEntry, fen: number) => sums.set(nameOf(entry), { sample: entry, fen: (sums.get(nameOf(entry))?.fen ?? 0) + fen });
  for (const entry of posted) add(entry, -entry.fen);
  for (const entry of wanted) add(entry, entry.fen);
  return [...sums.values()].filter(({ fen }) => fen !== 0).map(({ sample, fen }) => ({ ...sample, fen, postedIn }));
}

/** Whether funds that a higher level passed down were paid out to the dispatched staff as the pack demands. */
export function evaluatePassThrough(pack: ResolvedPack, facts: { receivedFen: number; paidFen: number }): Finding[] {
  return judge({ pack, key: 'money.passThrough', code: 'PASS_THROUGH', path: 'money.passThrough' }, (share) => {
    const due = Math.ceil(Number((facts.receivedFen * Number(share)).toFixed(4)));
    const met = facts.paidFen >= due;
    return {
      verdict: met ? 'MET' : 'NOT_MET',
      required: say.atLeast(due),
      actual: say.received(facts.receivedFen, facts.paidFen),
      numbers: { received: facts.receivedFen, paid: facts.paidFen, due },
      fix: met ? null : say.payMore(due - facts.paidFen),
    };
  });
}

/** Whether a payment may be made: none from the receiver to dispatched staff, under whatever name. */
export function evaluatePayment(pack: ResolvedPack, payment: { payer: 'SUPPORTING' | 'RECEIVING' | 'GOVERNMENT'; person: { id: string; name: string }; what: Label; fen: number }): Finding[] {
  return judge({ pack, key: 'pay.fromReceiver', code: 'PAY_FROM_RECEIVER', path: 'payment.payer', about: payment.person }, () => {
    const met = payment.payer !== 'RECEIVING';
    return {
      verdict: met ? 'MET' : 'NOT_MET',
      required: say.nothingFromReceiver,
      actual: met ? say.notByReceiver(payment.what) : say.byReceiver(payment.what, payment.fen),
      numbers: { fen: payment.fen },
      fix: met ? null : say.payBack,
    };
  });
}
