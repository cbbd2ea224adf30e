import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../kit/as.js';
import { dispatched } from '../kit/dispatched.js';
import { siteWithTeam, type OnSite } from '../kit/presence.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, type World } from '../kit/world.js';

// what is recorded of one day must fit together, also when the leave is approved later.

interface Contradiction { kind: string; day: string; detail: string; state: string }

describe('work that cannot have been done', () => {
  let world: World;
  let site: OnSite;
  let li: Caller;
  let stay: string;
  beforeAll(async () => {
    world = await createWorld();
    site = await siteWithTeam(world);
    stay = site.members.get('李秋实') ?? '';
    li = await dispatched(world, 'li', stay);
    world.at('2022-04-20T18:00:00+08:00');
  });
  afterAll(() => world.close());

  const record = async (over: object) => done(await attempt<{ activity: { id: string; place: string } }>(li, 'recordActivity', 'RecordActivityInput',
    { assignmentId: stay, type: 'CLINIC', day: '2022-04-18', slot: 'AM', quantity: 20, ...over }, 'activity { id place }')).activity;
  const found = async () => (await world.officeOf('longxiHospital').ask<{ contradictions: { nodes: Contradiction[] } }>('{ contradictions { nodes { kind day detail state } } }')).contradictions.nodes;

  it('[R-213 record] two places in one half-day are told once; two half-days are not', async () => {
    await record({});
    expect(await record({ type: 'ROUND', slot: 'PM', place: '首阳镇卫生院' })).toMatchObject({ place: '首阳镇卫生院' });
    expect(await found()).toEqual([]);
    const other = await record({ type: 'LECTURE', place: '首阳镇卫生院' });
    expect(await found()).toMatchObject([{ kind: 'TWO_PLACES', day: '2022-04-18', detail: expect.stringContaining('首阳镇卫生院') }]);
    done(await attempt(li, 'changeActivity', 'ChangeActivityInput', { activityId: other.id, quantity: 30 }, 'activity { id }'));
    expect(await found()).toHaveLength(1);
  });

  it('[R-213 record] a whole day elsewhere meets the morning at the receiver; a change can bring it about', async () => {
    await record({ day: '2022-04-19' });
    const whole = await record({ day: '2022-04-20', type: 'GUIDANCE', slot: null, place: '首阳镇卫生院' });
    expect((await found()).filter(({ day }) => day === '2022-04-19')).toEqual([]);
    done(await attempt(li, 'changeActivity', 'ChangeActivityInput', { activityId: whole.id, day: '2022-04-19' }, 'activity { id }'));
    expect((await found()).filter(({ day }) => day === '2022-04-19')).toMatchObject([{ kind: 'TWO_PLACES' }]);
  });

  it('[R-213 record] a leave that is approved after work was recorded of its days is looked at again', async () => {
    world.at('2022-04-21T08:00:00+08:00');
    const leave = done(await attempt<{ leave: { id: string } }>(li, 'requestLeave', 'RequestLeaveInput', { assignmentId: stay, kind: 'PERSONAL', fromOn: '2022-04-22', toOn: '2022-04-23', reason: '家中有事' }, 'leave { id approver }')).leave;
    world.at('2022-04-22T12:30:00+08:00');
    await record({ day: '2022-04-22' });
    expect((await found()).filter(({ day }) => day === '2022-04-22')).toEqual([]);
    done(await attempt(world.officeOf('longxiHospital'), 'approveLeave', 'DecideLeaveInput', { leaveId: leave.id, note: '' }, 'leave { id }'));
    expect((await found()).filter(({ day }) => day === '2022-04-22')).toMatchObject([{ kind: 'CLINIC_ON_LEAVE' }]);
  });

  it('[R-187 record] a team that serves several sites in rotation records which, half-day by half-day', async () => {
    world.at('2022-04-30T18:00:00+08:00');
    for (const [day, place] of [['2022-04-25', '首阳镇卫生院'], ['2022-04-26', '文峰镇卫生院'], ['2022-04-27', '巩昌镇卫生院']]) await record({ day, place });
    const { activities } = await world.as('gs-prov').ask<{ activities: { nodes: { day: string; place: string }[] } }>(
      'query($filter: ActivityFilter) { activities(filter: $filter, order: EARLIEST) { nodes { day place } } }', { filter: { from: '2022-04-25', to: '2022-04-27' } });
    expect(activities.nodes.map(({ place }) => place)).toEqual(['首阳镇卫生院', '文峰镇卫生院', '巩昌镇卫生院']);
    const [event] = await world.database.admin<{ after: { place: string } }>(`select after from audit_event where table_name = 'activity' and action = 'INSERT' order by id desc limit 1`);
    expect(event?.after.place).toBe('巩昌镇卫生院');
  });

  it('a place names nobody by number', async () => {
    const { problems } = await attempt(li, 'recordActivity', 'RecordActivityInput', { assignmentId: stay, type: 'CLINIC', day: '2022-04-18', slot: 'PM', quantity: 1, place: '13912345678' }, '__typename');
    expect(problems).toMatchObject([{ code: 'SENSITIVE_TEXT', path: 'place' }]);
  });
});
