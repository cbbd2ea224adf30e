import { describe, expect, it } from 'vitest';
import { readRuleFiles, parametersByRule } from './rule-files.js';
import { reportRules, type Rule, type RuleFile, tagsOf, type TaggedTest } from './rule-table.js';
import { readProgrammes } from './programme-files.js';

function fileOf(...rules: Partial<Rule>[]): RuleFile {
  return {
    system: 'S24', title: 't', level: 'l', document: 'd', source: { file: 'f', lines: '1' },
    rules: rules.map((rule) => ({
      id: 'R-224', enf: 'G', cat: 'TEAM', text: 'x', stated: null, mechanism: null, screen: null, claim: 'PROVEN', waitsFor: null, ...rule,
    })),
  };
}
const ran = (title: string, passed = true): TaggedTest => ({ title, file: 'a.test.ts', passed });
const report = (tests: TaggedTest[], ...rules: Partial<Rule>[]) => reportRules([fileOf(...rules)], new Map(), tests);
const pass = ran('[R-224 pass] five suffice');
const fail = ran('[R-224 fail] four do not');

describe('tags in titles', () => {
  it('name one rule or several', () => {
    expect(tagsOf('[R-244 R-246 pass] routes')).toEqual([{ ruleId: 'R-244', kind: 'pass' }, { ruleId: 'R-246', kind: 'pass' }]);
    expect(tagsOf('[R-221 pass] [R-222 fail] population')).toHaveLength(2);
    expect(tagsOf('R-224 pass, [R-22 pass], [R-224 maybe]')).toEqual([]);
  });
});

describe('the state of a rule', () => {
  it('a gate is proven by a passing and a failing case', () => {
    expect(report([pass, fail], {}).lines[0]?.state).toBe('PROVEN');
    expect(report([pass, fail], {}).faults).toEqual([]);
  });

  it('one of the two is not enough, and the claim is a fault', () => {
    expect(report([pass], {}).faults).toEqual(['R-224 is claimed PROVEN, but no test ran that shows fail']);
    expect(report([], {}).faults).toEqual(['R-224 is claimed PROVEN, but no test ran that shows pass and fail']);
  });

  it('a test that failed proves nothing', () => {
    const { lines, faults } = report([pass, ran(fail.title, false)], {});
    expect(lines[0]?.state).toBe('NOT_YET');
    expect(faults).toEqual(['R-224 is claimed PROVEN, but a test failed: [R-224 fail] four do not']);
  });

  it('a record is recorded by any case, a narrative needs none', () => {
    expect(report([ran('[R-224 record] kept')], { enf: 'R', claim: 'RECORDED' })).toMatchObject({ lines: [{ state: 'RECORDED' }], faults: [] });
    expect(report([], { enf: 'N', claim: 'NARRATIVE' })).toMatchObject({ lines: [{ state: 'NARRATIVE' }], faults: [] });
    expect(report([], { enf: 'R', claim: 'RECORDED' }).faults).toEqual(['R-224 is claimed RECORDED, but no test ran that shows it']);
  });

  it('an open rule that the tests prove is told, a tag without a rule is a fault', () => {
    expect(report([pass, fail], { claim: 'OPEN', waitsFor: 'x' })).toMatchObject({ unclaimed: ['R-224'], faults: [] });
    expect(report([ran('[R-999 pass] nothing')], { claim: 'OPEN', waitsFor: 'x' }).faults).toEqual(['R-999 is named by a test, but no rule has this id']);
  });
});

describe('the table', () => {
  it('holds all 412 rules of 30 systems in order, each once', async () => {
    const files = await readRuleFiles();
    expect(files.map((file) => file.system)).toEqual(Array.from({ length: 30 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`));
    expect(files.flatMap((file) => file.rules.map((rule) => rule.id))).toEqual(Array.from({ length: 412 }, (_, index) => `R-${String(index + 1).padStart(3, '0')}`));
  });

  it('knows every rule that a pack names', async () => {
    const known = new Set((await readRuleFiles()).flatMap((file) => file.rules.map((rule) => rule.id)));
    const named = [...parametersByRule(await readProgrammes()).keys()].filter((rule) => rule.startsWith('R-'));
    expect(named.filter((rule) => !known.has(rule))).toEqual([]);
  });
});
