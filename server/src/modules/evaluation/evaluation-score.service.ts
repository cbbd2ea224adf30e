import { evaluationRefusals as say } from '@jiedui/schema/refusal-words-work';
import type { EvaluationScheme } from '@jiedui/schema/parameters/shapes';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { appraisedGrade, grade, score, type GradeResult } from '../../policy/scoring.js';
import { changeRow } from '../../states/transition.js';
import type { EvaluationItem } from './evaluation-item.js';
import type { ItemScoreInput, SaveScoresInput } from './evaluation.input.js';
import { Evaluation } from './evaluation.js';
import { lockFor, schemeFor } from './evaluation.rows.js';

type Result = Pick<Evaluation, 'total' | 'displayScore' | 'grade' | 'gradeName' | 'qualified' | 'comparisonNote'>;

const UNDECIDED: Result = { total: null, displayScore: null, grade: null, gradeName: null, qualified: null, comparisonNote: null };

/** Saves scores, evidence and summary while the filling step is open; exact total and grade follow as soon as all items have points (C-11). */
export async function saveScores(tx: Tx, key: Key, input: SaveScoresInput): Promise<void> {
  const { row, items } = await lockFor(tx, key, 'saveScores', input.revision);
  const { scheme, ruleId, clause } = await schemeFor(tx, row);
  const points = pointsOf(items, input.items);
  refuse([
    ...pointProblems(scheme, points).map((problem) => ({ ruleId, clause, ...problem })),
    ...sensitiveProblems(textsOf(input)),
  ]);
  const result = scheme.items.length > 0 ? resultOf(scheme, points) : appraised(scheme, input.grade === undefined ? row.grade : input.grade);
  await Promise.all([
    writeItems(tx, key, items, input.items),
    changeRow(tx, Evaluation, key, { ...result, ...(typeof input.summary === 'string' && { summary: input.summary.trim() }) }),
  ]);
}

/** The points as they will be: what is named replaces what is there. */
function pointsOf(items: readonly EvaluationItem[], given: readonly ItemScoreInput[]): Record<string, string | null> {
  const points: Record<string, string | null> = Object.fromEntries(items.map((item) => [item.code, item.score]));
  for (const { code, score: value } of given) if (value !== undefined || !(code in points)) points[code] = value ?? null;
  return points;
}

/** What is wrong with points: outside the scale, or for no item of the scheme. */
export function pointProblems(scheme: EvaluationScheme, points: Record<string, string | null>): ProblemInput[] {
  const { min, max } = scheme.scale;
  const { invalid, unknown, items } = score(scheme, points);
  return [
    ...invalid.map((code) => ({
      code: 'SCORE_RANGE', path: `items.${code}.score`, fix: say.scoreBetween(min, max), numbers: { min, max, score: points[code] ?? '' },
      message: say.outOfRange(items.find((item) => item.code === code)?.label ?? code, points[code] ?? '', min, max),
    })),
    ...unknown.map((code) => ({ code: 'ITEM_UNKNOWN', path: `items.${code}`, message: say.noItem(code), fix: say.knownItems })),
  ];
}

function textsOf(input: SaveScoresInput): Record<string, string | null | undefined> {
  return { summary: input.summary, ...Object.fromEntries(input.items.map((item) => [`items.${item.code}.evidence`, item.evidence])) };
}

function resultOf(scheme: EvaluationScheme, points: Record<string, string | null>): Result {
  const { total, display } = score(scheme, points);
  if (total === null || display === null) return UNDECIDED;
  const graded = grade(scheme, total);
  return { total, displayScore: display, ...gradeColumns(graded), comparisonNote: graded.note };
}

function appraised(scheme: EvaluationScheme, code: string | null): Result {
  if (!code) return UNDECIDED;
  const graded = appraisedGrade(scheme, code);
  if (!graded) refuse([{ code: 'GRADE_UNKNOWN', path: 'grade', message: say.unknownGrade(code), fix: say.chooseGrade(scheme.grades.map((line) => line.label)) }]);
  return graded ? { ...UNDECIDED, ...gradeColumns(graded) } : UNDECIDED;
}

function gradeColumns({ code, label, passed }: GradeResult): Pick<Result, 'grade' | 'gradeName' | 'qualified'> {
  return { grade: code, gradeName: label, qualified: passed };
}

async function writeItems(tx: Tx, key: Key, items: readonly EvaluationItem[], given: readonly ItemScoreInput[]): Promise<void> {
  const lines = given.flatMap((line) => {
    const item = items.find((candidate) => candidate.code === line.code);
    return item ? [{ code: line.code, score: line.score === undefined ? item.score : line.score, evidence: line.evidence?.trim() ?? item.evidence }] : [];
  });
  if (lines.length === 0) return;
  await tx.query(
    `update evaluation_item i set score = l.score, evidence = l.evidence, scored_by = $4, scored_at = $5
       from jsonb_to_recordset($3) as l(code text, score numeric, evidence text)
      where i.scope_id = $1 and i.evaluation_id = $2 and i.code = l.code and (i.score, i.evidence) is distinct from (l.score, l.evidence)`,
    [key.scopeId, key.id, JSON.stringify(lines), `${tx.viewer.acting?.orgName ?? ''} ${tx.viewer.user?.name ?? ''}`.trim(), tx.now],
  );
}
