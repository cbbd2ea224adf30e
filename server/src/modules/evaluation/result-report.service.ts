/** Responsible for the way of a unit's result upwards, level by level. The only writer of `result_report`. */
import { plain } from '@jiedui/schema/finding-words';
import { resultRefusals as say } from '@jiedui/schema/refusal-words-office';
import { lookup } from '@jiedui/schema/policy-pack-resolve';
import { divisionLevels, labelOf, type DivisionLevel } from '@jiedui/schema/vocabulary';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { nextReportLevel, reportLevels } from '../../policy/rhythm.js';
import { lockRow, logTransition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import { loadPack } from '../programme/pack-lineage.js';
import type { ReportResultInput } from './evaluation-result.input.js';
import { Evaluation } from './evaluation.js';
import { lockFor } from './evaluation.rows.js';
import { evaluationMachine } from './evaluation.states.js';

interface Known {
  readonly level: DivisionLevel;
  readonly reportedOn: string;
}

/** Records that the next level has the result; no level is skipped, none has it twice. */
export async function reportResult(tx: Tx, key: Key, input: ReportResultInput): Promise<void> {
  const { row } = await lockFor(tx, key, 'reportResult', input.revision);
  const known = await tx.query<Known>(
    'select level, reported_on as "reportedOn" from result_report where scope_id = $1 and evaluation_id = $2 order by reported_on', [key.scopeId, key.id]);
  const receipt = input.receipt.trim();
  refuse([...(await levelProblems(tx, row, known, input.level)), ...dayProblems(row, known, input.reportedOn, businessDay(tx.now)), ...sensitiveProblems({ receipt })]);
  const title = `${row.subjectName} ${row.schemeName} 上报${labelOf(divisionLevels, input.level)}`;
  await Promise.all([
    tx.query(
      'insert into result_report (scope_id, evaluation_id, level, reported_on, receipt, recorded_by, org_id, org_name) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [key.scopeId, key.id, input.level, input.reportedOn, receipt, tx.viewer.user?.name ?? '', tx.viewer.orgId, tx.viewer.acting?.orgName ?? '']),
    logTransition(tx, evaluationMachine, key, { action: 'reportResult', from: row.state, to: row.state, subject: title, reason: receipt || null }),
    tellParties(tx, key.scopeId, ['OVERSIGHT', 'OWNER'], { kind: 'RESULT_REPORTED', title, body: receipt, link: `/evaluations/${formatKey(key)}` }),
  ]);
}

async function levelProblems(tx: Tx, row: Evaluation, known: readonly Known[], level: DivisionLevel): Promise<ProblemInput[]> {
  const next = nextReportLevel(known.map((one) => one.level));
  if (level === next) return [];
  const found = lookup(await loadPack(tx, row), 'eval.report');
  const rule = found.state === 'FOUND' ? { ruleId: found.entry.ruleId, clause: found.entry.clauseText } : { ruleId: 'R-399' };
  const name = divisionLevels[level];
  if (known.some((one) => one.level === level)) return [{ ...rule, code: 'LEVEL_REPORTED', path: 'level', message: say.reported(name), fix: say.takeBackFirst, numbers: { levels: known.length } }];
  const expected = next === null ? plain('') : divisionLevels[next];
  return [{ ...rule, code: 'LEVEL_SKIPPED', path: 'level', message: say.skipped(expected, name), fix: say.reportFirst(expected), numbers: { expected: next ?? '', given: level, levels: known.length } }];
}

/** After the result took effect, after the level before, and not in the future. */
function dayProblems(row: Evaluation, known: readonly Known[], on: string, today: string): ProblemInput[] {
  const problem = (message: string, fix: string, numbers: Record<string, string>): ProblemInput => ({ code: 'DATE_ORDER', path: 'reportedOn', message, fix, numbers });
  const effectiveOn = row.effectiveAt === null ? today : businessDay(row.effectiveAt);
  const before = known.at(-1)?.reportedOn ?? effectiveOn;
  if (on > today) return [problem(`${on} 晚于今天 ${today}`, '上报后登记', { today })];
  if (on < effectiveOn) return [problem(`${on} 早于结果生效日 ${effectiveOn}`, '核对日期', { effectiveOn })];
  if (on < before) return [problem(`${on} 早于上一级的上报日 ${before}`, '核对日期', { before })];
  return [];
}

/** Takes a mistaken line back, the last one first; the trail keeps it. By the organisation that recorded it. */
export async function takeBackResultReport(tx: Tx, key: Key): Promise<Key> {
  const [row] = await tx.query<{ evaluationId: string; orgId: string; level: DivisionLevel }>(
    'select evaluation_id as "evaluationId", org_id as "orgId", level from result_report where scope_id = $1 and id = $2', [key.scopeId, key.id]);
  if (!row) throw notFound();
  if (row.orgId !== tx.viewer.orgId) throw new Refusal([{ code: 'PARTY', message: say.recorderTakesBack }]);
  const evaluation = { scopeId: key.scopeId, id: row.evaluationId };
  const { subjectName, state } = await lockRow(tx, Evaluation, evaluation);
  const next = reportLevels[reportLevels.indexOf(row.level) + 1];
  const [higher] = await tx.query('select 1 from result_report where scope_id = $1 and evaluation_id = $2 and level = $3', [key.scopeId, row.evaluationId, next ?? '']);
  if (higher) throw new Refusal([{ code: 'NOT_LAST', message: say.higherReported, fix: say.higherFirst }]);
  await Promise.all([
    tx.query('delete from result_report where scope_id = $1 and id = $2', [key.scopeId, key.id]),
    logTransition(tx, evaluationMachine, evaluation, { action: 'takeBackResultReport', from: state, to: state, subject: `${subjectName} 收回上报${labelOf(divisionLevels, row.level)}的登记` }),
  ]);
  return evaluation;
}
