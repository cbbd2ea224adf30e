import { commonWords, deadlineWords, readinessWords } from '@jiedui/schema/finding-words';
import { planWords as say } from '@jiedui/schema/finding-words-agreement';
import { kindOf, type ParameterValue } from '@jiedui/schema/parameters/catalogue';
import type { ResolvedPack } from '@jiedui/schema/policy-pack-resolve';
import type { Label } from '@jiedui/schema/vocabulary';
import type { Day } from './facts.js';
import { exempt, type Finding, judge, type Outcome, unknown } from './finding.js';
import { inOrder } from './selection.js';

type Maker = ParameterValue<'plan.by'>;
type FlowStep = ParameterValue<'flow.steps'>[number];

/** A plan with what it states; a blank text states nothing. */
export interface PlanFacts {
  id: string;
  /** IMPLEMENTATION of the programme, ANNUAL of a pairing, MONTHLY or PERSONAL of one person. */
  kind: 'IMPLEMENTATION' | 'ANNUAL' | 'MONTHLY' | 'PERSONAL';
  year: number;
  /** Month of a monthly plan, 1 to 12. */
  month: number | null;
  madeBy: Maker;
  fields: Record<string, string>;
  /** Day on which it was agreed or filed, and where it was filed; null before. */
  doneOn: Day | null;
  filedTo: Maker | null;
  today: Day;
}

/** Whether a plan says what the pack demands of its kind, by whom and by when. */
export function evaluatePlan(pack: ResolvedPack, plan: PlanFacts): Finding[] {
  const question = { pack, path: `plans.${plan.id}` };
  switch (plan.kind) {
    case 'IMPLEMENTATION':
      return [
        ...judge({ ...question, key: 'plan.by', code: 'PLAN_MAKER' }, (maker) => made(plan, maker)),
        ...judge({ ...question, key: 'plan.fields', code: 'PLAN_FIELDS' }, (fields) => stated(plan, fields)),
      ];
    case 'ANNUAL':
      return [
        ...judge({ ...question, key: 'plan.annual.by', code: 'PLAN_MAKER' }, (maker) => made(plan, maker)),
        ...judge({ ...question, key: 'plan.annual.fields', code: 'PLAN_FIELDS' }, (fields) => stated(plan, fields)),
        ...judge({ ...question, key: 'plan.annual.dueMonth', code: 'PLAN_LATE' }, (month) => inTime(plan, `${plan.year}-${two(month)}-31`, say.endOf(plan.year, month))),
      ];
    case 'MONTHLY':
      return monthly(pack, plan);
    case 'PERSONAL':
      return judge({ ...question, key: 'plan.personal.required', code: 'PERSONAL_PLAN' }, (demanded) => demandedPlan(plan, demanded));
  }
}

const two = (number: number): string => String(number).padStart(2, '0');

function monthly(pack: ResolvedPack, plan: PlanFacts): Finding[] {
  const question = { pack, path: `plans.${plan.id}` };
  const month = two(plan.month ?? 1);
  return [
    ...judge({ ...question, key: 'plan.monthly.required', code: 'MONTHLY_PLAN' }, (demanded) => demandedPlan(plan, demanded)),
    ...judge({ ...question, key: 'plan.monthly.fields', code: 'PLAN_FIELDS' }, (fields) => stated(plan, fields)),
    ...judge({ ...question, key: 'plan.monthly.fileTo', code: 'PLAN_FILING' }, (side): Outcome => {
      const required = say.fileTo(kindOf('plan.monthly.fileTo').show(side));
      const met = plan.doneOn !== null && plan.filedTo === side;
      return { verdict: met ? 'MET' : 'NOT_MET', required, actual: plan.filedTo === null ? readinessWords.notSent : say.sentTo(kindOf('plan.monthly.fileTo').show(plan.filedTo)), fix: met ? null : required };
    }),
    ...judge({ ...question, key: 'plan.monthly.dueDay', code: 'PLAN_LATE' }, (day) => inTime(plan, `${plan.year}-${month}-${two(day)}`, say.dayOfMonth(day))),
  ];
}

function demandedPlan(plan: PlanFacts, demanded: boolean): Outcome {
  if (!demanded) return exempt;
  const met = plan.doneOn !== null && Object.values(plan.fields).some((text) => text.trim() !== '');
  return { verdict: met ? 'MET' : 'NOT_MET', required: say.plan, actual: met ? say.made : say.notMade, fix: met ? null : say.make };
}

function made(plan: PlanFacts, maker: Maker): Outcome {
  const required = say.madeBy(kindOf('plan.by').show(maker));
  const met = plan.madeBy === maker;
  return { verdict: met ? 'MET' : 'NOT_MET', required, actual: say.madeBy(kindOf('plan.by').show(plan.madeBy)), fix: met ? null : required };
}

function stated(plan: PlanFacts, wanted: ParameterValue<'plan.fields'>): Outcome {
  const show = (codes: typeof wanted) => kindOf('plan.fields').show(codes);
  const missing = wanted.filter((field) => (plan.fields[field] ?? '').trim() === '');
  return {
    verdict: missing.length === 0 ? 'MET' : 'NOT_MET',
    required: show(wanted),
    actual: missing.length === 0 ? commonWords.stated : commonWords.missing(show(missing)),
    numbers: { required: wanted.length, actual: wanted.length - missing.length },
    fix: missing.length === 0 ? null : commonWords.supply(show(missing)),
  };
}

/** `due` may name a day past the end of its month: days are compared as texts. */
function inTime(plan: PlanFacts, due: string, when: Label): Outcome {
  const met = (plan.doneOn ?? plan.today) <= due;
  const required = say.doneBy(when);
  if (plan.doneOn === null && met) return { verdict: 'UNKNOWN', required, actual: commonWords.notDone, fix: required };
  return { verdict: met ? 'MET' : 'NOT_MET', required, actual: plan.doneOn === null ? say.lateNotDone : say.doneOn(plan.doneOn), fix: met ? null : deadlineWords.explain };
}

/** Whether a dispatch stands in an approved annual plan; an exception needs its reason. */
export function evaluateDispatch(pack: ResolvedPack, facts: { person: { id: string; name: string }; inPlan: boolean; exceptionReason: string | null }): Finding[] {
  return judge({ pack, key: 'plan.dispatchByPlan', code: 'DISPATCH_BY_PLAN', path: `members.${facts.person.id}.plan`, about: facts.person }, (demanded): Outcome => {
    if (!demanded) return exempt;
    const reason = (facts.exceptionReason ?? '').trim() === '' ? null : facts.exceptionReason;
    const met = facts.inPlan || reason !== null;
    return { verdict: met ? 'MET' : 'NOT_MET', required: say.byPlan, actual: facts.inPlan ? say.inPlan : reason === null ? say.notInPlan : say.outside(reason), fix: met ? null : say.enterOrExplain };
  });
}

/** Whether a programme of work keeps the order of the procedure. */
export function evaluateProcedure(pack: ResolvedPack, done: FlowStep[]): Finding[] {
  return judge({ pack, key: 'flow.steps', code: 'PROCEDURE', path: 'flow' }, (wanted) => inOrder(wanted, done, (codes) => kindOf('flow.steps').show(codes)));
}

/** Whether a support project of the annual plan states how it is managed. */
export function evaluateProject(pack: ResolvedPack, project: { id: string; inAnnualPlan: boolean; fields: Record<string, string> }): Finding[] {
  return judge({ pack, key: 'project.fields', code: 'PROJECT', path: `projects.${project.id}` }, (wanted) => {
    const show = (codes: typeof wanted) => kindOf('project.fields').show(codes);
    const missing = wanted.filter((field) => (project.fields[field] ?? '').trim() === '');
    const met = project.inAnnualPlan && missing.length === 0;
    return {
      verdict: met ? 'MET' : 'NOT_MET',
      required: say.project(show(wanted)),
      actual: project.inAnnualPlan ? (met ? commonWords.stated : commonWords.missing(show(missing))) : say.projectOutside,
      numbers: { required: wanted.length, actual: wanted.length - missing.length },
      fix: met ? null : project.inAnnualPlan ? commonWords.supply(show(missing)) : say.enter,
    };
  });
}

/** Whether what a plan names is done by its day; the share that is done is told with it. */
export function evaluatePlanProgress(pack: ResolvedPack, facts: { planId: string; lines: { title: string; dueOn: Day; doneOn: Day | null }[]; today: Day }): Finding[] {
  return judge({ pack, key: 'plan.tracked', code: 'PLAN_PROGRESS', path: `plans.${facts.planId}` }, (demanded): Outcome => {
    const required = say.asPlanned;
    if (!demanded) return exempt;
    const { lines, today } = facts;
    if (lines.length === 0) return unknown(required, say.empty, say.addWork);
    const done = lines.filter(({ doneOn }) => doneOn !== null).length;
    const late = lines.filter(({ dueOn, doneOn }) => (doneOn ?? today) > dueOn);
    const [first] = late;
    return {
      verdict: first === undefined ? 'MET' : 'NOT_MET',
      required,
      actual: say.progress(lines.length, done, late.map(({ title }) => title)),
      numbers: { lines: lines.length, done, late: late.length },
      since: first?.dueOn ?? null,
      fix: first === undefined ? null : say.catchUp,
    };
  });
}
