/** Responsible for an evaluation as one locked whole: its row, items, steps and seals. Talks to: evaluation and its parts. */
import type { ChainStep } from '../../policy/chain.js';
import type { ChainParty } from '@jiedui/schema/vocabulary';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { Refusal } from '../../graphql/refusal.js';
import { schemeOf } from '../../policy/scoring.js';
import { whyNot } from '../../states/decide.js';
import { lockRow } from '../../states/transition.js';
import { loadPack } from '../programme/pack-lineage.js';
import { EvaluationItem } from './evaluation-item.js';
import { EvaluationSeal } from './evaluation-seal.js';
import { EvaluationStep } from './evaluation-step.js';
import { Evaluation } from './evaluation.js';
import { evaluationMachine } from './evaluation.states.js';

export interface LockedEvaluation {
  readonly row: Evaluation;
  readonly items: EvaluationItem[];
  readonly steps: EvaluationStep[];
  /** Valid seals only. */
  readonly seals: EvaluationSeal[];
}

/**
 * Locks an evaluation and asks the same question as the screen. NOT_FOUND, CONFLICT, or a Refusal if the action is not
 * the viewer's now.
 */
export async function lockFor(
  tx: Tx, key: Key, action: keyof typeof evaluationMachine.actions, revision: number | null | undefined,
): Promise<LockedEvaluation> {
  const row = await lockRow(tx, Evaluation, key, revision ?? undefined);
  const [items, steps, seals] = await Promise.all([
    tx.manager.createQueryBuilder(EvaluationItem, 'i').where('i.scope_id = :scopeId and i.evaluation_id = :id', { ...key }).orderBy('i.position').getMany(),
    tx.manager.createQueryBuilder(EvaluationStep, 's').where('s.scope_id = :scopeId and s.evaluation_id = :id', { ...key }).orderBy('s.position').getMany(),
    tx.manager.createQueryBuilder(EvaluationSeal, 's').where(`s.scope_id = :scopeId and s.evaluation_id = :id and s.state = 'VALID'`, { ...key }).getMany(),
  ]);
  const why = whyNot(evaluationMachine, action, { ...row, steps } as Evaluation, tx.viewer);
  if (why) throw new Refusal([why]);
  return { row, items, steps, seals };
}

/** The scheme that an evaluation was opened with, in the pack version that it pins. */
export async function schemeFor(tx: Tx, row: Pick<Evaluation, 'packCode' | 'packVersion' | 'schemeId'>) {
  const found = schemeOf(await loadPack(tx, row), row.schemeId);
  if (!found) throw new Error(`The pack ${row.packCode}@${row.packVersion} has no scheme ${row.schemeId}`);
  return found;
}

/** The steps as the chain's arithmetic takes them: a returned step is an open one with a reason. */
export function chainOf({ row, steps, seals }: LockedEvaluation): ChainStep[] {
  return steps.map((step) => {
    const seal = seals.find((candidate) => candidate.stepId === step.id);
    return {
      no: step.position,
      code: step.code,
      label: step.name,
      labelEn: step.name,
      party: step.party as ChainParty,
      level: step.divisionLevel,
      action: step.action,
      seal: step.seal,
      state: step.state === 'RETURNED' ? 'OPEN' : step.state,
      signed: step.state !== 'SIGNED' ? null : {
        organizationId: step.orgId ?? '',
        at: (step.signedAt ?? row.createdAt).toISOString(),
        contentHash: seal?.contentHash ?? row.contentHash ?? '',
        sealId: seal?.id ?? null,
      },
      voided: [],
      returned: null,
    };
  });
}
