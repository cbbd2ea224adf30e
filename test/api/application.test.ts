import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type Caller } from '../kit/as.js';
import { agreementInSigning, assign, createProgramme, publish, seal } from '../kit/pairings.js';
import { addMember, addStaff, attempt, formTeam } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

const APPLICATION = 'application { id state personName source needTitle needOn consentedOn attested recommendedBy decidedBy availableActions { name allowed reason } }';
const LIST = 'query Applications($filter: ApplicationFilter) { applications(filter: $filter) { totalCount nodes { id personName state } } }';

interface Application {
  id: string; state: string; personName: string; source: string; needTitle: string; needOn: string | null; consentedOn: string; attested: string[];
  availableActions: { name: string; allowed: boolean; reason: string | null }[];
}

let world: World;
let staff: Record<'wang' | 'li' | 'zhao' | 'zhou', string>;
let li: Caller;
let needId: string;
beforeAll(async () => {
  world = await createWorld();
  staff = await addStaff(world, ['wang', 'li', 'zhao', 'zhou']);
  li = await accountOf('li', staff.li);
  const programme = await createProgramme(world, { code: 'GS-SEL' });
  await assign(world, programme.id, 'lanzhouHospital', 'longxiHospital');
  const lines = [{ specialty: '心内科', headcount: 1 }, { specialty: '儿科', headcount: 1 }];
  const draft = await attempt<{ needRequest: { id: string } | null }>(world.as('lx-hosp'), 'draftNeed', 'DraftNeedInput', { title: '2022 年度需求', startsOn: '2022-04-06', endsOn: '2023-04-05', lines, surveyedOn: '2022-03-20' }, 'needRequest { id }');
  needId = done(draft).needRequest?.id ?? '';
  done(await attempt(world.as('lx-hosp'), 'publishNeed', 'NeedInput', { needId }, 'needRequest { id }'));
});
afterAll(() => world.close());

/** An account with which a member of the staff acts for himself. */
async function accountOf(login: string, personKey: string): Promise<Caller> {
  const { id, scopeId } = world.organization('lanzhouHospital');
  const user = randomUUID();
  await world.database.admin(`insert into app_user (id, home_scope_id, login, name, password_hash) values ($1, $2, $3, $3, '-')`, [user, scopeId, `own-${login}`]);
  await world.database.admin(`insert into membership (user_id, org_id, scope_id, role, person_id) values ($1, $2, $3, 'DISPATCHED', $4)`, [user, id, scopeId, personKey.slice(personKey.indexOf('-') + 1)]);
  return as(world.server, `own-${login}`);
}

const act = (caller: Caller, name: string, type: string, input: object) => attempt<{ application: Application | null }>(caller, name, type, input, APPLICATION);
const applicationsOf = async (caller: Caller, filter: object = {}) => (await caller.ask<{ applications: { totalCount: number; nodes: { id: string; personName: string; state: string }[] } }>(LIST, { filter })).applications;
async function refused(caller: Caller, name: string, type: string, input: object, fields = APPLICATION): Promise<Problem[]> {
  const before = await snapshot(world);
  const { problems } = await attempt(caller, name, type, input, fields);
  expect(problems.length).toBeGreaterThan(0);
  expect(await snapshot(world)).toBe(before);
  return problems;
}

describe('J-3.2: staff apply, departments recommend, the leading group approves', () => {
  let applicationId: string;

  it('[R-062 pass] [R-128 record] a person applies from his own account, in writing and of his own will', async () => {
    const { application } = done(await act(li, 'apply', 'ApplyInput', { needId, statement: '本人自愿赴陇西县人民医院心内科支援一年。', consent: true }));
    expect(application).toMatchObject({ state: 'APPLIED', personName: '李秋实', source: 'SELF', needTitle: '2022 年度需求', needOn: '2022-04-01' });
    applicationId = application?.id ?? '';
    const awaited = async (caller: Caller) => (await caller.ask<{ awaited: { nodes: { id: string; kind: string; waitsFor: string; title: string }[] } }>('{ awaited { nodes { id kind waitsFor title } } }')).awaited.nodes.filter(({ title }) => title === '李秋实');
    const [waits] = await awaited(world.as('lz-hosp'));
    expect(waits).toMatchObject({ kind: 'RECOMMEND_APPLICATION', waitsFor: expect.stringMatching(/./) });
    for (const login of ['lz-card', 'lx-hosp', 'gs-prov']) expect(await awaited(world.as(login))).toEqual([]);
    const remind = { awaitedId: waits?.id, kind: 'RECOMMEND_APPLICATION' };
    done(await attempt(world.as('lz-hosp'), 'remindAwaited', 'RemindInput', remind, 'awaited { remindedAt }'));
    expect(await refused(world.as('lz-hosp'), 'remindAwaited', 'RemindInput', remind, 'awaited { id }')).toMatchObject([{ code: 'REMINDED_TODAY' }]);
    const { notices } = await world.as('lz-hosp').ask<{ notices: { nodes: { kind: string; title: string; link: string }[] } }>('{ notices { nodes { kind title link } } }');
    expect(notices.nodes).toContainEqual({ kind: 'REMINDER', title: '催办：李秋实 待科室推荐', link: `/applications/${applicationId}` });
    expect(await applicationsOf(li)).toMatchObject({ totalCount: 1 });
    expect((await applicationsOf(world.as('lz-hosp'))).totalCount).toBe(1);
    for (const login of ['lx-hosp', 'gs-prov']) expect((await world.as(login).run(LIST)).data?.['applications' as never] ?? { totalCount: 0 }).toMatchObject({ totalCount: 0 });
  });

  it('[R-062 fail] not without his consent, not twice, and with nobody’s data in it', async () => {
    const run = async (input: object) => (await li.run('mutation Run($input: ApplyInput!) { apply(input: $input) { application { id } problems { code } } }', { input })).errors[0]?.extensions.code;
    expect(await run({ statement: '本人自愿参加。', consent: false })).toBe('BAD_INPUT');
    expect(await refused(li, 'apply', 'ApplyInput', { statement: '再次申请支援工作。', consent: true })).toMatchObject([{ code: 'APPLICATION_OPEN' }]);
    expect(await refused(world.as('lz-hosp'), 'recordApplication', 'RecordApplicationInput', { personId: staff.zhao, statement: '联系电话 13912345678', signedOn: '2022-03-30' })).toMatchObject([{ code: 'SENSITIVE_TEXT', ruleId: 'R-055' }]);
    expect(await refused(world.as('lz-hosp'), 'recordApplication', 'RecordApplicationInput', { personId: staff.zhao, statement: '自愿参加支援。', signedOn: '2022-12-30' })).toMatchObject([{ code: 'DATE_ORDER' }]);
  });

  it('[R-073 fail] the leading group does not approve before the department has recommended: STEP_ORDER', async () => {
    expect(await refused(world.as('lz-lead'), 'approveApplication', 'DecideApplicationInput', { applicationId, opinion: '同意' })).toMatchObject([{ code: 'STEP_ORDER', ruleId: 'R-073' }]);
    expect(await refused(world.as('lz-lead'), 'rejectApplication', 'DecideApplicationInput', { applicationId, opinion: '不同意' })).toMatchObject([{ code: 'STEP_ORDER', ruleId: 'R-073' }]);
  });

  it('[R-073 pass] the department recommends and attests, the leading group approves, nobody else does', async () => {
    expect((await world.as('lz-hosp').run('mutation Run($input: RecommendApplicationInput!) { recommendApplication(input: $input) { problems { code } } }', { input: { applicationId, opinion: '推荐' } })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await applicationsOf(world.as('lz-card'))).totalCount).toBe(0);
    expect(await refused(world.as('lz-card'), 'recommendApplication', 'RecommendApplicationInput', { applicationId, opinion: '推荐' })).toMatchObject([{ code: 'CONDITION', message: expect.stringContaining('对口支援办公室') }]);
    expect((await applicationsOf(world.as('lz-dept'), { mine: true })).totalCount).toBe(1);
    expect(await refused(world.as('lz-dept'), 'recommendApplication', 'RecommendApplicationInput', { applicationId, opinion: '推荐', attested: ['BRAVERY'] })).toMatchObject([{ code: 'ATTESTATION_UNKNOWN' }]);
    const recommended = done(await act(world.as('lz-dept'), 'recommendApplication', 'RecommendApplicationInput', { applicationId, opinion: '业务骨干，推荐', attested: ['ETHICS', 'SKILL'] })).application;
    expect(recommended).toMatchObject({ state: 'DEPT_RECOMMENDED', attested: ['ETHICS', 'SKILL'] });
    expect((await applicationsOf(world.as('lz-lead'), { mine: true })).totalCount).toBe(1);
    expect(done(await act(world.as('lz-lead'), 'approveApplication', 'DecideApplicationInput', { applicationId, opinion: '同意选派' })).application?.state).toBe('LEADING_GROUP_APPROVED');
    expect(await refused(li, 'withdrawApplication', 'ApplicationInput', { applicationId })).toMatchObject([{ code: 'STATE' }]);
    const { application } = await world.as('lz-hosp').ask<{ application: { history: { action: string; byName: string }[] } }>('query One($id: ID!) { application(id: $id) { history(first: 5) { action byName } } }', { id: applicationId });
    expect(application.history.map(({ action }) => action)).toEqual(['approveApplication', 'recommendApplication', 'apply']);
  });

  it('each step is a to-do of whoever takes it next, told to the office, and its outcome to the person', async () => {
    const kinds = async (caller: Caller) => (await caller.ask<{ todos: { nodes: { kind: string; title: string; subject: string; subjectKey: string }[] } }>('{ todos(first: 100) { nodes { kind title subject subjectKey } } }')).todos.nodes.filter(({ subject }) => subject === 'APPLICATION');
    const told = async (caller: Caller) => (await caller.ask<{ notices: { nodes: { kind: string; title: string }[] } }>('{ notices(first: 50) { nodes { kind title } } }')).notices.nodes.filter(({ kind }) => kind.startsWith('APPLICATION')).map(({ title }) => title);
    const zhou = await accountOf('zhou-own', staff.zhou);
    const open = done(await act(zhou, 'apply', 'ApplyInput', { needId, statement: '本人自愿参加护理管理支援。', consent: true })).application;
    const todo = { kind: 'RECOMMEND_APPLICATION', title: '周小舟', subject: 'APPLICATION', subjectKey: open?.id };
    expect(await kinds(world.as('lz-dept'))).toEqual([todo]);
    expect((await world.as('lz-dept').ask<{ workbench: { todoTotal: number } }>('{ workbench { todoTotal } }')).workbench.todoTotal).toBe(1);
    for (const login of ['lz-card', 'lz-lead', 'lz-hosp', 'lx-hosp', 'gs-prov']) expect(await kinds(world.as(login))).toEqual([]);
    expect(await kinds(zhou)).toEqual([]);
    expect((await told(world.as('lz-hosp')))[0]).toBe('周小舟申报支援，待对口支援办公室推荐');
    done(await act(world.as('lz-dept'), 'recommendApplication', 'RecommendApplicationInput', { applicationId: open?.id, opinion: '推荐' }));
    expect(await kinds(world.as('lz-dept'))).toEqual([]);
    expect(await kinds(world.as('lz-lead'))).toEqual([{ ...todo, kind: 'APPROVE_APPLICATION' }]);
    done(await act(world.as('lz-lead'), 'rejectApplication', 'DecideApplicationInput', { applicationId: open?.id, opinion: '本批名额已满' }));
    expect(await kinds(world.as('lz-lead'))).toEqual([]);
    expect(await told(zhou)).toEqual(['您的选派申请：领导小组未批准', '您的选派申请：科室已推荐，待领导小组审批']);
    for (const login of ['lx-hosp', 'gs-prov']) expect(await told(world.as(login))).toEqual([]);
  });

  it('an application from a signed paper is declined, another withdrawn', async () => {
    const paper = done(await act(world.as('lz-hosp'), 'recordApplication', 'RecordApplicationInput', { personId: staff.zhao, statement: '自愿参加支援（见签字件）。', signedOn: '2022-03-30' })).application;
    expect(paper).toMatchObject({ source: 'PAPER', consentedOn: '2022-03-30', needTitle: '' });
    expect(done(await act(world.as('lz-dept'), 'declineApplication', 'DecideApplicationInput', { applicationId: paper?.id, opinion: '科室人手不足' })).application?.state).toBe('REJECTED');
    const again = done(await act(world.as('lz-hosp'), 'recordApplication', 'RecordApplicationInput', { personId: staff.zhao, statement: '自愿参加支援（见签字件）。', signedOn: '2022-03-31' })).application;
    expect(done(await act(world.as('lz-hosp'), 'withdrawApplication', 'ApplicationInput', { applicationId: again?.id })).application?.state).toBe('WITHDRAWN');
  });

  it('a person sees his own alone', async () => {
    const zhao = await accountOf('zhao', staff.zhao);
    expect((await applicationsOf(zhao)).nodes.every(({ personName }) => personName === '赵明远')).toBe(true);
    expect((await zhao.run('query One($id: ID!) { application(id: $id) { id } }', { id: applicationId })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('a roster where the pack asks for the selection', () => {
  async function teamUnder(packCode: string, code: string, receiver: 'weiyuanHospital' | 'lintaoHospital', government: 'weiyuanGovernment' | 'lintaoGovernment'): Promise<string> {
    const programme = await createProgramme(world, { packCode, code, startsOn: '2022-04-01', endsOn: '2024-12-31' });
    const pairing = await assign(world, programme.id, 'lanzhouHospital', receiver);
    await publish(world, programme.id);
    const agreement = await agreementInSigning(world, pairing.id, receiver);
    for (const { kind } of (await world.as('gs-prov').ask<{ agreement: { parties: { kind: string }[] } }>('query One($id: ID!) { agreement(id: $id) { parties { kind } } }', { id: agreement.id })).agreement.parties) {
      await seal(world, agreement.id, kind === 'SUPPORTING' ? 'lanzhouHospital' : kind === 'RECEIVING' ? receiver : government);
    }
    return formTeam(world, pairing.id);
  }

  it('[R-072 fail] [R-073 fail] takes nobody who has not gone through every step with his department’s attestation', async () => {
    const team = await teamUnder('HP-S07', 'SEL-S07', 'weiyuanHospital', 'weiyuanGovernment');
    const before = await snapshot(world);
    expect(await addMember(world, team, staff.wang)).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'SELECTION_STEPS', ruleId: 'R-073' })]));
    expect(await snapshot(world)).toBe(before);
    expect(await addMember(world, team, staff.li)).toMatchObject([{ code: 'ATTESTATION', ruleId: 'R-072' }]);
  });

  it('[R-058 fail] [R-058 pass] takes those whose selection answers a need, and keeps the day of it', async () => {
    const team = await teamUnder('CN-S06', 'SEL-S06', 'lintaoHospital', 'lintaoGovernment');
    const before = await snapshot(world);
    expect(await addMember(world, team, staff.wang)).toMatchObject([{ code: 'NEED_FIRST', ruleId: 'R-058' }]);
    expect(await snapshot(world)).toBe(before);
    expect(await addMember(world, team, staff.li)).toEqual([]);
    const { team: read } = await world.as('lz-hosp').ask<{ team: { members: { name: string; selectedOn: string | null; voluntary: boolean | null }[] } }>('query Team($id: ID!) { team(id: $id) { members { name selectedOn voluntary } } }', { id: team });
    expect(read.members).toEqual([{ name: '李秋实', selectedOn: '2022-04-01', voluntary: true }]);
  });
});

describe('the personal archive', () => {
  it('[R-059 record] [R-061 record] keeps certificates with number and validity, shows them to the employer and to the person', async () => {
    const add = (input: object) => attempt<{ person: { qualifications: { id: string; name: string; number: string; expired: boolean }[] } | null }>(
      world.as('lz-hosp'), 'addQualification', 'AddQualificationInput', { personId: staff.li, ...input }, 'person { qualifications { id name number expired } }');
    done(await add({ kind: 'CERTIFICATE', name: '医师执业证书', number: '110620000012345', issuer: '甘肃省卫生健康委员会', obtainedOn: '2010-07-01' }));
    const made = done(await add({ kind: 'HEALTH_CHECK', name: '年度体检合格', obtainedOn: '2021-03-01', validTo: '2022-03-01' }));
    expect(made.person?.qualifications).toMatchObject([{ name: '年度体检合格', expired: true }, { name: '医师执业证书', number: '110620000012345', expired: false }]);
    expect((await add({ kind: 'TRAINING', name: '培训', obtainedOn: '2023-01-01' })).problems).toMatchObject([{ code: 'DATE_ORDER', path: 'obtainedOn' }]);
    const { ownArchive } = await li.ask<{ ownArchive: { person: { name: string; idNumberMasked: string } | null; qualifications: object[]; applications: object[] } }>(
      'query { ownArchive { person { name idNumberMasked } qualifications { name } applications { state } } }');
    expect(ownArchive).toMatchObject({ person: { name: '李秋实', idNumberMasked: expect.stringMatching(/\*/) }, qualifications: [{}, {}], applications: [{ state: 'LEADING_GROUP_APPROVED' }] });
    const zhou = await accountOf('zhou', staff.zhou);
    expect((await zhou.ask<{ ownArchive: { qualifications: object[] } }>('query { ownArchive { qualifications { name } } }')).ownArchive.qualifications).toEqual([]);
    expect((await world.as('lx-hosp').run('query One($id: ID!) { person(id: $id) { qualifications { name } } }', { id: staff.li })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const qualificationId = made.person?.qualifications[0]?.id;
    expect(done(await attempt<{ person: { qualifications: object[] } | null }>(world.as('lz-hosp'), 'removeQualification', 'RemoveQualificationInput', { qualificationId }, 'person { qualifications { id } }')).person?.qualifications).toHaveLength(1);
  });
});

describe('J-3.2: more than one of the same batch', () => {
  it('the leader to be and an anaesthetist apply themselves and come through the same steps', async () => {
    const { sun } = await addStaff(world, ['sun']);
    for (const [login, personId, name] of [['wang', staff.wang, '王志强'], ['sun', sun, '孙雅静']] as const) {
      const person = await accountOf(login, personId);
      const { application } = done(await act(person, 'apply', 'ApplyInput', { needId, statement: '本人自愿赴陇西县人民医院支援一年。', consent: true }));
      expect(application).toMatchObject({ state: 'APPLIED', personName: name, source: 'SELF' });
      const of = { applicationId: application?.id };
      expect(await refused(world.as('lz-lead'), 'approveApplication', 'DecideApplicationInput', { ...of, opinion: '同意' })).toMatchObject([{ code: 'STEP_ORDER', ruleId: 'R-073' }]);
      done(await act(world.as('lz-dept'), 'recommendApplication', 'RecommendApplicationInput', { ...of, opinion: '推荐', attested: ['ETHICS'] }));
      expect(done(await act(world.as('lz-lead'), 'approveApplication', 'DecideApplicationInput', { ...of, opinion: '同意选派' })).application?.state).toBe('LEADING_GROUP_APPROVED');
      expect((await applicationsOf(person)).nodes).toEqual([{ id: application?.id, personName: name, state: 'LEADING_GROUP_APPROVED' }]);
    }
  });
});
