import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluationsIn } from '../kit/pack-evaluations.js';
import { packsIn, withValue, type Content, type Draft } from '../kit/packs.js';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { formTeam, teamOnSite } from '../kit/teams.js';
import { createWorld, done, PROBLEMS, snapshot, type Problem, type World } from '../kit/world.js';

const MIGRATE = `mutation Migrate($input: MigrateProgrammeInput!) { migrateProgramme(input: $input) { programme { packCode packVersion packHash revision } ${PROBLEMS} } }`;
const PINS = `query Pins($id: ID!) { pairing(id: $id) { packCode packVersion years { year packCode packVersion } log(first: 5) { action subject reason byName }
  teams { packCode packVersion state members { name packCode packVersion } } } }`;

interface Pins { packCode: string; packVersion: number; years: { year: number; packCode: string }[]; log: { action: string; reason: string }[]; teams: { packCode: string; state: string; members: { packCode: string }[] }[] }
interface Migrated { programme: { packCode: string; packVersion: number; packHash: string } | null; problems: Problem[] }

/** Moving a programme to another version: an act with a reason, for what is open; what is over keeps its verdict (C-12). */
describe('a migration', () => {
  let world: World;
  let pairing: ActivePairing;
  let members: Map<string, string>;
  let stricter: Draft;

  /** A pass mark of 85 instead of 60, and a team of six. */
  const strict = (content: Content) => withValue(withValue(content, 'team.size.min', () => 6), 'eval.scheme', (scheme: { grades: { passes: boolean }[] }) => ({
    ...scheme, pass: { min: '85', inclusive: true }, grades: scheme.grades.map((grade) => (grade.passes ? { ...grade, min: '85' } : grade)),
  }), 'person-annual');

  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-06T09:00:00+08:00');
    pairing = await activePairing(world);
    ({ members } = await teamOnSite(world, pairing.pairingId));
    stricter = await packsIn(world).copyWith('STRICT', strict);
  });
  afterAll(() => world.close());

  const pins = async () => (await world.officeOf('gansu').ask<{ pairing: Pins }>(PINS, { id: pairing.pairingId })).pairing;
  const strengthOf = async () => (await world.database.admin<{ strength: number }>('select min_strength as strength from pairing_figure')).map(({ strength }) => strength);
  const migrate = async (input: object = {}) => (await world.officeOf('gansu').ask<{ migrateProgramme: Migrated }>(MIGRATE, {
    input: { programmeId: pairing.programmeId, packCode: stricter.code, packVersion: 1, reason: '省里提高合格线', ...input },
  })).migrateProgramme;
  const refused = async (input: object): Promise<Problem[]> => {
    const before = await snapshot(world);
    const { programme, problems } = await migrate(input);
    expect(programme).toBeNull();
    expect(await snapshot(world)).toBe(before);
    return problems;
  };
  const score = (name: string, from: string, to: string) => evaluationsIn(world).score(pairing.pairingId, members.get(name) ?? '', { from, to }, '82');

  it('pins pairing, years, teams and stays to the version in force when they were opened', async () => {
    expect(await pins()).toMatchObject({
      packCode: 'GS-2022', years: [2022, 2023, 2024, 2025].map((year) => ({ year, packCode: 'GS-2022', packVersion: 1 })),
      teams: [{ packCode: 'GS-2022', members: Array.from({ length: 5 }, () => ({ packCode: 'GS-2022', packVersion: 1 })) }],
    });
  });

  it('is refused to the same version, to one that does not hold, without a second factor, and to others', async () => {
    expect(await refused({ packCode: 'GS-2022' })).toMatchObject([{ code: 'SAME_VERSION' }]);
    const packs = packsIn(world);
    const draft = await packs.take({ origin: 'COPY', shortCode: 'SHORT' });
    const short = await packs.publish(await packs.save(draft, { ...draft.content, valid: { from: '2022-01-01', to: '2023-12-31' } }));
    expect(await refused({ packCode: short.code })).toMatchObject([{ code: 'PERIOD_OUTSIDE_PACK', ruleId: 'R-220', numbers: { to: '2023-12-31' } }]);
    const input = { programmeId: pairing.programmeId, packCode: stricter.code, packVersion: 1, reason: '无权' };
    const bare = await world.as('gs-prov', { secondFactor: false }).run(MIGRATE, { input });
    expect(bare.errors[0]?.extensions.reason).toBe('SECOND_FACTOR');
    for (const other of ['dingxi', 'shandong'] as const) expect((await world.officeOf(other).run(MIGRATE, { input })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await world.officeOf('gansu').run(MIGRATE, { input: { ...input, packCode: 'U9-NONE' } })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('moves what is open, is kept pairing by pairing, and is told to everyone', async () => {
    world.at('2023-03-01T09:00:00+08:00');
    const passed = await score('李秋实', '2022-04-06', '2022-12-31');
    expect(passed).toMatchObject({ total: '82', qualified: true });
    const waiting = await formTeam(world, pairing.pairingId, '2023-05-01', '2024-04-30');
    expect(waiting).not.toBe('');
    world.at('2024-02-01T09:00:00+08:00');
    await world.database.admin(`update assignment set state = 'FINISHED' where name = '孙雅静'`);
    expect(await strengthOf()).toEqual([5]);
    const { programme } = done(await migrate());
    expect(await strengthOf()).toEqual([6]);
    expect(programme).toMatchObject({ packCode: stricter.code, packVersion: 1, packHash: stricter.hash });
    const now = await pins();
    expect(now.packCode).toBe(stricter.code);
    expect(now.years.map((year) => [year.year, year.packCode])).toEqual([[2022, 'GS-2022'], [2023, 'GS-2022'], [2024, stricter.code], [2025, stricter.code]]);
    expect(now.log.find((line) => line.action === 'migratePack')).toMatchObject({ reason: '省里提高合格线' });
    expect(now.teams.map((team) => team.packCode)).toEqual([stricter.code, stricter.code]);
    expect(now.teams.flatMap((team) => team.members).filter((member) => member.packCode === 'GS-2022')).toHaveLength(1);
    const [event] = await world.database.admin<{ after: object }>(`select after from audit_event where action = 'MIGRATE'`);
    expect(event?.after).toMatchObject({ from: 'GS-2022@1', to: `${stricter.code}@1`, reason: '省里提高合格线', pairings: ['GS-2022-2022-001'] });
    const { notices } = await world.officeOf('lanzhouHospital').ask<{ notices: { nodes: { kind: string; body: string }[] } }>('query { notices { nodes { kind body } } }');
    expect(notices.nodes[0]).toMatchObject({ kind: 'PACK_MIGRATED', body: '理由：省里提高合格线' });
  });

  it('leaves the verdict on an old period as it was, years later', async () => {
    const again = await score('赵明远', '2022-04-06', '2022-12-31');
    expect(again).toMatchObject({ total: '82', qualified: true });
    const fresh = await score('赵明远', '2024-01-01', '2024-01-31');
    expect(fresh).toMatchObject({ total: '82', qualified: false });
    const finished = await score('孙雅静', '2024-01-01', '2024-01-31');
    expect(finished).toMatchObject({ total: '82', qualified: true });
    const kept = await world.database.admin('select distinct pack_code from evaluation where period_from < $1', ['2023-01-01']);
    expect(kept).toEqual([{ pack_code: 'GS-2022' }]);
    world.at('2025-11-01T09:00:00+08:00');
    const later = await evaluationsIn(world).score(pairing.pairingId, members.get('王志强') ?? '', { from: '2022-04-06', to: '2022-12-31' }, '82');
    expect(later.qualified).toBe(true);
  });

  it('of named pairings alone leaves the programme; one that is over is refused', async () => {
    const back = { packCode: 'GS-2022', pairingIds: [pairing.pairingId] };
    expect(done(await migrate(back)).programme).toMatchObject({ packCode: stricter.code });
    expect((await pins()).packCode).toBe('GS-2022');
    expect(await strengthOf()).toEqual([5]);
    expect(await refused(back)).toMatchObject([{ code: 'NOTHING_TO_MOVE' }]);
    await world.database.admin(`update pairing set state = 'COMPLETED'`);
    expect(await refused({ pairingIds: [pairing.pairingId] })).toMatchObject([{ code: 'STATE', path: `pairings.${pairing.pairingId}` }]);
  });
});
