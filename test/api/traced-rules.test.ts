import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRuleFiles } from '@jiedui/schema/rule-files';
import { createWorld, snapshot, type World } from '../kit/world.js';

/** The traceability table as auditors and commissions ask for it. */

const LIST = `query Rules($filter: TracedRuleFilter, $first: Int! = 100, $after: String) { tracedRules(filter: $filter, first: $first, after: $after) { totalCount
  pageInfo { hasNextPage endCursor }
  nodes { id system sourceTitle enforcement area requirement mechanism screen state waitsFor parameters { pack version key label value } tests { file title } } } }`;
const SUMMARY = 'query Summary { tracedRuleCounts { enforcement state count } tracedRuleSources { system title rules } }';

interface Line {
  id: string; system: string; enforcement: string; area: string; state: string; requirement: string; mechanism: string | null; waitsFor: string | null;
  parameters: { pack: string; version: number; key: string; value: string }[]; tests: { file: string; title: string }[];
}
interface Page { tracedRules: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: Line[] } }
interface Summary { tracedRuleCounts: { enforcement: string; state: string; count: number }[]; tracedRuleSources: { system: string; title: string; rules: number }[] }

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const list = async (filter: object = {}, login = 'gs-prov') => (await world.as(login).ask<Page>(LIST, { filter })).tracedRules;

describe('the table of the rules', () => {
  it('has each rule of the sources once, page after page', async () => {
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const { tracedRules }: Page = await world.as('gs-prov').ask<Page>(LIST, { filter: {}, after });
      ids.push(...tracedRules.nodes.map((line) => line.id));
      expect(tracedRules.totalCount).toBe(412);
      if (!tracedRules.pageInfo.hasNextPage) break;
      after = tracedRules.pageInfo.endCursor;
    }
    const files = await readRuleFiles();
    expect(ids).toEqual(files.flatMap((file) => file.rules.map((rule) => rule.id)).sort());
  });

  it('shows what a rule says, the parameter that holds it, the mechanism and the tests that prove it', async () => {
    const { nodes } = await list({ search: 'R-224' });
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toMatchObject({
      id: 'R-224', system: 'S24', enforcement: 'G', area: 'TEAM', state: 'PROVEN', mechanism: 'policy/team', waitsFor: null,
      parameters: [{ pack: 'GS-2022', version: 1, key: 'team.size.min', value: '≥ 5 人' }],
    });
    expect(nodes[0]?.tests.map((test) => test.file)).toContain('test/rules/s24-gansu.test.ts');
  });

  it('shows the newest version of a pack that states a parameter', async () => {
    const [line] = (await list({ search: 'R-197' })).nodes;
    expect(line?.parameters).toMatchObject([{ pack: 'TY-S22', version: 2, key: 'promo.requires' }]);
  });

  it('is filtered by source, area, kind and state, and by words', async () => {
    const gansu = await list({ systems: ['S24'] });
    expect(gansu.totalCount).toBe(41);
    expect(gansu.nodes.every((line) => line.system === 'S24')).toBe(true);
    const gates = await list({ systems: ['S24'], areas: ['TEAM'], enforcements: ['G'], states: ['PROVEN'] });
    expect(gates.nodes.map((line) => line.id)).toEqual(['R-224', 'R-225', 'R-226', 'R-227']);
    expect((await list({ states: ['NOT_YET'] })).nodes.every((line) => line.state === 'NOT_YET' && line.waitsFor !== null)).toBe(true);
    expect((await list({ search: 'no such words' })).totalCount).toBe(0);
  });

  it('says in numbers what the lines say', async () => {
    const { tracedRuleCounts, tracedRuleSources } = await world.as('gs-prov').ask<Summary>(SUMMARY);
    expect(tracedRuleCounts.reduce((sum, line) => sum + line.count, 0)).toBe(412);
    for (const { enforcement, state, count } of tracedRuleCounts) expect((await list({ enforcements: [enforcement], states: [state] })).totalCount).toBe(count);
    expect(tracedRuleSources).toHaveLength(30);
    expect(tracedRuleSources.find((source) => source.system === 'S24')?.rules).toBe(41);
  });

  it('is for auditors and commissions, not for hospitals', async () => {
    expect((await list({}, 'aud')).totalCount).toBe(412);
    const before = await snapshot(world);
    for (const query of [LIST, SUMMARY]) {
      const answer = await world.as('lz-hosp').run(query, { filter: {} });
      expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(await snapshot(world)).toBe(before);
  });

  it('refuses a source that is none', async () => {
    const answer = await world.as('gs-prov').run(LIST, { filter: { systems: ['24'] } });
    expect(answer.errors[0]?.extensions.code).toBe('BAD_INPUT');
  });
});
