import { evaluationRefusals as say } from '@jiedui/schema/refusal-words-work';
import { inputWords } from '@jiedui/schema/refusal-words';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { logTransition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import { insertSteps } from './evaluation-open.service.js';
import type { CorrectEvaluationInput } from './evaluation.input.js';
import type { Evaluation } from './evaluation.js';
import { lockFor, schemeFor } from './evaluation.rows.js';
import { evaluationMachine } from './evaluation.states.js';

/**
 * Opens a new version of an evaluation in effect, with its scores to start from and a chain to go through again. The old
 * version stays in effect, unchanged, until the new one takes effect.
 */
export async function correctEvaluation(tx: Tx, key: Key, input: CorrectEvaluationInput): Promise<Key> {
  const { row } = await lockFor(tx, key, 'correctEvaluation', input.revision);
  const reason = input.reason.trim();
  refuse([
    ...(reason === '' ? [{ code: 'REASON_REQUIRED', path: 'reason', message: inputWords.reasonFor('CORRECT'), fix: inputWords.giveReasonFor('CORRECT') }] : []),
    ...sensitiveProblems({ reason }),
    ...(await openProblems(tx, row)),
  ]);
  const { scheme } = await schemeFor(tx, row);
  const [made] = await tx.query<{ id: string }>(
    `insert into evaluation (scope_id, pairing_id, subject, assignment_id, team_id, person_id, subject_name, scheme_id, scheme_name,
       pack_code, pack_version, period_from, period_to, version_no, supersedes_id, correction_reason, summary, total, display_score,
       grade, grade_name, qualified, comparison_note, rhythm, methods, self_party, register)
     select e.scope_id, e.pairing_id, e.subject, e.assignment_id, e.team_id, e.person_id, e.subject_name, e.scheme_id, e.scheme_name,
       e.pack_code, e.pack_version, e.period_from, e.period_to, e.version_no + 1, e.id, $3, e.summary, e.total, e.display_score,
       e.grade, e.grade_name, e.qualified, e.comparison_note, e.rhythm, e.methods, e.self_party, e.register
       from evaluation e where e.scope_id = $1 and e.id = $2 returning id`,
    [key.scopeId, key.id, reason],
  );
  if (!made) throw notFound();
  const next = { scopeId: key.scopeId, id: made.id };
  const name = `${row.subjectName} ${row.schemeName}`;
  await Promise.all([
    tx.query(
      `insert into evaluation_item (scope_id, evaluation_id, position, code, name, full_marks, weight, score, evidence, self_score, peer_score,
         spot_score, self_by, peer_by, spot_by, scored_by, scored_at)
       select i.scope_id, $3, i.position, i.code, i.name, i.full_marks, i.weight, i.score, i.evidence, i.self_score, i.peer_score,
              i.spot_score, i.self_by, i.peer_by, i.spot_by, i.scored_by, i.scored_at
         from evaluation_item i where i.scope_id = $1 and i.evaluation_id = $2`,
      [key.scopeId, key.id, made.id],
    ),
    insertSteps(tx, next, scheme),
    logTransition(tx, evaluationMachine, next, { action: 'correctEvaluation', from: '', to: evaluationMachine.initial, subject: name, reason }),
    tellParties(tx, key.scopeId, ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'], {
      kind: 'EVALUATION_CORRECTION', title: `考核更正中：${name}`, body: reason, link: `/evaluations/${formatKey(next)}`,
    }),
  ]);
  return next;
}

async function openProblems(tx: Tx, row: Evaluation): Promise<ProblemInput[]> {
  const [open] = await tx.query('select 1 from evaluation where scope_id = $1 and supersedes_id = $2', [row.scopeId, row.id]);
  return open ? [{ code: 'CORRECTION_OPEN', path: 'evaluationId', message: say.correctionExists, fix: say.goOnCorrection }] : [];
}
