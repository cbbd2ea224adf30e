import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluationsIn } from '../kit/pack-evaluations.js';
import { packsIn, withValue } from '../kit/packs.js';
import { activePairing, type ActivePairing } from '../kit/pairings.js';
import { teamOnSite } from '../kit/teams.js';
import { createWorld, snapshot, type World } from '../kit/world.js';

const DRY_RUN = `query Dry($input: PackDryRunInput!) { packDryRun(input: $input) { problems { path expected } totals { subject checked metBefore metAfter }
  worse better complete scores flips { subject subjectId name unit open ruleId parameter before after requiredBefore requiredAfter actual fix } } }`;

interface Flip { subject: string; subjectId: string; name: string; unit: string; open: boolean; ruleId: string; parameter: string; before: string; after: string; requiredBefore: string; requiredAfter: string; actual: string }
interface DryRun {
  problems: { path: string; expected: string }[]; totals: { subject: string; checked: number; metBefore: number; metAfter: number }[];
  worse: number; better: number; complete: boolean; scores: string[]; flips: Flip[];
}

/** "What would change if 80 became 85": over the commission's own rows, by the evaluators that gate them, writing nothing. */
describe('a dry run', () => {
  let world: World;
  let pairing: ActivePairing;
  let teamId: string;

  beforeAll(async () => {
    world = await createWorld();
    world.at('2022-04-06T09:00:00+08:00');
    pairing = await activePairing(world);
    const team = await teamOnSite(world, pairing.pairingId);
    teamId = team.teamId;
    world.at('2022-12-20T09:00:00+08:00');
    await evaluationsIn(world).score(pairing.pairingId, team.members.get('李秋实') ?? '', { from: '2022-04-06', to: '2022-12-20' }, '82');
    await evaluationsIn(world).score(pairing.pairingId, team.members.get('赵明远') ?? '', { from: '2022-04-06', to: '2022-12-20' }, '91');
  });
  afterAll(() => world.close());

  const run = async (input: object) => (await world.officeOf('gansu').ask<{ packDryRun: DryRun }>(DRY_RUN, { input })).packDryRun;
  const pack = { packCode: 'GS-2022', packVersion: 1 };
  /** The yearly scheme of a person with a pass mark and a floor of the passing grades. */
  const marked = (mark: string) => (scheme: { grades: { passes: boolean; min: string | null }[]; pass: { min: string } | null }) => {
    const worst = scheme.grades.filter((grade) => grade.passes).at(-1);
    return { ...scheme, pass: { min: mark, inclusive: true }, grades: scheme.grades.map((grade) => (grade === worst ? { ...grade, min: mark } : grade)) };
  };
  const schemeValue = async (mark: string): Promise<unknown> => {
    const [row] = await world.database.admin<{ value: never }>(
      `select e -> 'value' as value from policy_pack, jsonb_array_elements(content -> 'parameters') e where code = 'GS-2022' and e ->> 'key' = 'eval.scheme' and e ->> 'id' = 'person-annual'`);
    return row && marked(mark)(row.value);
  };

  it('of the pack as it is changes no verdict', async () => {
    const result = await run(pack);
    expect(result).toMatchObject({ problems: [], worse: 0, better: 0, flips: [], complete: true });
    expect(result.totals.map((total) => total.subject).sort()).toEqual(['AGREEMENT', 'EVALUATION', 'PERSON', 'TEAM']);
    expect(result.totals.find((total) => total.subject === 'PERSON')).toMatchObject({ checked: 5, metBefore: 5, metAfter: 5 });
  });

  it('lists who would fail if 80 became 85, before and after, with the numbers', async () => {
    const before = await snapshot(world);
    const result = await run({ ...pack, changes: [{ key: 'eval.scheme', id: 'person-annual', value: await schemeValue('85') }] });
    expect(result).toMatchObject({ worse: 1, better: 0, scores: expect.arrayContaining(['82', '91']) });
    expect(result.flips).toMatchObject([{ subject: 'EVALUATION', name: '李秋实', parameter: 'eval.scheme', before: 'MET', after: 'NOT_MET', requiredAfter: '≥ 85', actual: '82' }]);
    expect(result.flips[0]?.unit).toContain('陇西');
    expect(result.totals.find((total) => total.subject === 'EVALUATION')).toMatchObject({ checked: 2, metBefore: 2, metAfter: 1 });
    expect(await snapshot(world)).toBe(before);
  });

  it('names the team and each person that a stricter rule would fail, by its rule', async () => {
    const size = await run({ ...pack, changes: [{ key: 'team.size.min', value: 6 }] });
    expect(size.flips).toMatchObject([{ subject: 'TEAM', subjectId: teamId, ruleId: 'R-224', before: 'MET', after: 'NOT_MET', requiredBefore: '不少于 5 人', open: true }, { subject: 'RECEIVER', ruleId: 'R-224', before: 'MET', after: 'NOT_MET' }]);
    const years = await run({ ...pack, changes: [{ key: 'elig.clinicalYears.min', when: { 'assignment.role': 'MEMBER' }, value: 11 }] });
    expect(years.problems).toEqual([]);
    expect(years.flips.every((flip) => flip.subject === 'PERSON' && flip.ruleId === 'R-229' && flip.before === 'MET' && flip.after === 'NOT_MET')).toBe(true);
    expect(years.flips.map((flip) => flip.name).sort()).toEqual(['孙雅静', '强若水']);
    expect(years.totals.find((total) => total.subject === 'PERSON')).toMatchObject({ checked: 5, metBefore: 5, metAfter: 3 });
  });

  it('refuses values that the parameter cannot take, at their path', async () => {
    expect((await run({ ...pack, changes: [{ key: 'team.size.min', value: 'six' }] })).problems).toMatchObject([{ path: 'changes[0]〈team.size.min〉.value', expected: '数字' }]);
    expect((await run({ ...pack, changes: [{ key: 'team.size.nim', value: 6 }] })).problems).toMatchObject([{ path: 'changes[0]〈team.size.nim〉' }]);
  });

  it('tries a draft against the rows of what it was taken from', async () => {
    const packs = packsIn(world);
    const draft = await packs.take({ origin: 'COPY', shortCode: 'TRIAL' });
    await packs.save(draft, withValue(draft.content, 'team.size.min', () => 7));
    expect((await run({ draftId: draft.id })).flips).toMatchObject([{ subject: 'TEAM', requiredAfter: '不少于 7 人' }, { subject: 'RECEIVER', requiredAfter: expect.stringContaining('不少于 7 人') }]);
    expect((await run({ draftId: draft.id, programmeId: pairing.programmeId })).worse).toBe(2);
  });

  it('is for the commission’s own rows: another one sees none, and its programmes and drafts are not there', async () => {
    const other = world.officeOf('shandong');
    const { packDryRun } = await other.ask<{ packDryRun: DryRun }>(DRY_RUN, { input: { ...pack, changes: [{ key: 'team.size.min', value: 6 }] } });
    expect(packDryRun).toMatchObject({ totals: [], flips: [] });
    const hidden = await other.run(DRY_RUN, { input: { ...pack, programmeId: pairing.programmeId } });
    expect(hidden.errors[0]?.extensions.code).toBe('NOT_FOUND');
    const hospital = await world.officeOf('lanzhouHospital').run(DRY_RUN, { input: pack });
    expect(hospital.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
