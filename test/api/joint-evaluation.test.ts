import { syntheticUscc } from '@jiedui/server/demo/organizations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrganization, createUser } from '../kit/accounts.js';
import type { Caller } from '../kit/as.js';
import { agreementInSigning, assign, createProgramme, publish, seal } from '../kit/pairings.js';
import { provesWith } from '../kit/evidence.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// J-7, step 5: the yearly evaluation together with the administration of a supporter from another province.

const JOINT = 'jointEvaluation { id state observerNames termEndsOn observerResult result findings { code ruleId verdict numbers } history { action } availableActions { name allowed } }';
interface Joint { id: string; state: string; observerNames: string[]; observerResult: string | null; result: string | null; findings: { code: string; ruleId: string; verdict: string }[] }
type Answer = { jointEvaluation: Joint };

describe('J-7.5: joint evaluation with observers of another province', () => {
  let world: World;
  let far: string;
  let near: string;
  let id: string;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-05T09:00:00+08:00');
    const programme = await createProgramme(world);
    far = (await assign(world, programme.id, 'tianjinHospital', 'longxiTcm')).id;
    near = (await assign(world, programme.id, 'lanzhouHospital', 'longxiHospital')).id;
    await publish(world, programme.id);
    const agreement = await agreementInSigning(world, far, 'longxiTcm');
    for (const party of ['tianjinHospital', 'longxiTcm', 'longxiGovernment'] as const) await seal(world, agreement.id, party);
    const input = { pairingId: far, name: '驻点帮扶队', plannedFrom: '2022-04-06', plannedTo: '2023-04-05' };
    done(await attempt(world.as('tj-hosp'), 'formTeam', 'FormTeamInput', input, 'team { id }'));
    world.at('2022-11-10T09:00:00+08:00');
  }, 120_000);
  afterAll(() => world.close());

  const province = () => world.as('gs-prov');
  const observer = () => world.as('tj-comm');
  const invite = (more: object = {}) => ({ pairingId: far, year: 2022, heldOn: '2022-11-20', place: '陇西', method: '现场查看、座谈、查阅台账', ...more });
  const ok = async (caller: Caller, field: string, inputType: string, input: object) => done(await attempt<Answer>(caller, field, inputType, input, JOINT)).jointEvaluation;
  async function refused(caller: Caller, field: string, inputType: string, input: object): Promise<Problem[]> {
    const before = await snapshot(world);
    const { problems } = await attempt(caller, field, inputType, input, '__typename');
    expect(await snapshot(world)).toBe(before);
    expect(problems.length).toBeGreaterThan(0);
    return problems;
  }
  const todosOf = async (caller: Caller) => (await caller.ask<{ todos: { nodes: { kind: string }[] } }>('{ todos(first: 200) { nodes { kind } } }')).todos.nodes.map((todo) => todo.kind);
  const total = async (caller: Caller) => (await caller.ask<{ jointEvaluations: { totalCount: number } }>('{ jointEvaluations(filter: { year: 2022 }) { totalCount } }')).jointEvaluations.totalCount;

  it('[R-247 record] the province invites the observers of the supporter’s province, who see it and give their opinion', async () => {
    const input = invite();
    expect((await observer().run('mutation($input: InviteObserversInput!) { inviteObservers(input: $input) { problems { code } } }', { input })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await refused(province(), 'inviteObservers', 'InviteObserversInput', invite({ pairingId: near }))).toMatchObject([{ code: 'NO_OBSERVER', ruleId: 'R-247', path: 'pairingId' }]);
    expect(await refused(province(), 'inviteObservers', 'InviteObserversInput', invite({ heldOn: '2023-01-02' }))).toMatchObject([{ code: 'PERIOD' }]);
    const made = await ok(province(), 'inviteObservers', 'InviteObserversInput', invite());
    id = made.id;
    expect(made).toMatchObject({ state: 'INVITED', observerNames: ['天津市卫生健康委员会'], termEndsOn: '2023-04-05', findings: [{ code: 'ANNUAL_BEFORE_TERM_END', ruleId: 'R-248', verdict: 'UNKNOWN' }] });
    expect(await refused(province(), 'inviteObservers', 'InviteObserversInput', invite())).toMatchObject([{ code: 'JOINT_EXISTS' }]);
    expect([await total(observer()), await total(world.as('tj-hosp')), await total(world.as('lx-tcm')), await total(world.as('sd-comm')), await total(world.as('lz-hosp'))]).toEqual([1, 1, 1, 0, 0]);
    expect(await todosOf(observer())).toContain('GIVE_OPINION');
    await provesWith(world, {
      subject: 'joint_evaluation', id, writer: observer(), readers: [province(), world.as('tj-hosp')], hidden: [world.as('sd-comm'), world.as('lz-hosp')], refused: [world.as('tj-hosp')],
    });
    expect(await refused(province(), 'giveOpinion', 'JointResultInput', { jointId: id, result: 'QUALIFIED', text: '同意' })).toMatchObject([{ code: 'PARTY' }]);
    expect(await refused(province(), 'concludeJoint', 'JointResultInput', { jointId: id, result: 'QUALIFIED', text: '合格' })).toMatchObject([{ code: 'STATE' }]);
    expect(await ok(observer(), 'giveOpinion', 'JointResultInput', { jointId: id, result: 'QUALIFIED', text: '帮扶质量好，成效明显' })).toMatchObject({ state: 'OPINED', observerResult: 'QUALIFIED' });
    expect(await todosOf(province())).toContain('CONCLUDE_JOINT');
  });

  it('[R-248 pass] concluded before the term of the team ends, not before the day it is held', async () => {
    expect(await refused(province(), 'concludeJoint', 'JointResultInput', { jointId: id, result: 'QUALIFIED', text: '合格' })).toMatchObject([{ code: 'DATE_ORDER', numbers: { heldOn: '2022-11-20', today: '2022-11-10' } }]);
    world.at('2022-11-21T09:00:00+08:00');
    const concluded = await ok(province(), 'concludeJoint', 'JointResultInput', { jointId: id, result: 'QUALIFIED', text: '联合考核合格' });
    expect(concluded).toMatchObject({ state: 'CONCLUDED', result: 'QUALIFIED', findings: [{ ruleId: 'R-248', verdict: 'MET' }] });
    expect(await refused(observer(), 'giveOpinion', 'JointResultInput', { jointId: id, result: 'UNQUALIFIED', text: '改' })).toMatchObject([{ code: 'STATE' }]);
    const { notices } = await world.as('tj-hosp').ask<{ notices: { nodes: { kind: string }[] } }>('{ notices(first: 50) { nodes { kind } } }');
    expect(notices.nodes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['JOINT_INVITED', 'JOINT_CONCLUDED']));
  });

  it('[R-248 fail] after the term has ended it stands as too late; a cancelled one makes room', async () => {
    world.at('2023-04-10T09:00:00+08:00');
    const wrong = await ok(province(), 'inviteObservers', 'InviteObserversInput', invite({ year: 2023, heldOn: '2023-04-12' }));
    expect(await ok(province(), 'cancelJoint', 'CancelJointInput', { jointId: wrong.id, reason: '改期' })).toMatchObject({ state: 'CANCELLED', findings: [] });
    const late = await ok(province(), 'inviteObservers', 'InviteObserversInput', invite({ year: 2023, heldOn: '2023-04-10' }));
    await ok(observer(), 'giveOpinion', 'JointResultInput', { jointId: late.id, result: 'QUALIFIED', text: '同意' });
    expect(await ok(province(), 'concludeJoint', 'JointResultInput', { jointId: late.id, result: 'QUALIFIED', text: '合格' })).toMatchObject({ findings: [{ code: 'ANNUAL_BEFORE_TERM_END', ruleId: 'R-248', verdict: 'NOT_MET' }] });
  });
});

describe('J-7.5: joint evaluation with the authority of a military hospital', () => {
  let world: World;
  let pairingId: string;
  let id: string;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-05T09:00:00+08:00');
    for (const [login, name] of [['military', '联勤保障部队西北卫生处'], ['other-military', '联勤保障部队东南卫生处']] as const) {
      const authority = await createOrganization(world.database, name, 'MILITARY_AUTHORITY');
      await createUser(world.database, login, authority, ['COMMISSION_OFFICER']);
      if (login !== 'military') continue;
      const hospital = await createOrganization(world.database, '联勤保障部队河谷医院', 'HOSPITAL', authority);
      const uscc = syntheticUscc('12', '620100', 940);
      await world.database.admin(`update organization set uscc = $2, military = true, level = 3, grade = 'A', category = 'GENERAL' where id = $1`, [hospital.id, uscc]);
      await createUser(world.database, 'military-hospital', hospital, ['HOSPITAL_OFFICE']);
      const programme = await createProgramme(world);
      const input = { programmeId: programme.id, supporterUscc: uscc, receiverUscc: world.organization('longxiTcm').uscc };
      ({ pairing: { id: pairingId } } = done(await attempt<{ pairing: { id: string } }>(world.as('gs-prov'), 'assignPairing', 'AssignPairingInput', input, 'pairing { id }')));
      await publish(world, programme.id);
    }
    world.at('2022-11-10T09:00:00+08:00');
  }, 120_000);
  afterAll(() => world.close());

  const opinion = () => ({ jointId: id, result: 'QUALIFIED', text: '军队医院帮扶到位' });
  const answered = async (login: string) => world.as(login).run(`mutation($input: JointResultInput!) { giveOpinion(input: $input) { problems { code } } }`, { input: opinion() });

  it('[R-247 pass] it is invited, finds the pairing and the evaluation, and gives its opinion before the province concludes', async () => {
    const invited = done(await attempt<Answer>(world.as('gs-prov'), 'inviteObservers', 'InviteObserversInput', { pairingId, year: 2022, heldOn: '2022-11-10', place: '陇西', method: '现场查看' }, JOINT)).jointEvaluation;
    id = invited.id;
    expect(invited).toMatchObject({ state: 'INVITED', observerNames: ['联勤保障部队西北卫生处'] });
    const seen = await world.as('military').ask<{ pairing: { id: string }; jointEvaluations: { totalCount: number } }>('query($id: ID!) { pairing(id: $id) { id } jointEvaluations { totalCount } }', { id: pairingId });
    expect(seen).toEqual({ pairing: { id: pairingId }, jointEvaluations: { totalCount: 1 } });
  });

  it('[R-247 fail] another military authority meets nothing of it, the hospital itself gives no opinion', async () => {
    const before = await snapshot(world);
    expect((await answered('other-military')).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await answered('tj-comm')).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await answered('military-hospital')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { problems } = await attempt(world.as('gs-prov'), 'giveOpinion', 'JointResultInput', opinion(), '__typename');
    expect(problems).toMatchObject([{ code: 'PARTY' }]);
    const found = await world.as('other-military').ask<{ jointEvaluations: { totalCount: number }; pairings: { totalCount: number } }>('{ jointEvaluations { totalCount } pairings { totalCount } }');
    expect(found).toEqual({ jointEvaluations: { totalCount: 0 }, pairings: { totalCount: 0 } });
    expect(await snapshot(world)).toBe(before);
  });

  it('[R-247 pass] its opinion stands beside the conclusion of the province', async () => {
    expect(done(await attempt<Answer>(world.as('military'), 'giveOpinion', 'JointResultInput', opinion(), JOINT)).jointEvaluation).toMatchObject({ state: 'OPINED', observerResult: 'QUALIFIED' });
    expect(done(await attempt<Answer>(world.as('gs-prov'), 'concludeJoint', 'JointResultInput', { ...opinion(), text: '合格' }, JOINT)).jointEvaluation).toMatchObject({ state: 'CONCLUDED', observerResult: 'QUALIFIED', result: 'QUALIFIED' });
  });
});
