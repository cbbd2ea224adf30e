/** Responsible for whether an evaluation that is owed can be opened, and why not: the decision that openEvaluation takes. */
import { evaluationConditions } from '@jiedui/schema/condition-words';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Viewer } from '../../access/viewer.js';
import type { AvailableAction } from '../../graphql/page.js';
import { closedProblems, type ClosingFacts } from '../../policy/closing.js';
import { packOf } from '../programme/pack-lineage.js';
import { whyNotOpen, type SchemeStep } from './scheme.js';

/** The step that a scheme begins with, as the pack writes it. */
export interface OwedStep {
  readonly label: { readonly zh: string; readonly en: string };
  readonly party: SchemeStep['party'];
  readonly level: SchemeStep['divisionLevel'];
}

/** The pairing that owes it. */
export interface OwingPairing {
  readonly scopeId: number;
  readonly state: string;
  readonly packCode: string;
  readonly packVersion: number;
  readonly lineage: readonly unknown[] | null;
  readonly closings: readonly ClosingFacts[];
}

/** @param owed `firstStep` null where the pack demands it and says not how; `personId`: whose evaluation it is, or who asks of a unit */
export function openingOf(row: OwingPairing, { firstStep, toOn, personId }: { readonly firstStep: OwedStep | null; readonly toOn: string; readonly personId: string | null }, viewer: Viewer, today: string): AvailableAction {
  const reason = firstStep === null ? evaluationConditions.noScheme
    : (whyNotOpen({ label: firstStep.label.zh, party: firstStep.party, divisionLevel: firstStep.level }, row, personId, viewer) ?? closedOn(row, toOn, today));
  return { name: 'openEvaluation', allowed: reason === null, reason: reason?.zh ?? null, reasonEn: reason?.en ?? null };
}

function closedOn(row: OwingPairing, day: string, today: string): Label | null {
  const pack = packOf(row.packCode, row.packVersion, row.lineage ?? []);
  const [closed] = closedProblems(pack, { days: [day], today, closings: [...row.closings], path: '' });
  return closed ? { zh: closed.message, en: closed.messageEn } : null;
}
