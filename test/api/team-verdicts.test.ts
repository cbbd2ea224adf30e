import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { addMember, addStaff, formTeam } from '../kit/teams.js';
import { createWorld, done, type World } from '../kit/world.js';

/** What the rules say of every team of a programme, and of one: read in one statement however many there are. */

const VERDICTS = 'query Verdicts($programmeId: ID!) { teamVerdicts(programmeId: $programmeId) { id batchNo name state supporterName receiverName rules { met notMet unknown } } }';
const TEAM = 'query Team($id: ID!) { team(id: $id) { findings { ruleId verdict } } }';

interface TeamVerdict { id: string; batchNo: number; receiverName: string; rules: { met: string[]; notMet: string[]; unknown: string[] } }

let world: World;
let pairing: ActivePairing;
let first: string;
beforeAll(async () => {
  world = await createWorld();
  pairing = await activePairing(world);
  first = await formTeam(world, pairing.pairingId);
});
afterAll(() => world.close());

const verdicts = (login = 'gs-prov') => world.as(login).run<{ teamVerdicts: TeamVerdict[] }>(VERDICTS, { programmeId: pairing.programmeId });
const rulesOf = async (id: string, verdict: string) => {
  const { team } = await world.as('gs-prov').ask<{ team: { findings: { ruleId: string; verdict: string }[] } }>(TEAM, { id });
  return [...new Set(team.findings.filter((finding) => finding.verdict === verdict).map((finding) => finding.ruleId))].sort();
};

describe('the rules over a whole programme', () => {
  it('an empty team lacks its size and its leader', async () => {
    const { data } = await verdicts();
    expect(data?.teamVerdicts).toMatchObject([{ id: first, batchNo: 1, receiverName: world.organization('longxiHospital').name, rules: { unknown: [] } }]);
    expect(data?.teamVerdicts[0]?.rules.notMet).toEqual(expect.arrayContaining(['R-224', 'R-226']));
  });

  it('says of each team what its own page says', async () => {
    const staff = await addStaff(world, ['wang', 'li', 'zhou']);
    for (const key of ['wang', 'li', 'zhou'] as const) done({ problems: await addMember(world, first, staff[key], key === 'wang' ? 'LEADER' : 'MEMBER') });
    const [line] = (await verdicts()).data?.teamVerdicts ?? [];
    expect(line?.rules.notMet).toEqual(await rulesOf(first, 'NOT_MET'));
    expect(line?.rules.notMet).toEqual(expect.arrayContaining(['R-224', 'R-229']));
    expect(line?.rules.unknown).toEqual(await rulesOf(first, 'UNKNOWN'));
    expect(line?.rules.met).toEqual(await rulesOf(first, 'MET'));
  });

  it('takes as many statements for two teams as for one, and so does the page of one team for more people', async () => {
    const one = await verdicts();
    const page = await world.as('gs-prov').run(TEAM, { id: first });
    const second = await formTeam(world, pairing.pairingId, '2023-04-06', '2024-04-05');
    const staff = await addStaff(world, ['zhao', 'sun']);
    for (const key of ['zhao', 'sun'] as const) done({ problems: await addMember(world, first, staff[key]) });
    const two = await verdicts();
    expect(two.data?.teamVerdicts.map((team) => team.id)).toEqual([first, second]);
    expect(two.statements).toBe(one.statements);
    expect((await world.as('gs-prov').run(TEAM, { id: first })).statements).toBe(page.statements);
  });

  it('shows nobody the teams of another programme, and asks for the right to oversee', async () => {
    expect((await verdicts('tj-comm')).data?.teamVerdicts ?? []).toEqual([]);
    expect((await verdicts('aud')).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
