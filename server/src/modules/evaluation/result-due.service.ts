/** Responsible for what results oblige to and whether it is settled: the only writer of `result_due`. Talks to: evaluation, result_use, commendation. */
import { resultDues } from '@jiedui/schema/evaluation-words';
import { sql, type Sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { businessDay } from '../../policy/calendar.js';
import type { Finding } from '../../policy/finding.js';
import { loadPack } from '../programme/pack-lineage.js';
import { commended } from './commended.sql.js';
import { consequenceFindings, type ConsequenceRow } from './result-due.facts.js';

type Row = ConsequenceRow & { readonly personId: string | null };

function rowsOf(scopeId: number, ids: readonly string[]): Sql {
  return sql`select e.scope_id as "scopeId", e.id, e.person_id as "personId", e.subject, e.subject_name as "subjectName", e.scheme_id as "schemeId", e.rhythm,
         e.grade_name as "gradeName", e.qualified, e.state, e.effective_at as "effectiveAt", e.pack_code as "packCode", e.pack_version as "packVersion",
         (select a.staff_category from assignment a where a.scope_id = e.scope_id and a.id = e.assignment_id) as "staffCategory",
         coalesce((select jsonb_agg(jsonb_build_object('use', u.use, 'usedOn', u.used_on)) from result_use u
           where u.scope_id = e.scope_id and u.evaluation_id = e.id), '[]') as uses,
         coalesce((select jsonb_agg(jsonb_build_object('level', c.level)) from commendation c
           where c.scope_id = e.scope_id and c.pairing_id = e.pairing_id and ${commended(sql`e`, sql`c`)}), '[]') as commendations
    from evaluation e where e.scope_id = ${scopeId} and e.id = any(${ids})`;
}

/** Judges results anew: what they oblige to waits on a desk until it is done, and again where a record of it was taken back. */
export async function settleDues(tx: Tx, scopeId: number, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { text, values } = rowsOf(scopeId, ids).statement();
  const rows = await tx.query<Row & Record<string, unknown>>(text, values);
  for (const row of rows) await loadPack(tx, row);
  const lines = rows.flatMap((row) => consequenceFindings({ ...row, lineage: null }).filter(binds).map((finding) => lineOf(row, finding)));
  await tx.query(
    `with said as (
       select * from jsonb_to_recordset($3::jsonb) as l(evaluation_id uuid, person_id uuid, code text, rule_id text, fix text, fix_en text, since date, open boolean)),
     gone as (
       delete from result_due d where d.scope_id = $1 and d.evaluation_id = any ($2)
          and not exists (select 1 from said l where l.evaluation_id = d.evaluation_id and l.code = d.code))
     insert into result_due (scope_id, evaluation_id, person_id, code, rule_id, fix, fix_en, since, settled_on)
     select $1, l.evaluation_id, l.person_id, l.code, l.rule_id, l.fix, l.fix_en, l.since, case when not l.open then app.today() end from said l
     on conflict (scope_id, evaluation_id, code) do update set fix = coalesce(nullif(excluded.fix, ''), result_due.fix), fix_en = coalesce(excluded.fix_en, result_due.fix_en),
       settled_on = case when excluded.settled_on is null then null else coalesce(result_due.settled_on, excluded.settled_on) end`,
    [scopeId, ids, JSON.stringify(lines)],
  );
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

function lineOf(row: Row, { code, verdict, ruleId, fix, fixEn }: Finding) {
  return {
    evaluation_id: row.id, person_id: row.personId, code, rule_id: ruleId, fix: fix ?? '', fix_en: fixEn, since: row.effectiveAt && businessDay(row.effectiveAt), open: verdict === 'NOT_MET',
  };
}
