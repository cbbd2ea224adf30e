import { describe, expect, it } from 'vitest';
import { differences, proofOf, proofText, readProof, reportProof, unrunFiles } from './rule-proof.js';
import { parametersByRule, readRuleFiles } from './rule-files.js';
import { heldParameters } from './rule-parameters.js';
import { readProgrammes } from './programme-files.js';

const test = (title: string, passed = true) => ({ file: 'a.test.ts', title, passed });
const run = (...tests: ReturnType<typeof test>[]) => ({ tests, files: ['a.test.ts'] });

describe('the proof of the rules', () => {
  it('holds what passed, in an order of its own, and nothing of the day', () => {
    const proof = proofOf(run(test('[R-002 pass] b'), test('[R-001 fail] a'), test('[R-003 pass] c', false)));
    expect(proof).toEqual({ tests: [{ file: 'a.test.ts', title: '[R-001 fail] a' }, { file: 'a.test.ts', title: '[R-002 pass] b' }] });
    expect(JSON.parse(proofText(proof))).toEqual(proof);
  });

  it('differs from a run where a named test did not run, failed, or is new', () => {
    const proof = proofOf(run(test('one'), test('two')));
    expect(differences(proof, run(test('one'), test('two')))).toEqual([]);
    expect(differences(proof, run(test('one')))).toEqual(['did not run: a.test.ts: two']);
    expect(differences(proof, run(test('one'), test('two', false)))).toEqual(['failed: a.test.ts: two']);
    expect(differences(proof, run(test('one'), test('two'), test('three')))).toEqual(['not in the proof: a.test.ts: three']);
  });

  it('is not written from a run that left tests out', () => {
    expect(unrunFiles(run(), ['a.test.ts', 'b.test.ts'])).toEqual(['b.test.ts']);
  });

  it('that is delivered names tests and rules that there are', async () => {
    const report = reportProof(await readRuleFiles(), parametersByRule(await readProgrammes()), await readProof());
    expect(report.faults.filter((fault) => fault.includes('no rule has this id'))).toEqual([]);
    expect(report.lines.filter((line) => line.state === 'PROVEN').length).toBeGreaterThan(200);
  });
});

describe('parameters that hold a rule', () => {
  it('come from the newest version of each pack that states them', async () => {
    const held = heldParameters(await readProgrammes());
    expect(held.get('R-224')).toEqual([
      { pack: 'GS-2022', version: 1, key: 'team.size.min', label: '队伍人数下限', labelEn: 'Smallest team', value: '≥ 5 人', valueEn: '≥ 5 persons', clause: '甘卫医政发〔2022〕37号:不少于5名医院管理和卫生专业技术人员' },
    ]);
    expect(held.get('R-198')?.map(({ pack, version }) => [pack, version])).toEqual([['TY-S22', 2]]);
    expect(held.get('R-260')).toBeUndefined();
  });
});
