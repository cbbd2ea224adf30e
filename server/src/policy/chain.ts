import type { ChainAction, EvaluationScheme } from '@jiedui/schema/parameters/shapes';
import { chainParties, type ChainParty, divisionLevels, type DivisionLevel, labelOf } from '@jiedui/schema/vocabulary';
import type { Instant } from './facts.js';
import type { PolicyProblem } from './finding.js';

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
  if (step === undefined || next === null) return refusal('STEP_CLOSED', act.code, step === undefined ? '没有这一步' : '考核已生效,不能再签', '如需更正,另建新版本');
  if (step !== next) return refusal('STEP_ORDER', act.code, `现在应由“${next.label}”办理`, `等待第 ${next.no} 步完成`);
  if (!mayAct(step, act.by)) return refusal('STEP_PARTY', act.code, `本步由${partyName(step)}办理`, `请${partyName(step)}办理`);
  if (step.seal && act.sealId === null) return refusal('SEAL_REQUIRED', act.code, '本步需要盖章', '用本单位印章盖章');
  const { organizationId } = act.by;
  const other = steps.find((candidate) => candidate !== step && candidate.signed?.organizationId === organizationId && candidate.party !== step.party);
  if (other !== undefined) return refusal('ROLE_CONFLICT', act.code, `同一单位已作为${partyName(other)}签署`, '由另一单位办理');
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
  if (from === null) return refusal('STEP_CLOSED', act.fromCode, '考核已生效,不能退回', '如需更正,另建新版本');
  if (from.code !== act.fromCode) return refusal('STEP_ORDER', act.fromCode, `现在应由“${from.label}”办理`, `由第 ${from.no} 步退回`);
  if (!mayAct(from, act.by)) return refusal('STEP_PARTY', act.fromCode, `本步由${partyName(from)}办理`, `请${partyName(from)}退回`);
  if (target === undefined || target.no >= from.no) return refusal('RETURN_TARGET', act.toCode, '只能退回到已完成的前面步骤', '选择前面的步骤');
  if (act.reason.trim() === '') return refusal('REASON_REQUIRED', act.fromCode, '退回需要理由', '填写退回理由');
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

function partyName(step: Pick<ChainStep, 'party' | 'level'>): string {
  const level = step.level === null ? '' : labelOf(divisionLevels, step.level);
  return `${level}${labelOf(chainParties, step.party)}`;
}

function refusalBy({ ruleId, clause }: ChainRule) {
  const source = ruleId === '' ? '' : `(${[ruleId, clause].filter((part) => part !== '').join(',')})`;
  return (code: string, step: string, reason: string, fix: string): ChainResult => ({
    ok: false,
    problem: { code, ruleId, path: `chain.${step}`, message: `${reason}。${fix}。${source}`, fix, clause, numbers: {} },
  });
}
