import { evaluationConditions } from '@jiedui/schema/condition-words';
import { chainWords } from '@jiedui/schema/finding-words-evaluation';
import { evaluationRefusals as say } from '@jiedui/schema/refusal-words-work';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { returnTo, signStep, type ChainActor, type ChainResult } from '../../policy/chain.js';
import { changeRow, logTransition } from '../../states/transition.js';
import { recordEffect } from '../career/register.service.js';
import type { SealProvider } from '../document/seal-provider.js';
import type { SealingTools } from '../document/sealed-document.service.js';
import { tellParties } from '../notice/tell.js';
import type { EvaluationScheme } from '@jiedui/schema/parameters/shapes';
import { businessDay } from '../../policy/calendar.js';
import { objectionUntil as lastDayToObject } from '../../policy/objection.js';
import { concludes } from '../../policy/reward.js';
import { postResult } from '../money/post-result.service.js';
import { settleEvaluated } from '../presence/stay-archive.service.js';
import { loadPack } from '../programme/pack-lineage.js';
import { byItem, factsOf } from './evaluation-facts.service.js';
import { methodProblems } from './evaluation-method.service.js';
import { contentHash, opinionsOf } from './evaluation-content.js';
import { EvaluationStep } from './evaluation-step.js';
import type { ReturnEvaluationInput, SignEvaluationInput } from './evaluation.input.js';
import { Evaluation } from './evaluation.js';
import { chainOf, lockFor, schemeFor, type LockedEvaluation } from './evaluation.rows.js';
import { evaluationMachine, openStepOf, partyFor } from './evaluation.states.js';
import { settleDues } from './result-due.service.js';

/** What the log and the notices call an evaluation. */
function evaluationName(row: Pick<Evaluation, 'subjectName' | 'schemeName'>): string {
  return `${row.subjectName} ${row.schemeName}`;
}

/**
 * Signs the open step over everything signed before, and seals it where the chain asks for a seal. The last step puts the
 * evaluation into effect; the version it corrects is superseded then.
 */
export async function signEvaluation(tx: Tx, tools: SealingTools, key: Key, input: SignEvaluationInput): Promise<void> {
  const locked = await lockFor(tx, key, 'signEvaluation', input.revision);
  const { row, steps, items } = locked;
  const step = openOf(steps);
  if (input.step && input.step !== step.code) {
    throw new Refusal([{ code: 'STEP_ORDER', path: 'step', message: chainWords.turn(step.name), fix: say.retry }]);
  }
  const opinion = input.opinion.trim();
  const { scheme, ruleId, clause } = await schemeFor(tx, row);
  refuse([...signingProblems(locked, step, { ruleId, clause }), ...sensitiveProblems({ opinion }), ...sameSignerProblems(tx, locked, step)]);
  if (step.action === 'FILL') await keepFacts(tx, locked, scheme);
  const actor = actorOf(tx, row, step);
  const hash = contentHash(row, items, [...opinionsOf(steps), { step: step.code, organization: actor.organizationId, opinion }]);
  const at = tx.now.toISOString();
  const outcome = accepted(signStep(chainOf(locked), { code: step.code, by: actor, at, contentHash: hash, sealId: step.seal ? step.id : null }, { ruleId, clause }));
  if (step.seal) await putSeal(tx, tools.seals, row, step, { hash, at, organization: actor.organizationId });
  const next = steps.find((candidate) => candidate.position === step.position + 1);
  const objectionUntil = outcome.effective ? lastDayToObject(await loadPack(tx, row), businessDay(tx.now)) : null;
  if (outcome.effective) await postResult(tx, row, scheme.rhythm);
  await Promise.all([
    changeRow(tx, EvaluationStep, step, {
      state: 'SIGNED', orgId: actor.organizationId, orgName: tx.viewer.acting?.orgName ?? '', opinion, signedBy: tx.viewer.user?.name ?? '',
      signedAt: tx.now, returnReason: null,
    }),
    ...(next ? [changeRow(tx, EvaluationStep, next, { state: 'OPEN' })] : []),
    changeRow(tx, Evaluation, key, outcome.effective ? { contentHash: hash, state: 'EFFECTIVE', effectiveAt: tx.now, objectionUntil } : { contentHash: hash }),
    logTransition(tx, evaluationMachine, key, {
      action: 'signEvaluation', from: row.state, to: outcome.effective ? 'EFFECTIVE' : row.state, subject: `${evaluationName(row)} ${step.name}`, reason: opinion || null,
    }),
  ]);
  if (outcome.effective) await takeEffect(tx, tools, row);
  else if (next) await tellNext(tx, row, next);
}

/** What is missing in the sheet when the filling party signs. */
function signingProblems(locked: LockedEvaluation, step: EvaluationStep, rule: { ruleId: string; clause: string }): ProblemInput[] {
  return step.action === 'FILL' ? [...fillProblems(locked), ...methodProblems(locked, rule)] : [];
}

/** What is recorded when the filling party signs stays with the items: later records change nothing in what was signed. */
async function keepFacts(tx: Tx, { row, items }: LockedEvaluation, scheme: EvaluationScheme): Promise<void> {
  if (!scheme.items.some((item) => item.facts !== undefined)) return;
  const named = byItem(scheme, await factsOf(tx, row));
  for (const item of items) item.signedFacts = named.get(item.code) ?? null;
  await tx.query(
    `update evaluation_item i set facts = l.facts from jsonb_to_recordset($3) as l(code text, facts jsonb)
      where i.scope_id = $1 and i.evaluation_id = $2 and i.code = l.code`,
    [row.scopeId, row.id, JSON.stringify(items.map((item) => ({ code: item.code, facts: item.signedFacts })))],
  );
}

/** All points, or a grade where the scheme has no items, before the filling party signs. */
function fillProblems({ row, items }: LockedEvaluation): ProblemInput[] {
  const missing = items.filter((item) => item.score === null);
  if (items.length === 0 && row.grade === null) return [{ code: 'GRADE_MISSING', path: 'grade', message: say.noGrade, fix: say.gradeFirst }];
  return missing.map((item) => ({ code: 'SCORE_MISSING', path: `items.${item.code}.score`, message: say.noScore(item.name), fix: say.scoreFirst }));
}

/** One person signs for one side only, even with accounts at both. */
function sameSignerProblems(tx: Tx, { seals, steps }: LockedEvaluation, step: EvaluationStep): ProblemInput[] {
  const other = seals.find((seal) => seal.byUserId === tx.viewer.user?.id && steps.find((candidate) => candidate.id === seal.stepId)?.party !== step.party);
  if (!other) return [];
  return [{ code: 'ROLE_CONFLICT', path: `chain.${step.code}`, message: say.signedForOther(other.byName, other.orgName), fix: say.anotherPerson }];
}

function openOf(steps: readonly EvaluationStep[]): EvaluationStep {
  const step = openStepOf(steps);
  if (!step) throw new Refusal([{ code: 'STEP_CLOSED', message: evaluationConditions.nothingOpen }]);
  return step;
}

function actorOf(tx: Tx, row: Evaluation, step: EvaluationStep): ChainActor {
  const party = partyFor(step, row.scopeId, row.personId, tx.viewer) as ChainActor['party'] | null;
  if (party === null || !tx.viewer.acting) throw new Refusal([{ code: 'PARTY', message: say.stepOfOthers }]);
  return { organizationId: tx.viewer.acting.orgId, party, level: tx.viewer.acting.divisionLevel };
}

function accepted(result: ChainResult): Extract<ChainResult, { ok: true }> {
  if (!result.ok) throw new Refusal([result.problem]);
  return result;
}

async function putSeal(tx: Tx, provider: SealProvider, row: Evaluation, step: EvaluationStep, made: { hash: string; at: string; organization: string }): Promise<void> {
  const userId = tx.viewer.user?.id ?? '';
  const mark = await provider.seal({
    subject: 'evaluation', subjectId: formatKey(row), version: row.versionNo, contentHash: made.hash, capacity: step.code,
    organization: made.organization, userId, sealedAt: made.at,
  });
  await tx.query(
    `insert into evaluation_seal (scope_id, evaluation_id, step_id, org_name, by_name, by_user_id, sealed_at, content_hash, algorithm, key_id, signature)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [row.scopeId, row.id, step.id, tx.viewer.acting?.orgName ?? '', tx.viewer.user?.name ?? '', userId, made.at, made.hash,
      mark.algorithm, mark.keyId, mark.signature],
  );
}

async function takeEffect(tx: Tx, tools: SealingTools, row: Evaluation): Promise<void> {
  if (row.supersedesId !== null) {
    const old = { scopeId: row.scopeId, id: row.supersedesId };
    await changeRow(tx, Evaluation, old, { state: 'SUPERSEDED' });
    await logTransition(tx, evaluationMachine, old, {
      action: 'correctEvaluation', from: 'EFFECTIVE', to: 'SUPERSEDED', subject: evaluationName(row), reason: row.correctionReason,
    });
  }
  await tellParties(tx, row.scopeId, ['RECEIVING', 'SUPPORTING', 'OWNER', 'OVERSIGHT'], {
    kind: 'EVALUATION_EFFECTIVE', title: `考核已生效：${evaluationName(row)}`, body: row.gradeName ?? '', link: `/evaluations/${formatKey(row)}`,
  });
  await recordEffect(tx, tools, row);
  await settleEvaluated(tx, row);
  if (concludes(row.rhythm)) await settleDues(tx, row.scopeId, [row.id, ...(row.supersedesId === null ? [] : [row.supersedesId])]);
}

async function tellNext(tx: Tx, row: Evaluation, next: EvaluationStep, reason = ''): Promise<void> {
  if (next.party === 'SELF') return;
  await tellParties(tx, row.scopeId, [next.party], {
    kind: reason === '' ? 'EVALUATION_STEP' : 'EVALUATION_RETURNED',
    title: reason === '' ? `待办理：${evaluationName(row)} ${next.name}` : `考核被退回：${evaluationName(row)}`,
    body: reason, link: `/evaluations/${formatKey(row)}`,
  });
}

/** Sends it from the open step back to an earlier one; its seal and all later seals become void. */
export async function returnEvaluation(tx: Tx, key: Key, input: ReturnEvaluationInput): Promise<void> {
  const locked = await lockFor(tx, key, 'returnEvaluation', input.revision);
  const { row, steps } = locked;
  const reason = input.reason.trim();
  const from = openOf(steps);
  const { ruleId, clause } = await schemeFor(tx, row);
  const back = accepted(returnTo(chainOf(locked), {
    fromCode: from.code, toCode: input.toStep, by: actorOf(tx, row, from), at: tx.now.toISOString(), reason,
  }, { ruleId, clause }));
  refuse(sensitiveProblems({ reason }));
  const voided = steps.filter((step) => back.voided.includes(step.code)).map((step) => step.id);
  const reopened = steps.filter((step) => back.changed.includes(step.code));
  const target = reopened.find((step) => step.code === input.toStep);
  await Promise.all([
    tx.query(
      `update evaluation_seal set state = 'VOID', void_reason = $3, voided_at = app.now()
        where scope_id = $1 and step_id = any($2) and state = 'VALID'`,
      [key.scopeId, voided, reason],
    ),
    ...reopened.map((step) => changeRow(tx, EvaluationStep, step, {
      state: step === target ? 'RETURNED' : 'WAITING', returnReason: step === target ? reason : null, orgId: null, orgName: null,
      signedBy: null, signedAt: null, ...(step !== target && { opinion: '' }),
    })),
    ...(target?.action === 'FILL' ? [tx.query('update evaluation_item set facts = null where scope_id = $1 and evaluation_id = $2', [key.scopeId, key.id])] : []),
    changeRow(tx, Evaluation, key, { contentHash: null }),
    logTransition(tx, evaluationMachine, key, {
      action: 'returnEvaluation', from: row.state, to: row.state, subject: `${evaluationName(row)} ${from.name} → ${target?.name ?? ''}`, reason,
    }),
  ]);
  if (target) await tellNext(tx, row, target, reason);
}
