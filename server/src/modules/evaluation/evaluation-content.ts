import { createHash } from 'node:crypto';
import { canonicalJson } from '@jiedui/schema/canonical-json';
import type { EvaluationItem } from './evaluation-item.js';
import type { EvaluationStep } from './evaluation-step.js';
import type { Evaluation } from './evaluation.js';

/** An opinion that is part of what a step signs. */
export interface SignedOpinion {
  readonly step: string;
  readonly organization: string;
  readonly opinion: string;
}

/**
 * SHA-256 in hex of what a step signs: whom and what it is about, every score with its evidence, the summary, and all
 * opinions up to its own.
 */
export function contentHash(row: Evaluation, items: readonly EvaluationItem[], opinions: readonly SignedOpinion[]): string {
  const content = {
    evaluation: `${row.scopeId}-${row.id}`,
    version: row.versionNo,
    supersedes: row.supersedesId,
    subject: { kind: row.subject, name: row.subjectName, assignment: row.assignmentId, team: row.teamId, pairing: row.pairingId },
    scheme: { pack: row.packCode, packVersion: row.packVersion, id: row.schemeId },
    period: { from: row.periodFrom, to: row.periodTo },
    items: items.map((item) => ({ code: item.code, weight: item.weight, fullMarks: item.fullMarks, score: item.score, evidence: item.evidence, ...besides(item) })),
    total: row.total,
    grade: row.grade,
    summary: row.summary,
    ...(row.register && { register: row.register }),
    opinions: opinions.map(({ step, organization, opinion }) => ({ step, organization, opinion })),
  };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** Scores and facts beside the counted score; what is not there leaves the hash of earlier seals as it was. */
function besides({ selfScore, peerScore, spotScore, signedFacts }: EvaluationItem) {
  return {
    ...(selfScore !== null && { selfScore }), ...(peerScore !== null && { peerScore }), ...(spotScore !== null && { spotScore }), ...(signedFacts !== null && { facts: signedFacts }),
  };
}

/** The opinions of the steps that are signed, in order. */
export function opinionsOf(steps: readonly EvaluationStep[]): SignedOpinion[] {
  return steps.filter((step) => step.state === 'SIGNED').map((step) => ({ step: step.code, organization: step.orgId ?? '', opinion: step.opinion }));
}
