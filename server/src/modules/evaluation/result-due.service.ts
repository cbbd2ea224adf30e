/** Responsible for what results oblige to and whether it is settled: the only writer of `result_due`. Talks to: app.result_facts, app.keep_result_dues. */
import { resultDues } from '@jiedui/schema/evaluation-words';
import type { Tx } from '../../db/unit-of-work.js';
import { businessDay } from '../../policy/calendar.js';
import type { Finding } from '../../policy/finding.js';
import { loadPack } from '../programme/pack-lineage.js';
import { consequenceFindings, type ConsequenceRow } from './result-due.facts.js';

export type ResultRow = ConsequenceRow & { readonly personId: string | null };

/** A result as app.result_facts says it. */
export function resultOf(said: ResultRow): ResultRow {
  return { ...said, effectiveAt: said.effectiveAt && new Date(said.effectiveAt), lineage: null };
}

/** Judges results anew: what they oblige to waits on a desk until it is done, and again where a record of it was taken back. */
export async function settleDues(tx: Tx, scopeId: number, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx.query<{ result: ResultRow }>('select r as result from app.result_facts($1, $2) r', [scopeId, ids]);
  const rows = found.map(({ result }) => resultOf(result));
  for (const row of rows) await loadPack(tx, row);
  const lines = linesOf(rows);
  await tx.query('select app.keep_result_dues($1, $2, $3::jsonb)', [scopeId, ids, JSON.stringify(lines)]);
}

/** What results oblige to, each with its scope; open, or settled by what was recorded. Their packs have been loaded. */
export function linesOf(rows: readonly ResultRow[]): readonly object[] {
  return rows.flatMap((row) => consequenceFindings(row).filter(binds).map((finding) => lineOf(row, finding)));
}

/** Results of a pairing that ask for a commendation: one was given there, or taken back. */
export async function settleCommendations(tx: Tx, scopeId: number, pairingId: string): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    `select e.id from evaluation e join result_due d on d.scope_id = e.scope_id and d.evaluation_id = e.id and d.code = 'COMMENDATION'
      where e.scope_id = $1 and e.pairing_id = $2 and e.state = 'EFFECTIVE'`, [scopeId, pairingId]);
  await settleDues(tx, scopeId, rows.map(({ id }) => id));
}

/** Priority in merit opens something and asks for nothing; what is exempt asks for nothing either. */
function binds({ code, verdict }: Finding): boolean {
  return Object.hasOwn(resultDues, code) && (verdict === 'MET' || verdict === 'NOT_MET');
}

function lineOf(row: ResultRow, { code, verdict, ruleId, fix, fixEn }: Finding) {
  return {
    scope_id: row.scopeId, evaluation_id: row.id, person_id: row.personId, code, rule_id: ruleId, fix: fix ?? '', fix_en: fixEn, since: row.effectiveAt && businessDay(row.effectiveAt), open: verdict === 'NOT_MET',
  };
}
