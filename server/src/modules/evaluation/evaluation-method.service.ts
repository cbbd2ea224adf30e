/** Responsible for the scores beside the counted one: self, mutual and spot. */
import { resultRefusals as say } from '@jiedui/schema/refusal-words-office';
import { scoreMethods, type ScoreMethod } from '@jiedui/schema/evaluation-words';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { changeRow, logTransition } from '../../states/transition.js';
import type { SaveMethodScoresInput } from './evaluation-result.input.js';
import type { EvaluationItem } from './evaluation-item.js';
import { pointProblems } from './evaluation-score.service.js';
import { Evaluation } from './evaluation.js';
import { lockFor, schemeFor, type LockedEvaluation } from './evaluation.rows.js';
import { evaluationMachine } from './evaluation.states.js';

const ACTIONS = { SELF: 'saveSelfScores', PEER: 'savePeerScores', SPOT: 'saveSpotScores' } as const;
const COLUMNS = { SELF: ['self_score', 'self_by'], PEER: ['peer_score', 'peer_by'], SPOT: ['spot_score', 'spot_by'] } as const;
const FIELDS = { SELF: 'selfScore', PEER: 'peerScore', SPOT: 'spotScore' } as const satisfies Record<ScoreMethod, keyof EvaluationItem>;

/** Saves the points of one method; each method has its own side, and none changes what counts. */
export async function saveMethodScores(tx: Tx, key: Key, input: SaveMethodScoresInput): Promise<void> {
  const { method } = input;
  const { row } = await lockFor(tx, key, ACTIONS[method], input.revision);
  const { scheme, ruleId, clause } = await schemeFor(tx, row);
  const points = Object.fromEntries(input.items.map(({ code, score }) => [code, score ?? null]));
  refuse(pointProblems(scheme, points).map((problem) => ({ ruleId, clause, ...problem })));
  const [score, by] = COLUMNS[method];
  await Promise.all([
    tx.query(
      `update evaluation_item i set ${score} = l.score, ${by} = $4 from jsonb_to_recordset($3) as l(code text, score numeric)
        where i.scope_id = $1 and i.evaluation_id = $2 and i.code = l.code`,
      [key.scopeId, key.id, JSON.stringify(input.items.map(({ code, score: value }) => ({ code, score: value ?? null }))), `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim()],
    ),
    changeRow(tx, Evaluation, key, {}),
    logTransition(tx, evaluationMachine, key, { action: ACTIONS[method], from: row.state, to: row.state, subject: `${row.subjectName} ${row.schemeName} ${scoreMethods[method].zh}` }),
  ]);
}

/** Methods that the scheme demands and that are not complete, before the filling party signs. */
export function methodProblems({ row, items }: Pick<LockedEvaluation, 'row' | 'items'>, rule: { ruleId: string; clause: string }): ProblemInput[] {
  return row.methods.flatMap((method) => {
    const missing = items.filter((item) => item[FIELDS[method]] === null);
    if (missing.length === 0) return [];
    return [{
      ...rule, code: 'EVALUATION_METHODS', path: `methods.${method}`, message: say.methodLacks(scoreMethods[method], missing.map((item) => item.name)),
      fix: say.fillMethod(say.methodSides[method], scoreMethods[method]), numbers: { missing: missing.length, items: items.length },
    }];
  });
}

