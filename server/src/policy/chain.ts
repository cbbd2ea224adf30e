import { chainWords as say } from '@jiedui/schema/finding-words-evaluation';
import type { ChainAction, EvaluationScheme } from '@jiedui/schema/parameters/shapes';
import type { ChainParty, DivisionLevel, Label } from '@jiedui/schema/vocabulary';
import type { Instant } from './facts.js';
import { type PolicyProblem, problemOf } from './finding.js';

/** Chain of an evaluation: pure functions over its steps. A step is signed in order; a return reopens an earlier one. */

export interface Signature {
  organizationId: string;
  at: Instant;
  /** Hash of the content that was signed. */
  contentHash: string;
  /** Null where the step asks for no seal. */
  sealId: string | null;
}

export interface VoidedSignature extends Signature {
  voidedAt: Instant;
  reason: string;
}

export interface ChainStep {
  /** Place in the chain, from 1. */
  no: number;
  code: string;
  label: string;
  labelEn: string;
  party: ChainParty;
  level: DivisionLevel | null;
  action: ChainAction;
  seal: boolean;
  state: 'WAITING' | 'OPEN' | 'SIGNED';
  signed: Signature | null;
  /** Signatures that a return made void, oldest first. */
  voided: VoidedSignature[];
  /** Why the step is open again. */
  returned: { reason: string; at: Instant; fromCode: string } | null;
}

export type ChainResult =
  | { ok: true; steps: ChainStep[]; changed: string[]; voided: string[]; effective: boolean }
  | { ok: false; problem: PolicyProblem };

/** Who acts: an organisation as a party of the evaluation; a commission with the level of its division. */
export interface ChainActor {
  organizationId: string;
  party: ChainParty;
  level: DivisionLevel | null;
}

/** The steps of a new evaluation: the first one open, the rest waiting. */
export function openChain(scheme: EvaluationScheme): ChainStep[] {
  return scheme.chain.map((step, index) => ({
    no: index + 1,
    code: step.code,
    label: step.label.zh,
    labelEn: step.label.en,
    party: step.party,
    level: step.level,
    action: step.action,
    seal: step.seal,
    state: index === 0 ? 'OPEN' : 'WAITING',
    signed: null,
    voided: [],
    returned: null,
  }));
}

export const openStep = (steps: ChainStep[]): ChainStep | null => steps.find((step) => step.state === 'OPEN') ?? null;

/** After the last signature the evaluation is in effect and does not change any more. */
export const isEffective = (steps: ChainStep[]): boolean => steps.length > 0 && steps.every((step) => step.state === 'SIGNED');

/** Whether an actor is the one a step waits for. */
function mayAct(step: Pick<ChainStep, 'party' | 'level'>, actor: Pick<ChainActor, 'party' | 'level'>): boolean {
  return step.party === actor.party && (step.level === null || step.level === actor.level);
}

/** The rule that a refusal cites: that of the evaluation scheme in the pack. */
export interface ChainRule {
  ruleId: string;
  clause: string;
}

const noRule: ChainRule = { ruleId: '', clause: '' };

/** Signs the open step. Only the next step may be signed, by its party, over the content that the earlier steps signed. */
export function signStep(
  steps: ChainStep[],
  act: { code: string; by: ChainActor; at: Instant; contentHash: string; sealId: string | null },
  rule: ChainRule = noRule,
): ChainResult {
  const refusal = refusalBy(rule);
  const step = steps.find((candidate) => candidate.code === act.code);
  const next = openStep(steps);
  if (step === undefined || next === null) return refusal('STEP_CLOSED', act.code, step === undefined ? say.noStep : say.notSigned, say.correct);
  if (step !== next) return refusal('STEP_ORDER', act.code, say.turn(next.label), say.waitFor(next.no));
  if (!mayAct(step, act.by)) return refusal('STEP_PARTY', act.code, say.belongsTo(say.party(step)), say.letAct(say.party(step)));
  if (step.seal && act.sealId === null) return refusal('SEAL_REQUIRED', act.code, say.sealNeeded, say.seal);
  const { organizationId } = act.by;
  const other = steps.find((candidate) => candidate !== step && candidate.signed?.organizationId === organizationId && candidate.party !== step.party);
  if (other !== undefined) return refusal('ROLE_CONFLICT', act.code, say.alreadyAs(say.party(other)), say.anotherUnit);
  const changed = steps.map((candidate): ChainStep => {
    if (candidate === step) {
      return { ...step, state: 'SIGNED', signed: { organizationId, at: act.at, contentHash: act.contentHash, sealId: act.sealId }, returned: null };
    }
    return candidate.no === step.no + 1 ? { ...candidate, state: 'OPEN' } : candidate;
  });
  return done(steps, changed, []);
}

/** Sends the evaluation back from the open step to an earlier one, whose seal and all later seals become void. */
export function returnTo(
  steps: ChainStep[],
  act: { fromCode: string; toCode: string; by: ChainActor; at: Instant; reason: string },
  rule: ChainRule = noRule,
): ChainResult {
  const refusal = refusalBy(rule);
  const from = openStep(steps);
  const target = steps.find((step) => step.code === act.toCode);
  if (from === null) return refusal('STEP_CLOSED', act.fromCode, say.notReturned, say.correct);
  if (from.code !== act.fromCode) return refusal('STEP_ORDER', act.fromCode, say.turn(from.label), say.returnFrom(from.no));
  if (!mayAct(from, act.by)) return refusal('STEP_PARTY', act.fromCode, say.belongsTo(say.party(from)), say.letReturn(say.party(from)));
  if (target === undefined || target.no >= from.no) return refusal('RETURN_TARGET', act.toCode, say.onlyBack, say.chooseBack);
  if (act.reason.trim() === '') return refusal('REASON_REQUIRED', act.fromCode, say.reasonNeeded, say.giveReason);
  const voided = steps.filter((step) => step.no >= target.no && step.signed !== null).map((step) => step.code);
  const changed = steps.map((step): ChainStep => (step.no < target.no || step.no > from.no ? step : reset(step, step === target, act)));
  return done(steps, changed, voided);
}

function reset(step: ChainStep, isTarget: boolean, act: { fromCode: string; at: Instant; reason: string }): ChainStep {
  const voided = step.signed === null ? step.voided : [...step.voided, { ...step.signed, voidedAt: act.at, reason: act.reason }];
  return {
    ...step,
    state: isTarget ? 'OPEN' : 'WAITING',
    signed: null,
    voided,
    returned: isTarget ? { reason: act.reason, at: act.at, fromCode: act.fromCode } : null,
  };
}

function done(before: ChainStep[], steps: ChainStep[], voided: string[]): ChainResult {
  const changed = steps.filter((step, index) => step !== before[index]).map((step) => step.code);
  return { ok: true, steps, changed, voided, effective: isEffective(steps) };
}

function refusalBy({ ruleId, clause }: ChainRule) {
  const cited = [ruleId, clause].filter((part) => part !== '');
  const source = (comma: string) => (ruleId === '' ? '' : `(${cited.join(comma)})`);
  return (code: string, step: string, reason: Label, fix: Label): ChainResult => {
    const message = { zh: `${reason.zh}。${fix.zh}。${source(',')}`, en: `${reason.en}. ${fix.en}. ${source(', ')}`.trim() };
    return { ok: false, problem: problemOf({ code, ruleId, path: `chain.${step}`, clause, numbers: {} }, { message, fix }) };
  };
}
