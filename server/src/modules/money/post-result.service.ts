/** Responsible for what the publication of a result posts, in the transaction that puts it into effect (R-290, R-295, R-297, R-298, C-16). */
import { rhythms } from '@jiedui/schema/parameters/shapes';
import { formatKey } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { businessDay } from '../../policy/calendar.js';
import { scoreDifferences, type ScoreEntry } from '../../policy/department-score.js';
import { differenceEntries, type MoneyEntry } from '../../policy/money.js';
import { consequencesOf } from '../../policy/result-consequences.js';
import type { Evaluation } from '../evaluation/evaluation.js';
import { tellParties, tellPerson } from '../notice/tell.js';
import { loadPack } from '../programme/pack-lineage.js';

interface StayRow {
  readonly category: 'PHYSICIAN' | 'NURSE' | 'TECH' | 'MANAGER' | 'RESEARCHER' | 'ADMIN';
  readonly department: string;
  readonly arrivedOn: string | null;
  readonly endsOn: string;
}

interface Posted {
  readonly ledger: 'MONEY' | 'SCORE';
  readonly kind: string;
  readonly amount: string;
}

/** Posts the subsidy of a month, the deduction and the department's points of one person's result, or the difference to what an earlier version posted. */
export async function postResult(tx: Tx, row: Evaluation, rhythm: keyof typeof rhythms): Promise<void> {
  if (row.assignmentId === null || row.personId === null || row.qualified === null) return;
  const month = row.periodFrom.slice(0, 7);
  const [pack, [stay], posted] = await Promise.all([
    loadPack(tx, row),
    tx.query<StayRow>(
      `select staff_category as category, department, arrived_on::text as "arrivedOn", coalesce(finished_on, planned_to)::text as "endsOn"
         from assignment where scope_id = $1 and id = $2`, [row.scopeId, row.assignmentId]),
    tx.query<Posted>('select ledger, kind, amount from app.posted_results($1, $2, $3, $4)', [row.scopeId, row.assignmentId, `${month}-01`, row.id]),
  ]);
  if (!stay || stay.arrivedOn === null) return;
  const publishedIn = businessDay(tx.now).slice(0, 7);
  const personId = row.personId;
  const { ofMonth, money: wanted, scores: points } = consequencesOf(pack, {
    person: { id: personId, category: stay.category }, departmentId: stay.department, schemeId: row.schemeId, rhythm, periodFrom: row.periodFrom, periodTo: row.periodTo,
    stayFrom: stay.arrivedOn, stayTo: stay.endsOn, passed: row.qualified, publishedIn,
  });
  const money = ofMonth ? differenceEntries(posted.flatMap((line) => postedMoney(line, personId, month)), wanted, publishedIn) : [];
  const scores = scoreDifferences(posted.flatMap((line) => postedScore(line, stay.department, personId, row.schemeId)), points, publishedIn);
  if (money.length === 0 && scores.length === 0) return;
  const rule = (kind: MoneyEntry['kind']) => wanted.find((entry) => entry.kind === kind)?.ruleId;
  await tx.query('select app.post_result($1, $2, $3, $4, $5, $6, $7)', [
    row.scopeId, row.id, JSON.stringify(money.map(({ kind, about, fen, ruleId }) => ({ kind, about: `${about}-01`, fen, rule: rule(kind) ?? (ruleId || null) }))),
    JSON.stringify(scores.map(({ post, points: amount, ruleId }) => ({ post, points: amount, rule: ruleId || 'C-16' }))), `${publishedIn}-01`, tx.viewer.user?.name ?? '', tx.viewer.acting?.orgName ?? '',
  ]);
  await tell(tx, row, money.reduce((sum, { fen }) => sum + fen, 0));
}

function postedMoney({ ledger, kind, amount }: Posted, personId: string, month: string): MoneyEntry[] {
  if (ledger !== 'MONEY' || (kind !== 'SUBSIDY' && kind !== 'DEDUCTION')) return [];
  return [{ personId, kind, about: month, postedIn: month, fen: Number(amount), ruleId: '' }];
}

function postedScore({ ledger, kind, amount }: Posted, departmentId: string, personId: string, evaluationId: string): ScoreEntry[] {
  if (ledger !== 'SCORE' || (kind !== 'DIRECTOR' && kind !== 'HEAD_NURSE')) return [];
  return [{ departmentId, post: kind, personId, evaluationId, postedIn: '', points: amount, ruleId: '' }];
}

async function tell(tx: Tx, row: Evaluation, fen: number): Promise<void> {
  const title = `考核结果已入账：${row.subjectName} ${row.periodFrom.slice(0, 7)}`;
  await tellParties(tx, row.scopeId, ['SUPPORTING'], { kind: 'RESULT_POSTED', title, body: '补助、扣减和科室绩效见经费', link: `/evaluations/${formatKey(row)}` });
  if (row.personId !== null && fen !== 0) {
    await tellPerson(tx, row.scopeId, row.personId, { kind: 'RESULT_POSTED', title, body: `${(fen / 100).toFixed(2)} 元`, link: '/money' });
  }
}
