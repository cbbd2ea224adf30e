import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { districtChain, errorOf, filledRegister, finishStay, refusedBy, sealSteps } from '../kit/careers.js';
import { provesWith, takeBack } from '../kit/evidence.js';
import { attachFile, pdfFile } from '../kit/files.js';
import { attempt } from '../kit/teams.js';
import { station, ZHONGZHAN, type Station } from '../kit/station.js';
import { createWorld, done, type World } from '../kit/world.js';
import type { Caller } from '../kit/as.js';

// What is recorded about a career: commendations, archives, trainings attended. Recordable, listed, exported, audited.

const FIELDS = 'commendation { id name subject level state byOrgName availableActions { name allowed } }';
interface Row { id: string; name: string; subject: string; level: string; state: string; byOrgName: string; title?: string }
type Answer = { commendation: Row };

describe('R-043, R-084, R-099, R-131, R-274, R-305, R-358: commendations, archive, trainings', () => {
  let world: World;
  let place: Station;
  const stay = (name = '李秋实'): string => place.stays.get(name) ?? '';
  const hospital = () => world.officeOf('zhongzhanHospital');
  const centre = () => world.officeOf('wangfengCentre');
  const award = (more: object = {}) => ({ pairingId: place.pairingId, subject: 'PERSON', assignmentId: stay(), level: 'HOSPITAL', title: '对口支援先进个人', documentNo: '院发〔2022〕18号', reason: '门诊量居首，带教两名医师', givenOn: '2022-12-20', ...more });
  const commend = async (caller: Caller, more: object = {}) => done(await attempt<Answer>(caller, 'recordCommendation', 'RecordCommendationInput', award(more), FIELDS)).commendation;
  const list = async (caller: Caller, filter = '') => (await caller.ask<{ commendations: { nodes: Row[] } }>(`{ commendations${filter} { nodes { id name subject level title state documentNo reason givenOn byOrgName recordedBy } } }`)).commendations.nodes;
  const trail = async (table: string, action: string) => (await world.database.admin<{ count: number }>('select count(*)::int as count from audit_event where table_name = $1 and action = $2', [table, action]))[0]?.count;

  beforeAll(async () => {
    world = await createWorld(ZHONGZHAN);
    world.at('2022-01-04T09:00:00+08:00');
    place = await station(world);
    world.at('2023-01-04T09:00:00+08:00');
  }, 120_000);
  afterAll(() => world.close());

  it('[R-043 record] [R-274 record] a hospital commends somebody outstanding', async () => {
    expect(await commend(hospital())).toMatchObject({ name: '李秋实', subject: 'PERSON', state: 'GIVEN', byOrgName: '中站区人民医院' });
    expect(await refusedBy(world, hospital(), 'recordCommendation', 'RecordCommendationInput', award({ level: 'CITY' }))).toMatchObject([{ code: 'COMMENDATION_LEVEL' }]);
    expect(await refusedBy(world, hospital(), 'recordCommendation', 'RecordCommendationInput', award({ givenOn: '2023-02-01' }))).toMatchObject([{ code: 'DATE_ORDER' }]);
    expect(await refusedBy(world, hospital(), 'recordCommendation', 'RecordCommendationInput', award({ assignmentId: null }))).toMatchObject([{ code: 'REQUIRED', path: 'assignmentId' }]);
    expect(await errorOf(place.li, 'recordCommendation', 'RecordCommendationInput', award())).toBe('FORBIDDEN');
    expect((await list(place.li)).map((row) => row.title)).toEqual(['对口支援先进个人']);
    expect(await list(world.as('guo'))).toEqual([]);
  });

  it('[R-099 record] [R-358 record] [R-305 record] the administration commends units, a team, persons after the cycle', async () => {
    const district = world.officeOf('zhongzhan');
    expect(await commend(district, { subject: 'SUPPORTER', assignmentId: null, level: 'COUNTY', title: '对口支援先进集体' })).toMatchObject({ name: '中站区人民医院', level: 'COUNTY' });
    expect(await commend(district, { subject: 'RECEIVER', assignmentId: null, level: 'COUNTY', title: '受援先进单位' })).toMatchObject({ name: '王封社区卫生服务中心' });
    expect(await commend(district, { subject: 'TEAM', assignmentId: null, teamId: place.teamId, level: 'COUNTY', title: '先进队伍' })).toMatchObject({ name: '第 1 批 驻点帮扶队' });
    expect(await commend(world.officeOf('jiaozuo'), { level: 'CITY', title: '全市对口支援标兵', reason: '周期总结评估表现突出' })).toMatchObject({ level: 'CITY', byOrgName: '焦作市卫生健康委员会' });
    expect(await list(centre())).toHaveLength(5);
    expect(await list(centre(), '(filter: { levels: [CITY] })')).toMatchObject([{ title: '全市对口支援标兵' }]);
    expect(await trail('commendation', 'INSERT')).toBe(5);
    const [notice] = (await hospital().ask<{ notices: { nodes: { kind: string; title: string }[] } }>('{ notices(first: 100) { nodes { kind title } } }')).notices.nodes.filter(({ kind }) => kind === 'COMMENDATION_GIVEN');
    expect(notice).toBeDefined();
  });

  it('taken back by whoever gave it, with the reason; the record stays', async () => {
    const [own] = await list(hospital(), '(filter: { levels: [HOSPITAL] })');
    const input = { commendationId: own?.id, reason: '重复登记' };
    expect(await refusedBy(world, centre(), 'withdrawCommendation', 'WithdrawCommendationInput', input)).toMatchObject([{ code: 'CONDITION' }]);
    done(await attempt<Answer>(hospital(), 'withdrawCommendation', 'WithdrawCommendationInput', input, FIELDS));
    expect(await list(hospital(), '(filter: { states: [WITHDRAWN] })')).toHaveLength(1);
  });

  it('a commendation is certified and anybody may verify it', async () => {
    const [city] = await list(hospital(), '(filter: { levels: [CITY] })');
    expect(await refusedBy(world, hospital(), 'proposeCertificate', 'ProposeCertificateInput', { type: 'COMMENDATION', assignmentId: stay() })).toMatchObject([{ code: 'COMMENDATION_REQUIRED' }]);
    const { certificate } = done(await attempt<{ certificate: { id: string; paper: object } }>(hospital(), 'proposeCertificate', 'ProposeCertificateInput', { type: 'COMMENDATION', assignmentId: stay(), commendationId: city?.id }, 'certificate { id paper }'));
    expect(JSON.stringify(certificate.paper)).toContain('全市对口支援标兵');
  });

  it('[R-131 record] the archive of a person: basics, career and evaluation, listed and exported', async () => {
    await finishStay(world, stay());
    const register = await filledRegister(world, place.pairingId, stay());
    const [first, ...rest] = districtChain(world);
    if (!first) throw new Error('no chain');
    const file = await provesWith(world, { subject: 'register', id: register, writer: centre(), readers: [hospital(), place.li], hidden: [world.as('guo'), world.as('ran')] });
    await sealSteps(register, [first]);
    expect(await takeBack(centre(), file)).toEqual(['SUBJECT_SETTLED']);
    await sealSteps(register, rest);
    expect(await attachFile(world.server, centre(), 'register', register, '补充.pdf', pdfFile('late'))).toMatchObject({ status: 422, problems: [{ code: 'SUBJECT_CLOSED' }] });
    const { archiveEntries } = await hospital().ask<{ archiveEntries: { nodes: { name: string; archives: string[]; gradeName: string; enteredBy: string; schemeName: string }[] } }>('{ archiveEntries(filter: { search: "李" }) { nodes { name archives gradeName enteredBy schemeName number } } }');
    expect(archiveEntries.nodes).toMatchObject([{ name: '李秋实', archives: ['PERSONAL', 'PERIODIC'], gradeName: '合格', schemeName: '医师批次考核', enteredBy: '焦作市卫生健康委员会 买志宏' }]);
    const own = await place.li.ask<{ archiveEntries: { totalCount: number }; ownArchive: { person: { name: string } }; myServiceLedger: { standings: { totalMonths: number }[] } }>('{ archiveEntries { totalCount } ownArchive { person { name } } myServiceLedger { standings { totalMonths } } }');
    expect(own).toMatchObject({ archiveEntries: { totalCount: 1 }, ownArchive: { person: { name: '李秋实' } }, myServiceLedger: { standings: [{ totalMonths: 12 }] } });
    const { archiveEntries: hidden } = await world.as('guo').ask<{ archiveEntries: { totalCount: number } }>('{ archiveEntries { totalCount } }');
    expect(hidden.totalCount).toBe(0);
  });

  it('[R-084 record] the receiver records who took part in its trainings', async () => {
    const training = { assignmentIds: [stay(), stay('冉冬梅')], topic: '院感防控培训', heldOn: '2022-06-15', hours: 4 };
    done(await attempt(centre(), 'recordAttendedTraining', 'RecordAttendedTrainingInput', training, 'attendedTraining { id }'));
    expect(await refusedBy(world, centre(), 'recordAttendedTraining', 'RecordAttendedTrainingInput', training)).toMatchObject([{ code: 'TRAINING_EXISTS' }]);
    expect(await refusedBy(world, centre(), 'recordAttendedTraining', 'RecordAttendedTrainingInput', { ...training, topic: '岗前', heldOn: '2021-12-01' })).toHaveLength(2);
    expect(await refusedBy(world, hospital(), 'recordAttendedTraining', 'RecordAttendedTrainingInput', { ...training, topic: '另一次' })).toMatchObject([{ code: 'PARTY' }]);
    const names = async (caller: Caller) => (await caller.ask<{ attendedTrainings: { nodes: { id: string; name: string }[] } }>('{ attendedTrainings { nodes { id name topic heldOn hours recordedOrgName } } }')).attendedTrainings.nodes;
    expect((await names(hospital())).map((row) => row.name).sort()).toEqual(['冉冬梅', '李秋实']);
    const mine = await names(place.li);
    expect(mine.map((row) => row.name)).toEqual(['李秋实']);
    expect(await refusedBy(world, hospital(), 'removeAttendedTraining', 'RemoveAttendedTrainingInput', { attendedTrainingId: mine[0]?.id })).toMatchObject([{ code: 'PARTY' }]);
    done(await attempt(centre(), 'removeAttendedTraining', 'RemoveAttendedTrainingInput', { attendedTrainingId: mine[0]?.id }, 'removed'));
    expect(await names(place.li)).toEqual([]);
    expect(await trail('attended_training', 'DELETE')).toBe(1);
  });
});
