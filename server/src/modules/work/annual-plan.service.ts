/** Responsible for annual and implementation plans: the only writer of `annual_plan`. Talks to: policy/plan, policy/rotation, task. */
import { deskRefusals } from '@jiedui/schema/refusal-words-office';
import { workRefusals as say } from '@jiedui/schema/refusal-words-work';
import { inputWords } from '@jiedui/schema/refusal-words';
import { annualPlanKinds } from '@jiedui/schema/plan';
import { labelOf } from '@jiedui/schema/vocabulary';
import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { missingText, sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, Refusal, type ProblemInput } from '../../graphql/refusal.js';
import type { RequestState } from '../../http/context.js';
import { businessDay } from '../../policy/calendar.js';
import { problemsOf } from '../../policy/finding.js';
import { whyNot } from '../../states/decide.js';
import { columnsOf, logTransition, transition } from '../../states/transition.js';
import { transitionMany } from '../../states/transition-many.js';
import { tellParties } from '../notice/tell.js';
import { readPairing } from '../pairing/pairing.service.js';
import { loadPack } from '../programme/pack-lineage.js';
import { contentFindings, planFindings, type PlanLine, type SentPerson } from './annual-plan.facts.js';
import type { ReturnAnnualPlanInput, SaveAnnualPlanInput, SummariseAnnualPlanInput } from './annual-plan.input.js';
import { AnnualPlan, type AnnualPlanFindings } from './annual-plan.js';
import { annualPlanMachine } from './annual-plan.states.js';
import { countTasks } from './task.figures.js';
import { Task } from './task.js';
import { taskMachine } from './task.states.js';

const named = ({ kind, year }: Pick<AnnualPlan, 'kind' | 'year'>): string => `${year} ${labelOf(annualPlanKinds, kind)}`;

/** Writes the plan of a year: a new one, or a draft once more. */
export async function saveAnnualPlan(tx: Tx, pairingKey: Key, input: SaveAnnualPlanInput): Promise<Key> {
  const { scopeId } = pairingKey;
  const pairing = await readPairing(tx, pairingKey);
  const fields = Object.fromEntries(Object.entries(input.fields).map(([field, text]) => [field, String(text).trim()]));
  const content = { fields, keyDisciplines: input.keyDisciplines.map((name) => name.trim()), batches: input.batches, inHospitalPlan: input.inHospitalPlan };
  refuse([...batchProblems(input), ...sensitiveProblems(Object.fromEntries(Object.entries(fields).map(([field, text]) => [`fields.${field}`, text])))]);
  const [known] = await tx.query<{ id: string }>('select id from annual_plan where scope_id = $1 and pairing_id = $2 and kind = $3 and year = $4', [scopeId, pairingKey.id, input.kind, input.year]);
  if (known) {
    const key = { scopeId, id: known.id };
    await transition(tx, annualPlanMachine, AnnualPlan, key, 'saveAnnualPlan', {
      revision: input.revision ?? undefined, subject: named,
      set: { ...content, fields: JSON.stringify(content.fields) as never, batches: JSON.stringify(content.batches) as never },
    });
    return key;
  }
  const why = whyNot(annualPlanMachine, 'saveAnnualPlan', { scopeId, state: 'DRAFT', draftedOrgId: tx.viewer.orgId } as never, tx.viewer);
  if (why) throw new Refusal([why.code === 'PARTY' ? { code: why.code, message: say.planDrafters } : why]);
  const [made] = await tx.query<{ id: string }>(
    `insert into annual_plan (scope_id, pairing_id, kind, year, pack_code, pack_version, made_by, fields, key_disciplines, batches, in_hospital_plan, drafted_by,
       drafted_org_id, drafted_org_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
    [scopeId, pairingKey.id, input.kind, input.year, pairing.packCode, pairing.packVersion, hospitalOf(tx, scopeId) === null ? 'COUNTY_COMMISSION' : 'JOINT',
      JSON.stringify(content.fields), content.keyDisciplines, JSON.stringify(content.batches), content.inHospitalPlan, tx.viewer.user?.name ?? '', tx.viewer.orgId,
      tx.viewer.acting?.orgName ?? ''],
  );
  if (!made) throw notFound();
  const key = { scopeId, id: made.id };
  void logTransition(tx, annualPlanMachine, key, { action: 'saveAnnualPlan', from: '', to: 'DRAFT', subject: named(input) });
  return key;
}

/** Which of the two hospitals acts; null for a commission. */
function hospitalOf(tx: Tx, scopeId: number): 'SUPPORTING' | 'RECEIVING' | null {
  const parties = tx.viewer.partiesIn(scopeId);
  return parties.includes('SUPPORTING') ? 'SUPPORTING' : parties.includes('RECEIVING') ? 'RECEIVING' : null;
}

/** Batches follow each other; how often they must, the pack says. */
function batchProblems({ batches }: SaveAnnualPlanInput): ProblemInput[] {
  return batches.flatMap(({ no, from, to }, at) => [
    ...(to < from ? [{ code: 'DATE_ORDER', path: `batches.${at}.to`, message: deskRefusals.batchEarlier(no, to, from), fix: inputWords.checkDays }] : []),
    ...(at > 0 && from < (batches[at - 1]?.from ?? '') ? [{ code: 'DATE_ORDER', path: `batches.${at}.from`, message: deskRefusals.batchOrder(no), fix: deskRefusals.inOrder }] : []),
  ]);
}

/** Sends the draft to the other side; the pack says what it may not leave out. Whoever drafts it has confirmed it. */
export async function proposeAnnualPlan(tx: Tx, key: Key, revision?: number): Promise<void> {
  const side = hospitalOf(tx, key.scopeId);
  const today = businessDay(tx.now);
  const plan = await transition(tx, annualPlanMachine, AnnualPlan, key, 'proposeAnnualPlan', {
    revision, subject: named, set: { confirmedBySupporting: side === 'SUPPORTING', confirmedByReceiving: side === 'RECEIVING', returnReason: null },
    check: async (row) => {
      const pack = await loadPack(tx, row);
      refuse(problemsOf(contentFindings(pack, { plan: row, today })));
    },
  });
  await tell(tx, key, ['SUPPORTING', 'RECEIVING'], 'ANNUAL_PLAN_PROPOSED', `待确认：${named(plan)}`);
}

async function tell(tx: Tx, key: Key, parties: readonly ('SUPPORTING' | 'RECEIVING' | 'OWNER' | 'OVERSIGHT')[], kind: string, title: string, body = ''): Promise<void> {
  await tellParties(tx, key.scopeId, parties, { kind, title, body, link: `/annual-plans/${formatKey(key)}` });
}

/** Agreed when both hospitals have confirmed: its lines are confirmed tasks from then on, and the commission is told. */
export async function confirmAnnualPlan(tx: Tx, key: Key, revision?: number): Promise<void> {
  const side = hospitalOf(tx, key.scopeId);
  const both = (row: AnnualPlan) => (side === 'SUPPORTING' ? row.confirmedByReceiving : row.confirmedBySupporting);
  const before = await transition(tx, annualPlanMachine, AnnualPlan, key, 'confirmAnnualPlan', {
    revision, subject: named,
    set: (row) => ({ ...(side === 'SUPPORTING' ? { confirmedBySupporting: true } : { confirmedByReceiving: true }), ...(both(row) && { agreedOn: businessDay(tx.now) }) }),
    to: (row) => (both(row) ? 'AGREED' : 'PROPOSED'),
  });
  if (!both(before)) return;
  await confirmLines(tx, key, before);
  await tell(tx, key, ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'], 'ANNUAL_PLAN_AGREED', `双方已确认：${named(before)}`);
}

async function confirmLines(tx: Tx, key: Key, plan: AnnualPlan): Promise<void> {
  const lines = await tx.query<Key>(
    `select scope_id as "scopeId", id from task where scope_id = $1 and plan_id = $2 and state = 'PLANNED' order by id`, [key.scopeId, key.id],
  );
  await transitionMany(tx, taskMachine, Task, lines, 'confirmWithPlan', {
    path: 'tasks', subject: (task) => task.title, set: { confirmedBySupporting: true, confirmedByReceiving: true },
  });
  await countTasks(tx, key.scopeId, plan.pairingId);
}

export async function returnAnnualPlan(tx: Tx, key: Key, input: ReturnAnnualPlanInput): Promise<void> {
  const reason = input.reason.trim();
  const plan = await transition(tx, annualPlanMachine, AnnualPlan, key, 'returnAnnualPlan', {
    revision: input.revision ?? undefined, subject: named, reason, set: { returnReason: reason, confirmedBySupporting: false, confirmedByReceiving: false },
    check: () => refuse([...(reason === '' ? [{ code: 'REASON_REQUIRED', path: 'reason', message: inputWords.reasonFor('RETURN'), fix: inputWords.giveReasonFor('RETURN') }] : []), ...sensitiveProblems({ reason })]),
  });
  await tell(tx, key, ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'], 'ANNUAL_PLAN_RETURNED', `被退回：${named(plan)}`, reason);
}

/** The year's summary, with what the next one is to bring. */
export async function summariseAnnualPlan(tx: Tx, key: Key, input: SummariseAnnualPlanInput): Promise<void> {
  const [summary, nextYear] = [input.summary.trim(), (input.nextYear ?? '').trim()];
  const plan = await transition(tx, annualPlanMachine, AnnualPlan, key, 'summariseAnnualPlan', {
    revision: input.revision ?? undefined, subject: named, set: { summary, nextYear, summarisedAt: tx.now },
    check: () => refuse([
      ...missingText('summary', summary, 'SUMMARY'), ...missingText('nextYear', nextYear, 'NEXT_YEAR').map((problem) => ({ ...problem, ruleId: 'R-195' })), ...sensitiveProblems({ summary, nextYear }),
    ]),
  });
  await tell(tx, key, ['SUPPORTING', 'RECEIVING', 'OWNER', 'OVERSIGHT'], 'ANNUAL_PLAN_SUMMARISED', `已总结：${named(plan)}`);
}


/** What the pinned pack says to a plan as it stands; NOT_FOUND where it is out of reach. */
export function readPlanFindings(request: RequestState, planId: string): Promise<AnnualPlanFindings> {
  const key = parseKey(planId);
  return request.uow.read(request.viewer, [key.scopeId], async (tx) => {
    const [plan] = await tx.query<AnnualPlan>(`select ${columnsOf(tx, AnnualPlan).list} from annual_plan where scope_id = $1 and id = $2`, [key.scopeId, key.id]);
    if (!plan) throw notFound();
    const [pack, lines, sent, worked] = await Promise.all([loadPack(tx, plan), readLines(tx, key), readSent(tx, plan), readWorked(tx, plan)]);
    return { planId, findings: planFindings(pack, { plan, lines, sent, worked, today: businessDay(tx.now) }) };
  });
}

function readLines(tx: Tx, key: Key): Promise<PlanLine[]> {
  return tx.query<PlanLine>(
    `select k.id, k.title, k.part, k.due_on::text as "dueOn", k.state, k.quality, k.benefit, k.standard, k.indicator,
            case when k.state in ('ACCEPTED', 'CLOSED') then (select max(l.at at time zone 'Asia/Shanghai')::date::text from transition_log l
              where l.scope_id = k.scope_id and l.row_id = k.id and l.to_state = 'ACCEPTED') end as "doneOn"
       from task k where k.scope_id = $1 and k.plan_id = $2 order by k.due_on, k.id`, [key.scopeId, key.id],
  );
}

function readSent(tx: Tx, plan: AnnualPlan): Promise<SentPerson[]> {
  return tx.query<SentPerson>(
    `select n.id, n.name, n.specialty, n.planned_from::text as from,
            coalesce(n.plan_exception, (select '替换' || b.name from assignment b where b.scope_id = n.scope_id and b.id = n.replaces_id)) as exception
       from assignment n join team t on t.scope_id = n.scope_id and t.id = n.team_id
      where n.scope_id = $1 and t.pairing_id = $2 and n.state <> 'REMOVED' and extract(year from n.planned_from) = $3 order by n.planned_from, n.id`,
    [plan.scopeId, plan.pairingId, plan.year],
  );
}

async function readWorked(tx: Tx, plan: AnnualPlan): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from activity where scope_id = $1 and pairing_id = $2 and day between make_date($3, 1, 1) and make_date($3, 12, 31) and state in ('RECORDED', 'CONFIRMED') limit 1`,
    [plan.scopeId, plan.pairingId, plan.year],
  );
  return rows.length > 0;
}
