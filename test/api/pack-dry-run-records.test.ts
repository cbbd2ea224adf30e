import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assign } from '../kit/pairings.js';
import { station, ZHONGZHAN, type Station } from '../kit/station.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type World } from '../kit/world.js';

// "What would change": over records of work, attendance, days on site and service, each by the evaluator of its own screen.

const DRY_RUN = `query Dry($input: PackDryRunInput!) { packDryRun(input: $input) { problems { path expected } totals { subject checked metBefore metAfter } worse better complete
  flips { subject subjectId name unit open ruleId parameter before after requiredBefore requiredAfter actualBefore actual fix } } }`;

interface Flip { subject: string; subjectId: string; name: string; unit: string; ruleId: string; before: string; after: string; requiredAfter: string; actualBefore: string; actual: string }
interface DryRun { problems: object[]; totals: { subject: string; checked: number; metBefore: number; metAfter: number }[]; worse: number; better: number; complete: boolean; flips: Flip[] }

const PEOPLE = ['冉冬梅', '李秋实', '郭振宇'];

describe('a dry run over records', () => {
  let world: World;
  let here: Station;
  let pack: { packCode: string; packVersion: number };

  beforeAll(async () => {
    world = await createWorld(ZHONGZHAN);
    world.at('2022-01-04T09:00:00+08:00');
    here = await station(world);
    world.at('2022-01-18T09:00:00+08:00');
    const [pin] = await world.database.admin<{ packCode: string; packVersion: number }>('select pack_code as "packCode", pack_version as "packVersion" from pairing');
    if (!pin) throw new Error('no pairing');
    pack = pin;
    const lines = ['2022-01-10', '2022-01-12', '2022-01-14'].map((day) => ({ type: 'CLINIC', day, slot: 'AM', quantity: 20 }));
    done(await attempt(world.officeOf('zhongzhanHospital'), 'recordActivities', 'RecordActivitiesInput', { assignmentId: here.stays.get('李秋实'), lines }, 'activities { id }'));
  });
  afterAll(() => world.close());

  const ask = (input: object, caller: 'zhongzhan' | 'jiaozuo' = 'zhongzhan') => world.officeOf(caller).run<{ packDryRun: DryRun }>(DRY_RUN, { input });
  const run = (changes: object[]) => tried({ ...pack, changes });
  async function tried(input: object): Promise<DryRun> {
    const before = await snapshot(world);
    const { data, errors } = await ask(input);
    expect(errors).toEqual([]);
    expect(await snapshot(world)).toBe(before);
    if (!data) throw new Error('no answer');
    expect(data.packDryRun).toMatchObject({ problems: [], complete: true });
    return data.packDryRun;
  }
  const quota = (min: number) => ({ key: 'load.quota', id: 'clinic', when: { 'assignment.mode': 'STATION' }, value: { activity: 'CLINIC', measure: 'HALF_DAYS', window: 'WEEK', per: 'PERSON', min } });
  const size = (min: number) => ({ key: 'team.size.min', when: { 'receiver.standard': 'UNMET' }, value: min });
  const gate = (cumulativeMonths: number) => ({ key: 'promo.gate', id: 'appoint-intermediate', when: { 'person.category': 'PHYSICIAN' }, value: { step: 'APPOINT', to: 'INTERMEDIATE', cumulativeMonths } });
  /** A pack of other rules throughout; of attendance it wants a record of every working day. */
  const other = () => ({ packCode: 'HP-S11', packVersion: 1, programmeId: here.programmeId });

  it('reads no records where no rule about them changes', async () => {
    const { totals, flips } = await run([]);
    expect(flips).toEqual([]);
    expect(totals.map(({ subject }) => subject).sort()).toEqual(['AGREEMENT', 'PERSON', 'TEAM']);
  });

  it('work: three half-days of clinic a week no longer do where four are asked for', async () => {
    const { flips, totals, worse, better } = await run([quota(4)]);
    expect(flips).toMatchObject([{
      subject: 'WORKLOAD', subjectId: here.pairingId, name: '李秋实', ruleId: 'R-380', before: 'MET', after: 'NOT_MET', requiredAfter: '每人每周门诊 ≥ 4 个半天',
      actual: expect.stringContaining('3 < 4'),
    }]);
    expect(flips[0]?.actualBefore).not.toBe(flips[0]?.actual);
    expect([worse, better]).toEqual([1, 0]);
    expect(totals.find(({ subject }) => subject === 'WORKLOAD')?.checked).toBeGreaterThanOrEqual(3);
    expect((await run([quota(3)])).flips).toEqual([]);
  });

  it('attendance: where every working day needs its record, whoever has none fails', async () => {
    const flips = (await tried(other())).flips.filter(({ subject }) => subject === 'STAY');
    expect(flips.map(({ subject, name, before, after }) => [subject, name, before, after]).sort()).toEqual(PEOPLE.map((name) => ['STAY', name, 'EXEMPT', 'NOT_MET']));
    expect(flips.map(({ subjectId }) => subjectId).sort()).toEqual([...here.stays.values()].sort());
    expect(flips[0]).toMatchObject({ ruleId: 'R-109', actual: '10 个工作日没有考勤记录,首日 2022-01-04', unit: expect.stringContaining('2021-12-01 至 2022-01-18') });
  });

  it('coverage: three on site are too few for a receiver that is owed four', async () => {
    const { flips, totals } = await run([size(4)]);
    expect(flips.filter(({ subject }) => subject === 'RECEIVER')).toMatchObject([{
      subjectId: world.organization('wangfengCentre').id, name: world.organization('wangfengCentre').name, ruleId: 'R-376', before: 'MET', after: 'NOT_MET',
      actualBefore: '15 天均达到', actual: '15 天不足(1 段),最少 3 人',
    }]);
    expect(flips.some(({ subject }) => subject === 'TEAM')).toBe(true);
    expect(totals.find(({ subject }) => subject === 'RECEIVER')).toEqual({ subject: 'RECEIVER', checked: 1, metBefore: 1, metAfter: 0 });
  });

  it('service: eleven months are enough where six are asked for, and none are counted before the shortest stint', async () => {
    expect((await run([gate(6)])).flips).toEqual([]);
    world.at('2022-12-20T09:00:00+08:00');
    const { flips, worse, better } = await run([gate(6)]);
    expect(flips.map(({ subject, name, before, after }) => [subject, name, before, after]).sort()).toEqual(PEOPLE.map((name) => ['SERVICE', name, 'NOT_MET', 'MET']));
    expect(flips[0]).toMatchObject({ actual: '11 个月 17 天', ruleId: expect.stringMatching(/^R-/) });
    expect([worse, better]).toEqual([0, 3]);
    world.at('2022-01-18T09:00:00+08:00');
  });

  it('takes as many statements for more pairings and records, and is for the owner alone', async () => {
    // The first one after a change of access loads the viewer anew.
    const counted = async () => (await ask(other()), ask(other()));
    const one = await counted();
    expect(new Set(one.data?.packDryRun.totals.map(({ subject }) => subject))).toEqual(new Set(['TEAM', 'PERSON', 'AGREEMENT', 'WORKLOAD', 'STAY', 'RECEIVER', 'SERVICE']));
    await assign(world, here.programmeId, 'zhongzhanHospital', 'lifengCentre', 'zhongzhan');
    const lines = ['2022-01-11', '2022-01-13'].map((day) => ({ type: 'ROUND', day, slot: 'PM', quantity: 5 }));
    done(await attempt(world.officeOf('zhongzhanHospital'), 'recordActivities', 'RecordActivitiesInput', { assignmentId: here.stays.get('郭振宇'), lines }, 'activities { id }'));
    const more = await counted();
    expect(more.data?.packDryRun.flips.length).toBeGreaterThan(0);
    expect(more.statements).toBe(one.statements);
    expect((await ask({ ...pack, changes: [quota(4)] }, 'jiaozuo')).data?.packDryRun).toMatchObject({ totals: [], flips: [] });
  });
});
