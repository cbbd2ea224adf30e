import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import type { SealProvider } from '../document/seal-provider.js';
import { contentHash, opinionsOf } from './evaluation-content.js';
import { EvaluationItem } from './evaluation-item.js';
import type { EvaluationSealCheck, EvaluationSealLine } from './evaluation-seal-check.js';
import { EvaluationSeal } from './evaluation-seal.js';
import { EvaluationStep } from './evaluation-step.js';
import { Evaluation } from './evaluation.js';

/** Checks every seal of an evaluation anew. NOT_FOUND where the viewer does not reach it. */
export async function checkSeals(tx: Tx, provider: SealProvider, key: Key): Promise<EvaluationSealCheck> {
  const { manager } = tx;
  const [row, items, steps, seals] = await Promise.all([
    manager.createQueryBuilder(Evaluation, 'e').where('e.scope_id = :scopeId and e.id = :id', { ...key }).getOne(),
    manager.createQueryBuilder(EvaluationItem, 'i').where('i.scope_id = :scopeId and i.evaluation_id = :id', { ...key }).orderBy('i.position').getMany(),
    manager.createQueryBuilder(EvaluationStep, 's').where('s.scope_id = :scopeId and s.evaluation_id = :id', { ...key }).orderBy('s.position').getMany(),
    manager.createQueryBuilder(EvaluationSeal, 's').where('s.scope_id = :scopeId and s.evaluation_id = :id', { ...key }).orderBy('s.sealed_at').addOrderBy('s.id').getMany(),
  ]);
  if (!row) throw notFound();
  const lines = await Promise.all(seals.map((seal) => checkOne(provider, { row, items, steps }, seal)));
  const missing = steps.some((step) => step.seal && !seals.some((seal) => seal.stepId === step.id && seal.state === 'VALID'));
  const broken = lines.some((line) => line.verdict === 'INVALID');
  return {
    evaluationId: formatKey(key), verdict: broken ? 'INVALID' : missing ? 'UNSEALED' : 'VALID', algorithm: provider.algorithm, seals: lines,
  };
}

interface Sealed {
  readonly row: Evaluation;
  readonly items: EvaluationItem[];
  readonly steps: EvaluationStep[];
}

async function checkOne(provider: SealProvider, sealed: Sealed, seal: EvaluationSeal): Promise<EvaluationSealLine> {
  const step = sealed.steps.find((candidate) => candidate.id === seal.stepId);
  const line = { sealId: formatKey(seal), step: step?.name ?? '', orgName: seal.orgName, sealedAt: seal.sealedAt };
  if (seal.state === 'VOID') return { ...line, verdict: 'VOID', reason: seal.voidReason };
  const reason = step ? await faultOf(provider, sealed, seal, step) : '没有对应的环节';
  return { ...line, verdict: reason === null ? 'VALID' : 'INVALID', reason };
}

async function faultOf(provider: SealProvider, { row, items, steps }: Sealed, seal: EvaluationSeal, step: EvaluationStep): Promise<string | null> {
  const until = steps.filter((candidate) => candidate.position <= step.position);
  if (contentHash(row, items, opinionsOf(until)) !== seal.contentHash) return '考核内容与盖章时不一致';
  const genuine = await provider.verify({
    subject: 'evaluation', subjectId: formatKey(row), version: row.versionNo, contentHash: seal.contentHash, capacity: step.code,
    organization: step.orgId ?? '', userId: seal.byUserId, sealedAt: seal.sealedAt.toISOString(),
  }, seal);
  return genuine ? null : '签名与印章不符';
}
