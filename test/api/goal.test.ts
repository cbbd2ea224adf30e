import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activePairing, agreementInSigning, assign, createProgramme, lead, publish, seal } from '../kit/pairings.js';
import { addMember, addStaff, attempt, checkedTeam, formTeam } from '../kit/teams.js';
import { createWorld, done, PROBLEMS, snapshot, type Problem, type World } from '../kit/world.js';

const GOAL = 'pairingGoal { id state evidence settledOn settleReason availableActions { name allowed } }';
const PAIRING = `query Pairing($id: ID!) { pairing(id: $id) { state agreementState lead groupState leaderToConfirm replacesCode
  goals { id title state } findings { ruleId verdict } log(first: 20) { machine action reason subject } availableActions { name allowed } } }`;
const COVERAGE = 'query Coverage($id: ID!) { programmeCoverage(id: $id) { receivers unpaired { name wantedHeadcount } findings { ruleId verdict } } }';
const PUBLISH = `mutation Publish($input: PublishProgrammeInput!) { publishProgramme(input: $input) { programme { state coverageReason } ${PROBLEMS} } }`;

interface Goal { id: string; state: string; evidence: string; settledOn: string | null; settleReason: string | null; availableActions: { name: string; allowed: boolean }[] }
interface Pairing {
  state: string; agreementState: string; lead: boolean; groupState: string; leaderToConfirm: boolean; replacesCode: string | null;
  goals: { id: string; title: string; state: string }[]; findings: { ruleId: string; verdict: string }[];
  log: { machine: string; action: string; reason: string | null; subject: string }[]; availableActions: { name: string; allowed: boolean }[];
}

let world: World;
beforeAll(async () => {
  world = await createWorld(['gansu', 'dingxi', 'longxi', 'tianjin', 'shandong', 'jiaozuo', 'zhongzhan']);
});
afterAll(() => world.close());

const goal = (login: string, name: string, type: string, input: object) => attempt<{ pairingGoal: Goal | null }>(world.as(login), name, type, input, GOAL);
const pairingOf = async (login: string, id: string) => (await world.as(login).ask<{ pairing: Pairing }>(PAIRING, { id })).pairing;
const onPairing = (login: string, name: string, type: string, input: object) =>
  attempt<{ pairing: { id: string; state: string; replacesCode: string | null; startsOn: string; availableActions: { name: string; allowed: boolean }[] } | null }>(
    world.as(login), name, type, input, 'pairing { id state replacesCode startsOn availableActions { name allowed } }');

/** What an act that must be refused says; nothing has changed. */
async function refused(run: () => Promise<{ problems: Problem[] }>): Promise<Problem[]> {
  const before = await snapshot(world);
  const { problems } = await run();
  expect(problems).not.toEqual([]);
  expect(await snapshot(world)).toBe(before);
  return problems;
}

describe('full coverage', () => {
  it('[R-366 fail] [R-366 pass] publishes with unpaired receivers only for a reason, which is recorded', async () => {
    const programme = await createProgramme(world, { owner: 'zhongzhan', packCode: 'CN-410803-2021', code: 'ZZ-COVER', startsOn: '2021-07-02', endsOn: '2025-12-31' });
    await assign(world, programme.id, 'zhongzhanHospital', 'wangfengCentre', 'zhongzhan');
    const { programmeCoverage } = await world.as('zz-dist').ask<{ programmeCoverage: { receivers: number; unpaired: { name: string }[]; findings: object[] } }>(COVERAGE, { id: programme.id });
    expect(programmeCoverage.findings).toMatchObject([{ ruleId: 'R-366', verdict: 'NOT_MET' }]);
    expect(programmeCoverage.unpaired.map(({ name }) => name)).toContain(world.organization('zhucunCentre').name);
    expect(programmeCoverage.unpaired.map(({ name }) => name)).not.toContain(world.organization('zhongzhanHospital').name);
    const run = async (input: object) => (await world.as('zz-dist').ask<{ publishProgramme: { programme: { state: string; coverageReason: string | null } | null; problems: Problem[] } }>(
      PUBLISH, { input: { programmeId: programme.id, ...input } })).publishProgramme;
    const [problem] = await refused(() => run({}));
    expect(problem).toMatchObject({ code: 'FULL_COVERAGE', ruleId: 'R-366', path: 'coverageReason', numbers: { open: programmeCoverage.unpaired.length } });
    expect(problem?.message).toContain(world.organization('zhucunCentre').name);
    expect(done(await run({ coverageReason: '年内第二批安排' })).programme).toEqual({ state: 'PUBLISHED', coverageReason: '年内第二批安排' });
    const [event] = await world.database.admin<{ after: { coverage_reason: string; uncovered: string[] } }>(`select after from audit_event where action = 'PUBLISH' order by at desc limit 1`);
    expect(event?.after).toMatchObject({ coverage_reason: '年内第二批安排' });
    expect((await world.as('zz-hosp').run(COVERAGE, { id: programme.id })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is not asked for where the pack does not', async () => {
    const programme = await createProgramme(world, { code: 'GS-COVER' });
    await assign(world, programme.id, 'gansuFourth', 'weiyuanHospital');
    const { programmeCoverage } = await world.as('gs-prov').ask<{ programmeCoverage: { unpaired: { name: string }[]; findings: object[] } }>(COVERAGE, { id: programme.id });
    expect(programmeCoverage.findings).toEqual([]);
    expect(programmeCoverage.unpaired.map(({ name }) => name)).toContain('陇西县人民医院');
    const { publishProgramme } = await world.as('gs-prov').ask<{ publishProgramme: { programme: object | null; problems: Problem[] } }>(PUBLISH, { input: { programmeId: programme.id } });
    expect(done(publishProgramme).programme).toEqual({ state: 'PUBLISHED', coverageReason: null });
  });
});

describe('the goals of a pairing', () => {
  let pairingId: string;
  beforeAll(async () => {
    const programme = await createProgramme(world, { owner: 'zhongzhan', packCode: 'CN-410803-2021', code: 'ZZ-GOAL', startsOn: '2021-07-02', endsOn: '2025-12-31' });
    pairingId = (await assign(world, programme.id, 'zhongzhanHospital', 'zhucunCentre', 'zhongzhan')).id;
    await publish(world, programme.id, 'zhongzhan');
    const agreement = await agreementInSigning(world, pairingId, 'zhucunCentre');
    for (const party of ['zhongzhanHospital', 'zhucunCentre'] as const) await seal(world, agreement.id, party);
  });

  it('[R-368 fail] lock the counterpart while they are open, or while none has been named', async () => {
    const change = (input: object) => () => onPairing('zz-dist', 'changeCounterpart', 'ChangeCounterpartInput', { pairingId, supporterUscc: world.organization('lanzhouHospital').uscc, reason: '调整', ...input });
    expect(await refused(change({}))).toMatchObject([{ code: 'PAIRING_LOCKED', ruleId: 'R-368', path: 'approveOpenGoal', numbers: { goalsOpen: 1 } }]);
    for (const title of ['达到推荐标准', '开展中医药服务']) done(await goal('zz-centre-b', 'setGoal', 'SetGoalInput', { pairingId, title, indicator: '通过评审', dueOn: '2025-10-31' }));
    expect(await refused(change({}))).toMatchObject([{ code: 'PAIRING_LOCKED', numbers: { goalsOpen: 2 } }]);
    expect(await refused(() => onPairing('zz-dist', 'terminatePairing', 'TerminatePairingInput', { pairingId, reason: '调整' }))).toMatchObject([{ code: 'PAIRING_LOCKED', ruleId: 'R-368' }]);
    expect((await pairingOf('zz-hosp', pairingId)).goals.map(({ title, state }) => [title, state])).toEqual([['达到推荐标准', 'OPEN'], ['开展中医药服务', 'OPEN']]);
  });

  it('are reached by the receiver with evidence, dropped and opened again by the owner alone', async () => {
    const [first, second] = (await pairingOf('zz-centre-b', pairingId)).goals;
    const goalId = first?.id ?? '';
    expect(await refused(() => goal('zz-hosp', 'reachGoal', 'ReachGoalInput', { goalId, evidence: '评审结论' }))).toMatchObject([{ code: 'PARTY' }]);
    expect(await refused(() => goal('zz-centre-b', 'reachGoal', 'ReachGoalInput', { goalId, evidence: '患者电话 13912345678' }))).toMatchObject([{ code: 'SENSITIVE_TEXT' }]);
    expect(done(await goal('zz-centre-b', 'reachGoal', 'ReachGoalInput', { goalId, evidence: '2022 年评审通过' })).pairingGoal).toMatchObject({ state: 'REACHED', evidence: '2022 年评审通过' });
    expect(await refused(() => goal('zz-centre-b', 'reachGoal', 'ReachGoalInput', { goalId, evidence: '再次' }))).toMatchObject([{ code: 'STATE' }]);
    expect(done(await goal('zz-dist', 'dropGoal', 'GoalReasonInput', { goalId: second?.id, reason: '区里统筹' })).pairingGoal?.state).toBe('DROPPED');
    expect(done(await goal('zz-dist', 'reopenGoal', 'GoalReasonInput', { goalId: second?.id, reason: '恢复' })).pairingGoal?.state).toBe('OPEN');
    expect(done(await goal('zz-hosp', 'changeGoal', 'ChangeGoalInput', { goalId: second?.id, title: '开展中医药适宜技术' })).pairingGoal?.state).toBe('OPEN');
    done(await goal('zz-dist', 'dropGoal', 'GoalReasonInput', { goalId: second?.id, reason: '区里统筹' }));
  });

  it('[R-368 pass] release it once they are settled: the counterpart changes in one act, with what follows from it', async () => {
    const supporterUscc = world.organization('zhongzhanHospital').uscc;
    expect(await refused(() => onPairing('zz-dist', 'changeCounterpart', 'ChangeCounterpartInput', { pairingId, supporterUscc, reason: '调整' }))).toMatchObject([{ code: 'PAIR_EXISTS' }]);
    const made = done(await onPairing('zz-dist', 'changeCounterpart', 'ChangeCounterpartInput', { pairingId, supporterUscc: world.organization('lanzhouHospital').uscc, reason: '院区调整' })).pairing;
    expect(made).toMatchObject({ state: 'PROPOSED', replacesCode: expect.stringMatching(/^ZZ-GOAL-/) });
    expect(made?.availableActions).toContainEqual({ name: 'confirm', allowed: true });
    const before = await pairingOf('zz-centre-b', pairingId);
    expect(before).toMatchObject({ state: 'TERMINATED', agreementState: 'TERMINATED' });
    expect(before.log).toEqual(expect.arrayContaining([
      expect.objectContaining({ machine: 'pairing', action: 'changeCounterpart', reason: '院区调整' }),
      expect.objectContaining({ machine: 'agreement', action: 'terminate', reason: '结对终止：院区调整' }),
      expect.objectContaining({ machine: 'pairing_goal', action: 'dropGoal', reason: '区里统筹' }),
    ]));
    expect(await world.database.admin('select * from app.check_access()')).toEqual([]);
  });
});

describe('several supporters of one receiver', () => {
  let ids: { programmeId: string; pairingId: string };
  let second: string;
  beforeAll(async () => {
    ids = await activePairing(world);
    await addStaff(world, ['zhou']);
  });

  it('[R-227 fail] while they have no lead nobody is made leader and no roster is filed', async () => {
    const team = await checkedTeam(world, ids.pairingId);
    second = (await assign(world, ids.programmeId, 'gansuFourth', 'longxiHospital')).id;
    const supporter = world.officeOf('lanzhouHospital');
    expect(await refused(() => attempt(supporter, 'fileRoster', 'TeamInput', { teamId: team }, 'team { id }'))).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'NEEDS_LEAD', ruleId: 'R-227' })]));
    const { persons } = await supporter.ask<{ persons: { nodes: { id: string }[] } }>('query { persons(filter: { search: "LZ005" }) { nodes { id } } }');
    const batch = await formTeam(world, ids.pairingId, '2023-04-06', '2024-04-05');
    expect(await addMember(world, batch, persons.nodes[0]?.id ?? '', 'LEADER')).toMatchObject([{ code: 'NEEDS_LEAD', ruleId: 'R-227', path: 'role' }]);
    expect(await addMember(world, batch, persons.nodes[0]?.id ?? '')).toEqual([]);
  });

  it('[R-227 pass] a lead is switched in one act; the new one stands by the leader before anything is filed', async () => {
    await lead(world, ids.programmeId, 'lanzhouHospital', 'longxiHospital');
    done(await onPairing('gs-prov', 'confirmPairing', 'PairingInput', { pairingId: second }));
    expect(await pairingOf('lz-hosp', ids.pairingId)).toMatchObject({ lead: true, groupState: 'LED', leaderToConfirm: false });
    await lead(world, ids.programmeId, 'gansuFourth', 'longxiHospital');
    expect(await pairingOf('g4-hosp', second)).toMatchObject({ lead: true, leaderToConfirm: true, availableActions: expect.arrayContaining([expect.objectContaining({ name: 'draftAgreement' })]) });
    expect(await pairingOf('lz-hosp', ids.pairingId)).toMatchObject({ lead: false, groupState: 'LED', leaderToConfirm: false });
    await lead(world, ids.programmeId, 'lanzhouHospital', 'longxiHospital');
    const { teams } = await world.officeOf('lanzhouHospital').ask<{ teams: { nodes: { id: string; state: string }[] } }>('query { teams { nodes { id state } } }');
    const team = teams.nodes.find(({ state }) => state === 'CHECKED')?.id ?? '';
    const file = () => attempt(world.officeOf('lanzhouHospital'), 'fileRoster', 'TeamInput', { teamId: team }, 'team { id }');
    expect(await refused(file)).toMatchObject([{ code: 'LEADER_UNCONFIRMED', ruleId: 'R-227' }]);
    expect(await refused(() => onPairing('lx-hosp', 'confirmLeader', 'ConfirmLeaderInput', { pairingId: ids.pairingId }))).toMatchObject([{ code: 'PARTY' }]);
    done(await onPairing('lz-hosp', 'confirmLeader', 'ConfirmLeaderInput', { pairingId: ids.pairingId, note: '王志强留任' }));
    expect(await pairingOf('lz-hosp', ids.pairingId)).toMatchObject({ leaderToConfirm: false });
    done(await file());
    const groups = await world.database.admin<{ leads: number }>(`select count(*) filter (where m.lead)::int as leads from group_member m join pairing_group g on g.scope_id = m.scope_id and g.id = m.group_id
      where g.receiver_name = '陇西县人民医院' group by g.id having count(*) > 1`);
    expect(groups).toEqual([{ leads: 1 }]);
  });

  it('one that ends leaves the lead to the other, and counts no more', async () => {
    const { problems } = await onPairing('gs-prov', 'terminatePairing', 'TerminatePairingInput', { pairingId: second, reason: '未开展' });
    expect(problems).toEqual([]);
    expect(await pairingOf('lz-hosp', ids.pairingId)).toMatchObject({ groupState: 'SINGLE', lead: false });
  });
});

describe('how long a pairing lasts', () => {
  it('[R-323 pass] [R-323 fail] three to five years where the pack says so, marked and not refused', async () => {
    const { policyPacks } = await world.as('gs-prov').ask<{ policyPacks: { code: string; version: number }[] }>('query { policyPacks { code version } }');
    const pack = policyPacks.find(({ code }) => code === 'HP-2013');
    expect(pack).toBeDefined();
    const programme = await createProgramme(world, { packCode: pack?.code ?? '', code: 'HP-2022', startsOn: '2022-04-01', endsOn: '2026-03-31' });
    const made = async (receiverUscc: string, endsOn: string) => (await attempt<{ pairing: { findings: object[] } | null }>(world.as('gs-prov'), 'assignPairing', 'AssignPairingInput', {
      programmeId: programme.id, supporterUscc: world.organization('lanzhouHospital').uscc, receiverUscc, startsOn: '2022-04-01', endsOn,
    }, 'pairing { findings { ruleId verdict code } }')).pairing?.findings;
    expect(await made(world.organization('weiyuanHospital').uscc, '2026-03-31')).toMatchObject([{ ruleId: 'R-323', verdict: 'MET' }, { ruleId: 'R-323', verdict: 'MET' }]);
    expect(await made(world.organization('tongweiHospital').uscc, '2024-03-31')).toMatchObject([{ code: 'PAIRING_SHORT', verdict: 'NOT_MET' }, { verdict: 'MET' }]);
  });

  it('[R-340 record] one hospital supports several receivers, each by a pairing of its own', async () => {
    const { pairings } = await world.as('lz-hosp').ask<{ pairings: { nodes: { receiverName: string }[] } }>('query { pairings(filter: { party: SUPPORTING }) { nodes { receiverName } } }');
    expect(new Set(pairings.nodes.map(({ receiverName }) => receiverName)).size).toBeGreaterThanOrEqual(3);
  });
});
