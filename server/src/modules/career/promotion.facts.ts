/** Responsible for what the gates of a promotion ask: service, evaluation, form, notice, falsification. */
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import { lookupAll } from '@jiedui/schema/policy-pack-resolve';
import type { Tx } from '../../db/unit-of-work.js';
import { businessDay, type Length } from '../../policy/calendar.js';
import type { Finding } from '../../policy/finding.js';
import { evaluatePromotion, promotionPriorities, type PriorityFacts } from '../../policy/promotion.js';
import { serviceLedger } from '../../policy/service.js';
import { readCalendar } from '../calendar/work-calendar.rows.js';
import { effectiveEvaluations } from './certificate.facts.js';
import type { PromotionCase } from './promotion-case.js';
import { readLedgers, serviceFacts } from './service-ledger.rows.js';

/** What the gates say on a day, and what it rests on. */
export interface PromotionCheck {
  readonly findings: Finding[];
  readonly service: Length;
  readonly formEvaluationId: string | null;
  readonly priorities: string[];
}

type Row = Pick<PromotionCase, 'scopeId' | 'id' | 'assignmentId' | 'personId' | 'name' | 'staffCategory' | 'step' | 'toLevel' | 'noticeFrom' | 'noticeTo'>;

/** Judges a case by its pack with the facts as they are now. Needs all scopes of the employer, or of the person. */
export async function checkNow(tx: Tx, pack: ResolvedPack, row: Row): Promise<PromotionCheck> {
  const on = businessDay(tx.now);
  const [stay] = await tx.query<{ finishedOn: string | null; employerScopeId: number }>(
    'select finished_on as "finishedOn", employer_scope_id as "employerScopeId" from assignment where scope_id = $1 and id = $2', [row.scopeId, row.assignmentId]);
  const person = { scopeId: stay?.employerScopeId ?? 0, id: row.personId, name: row.name, department: '', staffCategory: row.staffCategory, titleLevel: 'NONE' as const };
  const [[source], evaluations, fraud, calendar, [objections], awards] = await Promise.all([
    readLedgers(tx, [person]),
    effectiveEvaluations(tx, pack, { scopeId: row.scopeId, id: row.assignmentId, finishedOn: stay?.finishedOn ?? null }),
    tx.query<{ id: string; verifiedOn: string | null }>('select id, verified_on as "verifiedOn" from app.fraud_of($1, $2)', [row.scopeId, row.personId]),
    readCalendar(tx, row.scopeId),
    tx.query<{ open: number }>('select count(*)::int as open from promotion_objection where scope_id = $1 and case_id = $2 and resolved_on is null', [row.scopeId, row.id]),
    tx.query<{ level: string }>(`select level from commendation where scope_id = $1 and assignment_id = $2 and state = 'GIVEN'`, [row.scopeId, row.assignmentId]),
  ]);
  const service = source ? serviceLedger(pack, serviceFacts(source, tx.now), on).total : { months: 0, days: 0 };
  const form = evaluations.find((one) => one.endOfTerm) ?? null;
  const findings = evaluatePromotion(pack, {
    person: { id: row.personId, name: row.name, category: row.staffCategory }, step: row.step, to: row.toLevel, on, service,
    evaluationPassed: evaluations[0]?.qualified ?? null, forms: form ? ['PHYSICIAN_ASSESSMENT'] : [],
    notice: row.noticeFrom !== null && row.noticeTo !== null ? { from: row.noticeFrom, to: row.noticeTo, openObjections: objections?.open ?? 0 } : null,
    fraudCases: fraud.map(({ id, verifiedOn }) => ({ id, verifiedOn, liabilities: [] })), calendar,
  });
  const priorities = promotionPriorities(pack, { to: row.toLevel, commendedBy: highest(awards.map(({ level }) => level)), outstanding: evaluations[0]?.outstanding ?? false });
  return { findings, service, formEvaluationId: form?.id ?? null, priorities: priorities.map(({ ruleId }) => ruleId) };
}

const LEVELS = ['COUNTY', 'CITY', 'PROVINCE', 'NATION'] as const;

function highest(levels: readonly string[]): PriorityFacts['commendedBy'] {
  return LEVELS.filter((level) => levels.includes(level)).at(-1) ?? null;
}

/** Whether the pack's gates speak of this category at all (R-370 speaks of physicians). */
export function gatesApply(pack: ResolvedPack, { staffCategory, step, toLevel }: Pick<Row, 'staffCategory' | 'step' | 'toLevel'>): boolean {
  return lookupAll(pack, 'promo.gate', { 'person.category': staffCategory }).some(({ found }) => found.state === 'FOUND' && found.value.step === step && found.value.to === toLevel);
}
