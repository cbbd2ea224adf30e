import type { EvaluationScheme } from '@jiedui/schema/parameters/shapes';
import { archiveWords as say } from '@jiedui/schema/finding-words';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { Label } from '@jiedui/schema/vocabulary';
import type { PolicyProblem } from './finding.js';
import { schemeOf, schemesFor } from './scoring.js';

/** Rhythms of a scheme that judges a stay as a whole. */
export const AT_THE_END: readonly string[] = ['TERM_END', 'BATCH_END', 'BEFORE_TERM_END'] satisfies EvaluationScheme['rhythm'][];

export interface EndScheme {
  readonly id: string;
  readonly label: Label;
  /** The pack judges the batch as a whole, not each person. */
  readonly byTeam: boolean;
}

/** The evaluation at the end of a stay: of the person where the pack knows one, else of the batch; null where it knows none. */
export function endOfTermScheme(pack: ResolvedPack): EndScheme | null {
  const ends = (subject: 'PERSON' | 'TEAM') => schemesFor(pack, subject).find(({ scheme }) => AT_THE_END.includes(scheme.rhythm));
  const person = ends('PERSON');
  const found = person ?? ends('TEAM');
  return found ? { id: found.id, label: found.scheme.label, byTeam: person === undefined } : null;
}

/** What of a stay is still open, by number. */
export interface OpenMatters {
  readonly leaves: number;
  readonly outings: number;
  readonly exits: number;
  readonly incidents: number;
  readonly activities: number;
  readonly evaluations: number;
  readonly objections: number;
  readonly frauds: number;
}

/** Codes of what may be open, in the order in which it is said. */
export const openMatters: Readonly<Record<keyof OpenMatters, string>> = {
  leaves: 'LEAVE_OPEN', outings: 'OUTING_OPEN', exits: 'EXIT_OPEN', incidents: 'INCIDENT_OPEN', activities: 'ACTIVITY_OPEN',
  evaluations: 'EVALUATION_OPEN', objections: 'OBJECTION_OPEN', frauds: 'FRAUD_OPEN',
};

/** What keeps a stay out of the archive; by no rule of the sources unless the scheme's own speaks. */
export type ArchiveProblem = Omit<PolicyProblem, 'ruleId' | 'clause'> & { readonly ruleId: string | null; readonly clause: string | null };

/** Why a stay cannot go into the archive yet: nothing of it may be open, and it is judged where the pack says so. */
export function archiveProblems(pack: ResolvedPack, stay: { name: string; state: string; path: string }, open: OpenMatters): ArchiveProblem[] {
  const scheme = stay.state === 'FINISHED' ? endOfTermScheme(pack) : null;
  const rule = scheme ? schemeOf(pack, scheme.id) : null;
  const bare = { ruleId: null, clause: null, path: stay.path };
  const matters = (Object.keys(openMatters) as (keyof OpenMatters)[]).filter((kind) => open[kind] > 0);
  return [
    ...(scheme ? [problem({ code: 'EVALUATION_MISSING', ...bare, ...(rule && { ruleId: rule.ruleId, clause: rule.clause }), numbers: {} }, say.notEvaluated(stay.name, scheme.label), say.evaluateFirst(scheme.label))] : []),
    ...matters.map((kind) => problem({ code: openMatters[kind], ...bare, numbers: { open: open[kind] } }, say.open[kind](stay.name, open[kind]), say.settle[kind])),
  ];
}

function problem(base: Pick<ArchiveProblem, 'code' | 'ruleId' | 'clause' | 'path' | 'numbers'>, message: Label, fix: Label): ArchiveProblem {
  return { ...base, message: message.zh, messageEn: message.en, fix: fix.zh, fixEn: fix.en };
}
