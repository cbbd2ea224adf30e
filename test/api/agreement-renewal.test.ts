import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activePairing, agreementInSigning, seal } from '../kit/pairings.js';
import { attempt } from '../kit/teams.js';
import { createWorld, done, snapshot, type World } from '../kit/world.js';

const DRAFT = 'agreement { number state goals clauses { code text } tasks { goal dueOn responsiblePerson } parties { kind currentSeal { versionNo } } }';
interface Draft { agreement: { number: string; state: string; goals: string; clauses: { code: string; text: string }[]; tasks: { goal: string; dueOn: string }[]; parties: { currentSeal: object | null }[] } }

describe('the next year’s supplement carries over what the last one says', () => {
  let world: World;
  let pairingId: string;
  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-02T09:00:00+08:00');
    ({ pairingId } = await activePairing(world));
  });
  afterAll(() => world.close());
  const draft = (year: number) => attempt<Draft>(world.as('lx-hosp'), 'draftAgreement', 'DraftAgreementInput', { pairingId, kind: 'SUPPLEMENT', year, carryOver: true }, DRAFT);

  it('[R-243 fail] there must be an earlier one', async () => {
    const before = await snapshot(world);
    expect((await draft(2023)).problems).toMatchObject([{ code: 'NOTHING_EARLIER', path: 'carryOver' }]);
    expect(await snapshot(world)).toBe(before);
  });

  it('[R-243 pass] goals, clauses and tasks with their days a year later; the basis names the new year, nobody has sealed', async () => {
    const first = await agreementInSigning(world, pairingId, 'longxiHospital', { kind: 'SUPPLEMENT', year: 2023 });
    for (const party of ['lanzhouHospital', 'longxiHospital'] as const) await seal(world, first.id, party);
    const { agreement } = done(await draft(2024));
    expect(agreement).toMatchObject({ state: 'DRAFT', goals: '三年内达到二级甲等医院服务能力' });
    expect(agreement.tasks.map((task) => [task.goal, task.dueOn])).toEqual([['建成胸痛中心', '2023-11-30'], ['开展腹腔镜手术', '2023-12-20']]);
    expect(agreement.clauses.find((clause) => clause.code === 'basis')?.text).toContain('2024 年度');
    expect(agreement.clauses.find((clause) => clause.code === 'projects')?.text).toContain('由双方每年商定');
    expect(agreement.parties.map((party) => party.currentSeal)).toEqual([null, null]);
  });
});
