/** Responsible for what the rules say of a monthly plan, and how far the work of the month has come. */
import { businessDay } from '../../policy/calendar.js';
import type { Finding } from '../../policy/finding.js';
import { evaluatePlan } from '../../policy/plan.js';
import { packOf } from '../programme/pack-lineage.js';
import type { WorkPlan } from './work-plan.js';

/** Work that the month shall bring: so many half-days with work of this type. */
export interface ExpectedWork {
  readonly type: string;
  readonly quantity: number;
}

export const planNeeds: readonly string[] = ['id', 'scopeId', 'monthOn', 'packCode', 'packVersion', 'lineage', 'goals', 'tasks', 'milestones', 'filedAt', 'state'];

type PlanRow = Pick<WorkPlan, 'id' | 'monthOn' | 'packCode' | 'packVersion' | 'lineage' | 'goals' | 'tasks' | 'milestones' | 'filedAt' | 'state'>;

/** What the pack demands of a monthly plan: its content, where it is filed, and until which day. */
export function planFindings(row: PlanRow, now: Date): Finding[] {
  const filed = row.state !== 'DRAFT' && row.filedAt !== null;
  return evaluatePlan(packOf(row.packCode, row.packVersion, row.lineage ?? []), {
    id: row.id,
    kind: 'MONTHLY',
    year: Number(row.monthOn.slice(0, 4)),
    month: Number(row.monthOn.slice(5, 7)),
    madeBy: 'SUPPORTING',
    fields: { goals: row.goals, tasks: row.tasks, milestones: row.milestones },
    doneOn: filed && row.filedAt ? businessDay(row.filedAt) : null,
    filedTo: filed ? 'SUPPORTING' : null,
    today: businessDay(now),
  });
}

/** Each expected work with the half-days recorded in the month, and whether it is enough. */
export function planProgress(expected: readonly ExpectedWork[], done: Readonly<Record<string, number>> | null): { type: string; expected: number; done: number }[] {
  return expected.map(({ type, quantity }) => ({ type, expected: quantity, done: Number(done?.[type] ?? 0) }));
}
