/** Responsible for what the rules of unit evaluations say of a pairing's year, and of one evaluation: direction, methods, reports upwards. */
import { lookup, type ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { ScoreMethod } from '@jiedui/schema/evaluation-words';
import { kindOf } from '@jiedui/schema/parameters/catalogue';
import type { DivisionLevel } from '@jiedui/schema/vocabulary';
import { raw, scopeIds, sql, type Sql } from '../../db/sql.js';
import { evaluateDimensions } from '../../policy/evaluation-content.js';
import type { Finding } from '../../policy/finding.js';
import { evaluateUnitEvaluation, nextReportLevel, reportLevels, type UnitEvaluationFacts } from '../../policy/rhythm.js';
import { packOf } from '../programme/pack-lineage.js';

type Side = 'SUPPORTING' | 'RECEIVING';

/** An evaluation of a team, a pairing or a hospital in a year. */
export interface UnitLine {
  readonly id: string;
  readonly subject: 'TEAM' | 'PAIRING' | 'INSTITUTION';
  readonly rhythm: string;
  /** Which hospital's work it is about. */
  readonly about: Side | null;
  readonly periodTo: string;
  readonly effectiveOn: string | null;
  /** Parties whose step of filling is signed. */
  readonly filledBy: readonly string[];
  /** Methods by which every item has its points. */
  readonly methods: readonly ScoreMethod[];
  readonly reportedTo: readonly DivisionLevel[];
  /** Orders to put something right that came of it and are not closed. */
  readonly openOrders: number;
}

/** SQL of the unit evaluations of a pairing whose period ends in a year, as UnitLine. */
export function unitLinesSql(scopeId: Sql, pairingId: Sql, year: Sql): Sql {
  const mine = (alias: 's' | 'i' | 'r' | 'o'): Sql => sql`${raw(`${alias}.scope_id = e.scope_id and ${alias}.evaluation_id = e.id and ${alias}.scope_id`)} = any(${scopeIds('EVALUATION')})`;
  return sql`(select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'subject', e.subject, 'rhythm', e.rhythm, 'about', e.self_party, 'periodTo', e.period_to,
      'effectiveOn', case when e.state = 'EFFECTIVE' then (e.effective_at at time zone 'Asia/Shanghai')::date end,
      'filledBy', (select coalesce(jsonb_agg(distinct s.party), '[]') from evaluation_step s where ${mine('s')} and s.action = 'FILL' and s.state = 'SIGNED'),
      'methods', (select case when count(*) = 0 then '[]'::jsonb else to_jsonb(array_remove(array[case when bool_and(i.self_score is not null) then 'SELF' end,
        case when bool_and(i.peer_score is not null) then 'PEER' end, case when bool_and(i.spot_score is not null) then 'SPOT' end], null)) end from evaluation_item i where ${mine('i')}),
      'reportedTo', (select coalesce(jsonb_agg(r.level order by r.reported_on, array_position(${[...reportLevels]}::text[], r.level)), '[]') from result_report r where ${mine('r')}),
      'openOrders', (select count(*) from rectification_order o where ${mine('o')} and o.state not in ('CLOSED', 'WITHDRAWN'))) order by e.period_to, e.id), '[]')
    from evaluation e
   where e.scope_id = ${scopeId} and e.pairing_id = ${pairingId} and e.scope_id = any(${scopeIds('EVALUATION')}) and e.subject <> 'PERSON' and e.state in ('OPEN', 'EFFECTIVE')
     and extract(year from e.period_to) = ${year})`;
}

const SIDES = { SUPPORTING: 'SUPPORTER', RECEIVING: 'RECEIVER' } as const;

/** Who evaluated whom: each hospital itself where the pack wants that, otherwise the other one's work. */
function directionOf(pack: ResolvedPack, lines: readonly UnitLine[]): Pick<UnitEvaluationFacts, 'by' | 'self'> {
  const direction = lookup(pack, 'eval.direction');
  const self = direction.state === 'FOUND' && direction.value === 'BOTH_SELF';
  const by = lines.flatMap(({ about, filledBy }) => filledBy.flatMap((party) => {
    const side = SIDES[party as Side] as (typeof SIDES)[Side] | undefined;
    return side !== undefined && (party === about) === self ? [side] : [];
  }));
  return { self, by: [...new Set(by)] };
}

/** Of a year of a pairing, by the evaluations that are in effect; `pending` while the year lasts. */
export function yearFindings(pack: ResolvedPack, lines: readonly UnitLine[], pending: boolean): Finding[] {
  const effective = lines.filter(({ effectiveOn }) => effectiveOn !== null);
  // The result of a year is on its way as far as the one of its results that got least far.
  const [least] = effective.filter(({ rhythm }) => rhythm === 'YEAR').map(({ reportedTo }) => [...reportedTo]).sort((a, b) => a.length - b.length);
  return evaluateUnitEvaluation(pack, { ...directionOf(pack, effective), methods: [...new Set(effective.flatMap(({ methods }) => methods))], reportedTo: least ?? [], pending });
}

/** A result that may have to go upwards. */
export interface UpwardRow {
  readonly subject: string;
  readonly rhythm: string;
  readonly packCode: string;
  readonly packVersion: number;
  readonly lineage: readonly unknown[] | null;
  readonly resultReports: readonly { readonly level: DivisionLevel }[];
}

/** The level that has to get the result of a year next; null where the pack asks for none, and when all have it. */
export function levelAfter({ subject, rhythm, packCode, packVersion, lineage, resultReports }: UpwardRow): DivisionLevel | null {
  if (subject === 'PERSON' || rhythm !== 'YEAR' || lookup(packOf(packCode, packVersion, lineage ?? []), 'eval.report').state !== 'FOUND') return null;
  return nextReportLevel(resultReports.map(({ level }) => level));
}

/** What one evaluation is judged by besides its score. */
export interface JudgedEvaluation {
  readonly id: string;
  readonly schemeId: string;
  readonly subject: string;
  readonly state: string;
  readonly summary: string;
  readonly items: readonly { readonly code: string; readonly score: string | null }[];
  readonly steps: readonly { readonly opinion: string }[];
  /** Null for an evaluation of a person. */
  readonly unitLines: readonly UnitLine[] | null;
}

/** Whether it speaks of everything that the pack names; of a unit, direction, methods and the way of its result. */
export function evaluationFindings(pack: ResolvedPack, row: JudgedEvaluation): Finding[] {
  const dimensions = evaluateDimensions(pack, row.schemeId, coveredOf(pack, row));
  const own = row.unitLines?.find(({ id }) => id === row.id);
  if (row.subject === 'PERSON' || !row.unitLines || !own) return dimensions;
  const counted = row.unitLines.filter((line) => line.effectiveOn !== null || line === own);
  const findings = evaluateUnitEvaluation(pack, { ...directionOf(pack, counted), methods: [...own.methods], reportedTo: [...own.reportedTo], pending: own.effectiveOn === null });
  // What goes upwards is the result of the year.
  return [...dimensions, ...findings.filter(({ code }) => code !== 'EVALUATION_REPORT' || own.rhythm === 'YEAR')];
}

/** Scored items by their codes; what an appraisal says in words, by the names of the dimensions that the pack asks for. */
function coveredOf(pack: ResolvedPack, { schemeId, items, summary, steps }: JudgedEvaluation): string[] {
  const wanted = lookup(pack, 'eval.dimensions', {}, schemeId);
  const words = [summary, ...steps.map(({ opinion }) => opinion)].join('\n');
  const spoken = wanted.state === 'FOUND' ? wanted.value.filter((code) => words.includes(kindOf('eval.dimensions').show([code]).zh)) : [];
  return [...items.filter(({ score }) => score !== null).map(({ code }) => code), ...spoken];
}
