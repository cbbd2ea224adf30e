/** Responsible for what the pack says to a plan: content, maker and time, rotation, projects, progress, dispatch, procedure. Pure. */
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { Finding } from '../../policy/finding.js';
import { evaluateDispatch, evaluatePlan, evaluatePlanProgress, evaluateProcedure, evaluateProject } from '../../policy/plan.js';
import { evaluateRotation } from '../../policy/rotation.js';
import type { AnnualPlan } from './annual-plan.js';

/** A line of the plan. */
export interface PlanLine {
  readonly id: string;
  readonly title: string;
  readonly part: 'TASK' | 'PROJECT' | 'MILESTONE';
  readonly dueOn: string;
  readonly state: string;
  readonly doneOn: string | null;
  readonly quality: string;
  readonly benefit: string;
  readonly standard: string;
  readonly indicator: string;
}

/** Somebody who was sent in the plan's year. */
export interface SentPerson {
  readonly id: string;
  readonly name: string;
  readonly specialty: string;
  readonly from: string;
  /** Why he was sent although the plan does not foresee it. */
  readonly exception: string | null;
}

/** All that a plan is judged by. */
export interface PlanRows {
  readonly plan: Pick<AnnualPlan, 'id' | 'kind' | 'year' | 'madeBy' | 'fields' | 'keyDisciplines' | 'batches' | 'agreedOn' | 'state'>;
  readonly lines: readonly PlanLine[];
  readonly sent: readonly SentPerson[];
  /** Whether anything was recorded in the plan's year. */
  readonly worked: boolean;
  readonly today: string;
}

/** What the plan itself must say: asked before it is proposed. */
export function contentFindings(pack: ResolvedPack, { plan, today }: Pick<PlanRows, 'plan' | 'today'>): Finding[] {
  const fields = Object.fromEntries(Object.entries(plan.fields).map(([field, text]) => [field, text ?? '']));
  return evaluatePlan(pack, { id: plan.id, kind: plan.kind, year: plan.year, month: null, madeBy: plan.madeBy, fields, doneOn: plan.agreedOn, filedTo: null, today });
}

export function planFindings(pack: ResolvedPack, rows: PlanRows): Finding[] {
  const { plan, lines, sent, today } = rows;
  return [
    ...contentFindings(pack, rows),
    ...(plan.batches.length > 0 ? evaluateRotation(pack, {
      batches: plan.batches.map(({ no, from, disciplines }) => ({ no, from, disciplines })), keyDisciplines: plan.keyDisciplines, upTo: lastDay(plan),
    }) : []),
    ...lines.filter(({ part }) => part === 'PROJECT').flatMap((line) => evaluateProject(pack, { id: line.id, inAnnualPlan: true, fields: projectFields(line) })),
    ...evaluatePlanProgress(pack, { planId: plan.id, lines: lines.map(({ title, dueOn, doneOn }) => ({ title, dueOn, doneOn })), today }),
    ...dispatchFindings(pack, [plan], sent),
    ...evaluateProcedure(pack, stepsDone(rows)),
  ];
}

function lastDay({ batches }: PlanRows['plan']): string {
  return batches.reduce((last, { to }) => (to > last ? to : last), '');
}

/** How far a project is, is told by its indicator. */
function projectFields({ indicator, quality, benefit, standard }: PlanLine): Record<string, string> {
  return { progress: indicator, quality, benefit, standard };
}

/** Whether each person is sent by one of the agreed plans, or with a reason as an exception: asked before a team leaves. */
export function dispatchFindings(pack: ResolvedPack, plans: readonly Pick<AnnualPlan, 'batches' | 'agreedOn'>[], sent: readonly SentPerson[]): Finding[] {
  return sent.flatMap((person) => evaluateDispatch(pack, {
    person: { id: person.id, name: person.name }, inPlan: plans.some((plan) => foreseen(plan, person)), exceptionReason: person.exception,
  }));
}

/** Within a batch of the plan, in one of its disciplines where it names any. */
function foreseen({ batches, agreedOn }: Pick<AnnualPlan, 'batches' | 'agreedOn'>, { from, specialty }: Pick<SentPerson, 'from' | 'specialty'>): boolean {
  if (agreedOn === null) return false;
  return batches.some((batch) => from >= batch.from && from <= batch.to && (batch.disciplines.length === 0 || batch.disciplines.includes(specialty)));
}

/** The steps of the procedure that have been taken. */
function stepsDone({ plan, sent, worked }: PlanRows): ('PLAN' | 'SELECT' | 'EXECUTE' | 'SUMMARY')[] {
  return [
    ...(plan.agreedOn === null ? [] : ['PLAN' as const]), ...(sent.length === 0 ? [] : ['SELECT' as const]), ...(worked ? ['EXECUTE' as const] : []),
    ...(plan.state === 'SUMMARISED' ? ['SUMMARY' as const] : []),
  ];
}
