import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, type World } from '../kit/world.js';

let world: World;
let pairing: ActivePairing;
beforeAll(async () => {
  world = await createWorld();
  pairing = await activePairing(world);
});
afterAll(() => world.close());

const setGoal = (input: object) =>
  attempt<{ pairingGoal: { id: string; field: string } }>(world.as('lx-hosp'), 'setGoal', 'SetGoalInput', { pairingId: pairing.pairingId, ...input }, 'pairingGoal { id field }');
const goals = async (login: string, filter: object) =>
  (await world.as(login).ask<{ goals: { nodes: { id: string; title: string; field: string; state: string }[]; totalCount: number } }>(
    'query G($filter: GoalFilter) { goals(filter: $filter) { nodes { id title field state } totalCount } }', { filter })).goals;
const partsOf = async (login: string, of: string) =>
  (await world.as(login).ask<{ oversight: { parts: { of: string; key: string; value: number }[] } }>('{ oversight { parts { of key value list filter } } }')).oversight.parts.filter((part) => part.of === of);

describe('goals by their field', () => {
  it('[R-235 record] a TCM key specialty is set, listed, counted and in the trail', async () => {
    const { pairingGoal } = done(await setGoal({ title: '针灸科建成市级特色专科', field: 'TCM_SPECIALTY', indicator: '通过市级验收', dueOn: '2022-12-31' }));
    expect(pairingGoal.field).toBe('TCM_SPECIALTY');
    expect(await goals('gs-prov', { fields: ['TCM_SPECIALTY'] })).toMatchObject({ totalCount: 1, nodes: [{ title: '针灸科建成市级特色专科', state: 'OPEN' }] });
    expect(await partsOf('gs-prov', 'GOALS_OPEN')).toMatchObject([{ key: 'TCM_SPECIALTY', value: 1 }]);
    const [event] = await world.database.admin<{ field: string }>(`select after ->> 'field' as field from audit_event where table_name = 'pairing_goal' and action = 'INSERT'`);
    expect(event?.field).toBe('TCM_SPECIALTY');
  });

  it('[R-191 record] a suitable technique of TCM is set, reached with its evidence and counted as reached', async () => {
    const { pairingGoal } = done(await setGoal({ title: '推广火针等适宜技术 6 项', field: 'TCM_TECHNIQUE' }));
    done(await attempt(world.as('lx-hosp'), 'reachGoal', 'ReachGoalInput', { goalId: pairingGoal.id, evidence: '六项均在门诊开展' }, '__typename'));
    expect(await goals('dx-pref', { fields: ['TCM_TECHNIQUE'], states: ['REACHED'], divisionCode: '621100' })).toMatchObject({ totalCount: 1 });
    expect(await partsOf('dx-pref', 'GOALS_REACHED')).toMatchObject([{ key: 'TCM_TECHNIQUE', value: 1 }]);
  });

  it('shows nobody else’s goals, and keeps the field when the rest is changed', async () => {
    expect((await goals('sd-comm', {})).totalCount).toBe(0);
    const [goal] = (await goals('lx-hosp', { fields: ['TCM_SPECIALTY'] })).nodes;
    done(await attempt(world.as('lx-hosp'), 'changeGoal', 'ChangeGoalInput', { goalId: goal?.id, title: '针灸科建成省级特色专科', dueOn: '2022-12-31' }, '__typename'));
    expect((await goals('lx-hosp', { search: '省级' })).nodes).toMatchObject([{ field: 'TCM_SPECIALTY' }]);
    expect((await goals('gs-prov', { overdue: true })).totalCount).toBe(0);
    world.at('2023-01-01T09:00:00+08:00');
    expect((await goals('gs-prov', { overdue: true })).totalCount).toBe(1);
  });
});
