import { rectificationWords as say } from '@jiedui/schema/finding-words-evaluation';
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { Day } from './facts.js';
import { type Finding, judge, type Outcome } from './finding.js';

/** A local time, to the day or to the minute (`2022-05-31 18:00`): those of one order are of one form and compare as texts. */
export type LocalTime = Day;

/** An order to put something right. Several orders on one unit stand side by side. */
export interface RectificationFacts {
  id: string;
  /** RECEIVER: tasks not done because of the receiver; UNAPPROVED: services that nobody approved. */
  cause: 'RECEIVER' | 'UNAPPROVED';
  /** Null while no order was given. */
  orderedOn: LocalTime | null;
  dueOn: LocalTime | null;
  evidenceOn: LocalTime | null;
  serious: boolean;
  today: LocalTime;
}

export type Escalation = 'HEAD_LIABILITY' | 'LEGAL';

/** Whether an order with a limit was given and kept. Evidence after the limit is taken, but the mark of being overdue stays. */
export function evaluateRectification(pack: ResolvedPack, facts: RectificationFacts): Finding[] {
  const key = facts.cause === 'RECEIVER' ? 'rectify.receiver' : 'rectify.unapproved';
  return judge({ pack, key, code: 'RECTIFICATION', path: `rectifications.${facts.id}` }, (): Outcome => {
    const required = facts.dueOn === null ? say.order : say.by(facts.dueOn);
    if (facts.orderedOn === null || facts.dueOn === null) return { verdict: 'NOT_MET', required, actual: say.noOrder, fix: say.order };
    if (facts.evidenceOn === null) {
      const overdue = facts.today > facts.dueOn;
      return { verdict: overdue ? 'NOT_MET' : 'UNKNOWN', required, actual: overdue ? say.overdue : say.underWay, numbers: { dueOn: facts.dueOn }, fix: say.handIn };
    }
    const met = facts.evidenceOn <= facts.dueOn;
    return { verdict: met ? 'MET' : 'NOT_MET', required, actual: say.evidence(facts.evidenceOn, met), numbers: { dueOn: facts.dueOn, evidenceOn: facts.evidenceOn }, fix: met ? null : say.evaluateAgain };
  });
}

/** What follows from an order: liability of the head where it is serious, the law where unapproved services go on. */
export function escalationsOf(pack: ResolvedPack, facts: RectificationFacts): Escalation[] {
  const rule = lookup(pack, facts.cause === 'RECEIVER' ? 'rectify.receiver' : 'rectify.unapproved');
  if (rule.state !== 'FOUND') return [];
  if (facts.cause === 'RECEIVER') return facts.serious ? ['HEAD_LIABILITY'] : [];
  const kept = facts.evidenceOn !== null && facts.dueOn !== null && facts.evidenceOn <= facts.dueOn;
  return !kept && facts.dueOn !== null && facts.today > facts.dueOn ? ['LEGAL'] : [];
}

/** Measures of the pack for a supporter that does not do its part: the circular always, the others where it is serious. */
export function supporterMeasures(pack: ResolvedPack, facts: { tasksDone: boolean; serious: boolean }): string[] {
  const measures = lookup(pack, 'sanction.supporter');
  if (measures.state !== 'FOUND' || facts.tasksDone) return [];
  return facts.serious ? measures.value : measures.value.filter((measure) => measure === 'CIRCULAR');
}

/** Evaluations that a person's serious failure fails; the periodic assessment is a physician's. */
export function personMeasures(pack: ResolvedPack, facts: { seriousFailure: boolean; physician: boolean }): string[] {
  const measures = lookup(pack, 'sanction.person');
  if (measures.state !== 'FOUND' || !facts.seriousFailure) return [];
  return measures.value.filter((measure) => measure !== 'PERIODIC_FAIL' || facts.physician);
}

/** Whether another person may be selected in place of one who failed. */
export function mayReplace(pack: ResolvedPack, passed: boolean): boolean {
  return !passed && lookup(pack, 'replace.onFail').state === 'FOUND';
}
