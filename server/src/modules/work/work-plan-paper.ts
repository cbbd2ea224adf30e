/** Responsible for a monthly plan on paper, form F-10: the plan in, the filled form out. */
import { recordedActivities } from '@jiedui/schema/activity';
import type { Paper } from '@jiedui/schema/paper';
import { workPlanStates } from '@jiedui/schema/states';
import { labelOf } from '@jiedui/schema/vocabulary';
import { fillForm } from '../document/paper.js';
import { box, deliveredForm, minuteOf } from '../presence/stay-paper.js';
import { planProgress } from './work-plan.facts.js';
import type { WorkPlan } from './work-plan.js';

const PLAN = ['personName', 'monthOn', 'goals', 'tasks', 'milestones', 'expected', 'helpNeeded', 'filedAt', 'filedBy', 'comment', 'commentedBy', 'commentedAt', 'summary', 'summarisedAt', 'state'] as const;

/** What of a plan stands on its paper. */
export type PlanPaperSource = Pick<WorkPlan, (typeof PLAN)[number]> & {
  /** Half-days of each type in the month. */
  readonly workDone: Readonly<Record<string, number>> | null;
  readonly pairing: { readonly supporterName: string; readonly receiverName: string; readonly programmeName: string } | null;
};

export const planPaperNeeds: readonly string[] = [...PLAN, 'workDone', 'pairing.supporterName', 'pairing.receiverName', 'pairing.programmeName'];

const form = deliveredForm('F-10');

/** The filled form F-10. */
export function planPaper(row: PlanPaperSource): Paper {
  const [supporter, receiver] = [row.pairing?.supporterName ?? '', row.pairing?.receiverName ?? ''];
  return fillForm(form, {
    words: {
      name: row.personName, month: `${row.monthOn.slice(0, 4)} 年 ${Number(row.monthOn.slice(5, 7))} 月`, state: labelOf(workPlanStates, row.state), supporter, receiver,
      programme: row.pairing?.programmeName ?? '', filed: row.filedAt === null ? '未报送' : `${row.filedBy ?? ''} ${minuteOf(row.filedAt)}`.trim(), goals: row.goals, tasks: row.tasks,
      milestones: row.milestones, help: row.helpNeeded, comment: said(row.comment, row.commentedBy, row.commentedAt), summary: said(row.summary, null, row.summarisedAt),
    },
    tables: { expected: expectedRows(row) },
    seals: { plan: [{ ...box('驻点人员', row.personName), person: true }, box('派出单位', supporter)] },
  });
}

function expectedRows({ expected, workDone }: PlanPaperSource): Record<string, string>[] {
  return planProgress(expected, workDone).map((one) => ({
    type: labelOf(recordedActivities, one.type as keyof typeof recordedActivities), expected: String(one.expected), done: String(one.done), result: one.done >= one.expected ? '完成' : `差 ${one.expected - one.done}`,
  }));
}

function said(text: string | null, by: string | null, at: Date | null): string {
  return text === null ? '' : [text, [by, minuteOf(at)].filter(Boolean).join(' ')].filter(Boolean).join('\n');
}
