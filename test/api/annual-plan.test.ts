import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { activePairing, createProgramme } from '../kit/pairings.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// F-2's annual goals, milestones, content and named persons; R-027, R-092, R-094, R-108, R-161, R-179, R-195, R-329, R-347.

const PLAN = `annualPlan { id revision kind year state fields keyDisciplines batches { no from to disciplines headcount } inHospitalPlan confirmedBySupporting confirmedByReceiving
  agreedOn returnReason summary nextYear taskCount taskDone taskOverdue availableActions { name allowed reason } }`;
interface Plan {
  id: string; revision: number; state: string; agreedOn: string | null; taskCount: number; taskDone: number; taskOverdue: number; nextYear: string | null; inHospitalPlan: boolean;
  confirmedBySupporting: boolean; confirmedByReceiving: boolean; batches: { no: number; disciplines: string[] }[]; availableActions: { name: string; allowed: boolean }[];
}
interface One { annualPlan: Plan | null }
interface Finding { code: string; ruleId: string; verdict: string; fix: string | null; actual: string }

const FIELDS = { goals: '心内科独立开展介入', content: '心内科、儿科帮扶', time: '2022 年 4 月至 12 月', staff: '五人，队长一名', tasks: '见任务表', mode: '驻点', milestones: '六月、九月、十二月', guarantees: '住宿与工作条件按协议' };

describe('annual plans', () => {
  let world: World;
  let pairingId: string;
  let plan: Plan;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-02T09:00:00+08:00');
    ({ pairingId } = await activePairing(world));
  });
  afterAll(() => world.close());

  const supporter = () => world.officeOf('lanzhouHospital');
  const receiver = () => world.officeOf('longxiHospital');
  const step = (caller: Caller, name: string, type: string, input: object) => attempt<One>(caller, name, type, input, PLAN);
  const save = (caller: Caller, over: object = {}) => step(caller, 'saveAnnualPlan', 'SaveAnnualPlanInput', { pairingId, kind: 'ANNUAL', year: 2022, fields: FIELDS, ...over });
  async function refused(work: () => Promise<{ problems: Problem[] }>): Promise<Problem[]> {
    const before = await snapshot(world);
    const { problems } = await work();
    expect(await snapshot(world)).toBe(before);
    return problems;
  }
  const findings = async (caller: Caller, planId: string) =>
    (await caller.ask<{ annualPlanFindings: { findings: Finding[] } }>('query($id: ID!) { annualPlanFindings(planId: $id) { findings { code ruleId verdict fix actual } } }', { id: planId })).annualPlanFindings.findings;
  const waiting = async (caller: Caller) => (await caller.ask<{ todos: { nodes: { kind: string }[] } }>('{ todos(first: 100) { nodes { kind } } }')).todos.nodes.map(({ kind }) => kind);
  /** The pack that a plan is judged by, for a source that says something of plans. */
  const judgedBy = (planId: string, code: string) => world.database.admin(
    `update annual_plan p set pack_code = k.code, pack_version = k.version from (select code, version from policy_pack where code = $2 order by version desc limit 1) k where p.id = $1`,
    [planId.slice(planId.indexOf('-') + 1), code]);

  it('[R-108 record] [R-329 record] [R-347 record] one hospital drafts: content, rotation, and that its own plan holds it', async () => {
    const batches = [
      { no: 1, from: '2022-04-06', to: '2022-10-05', disciplines: ['心血管内科'], headcount: 3 }, { no: 2, from: '2022-10-06', to: '2023-04-05', disciplines: ['儿科'], headcount: 2 },
    ];
    plan = done(await save(receiver(), { keyDisciplines: ['心血管内科', '儿科'], batches, inHospitalPlan: true })).annualPlan as Plan;
    expect(plan).toMatchObject({ state: 'DRAFT', inHospitalPlan: true, batches: [{ no: 1, disciplines: ['心血管内科'] }, { no: 2 }] });
    const again = done(await save(receiver(), { keyDisciplines: ['心血管内科', '儿科'], batches, inHospitalPlan: true, revision: plan.revision })).annualPlan as Plan;
    expect(again.id).toBe(plan.id);
    plan = again;
    const { annualPlans } = await world.as('gs-prov').ask<{ annualPlans: { nodes: { id: string }[] } }>('{ annualPlans { nodes { id } } }');
    expect(annualPlans.nodes.map(({ id }) => id)).toEqual([plan.id]);
    const events = await world.database.admin<{ action: string }>(`select action from audit_event where table_name = 'annual_plan' order by id`);
    expect(events.map(({ action }) => action)).toEqual(['INSERT', 'UPDATE']);
  });

  it('its batches follow each other, its texts name nobody by number, and the other side does not write it', async () => {
    const batch = (from: string, to: string, no = 1) => ({ no, from, to });
    expect(await refused(() => save(receiver(), { batches: [batch('2022-10-01', '2022-04-01')] }))).toMatchObject([{ code: 'DATE_ORDER', path: 'batches.0.to' }]);
    expect(await refused(() => save(receiver(), { batches: [batch('2022-10-01', '2022-12-01'), batch('2022-04-01', '2022-12-01', 2)] }))).toMatchObject([{ code: 'DATE_ORDER', path: 'batches.1.from' }]);
    expect(await refused(() => save(receiver(), { fields: { ...FIELDS, goals: '联系 13912345678' } }))).toMatchObject([{ code: 'SENSITIVE_TEXT', path: 'fields.goals' }]);
    expect(await refused(() => save(supporter()))).toMatchObject([{ code: 'CONDITION', message: '由起草的单位修改和提交' }]);
    const outside = await world.as('tj-hosp').run('query($id: ID!) { annualPlanFindings(planId: $id) { planId } }', { id: plan.id });
    expect(outside.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('[R-027 fail] is not sent while it leaves out what the pack asks for', async () => {
    const other = done(await save(receiver(), { year: 2023, fields: { goals: '目标' } })).annualPlan as Plan;
    await judgedBy(other.id, await packThat('plan.annual.fields'));
    expect(await refused(() => step(receiver(), 'proposeAnnualPlan', 'AnnualPlanInput', { planId: other.id }))).toMatchObject([{ code: 'PLAN_FIELDS', ruleId: 'R-027' }]);
  });

  it('its lines are tasks: a project says how it is managed, and both confirm the plan', async () => {
    const line = { pairingId, planId: plan.id, dueOn: '2022-06-30', responsibleDepartment: '心内科', responsiblePerson: '李秋实' };
    const tasks = async (over: object) => done(await attempt<{ task: { id: string; state: string } }>(receiver(), 'planTask', 'PlanTaskInput', { ...line, ...over }, 'task { id state }')).task;
    await tasks({ title: '导管室建设', part: 'PROJECT', indicator: '完成 20 例', quality: '并发症低于 1%', benefit: '县内就诊率提高', standard: '省级评估通过' });
    const milestone = await tasks({ title: '完成首例', part: 'MILESTONE', dueOn: '2022-05-31' });
    const proposed = done(await step(receiver(), 'proposeAnnualPlan', 'AnnualPlanInput', { planId: plan.id })).annualPlan as Plan;
    expect(proposed).toMatchObject({ state: 'PROPOSED', confirmedByReceiving: true, confirmedBySupporting: false, taskCount: 2 });
    expect(await waiting(supporter())).toContain('CONFIRM_ANNUAL_PLAN');
    expect(await waiting(receiver())).not.toContain('CONFIRM_ANNUAL_PLAN');
    expect(await refused(() => attempt(receiver(), 'planTask', 'PlanTaskInput', { ...line, title: '晚到的任务' }, '__typename'))).toMatchObject([{ code: 'PLAN_CLOSED', path: 'planId' }]);
    expect(await refused(() => step(receiver(), 'confirmAnnualPlan', 'AnnualPlanInput', { planId: plan.id }))).toMatchObject([{ code: 'CONDITION' }]);
    expect(await refused(() => step(supporter(), 'returnAnnualPlan', 'ReturnAnnualPlanInput', { planId: plan.id, reason: ' ' }))).toMatchObject([{ code: 'REASON_REQUIRED' }]);
    done(await step(supporter(), 'returnAnnualPlan', 'ReturnAnnualPlanInput', { planId: plan.id, reason: '儿科批次提前' }));
    done(await step(receiver(), 'proposeAnnualPlan', 'AnnualPlanInput', { planId: plan.id }));
    plan = done(await step(supporter(), 'confirmAnnualPlan', 'AnnualPlanInput', { planId: plan.id })).annualPlan as Plan;
    expect(plan).toMatchObject({ state: 'AGREED', agreedOn: '2022-04-02', taskCount: 2, taskDone: 0 });
    const { task } = await supporter().ask<{ task: { state: string; confirmedBySupporting: boolean } }>('query($id: ID!) { task(id: $id) { state confirmedBySupporting } }', { id: milestone.id });
    expect(task).toEqual({ state: 'CONFIRMED', confirmedBySupporting: true });
    const { notices } = await world.as('gs-prov').ask<{ notices: { nodes: { kind: string }[] } }>('{ notices(first: 50) { nodes { kind } } }');
    expect(notices.nodes.map(({ kind }) => kind)).toContain('ANNUAL_PLAN_AGREED');
  });

  it('[R-027 pass] [R-094 pass] [R-181 pass] the packs that speak of plans judge it with its numbers', async () => {
    for (const [key, code, ruleId] of [['plan.annual.fields', 'PLAN_FIELDS', 'R-027'], ['project.fields', 'PROJECT', 'R-094'], ['rotation.disciplineCoverage', 'ROTATION_DISCIPLINES', 'R-181']] as const) {
      await judgedBy(plan.id, await packThat(key));
      expect((await findings(receiver(), plan.id)).find((one) => one.code === code && one.ruleId === ruleId), key).toMatchObject({ verdict: 'MET' });
    }
  });

  it('[R-080 fail] what is late is flagged', async () => {
    world.at('2022-07-02T09:00:00+08:00');
    await judgedBy(plan.id, await packThat('plan.tracked'));
    expect((await findings(receiver(), plan.id)).find((one) => one.code === 'PLAN_PROGRESS')).toMatchObject({ verdict: 'NOT_MET', ruleId: 'R-080', actual: expect.stringContaining('2 项逾期') });
    expect((await planOf()).taskOverdue).toBe(2);
  });

  it('[R-151 pass] [R-151 fail] [R-181 fail] a batch that stays too long, and a discipline that no batch reaches, are flagged', async () => {
    const rotation = async (year: number, batches: object[], keyDisciplines: string[]) => {
      const made = done(await save(receiver(), { year, batches, keyDisciplines })).annualPlan as Plan;
      const judged = async (key: string, code: string) => {
        await judgedBy(made.id, await packThat(key));
        return (await findings(receiver(), made.id)).find((one) => one.code === code);
      };
      return { period: await judged('rotation.periodMonths', 'ROTATION_PERIOD'), reached: await judged('rotation.disciplineCoverage', 'ROTATION_DISCIPLINES') };
    };
    const half = { no: 1, from: '2026-01-01', to: '2026-06-30', disciplines: ['儿科'] };
    expect((await rotation(2026, [half, { ...half, no: 2, from: '2026-07-01', to: '2026-12-31' }], [])).period).toMatchObject({ ruleId: 'R-151', verdict: 'MET' });
    const long = await rotation(2027, [{ no: 1, from: '2027-01-01', to: '2027-12-31', disciplines: ['儿科'] }], ['儿科', '康复科']);
    expect(long.period).toMatchObject({ ruleId: 'R-151', verdict: 'NOT_MET', fix: '安排下一批' });
    expect(long.reached).toMatchObject({ ruleId: 'R-181', verdict: 'NOT_MET', actual: '未覆盖康复科' });
  });

  it('[R-195 record] is summarised with what the next year is to bring', async () => {
    expect(await refused(() => step(supporter(), 'summariseAnnualPlan', 'SummariseAnnualPlanInput', { planId: plan.id, summary: '完成介入二十例', nextYear: ' ' }))).toMatchObject([{ code: 'REQUIRED', path: 'nextYear', ruleId: 'R-195' }]);
    const closed = done(await step(supporter(), 'summariseAnnualPlan', 'SummariseAnnualPlanInput', { planId: plan.id, summary: '完成介入二十例', nextYear: '人才输出与长效机制' })).annualPlan as Plan;
    expect(closed).toMatchObject({ state: 'SUMMARISED', nextYear: '人才输出与长效机制' });
  });

  it('[R-218 record] [R-342 record] nineteen in a year are no bound, and what their number rests on stands with them', async () => {
    const staff = '按受援单位床位 120 张、年门急诊 6 万人次、服务人口 8 万确定';
    const batches = [{ no: 1, from: '2024-01-01', to: '2024-12-31', disciplines: [], headcount: 19 }];
    const made = done(await save(receiver(), { year: 2024, fields: { ...FIELDS, staff }, batches })).annualPlan as Plan & { fields: { staff: string } };
    expect(made).toMatchObject({ fields: { staff }, batches: [{ no: 1 }] });
    const { annualPlans } = await supporter().ask<{ annualPlans: { nodes: { id: string; batches: { headcount: number }[] }[] } }>('{ annualPlans(filter: { year: 2024 }) { nodes { id batches { headcount } } } }');
    expect(annualPlans.nodes).toEqual([{ id: made.id, batches: [{ headcount: 19 }] }]);
    const [event] = await world.database.admin<{ after: { fields: { staff: string } } }>(`select after from audit_event where table_name = 'annual_plan' and action = 'INSERT' order by id desc limit 1`);
    expect(event?.after.fields.staff).toBe(staff);
  });

  it('a commission drafts the implementation plan, and both hospitals confirm', async () => {
    const commission = world.as('dx-pref');
    const drafted = done(await save(commission, { kind: 'IMPLEMENTATION' })).annualPlan as Plan;
    await judgedBy(drafted.id, await packThat('plan.by'));
    done(await step(commission, 'proposeAnnualPlan', 'AnnualPlanInput', { planId: drafted.id }));
    expect(done(await step(supporter(), 'confirmAnnualPlan', 'AnnualPlanInput', { planId: drafted.id })).annualPlan?.state).toBe('PROPOSED');
    expect(done(await step(receiver(), 'confirmAnnualPlan', 'AnnualPlanInput', { planId: drafted.id })).annualPlan?.state).toBe('AGREED');
  });

  const planOf = async () => (await receiver().ask<One>(`query($id: ID!) { ${PLAN.replace('annualPlan {', 'annualPlan(id: $id) {')} }`, { id: plan.id })).annualPlan as Plan;
  /** The newest pack that says something of `key`. */
  async function packThat(key: string): Promise<string> {
    const [found] = await world.database.admin<{ code: string }>(
      `select code from policy_pack where exists (select 1 from jsonb_array_elements(content -> 'parameters') p where p ->> 'key' = $1) order by code limit 1`, [key]);
    if (!found) throw new Error(`No pack sets ${key}.`);
    return found.code;
  }
});

describe('the pack of a programme', () => {
  it('is pinned by the plan', async () => {
    const world = await createWorld();
    world.at('2022-04-02T09:00:00+08:00');
    await createProgramme(world, { code: 'GS-C' });
    const { pairingId } = await activePairing(world);
    const { annualPlan } = done(await attempt<{ annualPlan: { packCode: string; packVersion: number } }>(world.officeOf('lanzhouHospital'), 'saveAnnualPlan', 'SaveAnnualPlanInput',
      { pairingId, kind: 'ANNUAL', year: 2022, fields: {} }, 'annualPlan { packCode packVersion }'));
    const [pairing] = await world.database.admin<{ packCode: string; packVersion: number }>('select pack_code as "packCode", pack_version as "packVersion" from pairing limit 1');
    expect(annualPlan).toEqual(pairing);
    await world.close();
  });
});
