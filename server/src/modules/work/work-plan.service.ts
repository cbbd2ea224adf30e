/** Responsible for monthly plans: the only writer of `work_plan`. */
import { workRefusals as say } from '@jiedui/schema/refusal-words-work';
import { formatKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { missingText, sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { whyNot } from '../../states/decide.js';
import { logTransition, transition } from '../../states/transition.js';
import { tellParties } from '../notice/tell.js';
import { readPairing } from '../pairing/pairing.service.js';
import { stayProblems } from './activity.facts.js';
import { readStay } from './stay.rows.js';
import type { CommentWorkPlanInput, SaveWorkPlanInput, SummariseWorkPlanInput } from './work-plan.input.js';
import { WorkPlan } from './work-plan.js';
import { workPlanMachine } from './work-plan.states.js';

function planName(row: Pick<WorkPlan, 'personName' | 'monthOn'>): string {
  return `${row.personName} ${row.monthOn.slice(0, 7)} 月计划`;
}

type Content = Pick<SaveWorkPlanInput, 'goals' | 'tasks' | 'milestones' | 'expected' | 'helpNeeded'>;

function contentOf(input: Content): { goals: string; tasks: string; milestones: string; helpNeeded: string } {
  return { goals: input.goals.trim(), tasks: input.tasks.trim(), milestones: input.milestones.trim(), helpNeeded: input.helpNeeded.trim() };
}

/** Writes the plan of a month: a new one, or a draft once more. A filed plan is withdrawn first. */
export async function saveWorkPlan(tx: Tx, assignment: Key, input: SaveWorkPlanInput): Promise<Key> {
  const { scopeId } = assignment;
  const monthOn = `${input.month.slice(0, 7)}-01`;
  const stay = await readStay(tx, assignment);
  const content = contentOf(input);
  refuse([...stayProblems(stay), ...monthProblems(stay, monthOn), ...sensitiveProblems(content)]);
  const [known] = await tx.query<{ id: string }>('select id from work_plan where scope_id = $1 and assignment_id = $2 and month_on = $3', [scopeId, assignment.id, monthOn]);
  if (known) {
    const key = { scopeId, id: known.id };
    await transition(tx, workPlanMachine, WorkPlan, key, 'saveWorkPlan', {
      revision: input.revision ?? undefined, subject: planName, set: { ...content, expected: JSON.stringify(input.expected) as never },
    });
    return key;
  }
  const why = whyNot(workPlanMachine, 'saveWorkPlan', { scopeId, state: 'DRAFT' }, tx.viewer);
  if (why) throw new Refusal([why]);
  const pairing = await readPairing(tx, { scopeId, id: stay.pairingId });
  const [made] = await tx.query<{ id: string }>(
    `insert into work_plan (scope_id, pairing_id, assignment_id, person_id, person_name, month_on, pack_code, pack_version, goals, tasks,
       milestones, expected, help_needed) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
    [scopeId, stay.pairingId, assignment.id, stay.personId, stay.name, monthOn, pairing.packCode, pairing.packVersion, content.goals, content.tasks,
      content.milestones, JSON.stringify(input.expected), content.helpNeeded],
  );
  if (!made) throw notFound();
  const key = { scopeId, id: made.id };
  void logTransition(tx, workPlanMachine, key, { action: 'saveWorkPlan', from: '', to: 'DRAFT', subject: planName({ personName: stay.name, monthOn }) });
  return key;
}

/** A plan is for a month that the stay touches. */
function monthProblems(stay: { arrivedOn: string | null; plannedTo: string; finishedOn: string | null }, monthOn: string): ProblemInput[] {
  const month = monthOn.slice(0, 7);
  const [from, to] = [(stay.arrivedOn ?? stay.plannedTo).slice(0, 7), (stay.finishedOn ?? stay.plannedTo).slice(0, 7)];
  if (month >= from && month <= to) return [];
  return [{ code: 'OUTSIDE_STAY', ruleId: 'C-4', path: 'month', message: say.outsideStay(month, from, to), fix: say.monthInStay, numbers: { from, to } }];
}

/** Files the plan with the person's own hospital; an empty one is refused. */
export async function fileWorkPlan(tx: Tx, key: Key, revision?: number): Promise<void> {
  const plan = await transition(tx, workPlanMachine, WorkPlan, key, 'fileWorkPlan', {
    revision,
    subject: planName,
    set: { filedAt: tx.now, filedBy: tx.viewer.user?.name ?? '' },
    check: (row) => refuse(emptyProblems(row)),
  });
  await tellParties(tx, key.scopeId, ['RECEIVING'], { kind: 'PLAN_FILED', title: planName(plan), link: `/plans/${formatKey(key)}` });
}

function emptyProblems(row: Pick<WorkPlan, 'goals' | 'tasks'>): ProblemInput[] {
  return (['goals', 'tasks'] as const).filter((field) => row[field].trim() === '').map((field) => ({
    code: 'PLAN_FIELDS', ruleId: 'R-079', path: field, message: say.planLacks(field === 'goals' ? say.planParts.GOALS : say.planParts.TASKS), fix: say.writeFirst,
  }));
}

/** Back to a draft, before anybody has commented. */
export async function withdrawWorkPlan(tx: Tx, key: Key, revision?: number): Promise<void> {
  await transition(tx, workPlanMachine, WorkPlan, key, 'withdrawWorkPlan', { revision, subject: planName, set: { filedAt: null, filedBy: null } });
}

/** The person's hospital comments; a later comment replaces the earlier one, which stays in the trail. */
export async function commentWorkPlan(tx: Tx, key: Key, input: CommentWorkPlanInput): Promise<void> {
  const comment = input.comment.trim();
  await transition(tx, workPlanMachine, WorkPlan, key, 'commentWorkPlan', {
    revision: input.revision ?? undefined,
    subject: planName,
    set: { comment, commentedBy: tx.viewer.user?.name ?? '', commentedAt: tx.now },
    check: () => refuse([...missingText('comment', comment, 'COMMENT'), ...sensitiveProblems({ comment })]),
  });
}

export async function executeWorkPlan(tx: Tx, key: Key, revision?: number): Promise<void> {
  await transition(tx, workPlanMachine, WorkPlan, key, 'executeWorkPlan', { revision, subject: planName });
}

/** The month's summary; after the month's last day it is marked as late. */
export async function summariseWorkPlan(tx: Tx, key: Key, input: SummariseWorkPlanInput): Promise<void> {
  const summary = input.summary.trim();
  const plan = await transition(tx, workPlanMachine, WorkPlan, key, 'summariseWorkPlan', {
    revision: input.revision ?? undefined,
    subject: planName,
    set: { summary, summarisedAt: tx.now },
    check: () => refuse([...missingText('summary', summary, 'SUMMARY'), ...sensitiveProblems({ summary })]),
  });
  await tellParties(tx, key.scopeId, ['RECEIVING'], { kind: 'PLAN_SUMMARISED', title: planName(plan), link: `/plans/${formatKey(key)}` });
}
