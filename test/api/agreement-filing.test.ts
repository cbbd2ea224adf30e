import { Reminders } from '@jiedui/server/jobs/reminders';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementInSigning, assign, createProgramme, publish, seal } from '../kit/pairings.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

const FILINGS = `query Filings($id: ID!) { agreement(id: $id) { state paper filings { ...F } pairing { relationFilings { ...F } } sealedDocuments { state } } }
  fragment F on AgreementFiling { id subject administration authorityName level ruleId late state receiptNo returnReason submittedAt receivedAt availableActions { name allowed reason } }`;
interface Filing { id: string; subject: string; administration: string; authorityName: string; level: string; ruleId: string; late: boolean; state: string; receiptNo: string | null; returnReason: string | null; receivedAt: string | null; availableActions: { name: string; allowed: boolean; reason: string | null }[] }
interface Seen { state: string; paper: object; filings: Filing[]; pairing: { relationFilings: Filing[] }; sealedDocuments: { state: string }[] }

async function seen(world: World, login: string, id: string): Promise<Seen> {
  return (await world.as(login).ask<{ agreement: Seen }>(FILINGS, { id })).agreement;
}

async function refused(world: World, login: string, field: string, inputType: string, input: object): Promise<Problem[]> {
  const before = await snapshot(world);
  const { problems } = await attempt(world.as(login), field, inputType, input, '__typename');
  expect(await snapshot(world)).toBe(before);
  return problems;
}

const act = async (world: World, login: string, name: string, input: object) => {
  const type = { acceptAgreementFiling: 'AcceptAgreementFilingInput', returnAgreementFiling: 'ReturnAgreementFilingInput' }[name] ?? 'AgreementFilingInput';
  return done(await attempt<{ agreementFiling: { state: string; receiptNo: string | null } }>(world.as(login), name, type, input, 'agreementFiling { state receiptNo }'));
};

describe('a district programme whose pack asks for filings with the city and the district', () => {
  let world: World;
  let pairingId: string;
  let agreementId: string;
  beforeAll(async () => {
    world = await createWorld(['jiaozuo', 'zhongzhan']);
    world.at('2021-08-02T09:00:00+08:00');
    const programme = await createProgramme(world, { owner: 'zhongzhan', packCode: 'CN-410803-2021', startsOn: '2021-07-02', endsOn: '2023-12-31' });
    pairingId = (await assign(world, programme.id, 'zhongzhanHospital', 'wangfengCentre', 'zhongzhan')).id;
    await publish(world, programme.id, 'zhongzhan');
    agreementId = (await agreementInSigning(world, pairingId, 'wangfengCentre', { year: 2021 })).id;
    await seal(world, agreementId, 'zhongzhanHospital');
  });
  afterAll(() => world.close());

  const of = (filings: readonly Filing[], administration: string) => {
    const found = filings.find((filing) => filing.administration === administration && !['RETURNED', 'WITHDRAWN'].includes(filing.state));
    if (!found) throw new Error(`Not filed with ${administration}.`);
    return found;
  };

  it('[R-390 fail] [R-367 fail] nothing is filed before the agreement takes effect', async () => {
    expect(await seen(world, 'zz-hosp', agreementId)).toMatchObject({ filings: [], pairing: { relationFilings: [] } });
    expect(await refused(world, 'zz-hosp', 'fileAgreement', 'AgreementInput', { agreementId })).toMatchObject([{ code: 'STATE' }]);
  });

  it('[R-389 pass] [R-390 pass] [R-367 pass] with the last seal the agreement is with district and city, the relation with the city', async () => {
    await seal(world, agreementId, 'wangfengCentre');
    const { filings, pairing } = await seen(world, 'zz-hosp', agreementId);
    expect(filings.map((filing) => [filing.administration, filing.authorityName, filing.level, filing.ruleId, filing.state]).sort()).toEqual([
      ['SAME_LEVEL', world.organization('zhongzhan').name, 'COUNTY', 'R-390', 'SUBMITTED'],
      ['UPPER_LEVEL', world.organization('jiaozuo').name, 'CITY', 'R-390', 'SUBMITTED'],
    ]);
    expect(pairing.relationFilings).toMatchObject([{ subject: 'RELATION', administration: 'CITY', authorityName: world.organization('jiaozuo').name, ruleId: 'R-367', state: 'SUBMITTED' }]);
    expect(await refused(world, 'zz-hosp', 'fileAgreement', 'AgreementInput', { agreementId })).toMatchObject([{ code: 'FILING_NOTHING' }]);
  });

  it('only the administration that it was sent to receives and decides; hospitals decide nothing', async () => {
    const { filings } = await seen(world, 'zz-dist', agreementId);
    const upper = of(filings, 'UPPER_LEVEL');
    expect(upper.availableActions.find((action) => action.name === 'acceptAgreementFiling')).toMatchObject({ allowed: false, reason: `由${world.organization('jiaozuo').name}办理` });
    expect(await refused(world, 'zz-dist', 'acceptAgreementFiling', 'AcceptAgreementFilingInput', { agreementFilingId: upper.id })).toMatchObject([{ code: 'CONDITION' }]);
    const document = 'mutation($input: AgreementFilingInput!) { receiveAgreementFiling(input: $input) { problems { code } } }';
    expect((await world.as('zz-hosp').run(document, { input: { agreementFilingId: upper.id } })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('received, then on file with a receipt: the paper and the hospitals show it', async () => {
    world.at('2021-08-03T10:00:00+08:00');
    const city = await seen(world, 'jz-city', agreementId);
    const upper = of(city.filings, 'UPPER_LEVEL');
    expect((await act(world, 'jz-city', 'receiveAgreementFiling', { agreementFilingId: upper.id })).agreementFiling.state).toBe('RECEIVED');
    expect((await act(world, 'jz-city', 'acceptAgreementFiling', { agreementFilingId: upper.id, receiptNo: '焦卫备〔2021〕15号' })).agreementFiling).toEqual({ state: 'ACCEPTED', receiptNo: '焦卫备〔2021〕15号' });
    const relation = of(city.pairing.relationFilings, 'CITY');
    expect((await act(world, 'jz-city', 'acceptAgreementFiling', { agreementFilingId: relation.id })).agreementFiling.receiptNo).toMatch(/-BA-2$/);
    const after = await seen(world, 'zz-centre-a', agreementId);
    expect(JSON.stringify(after.paper)).toContain('焦卫备〔2021〕15号');
    expect(of(after.filings, 'UPPER_LEVEL').receivedAt).toBe('2021-08-03T02:00:00.000Z');
    expect(await refused(world, 'jz-city', 'returnAgreementFiling', 'ReturnAgreementFilingInput', { agreementFilingId: upper.id, reason: '迟了' })).toMatchObject([{ code: 'STATE' }]);
  });

  it('returned with a reason, it is filed again; both stand in the history', async () => {
    const same = of((await seen(world, 'zz-dist', agreementId)).filings, 'SAME_LEVEL');
    await act(world, 'zz-dist', 'returnAgreementFiling', { agreementFilingId: same.id, reason: '缺人员名单' });
    const { filings } = await seen(world, 'zz-hosp', agreementId);
    expect(filings.find((filing) => filing.id === same.id)).toMatchObject({ state: 'RETURNED', returnReason: '缺人员名单' });
    done(await attempt(world.as('zz-hosp'), 'fileAgreement', 'AgreementInput', { agreementId }, 'agreement { id }'));
    expect((await seen(world, 'zz-hosp', agreementId)).filings.map((filing) => filing.state).sort()).toEqual(['ACCEPTED', 'RETURNED', 'SUBMITTED']);
    const again = of((await seen(world, 'zz-hosp', agreementId)).filings, 'SAME_LEVEL');
    await act(world, 'zz-hosp', 'withdrawAgreementFiling', { agreementFilingId: again.id });
    done(await attempt(world.as('zz-centre-a'), 'fileAgreement', 'AgreementInput', { agreementId }, 'agreement { id }'));
    const todos = await world.as('zz-dist').ask<{ todos: { nodes: { kind: string }[] } }>('{ todos { nodes { kind } } }');
    expect(todos.todos.nodes.map((todo) => todo.kind)).toContain('DECIDE_AGREEMENT_FILING');
  });

  it('[R-346 pass] reminders and the end of the term come by themselves', async () => {
    const { services } = world.server.server;
    const reminders = new Reminders(services.database, services.clock, pino({ level: 'silent' }));
    world.at('2023-12-05T09:00:00+08:00');
    await reminders.run();
    const notices = async () => (await world.as('zz-hosp').ask<{ notices: { nodes: { kind: string }[] } }>('{ notices { nodes { kind } } }')).notices.nodes.map((notice) => notice.kind);
    expect(await notices()).toContain('AGREEMENT_EXPIRING');
    await reminders.run();
    expect((await notices()).filter((kind) => kind === 'AGREEMENT_EXPIRING')).toHaveLength(1);
    world.at('2023-12-31T23:00:00+08:00');
    await reminders.run();
    expect((await seen(world, 'zz-hosp', agreementId)).state).toBe('EFFECTIVE');
    world.at('2024-01-01T00:30:00+08:00');
    await reminders.run();
    expect(await seen(world, 'zz-hosp', agreementId)).toMatchObject({ state: 'EXPIRED', sealedDocuments: [{ state: 'EXPIRED' }] });
    expect(await notices()).toContain('AGREEMENT_EXPIRED');
  });
});

describe('a programme of a city whose pack says: simultaneously with the administration', () => {
  it('[R-346 pass] [R-346 fail] sent on the day it takes effect, to the nearest administration; not before', async () => {
    const world = await createWorld(['mianyang']);
    world.at('2021-09-02T09:00:00+08:00');
    const programme = await createProgramme(world, { owner: 'mianyang', packCode: 'MY-S29', startsOn: '2021-09-01', endsOn: '2024-08-31' });
    const pairing = await assign(world, programme.id, 'mianyangCentral', 'beichuanHospital', 'mianyang');
    await publish(world, programme.id, 'mianyang');
    const agreement = await agreementInSigning(world, pairing.id, 'beichuanHospital', { year: 2021 });
    await seal(world, agreement.id, 'mianyangCentral');
    expect(await refused(world, 'bc-hosp', 'fileAgreement', 'AgreementInput', { agreementId: agreement.id })).toMatchObject([{ code: 'STATE' }]);
    await seal(world, agreement.id, 'beichuanHospital');
    const { filings, pairing: relation } = await seen(world, 'bc-hosp', agreement.id);
    expect(filings).toMatchObject([{ administration: 'HEALTH_ADMIN', authorityName: world.organization('mianyang').name, ruleId: 'R-346', state: 'SUBMITTED' }]);
    expect(relation.relationFilings).toEqual([]);
    await world.close();
  });
});
