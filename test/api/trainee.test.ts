import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { station, ZHONGZHAN, type Station } from '../kit/station.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type Problem, type World } from '../kit/world.js';

// The reverse flow: the receiver's staff study at the supporter.

const TRAINEE = 'trainee { id revision name state fromOn toOn fee mentor hostDepartment levelBefore levelAfter result certificateNo cancelReason history { action toState byName } availableActions { name allowed } }';
interface Trainee { id: string; revision: number; name: string; state: string; toOn: string; fee: number | null; result: string | null; certificateNo: string | null; levelAfter: string | null }
interface Answer { trainee: Trainee }
interface Finding { code: string; ruleId: string; verdict: string; numbers: Record<string, number>; actual: string }

describe('study at the supporter', () => {
  let world: World;
  let here: Station;
  beforeAll(async () => {
    world = await createWorld(ZHONGZHAN);
    world.at('2022-01-04T09:00:00+08:00');
    here = await station(world);
    world.at('2022-03-01T09:00:00+08:00');
  });
  afterAll(() => world.close());

  const centre = () => world.officeOf('wangfengCentre');
  const hospital = () => world.officeOf('zhongzhanHospital');
  const named = (over: object = {}) => ({ pairingId: here.pairingId, name: '卢小梅', staffCategory: 'NURSE', department: '护理', topic: '糖尿病护理', fromOn: '2022-03-07', toOn: '2022-06-06', levelBefore: '不会胰岛素泵', ...over });
  const propose = async (over: object = {}) => done(await attempt<Answer>(centre(), 'proposeTrainee', 'ProposeTraineeInput', named(over), TRAINEE)).trainee;
  const act = async (field: string, type: string, caller: Caller, traineeId: string, more: object = {}) => done(await attempt<Answer>(caller, field, type, { traineeId, ...more }, TRAINEE)).trainee;
  const accept = (id: string, feeFen = 0) => act('acceptTrainee', 'AcceptTraineeInput', hospital(), id, { mentor: '郭振宇', hostDepartment: '内分泌科', feeFen });
  async function refused(caller: Caller, field: string, type: string, input: object): Promise<Problem[]> {
    const before = await snapshot(world);
    const { problems } = await attempt(caller, field, type, input, '__typename');
    expect(await snapshot(world)).toBe(before);
    return problems;
  }
  async function quota(packCode: string, year = 2022): Promise<Record<string, Finding[]>> {
    await world.database.admin('update pairing set pack_code = $1', [packCode]);
    const { traineeQuota } = await centre().ask<{ traineeQuota: { findings: Finding[] } }>(
      'query($id: ID!, $year: Int!) { traineeQuota(pairingId: $id, year: $year) { findings { code ruleId verdict numbers actual } } }', { id: here.pairingId, year });
    const by: Record<string, Finding[]> = {};
    for (const finding of traineeQuota.findings) (by[finding.ruleId] ??= []).push(finding);
    return by;
  }
  const verdict = (found: Finding[] | undefined) => found?.map((finding) => finding.verdict);

  it('[R-150 record] [R-157 record] [R-173 record] [R-177 record] [R-189 record] [R-353 record] the receiver proposes, the supporter accepts, each its own step', async () => {
    expect((await refused(hospital(), 'proposeTrainee', 'ProposeTraineeInput', named()))[0]).toMatchObject({ code: 'PARTY', message: '进修人员由受援单位选派' });
    expect(await refused(centre(), 'proposeTrainee', 'ProposeTraineeInput', named({ toOn: '2022-01-01' }))).toMatchObject([{ code: 'DATE_ORDER', path: 'toOn' }]);
    expect(await refused(centre(), 'proposeTrainee', 'ProposeTraineeInput', named({ topic: '联系 13912345678' }))).toMatchObject([{ code: 'SENSITIVE_TEXT', path: 'topic' }]);
    const made = await propose();
    expect(made).toMatchObject({ state: 'PROPOSED', fee: null });
    expect((await refused(centre(), 'acceptTrainee', 'AcceptTraineeInput', { traineeId: made.id }))[0]?.code).toBe('PARTY');
    const { todos } = await hospital().ask<{ todos: { nodes: { kind: string; title: string }[] } }>('{ todos { nodes { kind title } } }');
    expect(todos.nodes).toContainEqual({ kind: 'ACCEPT_TRAINEE', title: '卢小梅' });
    expect(await accept(made.id)).toMatchObject({ state: 'ACCEPTED', mentor: '郭振宇', fee: 0 });
    const outside = await world.officeOf('zhucunCentre').run('query($id: ID!) { trainee(id: $id) { id } }', { id: made.id });
    expect(outside.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('[R-004 record] a study ends with its result and what the trainee can do now', async () => {
    const { trainees } = await centre().ask<{ trainees: { nodes: Trainee[] } }>('{ trainees { nodes { id state } } }');
    const id = trainees.nodes[0]?.id ?? '';
    await act('startTrainee', 'TraineeInput', hospital(), id);
    world.at('2022-06-07T09:00:00+08:00');
    const input = { traineeId: id, result: 'PASSED', finishedOn: '2022-06-06', levelAfter: '能独立管理胰岛素泵', certificateNo: 'JX-2022-01' };
    expect(await refused(hospital(), 'finishTrainee', 'FinishTraineeInput', { ...input, levelAfter: ' ' })).toMatchObject([{ code: 'REQUIRED', ruleId: 'R-004' }]);
    expect(await refused(hospital(), 'finishTrainee', 'FinishTraineeInput', { ...input, finishedOn: '2022-06-08' })).toMatchObject([{ code: 'DATE_ORDER' }]);
    expect(done(await attempt<Answer>(hospital(), 'finishTrainee', 'FinishTraineeInput', input, TRAINEE)).trainee).toMatchObject({ state: 'FINISHED', result: 'PASSED', certificateNo: 'JX-2022-01', levelAfter: '能独立管理胰岛素泵' });
  });

  it('[R-386 fail] [R-387 pass] one of two; three months and no day less', async () => {
    const found = await quota('CN-410803-2021');
    expect(found['R-386']).toMatchObject([{ verdict: 'UNKNOWN', numbers: { required: 2, actual: 1 } }]);
    expect(verdict(found['R-387'])).toEqual(['MET']);
    world.at('2023-01-05T09:00:00+08:00');
    expect((await quota('CN-410803-2021'))['R-386']).toMatchObject([{ verdict: 'NOT_MET', actual: '1 人(1 < 2)' }]);
    world.at('2022-06-07T09:00:00+08:00');
  });

  it('[R-386 pass] [R-387 fail] a second makes the number; one day short of three months does not', async () => {
    const short = await propose({ name: '尚志刚', fromOn: '2022-06-10', toOn: '2022-09-08' });
    await accept(short.id);
    const found = await quota('CN-410803-2021');
    expect(found['R-387']?.map((finding) => [finding.verdict, finding.numbers.shortByDays])).toEqual([['MET', 0], ['NOT_MET', 1]]);
    expect(found['R-386']).toMatchObject([{ verdict: 'UNKNOWN', numbers: { actual: 1 } }]);
    const full = await propose({ name: '连翠英', fromOn: '2022-06-10', toOn: '2022-12-31' });
    await accept(full.id);
    expect((await quota('CN-410803-2021'))['R-386']).toMatchObject([{ verdict: 'MET', numbers: { actual: 2 } }]);
  });

  it('[R-238 fail] [R-238 pass] [R-280 fail] [R-280 pass] three free places, and what is charged is seen', async () => {
    expect((await quota('GS-2022'))['R-238']?.find((finding) => finding.code === 'TRAINEES_YEAR')).toMatchObject({ verdict: 'MET', numbers: { required: 3, actual: 3 } });
    expect((await quota('GS-2022', 2023))['R-238']?.find((finding) => finding.code === 'TRAINEES_YEAR')).toMatchObject({ verdict: 'UNKNOWN', numbers: { actual: 0 } });
    expect((await quota('BZ-2016'))['R-280']?.find((finding) => finding.code === 'TRAINEES')).toMatchObject({ verdict: 'MET', numbers: { required: 3, actual: 3 } });
    const paid = await propose({ name: '季长林', fromOn: '2022-07-01', toOn: '2022-12-31' });
    await accept(paid.id, 50_000);
    expect((await quota('GS-2022'))['R-238']).toContainEqual(expect.objectContaining({ code: 'STUDY_FREE', verdict: 'NOT_MET', numbers: { fen: 50_000 } }));
    expect((await quota('BZ-2016'))['R-280']).toContainEqual(expect.objectContaining({ code: 'STUDY_FREE', verdict: 'NOT_MET' }));
    done(await attempt(centre(), 'cancelTrainee', 'CancelTraineeInput', { traineeId: paid.id, reason: '应免费进修' }, 'trainee { state }'));
    expect((await quota('GS-2022'))['R-238']?.map((finding) => finding.verdict)).toEqual(['MET', 'MET', 'MET', 'MET']);
  });

  it('[R-237 fail] [R-237 pass] a residency base recruits whom the receiver proposes; another hospital is not asked', async () => {
    const residency = async () => (await quota('GS-2022'))['R-237']?.map(({ verdict: said, numbers }) => ({ said, ...numbers }));
    const base = (is: boolean) => world.database.admin('update organization set residency_base = $1 where id = (select supporter_org_id from pairing where id = $2)', [is, here.pairingId.split('-').slice(1).join('-')]);
    const resident = await propose({ name: '安若兰', staffCategory: 'PHYSICIAN', fromOn: '2022-09-01', toOn: '2025-08-31', residency: true });
    expect(await residency()).toBeUndefined();
    await base(true);
    expect(await residency()).toEqual([{ said: 'NOT_MET', eligible: 1, recruited: 0 }]);
    expect((await refused(centre(), 'acceptTrainee', 'AcceptTraineeInput', { traineeId: resident.id }))[0]?.code).toBe('PARTY');
    await accept(resident.id);
    expect(await residency()).toEqual([{ said: 'MET', eligible: 1, recruited: 1 }]);
    done(await attempt(centre(), 'cancelTrainee', 'CancelTraineeInput', { traineeId: resident.id, reason: '本人放弃' }, 'trainee { state }'));
    expect((await residency())?.map(({ said }) => said)).toEqual(['EXEMPT']);
    await base(false);
  });

  it('[R-309 pass] [R-309 fail] [R-310 pass] [R-310 fail] [R-326 pass] [R-326 fail] [R-344 pass] [R-344 fail] [R-348 pass] [R-348 fail] half a year each', async () => {
    const xingan = await quota('XA-2014');
    expect(xingan['R-310']?.map((finding) => finding.verdict)).toEqual(['NOT_MET', 'NOT_MET', 'MET']);
    expect(xingan['R-309']).toMatchObject([{ numbers: { required: 2, actual: 1 } }]);
    const more = await propose({ name: '殷素芬', fromOn: '2022-07-01', toOn: '2022-12-31' });
    await accept(more.id);
    expect((await quota('XA-2014'))['R-309']).toMatchObject([{ verdict: 'MET', numbers: { actual: 2 } }]);
    const mianyang = await quota('MY-S29');
    expect(mianyang['R-348']?.map((finding) => finding.verdict)).toEqual(['NOT_MET', 'NOT_MET', 'MET', 'MET']);
    expect(mianyang['R-344']?.find((finding) => finding.code === 'TRAINEES_YEAR')).toMatchObject({ verdict: 'UNKNOWN', numbers: { required: 3, actual: 2 } });
    const [pack] = await world.database.admin<{ code: string }>(`select code from policy_pack where content::text like '%R-326%' limit 1`);
    expect((await quota(pack?.code ?? ''))['R-326']?.map((finding) => finding.verdict)).toEqual(['NOT_MET', 'NOT_MET', 'MET', 'MET']);
    const third = await propose({ name: '晏国庆', fromOn: '2022-07-01', toOn: '2022-12-31' });
    await accept(third.id);
    expect((await quota('MY-S29'))['R-344']?.find((finding) => finding.code === 'TRAINEES_YEAR')).toMatchObject({ verdict: 'MET', numbers: { actual: 3 } });
  });
});
