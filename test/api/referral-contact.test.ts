import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { station, ZHONGZHAN, type Station } from '../kit/station.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type World } from '../kit/world.js';

// Before a referral upwards the doctor asks his own hospital's medical affairs; the record names them.

const DESK = { kind: 'MEDICAL_AFFAIRS', name: '医务科', documentNo: '', documentOn: '2022-01-04', phone: '0391-2945120', members: [{ name: '贺明', post: '科长', part: 'HEAD' }] };
interface Contact { ruleId: string; department: string; orgName: string; name: string | null; phone: string; members: string[] }
interface Record { id: string; type: string; contact: string; state: string }

let world: World;
let here: Station;
beforeAll(async () => {
  world = await createWorld(ZHONGZHAN);
  world.at('2022-01-04T09:00:00+08:00');
  here = await station(world);
  world.at('2022-03-02T18:00:00+08:00');
  await world.database.admin(`update pairing set pack_code = 'HP-S11', pack_version = 1`);
}, 120_000);
afterAll(() => world.close());

const hospital = () => world.officeOf('zhongzhanHospital');
const contact = async () => (await here.li.ask<{ assignments: { nodes: { team: { pairing: { referralContact: Contact | null } } }[] } }>(
  '{ assignments(filter: { onSite: true }, first: 10) { nodes { team { pairing { referralContact { ruleId department orgName name phone members } } } } } }')).assignments.nodes[0]?.team.pairing.referralContact;
const record = async (type: string, day: string) => {
  const { activities } = done(await attempt<{ activities: Record[] }>(here.li, 'recordActivities', 'RecordActivitiesInput',
    { assignmentId: here.stays.get('李秋实'), lines: [{ type, day, slot: 'AM', quantity: 1 }] }, 'activities { id type contact state }'));
  return activities[0];
};

describe('the contact for a referral upwards', () => {
  it('[R-115 record] is shown before it is kept: the department that the pack names', async () => {
    expect(await contact()).toEqual({ ruleId: 'R-115', department: '医务科', orgName: expect.stringMatching(/.+/), name: null, phone: '', members: [] });
    expect((await record('UP_REFERRAL', '2022-03-01'))?.contact).toMatch(/ 医务科$/);
  });

  it('[R-115 record] is kept by the hospital itself, and stands in every record of a referral', async () => {
    done(await attempt(hospital(), 'saveOrgBody', 'SaveOrgBodyInput', DESK, 'orgBody { id phone }'));
    const shown = await contact();
    expect(shown).toMatchObject({ name: '医务科', phone: '0391-2945120', members: ['贺明'] });
    const made = await record('UP_REFERRAL', '2022-03-02');
    expect(made?.contact).toBe(`${shown?.orgName} 医务科 贺明 0391-2945120`);
    expect((await record('DOWN_REFERRAL', '2022-03-02'))?.contact).toBe('');
    const changed = done(await attempt<{ activity: Record }>(here.li, 'changeActivity', 'ChangeActivityInput', { activityId: made?.id, type: 'CLINIC' }, 'activity { id type contact state }')).activity;
    expect(changed).toMatchObject({ type: 'CLINIC', contact: '' });
    const trail = await world.database.admin(`select 1 from audit_event where table_name = 'activity' and action = 'INSERT' and row_id = $1`, [made?.id.split(/-(.*)/s)[1]]);
    expect(trail).toHaveLength(1);
  });

  it('a telephone that is none, and another hospital’s desk, are refused', async () => {
    const before = await snapshot(world);
    const wrong = await hospital().run('mutation($input: SaveOrgBodyInput!) { saveOrgBody(input: $input) { problems { code } } }', { input: { ...DESK, phone: '找贺科长' } });
    expect(wrong.errors[0]?.extensions.code).toBe('BAD_INPUT');
    const [{ id = '' } = {}] = (await hospital().ask<{ orgBodies: { nodes: { id: string }[] } }>('{ orgBodies { nodes { id } } }')).orgBodies.nodes;
    const foreign = await world.officeOf('wangfengCentre').run('mutation($input: SaveOrgBodyInput!) { saveOrgBody(input: $input) { problems { code } } }', { input: { ...DESK, bodyId: id } });
    expect(foreign.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await snapshot(world)).toBe(before);
  });

  it('is nothing where the pack names none', async () => {
    await world.database.admin(`update pairing set pack_code = 'CN-410803-2021', pack_version = 1`);
    expect(await contact()).toBeNull();
    world.at('2022-03-03T18:00:00+08:00');
    expect((await record('UP_REFERRAL', '2022-03-03'))?.contact).toBe('');
  });
});
